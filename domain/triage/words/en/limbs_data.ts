import type { Words } from "../../types.ts";

/* How people say it: back, limbs, joints, injuries. */
export const LIMBS: Words = {
  back_pain: [
    "back pain",
    "backache*|lumbago; back|lumbar|spine|low-back ~ @pain|stiff*|spasm*|pulled|strain*|went; put back out; threw out back; between shoulder blades ~ @pain",
  ],
  back_strain: [
    "after lifting or bending",
    "back ~~ pulled|reach*|dig*|garden*|moving|overdid|lift*|bend*|shovel*|twist*|carry*|muscle|strain*|spasm*; mechanical|tweaked|jarred|ricked|hurt back; threw out back; worse ~ movement|moving|bending ~~ better ~ rest|lying; back ~ seized|grabs|locked",
  ],
  back_night: [
    "back pain at night or with illness",
    "back ~~ night|rest ~ worse|wakes|constant; back ~~ fever|cancer|steroid*|osteoporo*,weight loss; thoracic ~ @pain",
    "Is the back pain worst at night, or with fever or weight loss?",
  ],
  sciatica: [
    "pain shooting down the leg",
    "sciatic*|radicul*; shooting|radiat*|electric|spreads|runs ~ down ~ leg|thigh|calf|foot|buttock; buttock ~ leg; leg pain ~ back; numb*|tingl* ~ down ~ leg; shoot*|radiat*|runs|goes|down|travels|spread* ~ leg|buttock|thigh|calf|foot|knee ~~ back|pain|buttock; pain ~ down ~ leg*; down back of leg; herniated|slipped disc|disk",
  ],
  back_severe_moving: [
    "strong back pain that moves",
    "strong|severe back pain ~~ move*|place; back ~~ migrat*|moves ~ place; between shoulder blades|scapula* ~ severe|excruciating|sudden*|abrupt*|intense|agonising; interscapular ~ severe|sudden*|abrupt*",
  ],
  leg_pain: [
    "leg pain",
    "calf|thigh|shin ~ cramp*|ache*|pain*|tight*; @leg ~ @pain; hamstring",
  ],
  one_leg_swollen: [
    "one leg swollen or sore in the calf",
    "dvt|homan*; left|right|one ~ thigh|calf|leg ~~ tense|tight|size|swollen|bigger|larger|thicker|swelled; calf ~~ cm|bigger|circumference; leg ~ swelling|swollen,swelled up; one|left|right|unilateral leg|thigh ~ @swell|bigger|larger; calf ~ @swell|warm|larger|red; leg ~ @swell ~ painful|warm|red|tender|one; @swell ~ one|left|right ~ leg|calf; deep vein; leg bigger than other",
    "Is one leg newly swollen?",
  ],
  calf_pain: [
    "pain in the calf",
    "calf ~ @pain|swell*|swollen|warm|tight",
    "Is the calf swollen and sore?",
  ],
  calf_claudication: [
    "leg pain on walking that rest eases",
    "calf|leg|calves ~~ walk* ~~ stop*|rest|relie*,standing still; walk* ~ meters|blocks ~ calf|leg|pain; claudication",
  ],
  cold_limb: [
    "cold, pale limb",
    "cold|pale|white|blue|pulseless|numb|purple|black|dusky ~ leg|foot|arm|hand|limb|toe*|finger* ~~ @pain|pulse|cold|sudden*; leg|foot|arm|hand|limb|toes ~ cold|pale|blue|purple|pulseless|white|black,no pulse; no pulse ~ wrist|felt|palpable|ankle; absent ~ pulse*; pallor ~ leg|foot|arm|limb; pulse ~ absent|cannot|missing|lost,not felt,not palpable; white and cold; cold and white|pale|blue",
    "Is the limb cold, pale or without a pulse?",
  ],
  pain_disproportion: [
    "pain far worse than it looks",
    "out of proportion; compartment syndrome; cast ~ tight|pain*|numb*|swollen; pain ~ passive|stretch*",
    "Is the pain far worse than the injury looks?",
  ],
  joint_pain: [
    "joint pain",
    "tendon*|bursitis|arthralg*; arm|forearm|hand|foot ~ @pain; joint*|knee*|hip*|elbow*|wrist*|shoulder*|ankle*|knuckle*|finger*|thumb|toe ~ @pain|stiff*|ache*; tennis elbow; frozen shoulder",
  ],
  hot_joint: [
    "hot, red, swollen joint",
    "joint|knee|toe|ankle|elbow|wrist|hip ~~ red|hot|warm ~~ @swell|@pain; hot ~ joint|knee|ankle; septic arthritis",
    "Is one joint hot, red and swollen?",
  ],
  gout_toe: [
    "red, painful big toe",
    "toe ~ red|hot|swollen|agony|pain*|throb*; gout*; big toe ~ @pain; great toe",
  ],
  cannot_move_joint: [
    "joint too painful to move",
    "cannot ~ move|bend|straighten ~ joint|knee|hip|elbow|shoulder|ankle|wrist|finger; unable ~ move ~ joint",
    "Is it too painful to move the joint?",
  ],
  morning_stiffness: [
    "morning stiffness",
    "stiff* ~ morning*,after sitting,after rest",
  ],
  several_joints: [
    "several swollen joints",
    "knuckles|rheumatoid; joints ~ hands|fingers|wrists|feet ~ swollen|stiff|pain*; hands and feet ~ joints|swollen; joints,both hands ~ swollen|swelling|stiff*|@pain; multiple|several|many joints",
  ],
  heel_pain: [
    "heel pain",
    "heel*|sole|arch ~ @pain; plantar fasci*; first steps ~ morning",
  ],
  shoulder_pain: [
    "shoulder pain",
    "shoulder* ~ @pain|stiff*; rotator cuff; frozen shoulder",
  ],
  muscle_strain: [
    "muscle soreness after effort",
    "sore|stiff|ache|aching|achy|pulled|strained ~~ gym|workout|jog|squat|session|hike|marathon|half-marathon|training|exercise|football|match; first ~ gym|training|class ~~ sore|ache; muscle* ~ sore*|stiff*|pulled|strain*|ache* ~~ exercise|gym|running|workout|training|lifting|sport|hike|hiking; pulled ~ muscle|hamstring|groin; strain* ~ muscle|hamstring|groin|calf; doms; sore ~~ after ~ workout|gym|running|exercise; overdid ~ gym",
  ],
  rsi: [
    "neck and shoulders tight from desk work",
    "desk|computer|typing|screen|laptop ~~ neck|shoulder*|wrist|back ~~ stiff*|ache*|tight*|sore|pain; painting|decorating|gardening|cleaning|moving|driving|lifting|digging ~~ neck|shoulder* ~~ stiff*|ache*|tight*|sore|pain",
  ],
  sprain: [
    "sprain",
    "sprain*; twist* ~ foot; roll*|turned|inverted|gave ~ ankle; ankle|wrist|knee|finger|thumb ~ twist*|rolled|jammed|bent; turn*|invert*|roll*|bent ~ ankle|foot ~ in|inwards|over|under|outwards|on; inversion injury",
  ],
  can_walk: [
    "can put weight on it",
    "walk|stand|step|run|jump ~ normally|fine|ok|well|four|unaided,on it,without difficulty,in shoes; weight ~ through|on it; can|able|walks|walking|still walk|stand|bear|put|normally|fine|around ~ walk*|weight|steps|normally|about; can walk*|hop; bear weight|weightbearing; weight-bear*; weight bearing; walk* ~ fine|normally|around|about,four steps; put weight on; able to walk; walks with; take|took|taking ~ steps; finish*|continue*|kept,carried on ~ run|game|match|playing|walking|running|jogging|training; hop on it",
  ],
  cannot_walk: [
    "cannot put weight on it",
    "cannot walk|stand; unable to walk|stand|bear; not ~ bear weight; non-weight-bearing; refuses to walk|stand; cannot take ~ steps; not|too able|painful to walk|stand; cannot ~ weight",
    "Is it impossible to walk four steps on it?",
  ],
  bone_tender: [
    "bone tender to touch",
    "bone|bony|malleol*|snuffbox,fifth metatarsal ~ tender*|@pain|press*",
    "Does pressing on the bone hurt?",
  ],
  limb_injury: [
    "injured limb",
    "arm|leg|wrist|ankle|hand|foot|finger|toe|knee|elbow|shoulder|hip|collarbone|thumb ~ injur*|fell|fall|hit|crush*|trapped|broke*|landed|bang*; fell ~ on|onto|from|off; fractur*; broken ~ bone|nose|rib; arm ~ painful ~ swollen ~ wound",
    "Was it injured?",
  ],
  deformity: [
    "limb out of shape or bone showing",
    "deform*|dislocat*|angulat*; looks|looking broken|bent|wrong; leg|arm|wrist|ankle|finger ~ broken badly; bone ~ sticking|showing|out|through|visible|exposed,poking|protrud* skin; wrist|arm|leg|ankle|elbow|finger|shoulder ~ crooked|bent|displaced|angle,wrong way; dinner fork; kneecap ~ side|out; crooked|bent,odd angle ~ limb; open|compound fracture; out of shape|place; wrong angle; shortened ~ rotated|turned; leg ~ shorten*|rotated,turned out*; externally rotated",
    "Is the limb bent out of shape, or bone showing?",
  ],
  hip_fall: [
    "hip pain after a fall",
    "fall|fell|tripped|slipped ~~ groin|thigh ~ pain|cannot|hurts; hip ~~ cannot ~ stand|walk|weight; hip|groin ~ @pain ~~ fall|fell|tripped; fell|fall|tripped|slipped ~~ hip; hip fracture; broken hip",
  ],
  head_injury: [
    "head injury",
    "head ~ injur*|hitting|bang*|banged|bump*|blow|knock*|trauma|hit|struck|fell,landed on; concuss*",
    "Was the head hit?",
  ],
  head_injury_danger: [
    "after a head injury: vomiting, memory gap, clear fluid",
    "head ~~ hit|injur*|bang*|bump*|fell|struck|knock*|blow ~~ vomit*|amnes*|memory|fluid|worse|drows*|confus*|seizure*|unconscious|consciousness|passed|blacked|sleepy|repeat*,not remember*; clear fluid|liquid ~ nose|ear; battle sign; raccoon eyes; not remember* ~ hit|accident|fall|what; black eyes both; does not remember; skull fracture|depress*",
    "Since the head injury: vomiting, memory gaps, sleepiness, or clear fluid from nose or ear?",
  ],
  major_accident: [
    "serious accident",
    "hit|run by|over car|bus|lorry|truck|van|motorbike; fell ~ tree|balcony|roof|ladder|stairs|height|window|meters|feet|horse|storey|floor; rolled over ~ car; car|motor|traffic|road|motorcycle|bike|vehicle|bicycle accident|crash|collision; hit by ~ car|truck|bus|vehicle|train; thrown from|off; run over; crushed; high speed; pedestrian ~ struck|hit; fall from height",
  ],
  neck_injury: [
    "neck hurt in an accident",
    "neck ~~ accident|crash|fell|fall|dive|diving|injur*|collision ~~ @pain|numb*|weak*|tingl*; whiplash; spine|spinal injur*|trauma|fracture; dived|diving ~ shallow",
    "Did it begin with an accident or a fall?",
  ],
  rib_injury: [
    "ribs hurt after a blow",
    "rib* ~~ fell|fall|blow|hit|broke*|crack*|injur*|fractur*|bruis*",
  ],
  nose_injury: [
    "nose injury",
    "nose ~ hit|blow|broke*|injur*|scrape*|bruis*|bump*|punch*|crooked|scrape|graze",
  ],
  finger_injury: [
    "finger under a door",
    "bent ~ finger|thumb|toe; ball ~ fingertip|finger; finger*|thumb|toe ~ door|crush*|jam*|hammer|stubb*|caught|trapped|slam*; blood under ~ nail",
  ],
  swelling_local: [
    "swelling",
    "swollen|swelling ~ arm|foot|toe|painful; knee|elbow|wrist|hand|finger ~ swollen|swelling|puffy",
  ],
  bunion: [
    "bunion or foot shape",
    "bunion*|in-toeing; flat feet; hammer toe; bow legs; knock knees",
  ],
  osteoporosis: ["thin bones", "osteopor*; height loss; lost height"],
  post_surgery: [
    "problem after an operation",
    "after|since ~ surgery|operation ~~ @pain|fever|red|pus|swollen|bleed*|vomit*; surgical|incision|wound site ~ red|pus|open*|bleed*|hot; stitches ~ open*|red|pus|burst",
  ],
};
