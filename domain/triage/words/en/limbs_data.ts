import type { Words } from "../../types.ts";

/* How people say it: back, limbs, joints, injuries. */
export const LIMBS: Words = {
  back_pain: [
    "back pain",
    "back|lumbar|spine|low-back ~ @pain|stiff*|spasm*|pulled|strain*|went|hurt; backache*; lumbago; put back out; threw out back; between shoulder blades ~ @pain",
  ],
  back_strain: [
    "after lifting or bending",
    "back ~~ pulled|strain*|lift*|bend*|reach*|twist*|shovel*|dig*|garden*|moving|carry*|overdid; pulled ~ muscle ~ back; lift*,bend*,gardening,moving furniture,shovel*,twist*,carry* ~~ back; back ~~ muscle|strain*|spasm*; mechanical back; threw out back; worse ~ movement|moving|bending ~~ better ~ rest|lying; tweaked|jarred|ricked|hurt back; back ~ seized|grabs|locked",
  ],
  back_night: [
    "back pain at night or with illness",
    "back ~~ night|rest ~ worse|wakes|constant; back ~~ fever,weight loss,cancer,steroid*,osteoporo*; thoracic ~ @pain",
    "Is the back pain worst at night, or with fever or weight loss?",
  ],
  sciatica: [
    "pain shooting down the leg",
    "shooting|radiat*|electric|spreads|runs ~ down ~ leg|thigh|calf|foot|buttock; buttock ~ leg; leg pain ~ back; numb*|tingl* ~ down ~ leg; sciatic*; shoot*|radiat*|runs|goes|down|travels|spread* ~ leg|buttock|thigh|calf|foot|knee ~~ back|pain|buttock; pain ~ down ~ leg*; down back of leg; herniated|slipped disc|disk; radicul*",
  ],
  back_severe_moving: [
    "strong back pain that moves",
    "strong|severe back pain ~~ move*|place; back ~~ migrat*|moves ~ place; between shoulder blades|scapulae|scapulas ~ severe|excruciating|sudden*|abrupt*|intense|agonising|agonizing; interscapular ~ severe|sudden*|abrupt*",
  ],
  leg_pain: [
    "leg pain",
    "calf|thigh|shin ~ cramp*|ache*|pain*|sore|tight*; @leg ~ @pain|hurts; hamstring",
  ],
  one_leg_swollen: [
    "one leg swollen or sore in the calf",
    "left|right|one ~ thigh|calf|leg ~~ tense|tight|size|swollen|bigger|larger|thicker|swelled; calf ~~ cm|bigger|circumference; leg ~ swelled up,swelling; one|left|right|unilateral leg|calf|thigh ~ @swell|bigger|larger; calf ~ @swell|warm|bigger|larger|red; leg ~ @swell ~ painful|warm|red|tender|one; @swell ~ one|left|right ~ leg|calf; dvt; deep vein; homan*; calf larger; leg bigger than other; swollen ~ leg|calf",
    "Is one leg newly swollen?",
  ],
  calf_pain: [
    "pain in the calf",
    "calf ~ @pain|tender|swell*|swollen|warm|tight",
    "Is the calf swollen and sore?",
  ],
  calf_claudication: [
    "leg pain on walking that rest eases",
    "calf|leg|calves ~~ walk* ~~ stop*,rest,standing still,relie*; walk* ~ metres|meters|blocks ~ calf|leg|pain; calf|leg ~~ walk* ~~ rest|stop*|relie*; claudication",
  ],
  cold_limb: [
    "cold, pale limb",
    "cold|pale|white|blue|pulseless|numb|purple|black|dusky ~ leg|foot|arm|hand|limb|toe*|finger* ~~ @pain|pulse|cold|sudden*; leg|foot|arm|hand|limb|toes ~ cold,pale,blue,purple,pulseless,white,black,no pulse; no pulse ~ foot|ankle|leg|wrist|arm; absent ~ pulse*; pallor ~ leg|foot|arm|limb; leg turned ~ purple|blue|white; pulses ~ absent|not felt; pulse|pulses ~ absent,not felt,not palpable,cannot,missing,lost; no pulse|pulses ~ felt|palpable|foot|ankle; white and cold; cold and white|pale|blue; pale and cold|cool ~ leg|foot|arm|hand",
    "Is the limb cold, pale or without a pulse?",
  ],
  pain_disproportion: [
    "pain far worse than it looks",
    "out of proportion; compartment syndrome; cast ~ tight|pain*|numb*|swollen; pain ~ passive|stretch*; worsening pain ~ cast",
    "Is the pain far worse than the injury looks?",
  ],
  joint_pain: [
    "joint pain",
    "arm|forearm|hand|foot ~ @pain; joint*|knee*|hip*|elbow*|wrist*|shoulder*|ankle*|knuckle*|finger*|thumb|toe ~ @pain|hurts|stiff*|ache*; tendon*; tennis elbow; frozen shoulder; bursitis; arthralg*",
  ],
  hot_joint: [
    "hot, red, swollen joint",
    "joint|knee|toe|ankle|elbow|wrist|hip ~~ red|hot|warm ~~ @swell|@pain|tender; hot ~ joint|knee|ankle; septic arthritis; red ~ swollen ~ toe|joint|knee|ankle; swollen red ~ toe|joint",
    "Is one joint hot, red and swollen?",
  ],
  gout_toe: [
    "red, painful big toe",
    "big toe,great toe,toe ~ red|hot|swollen|agony|pain*|throb*; gout*; big toe ~ @pain|red|swollen|hot; great toe",
  ],
  cannot_move_joint: [
    "joint too painful to move",
    "cannot ~ move|bend|straighten ~ joint|knee|hip|elbow|shoulder|ankle|wrist|finger; unable ~ move ~ joint",
    "Is it too painful to move the joint?",
  ],
  morning_stiffness: [
    "morning stiffness",
    "stiff* ~ morning*,mornings,after sitting,after rest; morning stiffness",
  ],
  several_joints: [
    "several swollen joints",
    "joints ~ hands|fingers|wrists|feet ~ swollen|stiff|pain*; hands and feet ~ joints|swollen; knuckles; both hands,joints,knuckles,small joints ~ swollen|swelling|stiff*|@pain; rheumatoid; multiple|several|many joints; hands ~ swollen ~ joints",
  ],
  heel_pain: [
    "heel pain",
    "heel* ~ @pain|hurts; plantar fasci*; @pain ~ heel|sole|arch; first steps ~ morning",
  ],
  shoulder_pain: [
    "shoulder pain",
    "shoulder* ~ @pain|hurts|stiff*; rotator cuff; frozen shoulder",
  ],
  muscle_strain: [
    "muscle soreness after effort",
    "sore|stiff|ache|aches|aching|achy|pulled|strained ~~ gym|workout|jog|squat|squats|session|hike|marathon|half-marathon|training|exercise|squats|football|match|marathon; first ~ gym|training|class ~~ sore|ache; muscle* ~ sore*|stiff*|pulled|strain*|ache* ~~ exercise|gym|running|workout|training|lifting|sport|hike|hiking; pulled ~ muscle|hamstring|groin; strain* ~ muscle|hamstring|groin|calf; doms; sore ~~ after ~ workout|gym|running|exercise; overdid ~ gym",
  ],
  rsi: [
    "neck and shoulders tight from desk work",
    "desk|computer|typing|screen|laptop ~~ neck|shoulder*|wrist|back ~~ stiff*|ache*|tight*|sore|pain; painting|decorating|gardening|cleaning|moving|driving|lifting|digging ~~ neck|shoulder* ~~ stiff*|ache*|tight*|sore|pain",
  ],
  sprain: [
    "sprain",
    "sprain*; twist* ~ ankle|knee|wrist|foot|finger; roll* ~ ankle; ankle|wrist|knee|finger|thumb ~ twist*|sprain*|rolled|jammed|bent; jammed finger; turn*|invert*|roll*|bent ~ ankle|foot ~ in|inwards|over|under|outwards|on; inversion injury; ankle ~ turned|inverted|gave",
  ],
  can_walk: [
    "can put weight on it",
    "walk|stand|step|run|jump ~ on it,normally,fine,ok,well,without difficulty,in shoes,four,unaided; weight ~ through|on it; can|able|walks|walking|still walk|stand|bear|put|normally|fine|around ~ walk*|weight|steps|normally|about; can walk*; bear weight|weightbearing; weight-bear*; weight bearing; walk* ~ four steps,fine,normally,around,about; put weight on; able to walk; walks fine|normally|with; take|took|taking ~ steps; finish*,continue*,kept,carried on ~ run|game|match|playing|walking|running|jogging|training; can hop; hop on it",
  ],
  cannot_walk: [
    "cannot put weight on it",
    "cannot ~ walk|stand|bear|put ~ weight; cannot walk|stand; unable to walk|stand|bear; not ~ bear weight; non-weight-bearing; refuses to walk|stand; cannot take ~ steps; not|too able|painful to walk|stand; cannot ~ weight",
    "Is it impossible to walk four steps on it?",
  ],
  bone_tender: [
    "bone tender to touch",
    "bone,bony,malleol*,fifth metatarsal,snuffbox ~ tender*|sore|@pain|press*; tender*|@pain ~ over bone,bone,malleol*,bony",
    "Does pressing on the bone hurt?",
  ],
  limb_injury: [
    "injured limb",
    "arm|leg|wrist|ankle|hand|foot|finger|toe|knee|elbow|shoulder|hip|collarbone|thumb ~ injur*|fell|fall|hit|crush*|trapped|broke*|fractur*|landed|bang*; fell ~ on|onto|from|off; fractur*; broken ~ arm|leg|wrist|ankle|bone|hip|finger|toe|collarbone|nose|rib; landed on ~ hand|arm|wrist|shoulder; arm ~ painful ~ swollen ~ wound",
    "Was it injured?",
  ],
  deformity: [
    "limb out of shape or bone showing",
    "bone ~ out|showing|through; looks|looking broken|bent|wrong; leg|arm|wrist|ankle|finger ~ wrong angle,bent,out of place,broken badly; bone ~ poking|visible|sticking|protrud*|through skin; wrist|arm|leg|ankle|elbow|finger|shoulder ~ deformed,crooked,bent,displaced,dislocated,wrong way,out of place,angle; dinner fork; kneecap ~ side|out; deform*; crooked,bent,odd angle ~ arm|leg|wrist|finger|ankle|limb; bone ~ sticking|showing|out|through|visible|exposed; open fracture; dislocat*; out of shape|place; angulat*; wrong angle; shortened ~ rotated|turned|leg; leg ~ shorten*,turned out*,rotated; looks bent; compound fracture; externally rotated",
    "Is the limb bent out of shape, or bone showing?",
  ],
  hip_fall: [
    "hip pain after a fall",
    "fall|fell|tripped|slipped ~~ hip|groin|thigh ~ pain|cannot|hurts; hip ~~ cannot ~ stand|walk|weight; hip|groin ~ @pain|hurts ~~ fall|fell|tripped; fell|fall|tripped|slipped ~~ hip; hip fracture; broken hip",
  ],
  head_injury: [
    "head injury",
    "head ~ injur*,hit,hitting,bang*,bump*,struck,blow,knock*,trauma,fell on; hit|banged|bumped|struck|knocked ~ head; head injury; concuss*; fell ~ head; blow to head; landed on ~ head",
    "Was the head hit?",
  ],
  head_injury_danger: [
    "after a head injury: vomiting, memory gap, clear fluid",
    "head ~~ hit|injur*|bang*|bump*|fell|struck|knock*|blow ~~ vomit*,amnes*,not remember*,memory,fluid,worse,drows*,confus*,seizure*,unconscious,consciousness,passed,blacked,sleepy,repeat*; clear fluid|liquid ~ nose|ear; battle sign; raccoon eyes; not remember* ~ hit|accident|fall|what; black eyes both; does not remember; skull fracture|depress*",
    "Since the head injury: vomiting, memory gaps, sleepiness, or clear fluid from nose or ear?",
  ],
  major_accident: [
    "serious accident",
    "hit|run by|over car|bus|lorry|truck|van|motorbike; fell ~ floors|metres|meters|feet|ladder|roof|tree|balcony|height; rolled over ~ car; car|motor|traffic|road|motorcycle|bike|vehicle|bicycle accident|crash|collision; hit by ~ car|truck|bus|vehicle|train; fell ~ roof|ladder|stairs|height|window|metres|meters|feet|horse|storey|floor; thrown from|off; run over; crushed; high speed; pedestrian ~ struck|hit; fall from height",
  ],
  neck_injury: [
    "neck hurt in an accident",
    "neck ~~ accident|crash|fell|fall|dive|diving|injur*|whiplash|collision ~~ @pain|numb*|weak*|tingl*; whiplash; spine|spinal injur*|trauma|fracture; dived|diving ~ shallow",
    "Did it begin with an accident or a fall?",
  ],
  rib_injury: [
    "ribs hurt after a blow",
    "rib* ~~ fell|fall|blow|hit|broke*|crack*|injur*|fractur*|bruis*",
  ],
  nose_injury: [
    "nose injury",
    "nose ~ hit|blow|broke*|injur*|scrape*|bruis*|bump*|punch*|crooked; scrape|bruise|graze ~ nose",
  ],
  finger_injury: [
    "finger under a door",
    "jammed|bent|stubbed ~ finger|thumb|toe; ball ~ finger|fingertip; finger ~ ball|jammed; finger*|thumb|toe ~ door|crush*|jam*|hammer|stubb*|caught|trapped|slam*; blood under ~ nail",
  ],
  swelling_local: [
    "swelling",
    "swollen|swelling ~ hand|wrist|knee|elbow|arm|foot|finger|toe|painful; knee|elbow|wrist|hand|finger ~ swollen|swelling|puffy",
  ],
  bunion: [
    "bunion or foot shape",
    "bunion*; flat feet; hammer toe; in-toeing; bow legs; knock knees",
  ],
  osteoporosis: ["thin bones", "osteopor*; height loss; lost height"],
  post_surgery: [
    "problem after an operation",
    "after|since ~ surgery|operation ~~ @pain|fever|red|pus|swollen|bleed*|vomit*; surgical|incision|wound site ~ red|pus|open*|bleed*|hot; stitches ~ open*|red|pus|burst",
  ],
};
