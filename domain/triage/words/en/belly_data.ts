import type { Words } from "../../types.ts";

/* How people say it: belly, bowel, urine. */
export const BELLY: Words = {
  belly_pain: [
    "belly pain",
    "@pain|colic* ~ flank|quadrant; @belly ~ @pain|colic*|burning|gnawing; stomachache*; bellyache*; tummyache*; colicky; rlq|ruq|llq|luq|epigastric|pelvic pain; upper|lower abdomen; lower right|left ~ @pain; under ~ ribs ~ @pain",
    "Does the belly hurt?",
  ],
  belly_severe: [
    "severe belly pain",
    "@belly|flank|pelvi*|quadrant|colic* ~ severe|worst|unbearable|agony|excruciating|intense|terrible; severe|sudden|sharp onset ~ abdominal pain; cannot ~ move,lie still ~ pain; curled up; agonising|agonizing|horrible|extreme ~ @belly|colic*; doubled over|up; writhing; rolling ~ pain|floor; cannot ~ stand|straighten ~ pain|belly|stomach; screaming in|with pain",
    "Is the belly pain so bad that you cannot keep still or stand?",
  ],
  belly_rigid: [
    "belly hard as a board",
    "@belly ~ rigid*|hard|board|tense|tight|drum*; guarding; rebound; peritoni*; board-like",
    "Is the belly hard and very sore to touch?",
  ],
  right_lower_pain: [
    "pain low on the right",
    "right ~ bottom|lower|low ~~ @belly; right lower|iliac|inguinal quadrant|side|abdomen|belly|stomach|fossa; lower right; right side ~ lower|low ~ @belly|pain; navel|umbilic*|button ~~ right; right lower|low|iliac ~ @belly|quadrant|fossa; rlq; mcburney*; appendi*; @belly|button|navel|umbilic* ~~ moved|moves|migrat*|shift*|settled ~~ right; moved|moves|shifted|migrated to right|lower ~ side|quadrant|abdomen|belly|groin|fossa|down; right groin pain ~ fever|vomit*",
    "Is the pain low on the right side?",
  ],
  worse_moving: [
    "worse with every step or bump",
    "hurts|worse|pain* ~ jump*|walk*|cough*|step*|movement|bumps ~~ @belly|right; hurts to jump|move; walks bent; bent over; hurts|pain* ~ hop*; shuffl*; not want to move; lying|lies still; afraid to move; cannot stand|straighten up|straight",
  ],
  right_upper_pain: [
    "pain under the right ribs",
    "right upper|hypochond*,upper right ~ @belly|quadrant|pain*|side; ruq; under|below ~ right rib; under|below|beneath ~ right ~ rib ~ @pain; murphy*; gallbladder; gallstone* ~ pain*|attack; right ribs ~ pain*; biliary colic",
  ],
  upper_belly_pain: [
    "pain in the upper belly",
    "upper @belly; epigastri*; pit of stomach; top of stomach|belly; upper ~ @belly ~ @pain|burning; under ~ breastbone|ribs|sternum ~ burning|ache; dyspepsi*; indigest*; burning|gnawing ~ stomach|upper",
  ],
  lower_belly_pain: [
    "pain in the lower belly",
    "lower @belly|quadrant|left|right; low ~ @belly|pain ~ @belly|side; pelvic|pelvis ~ @pain; suprapubic; llq; rlq; @belly lower",
    "Is there pain low in the belly?",
  ],
  back_through_pain: [
    "belly pain going through to the back",
    "@belly|upper ~~ radiat*|through|spread*|boring|into|goes|to ~ back; pain ~ through to back; back and @belly; @belly and back; @belly ~ chest|back pain ~ with; pancreatit*",
    "Does the belly pain go through to the back?",
  ],
  flank_pain: [
    "pain in the side or loin",
    "side|kidney|kidneys ~ pain*|ache*|stabbing|waves ~~ groin|back|urine|pee; flank*; loin*; kidney ~ pain|area|ache|stone*; side ~ back ~ groin; @pain ~ side ~ groin; costovertebral|cva; groin ~ radiat*|to ~ side|back; renal colic",
    "Is there pain in the side, under the ribs at the back?",
  ],
  food_pain: [
    "pain tied to meals",
    "ate|eaten|eating|drank too much; overate; overeating|overate|big meal|heavy meal|takeaway|fried|chocolate|alcohol|wine|beer ~~ burn*|bloat*|reflux|heartburn|gas|belch*|acid; after|with ~ dinner*|meal*|spicy|lunch|eating|greasy|coffee|big|late|pizza; better|worse|relie* ~ food|meal|eat|antacid*; pain after ~ eating|meals|fatty; fatty|greasy|rich|oily food|meal; antacid*; empty stomach; hunger pain*; bean|beans|lentil*|cabbage|onion*|fizzy ~~ bloat*|gas|gassy|wind",
  ],
  heartburn: [
    "heartburn",
    "acid|burning|reflux|sour ~ throat|night|lying,after meal; burning ~ chest ~~ acid|regurgit*|reflux|meal*|late|supper|dinner|antacid*; indigestion; heartburn; heart burn; reflux; acid ~ taste|mouth|comes|stomach|regurgit*|rising; regurgit*; burning ~ behind breastbone|chest ~~ meal*|eating|lying|food|spicy|acid; gerd; gord; sour taste; burp*; belch*",
  ],
  bloating: [
    "bloating and wind",
    "gassy|gas|bloated|fart*|burp*|wind|full ~ belly|stomach|after; bloat*; gas; gassy; wind ~ bowel|trapped|pass*; flatulen*; fart*; distend* ~ after|meals|gas; rumbl*; gurgl*",
  ],
  belly_swollen: [
    "swollen belly",
    "@belly ~ swollen|distend*|distension|swelling|bigger; ascites; pot belly; drum-tight; drum tight",
    "Is the belly swollen and tight?",
  ],
  nausea: [
    "nausea",
    "nause*; feel*|felt ~ sick ~ stomach|not vomiting; queas*; feel like vomiting|throwing; sick to stomach; sick feeling; n/v; feel sick",
  ],
  vomiting: [
    "vomiting",
    "vomit*; throw*|threw|bringing|spitting up; has|have|he|she|was|keep sick; sick twice|once|times|several|three|four; puk*; emesis; n/v; retch*; is sick after; heaving",
    "Have you vomited?",
  ],
  vomiting_once: [
    "vomited once",
    "threw|vomit*|sick ~ once; one episode of vomiting; single vomit*|episode",
  ],
  vomiting_repeated: [
    "vomiting again and again",
    "vomit*|sick ~ times|twice|repeat*|keep*|persist*|constant*|several|non-stop|nonstop|all|every|frequent*|many|multiple|more|again|three|four|five|six; keep* ~ throwing; n/v ~ persist*; intractable",
    "Have you vomited more than once?",
  ],
  vomiting_blood: [
    "vomiting blood",
    "blood ~ sick|throw*; sick ~ coffee; threw|throwing|thrown|brought|bringing|spit|spat ~ up ~ blood|coffee; vomit* ~ blood*|coffee|red,bright clots|streaks|dark; haematemes*; hematemes*; coffee ground*; coffee-ground; throw up blood; vomited fresh",
    "Is there blood, or something like coffee grounds, in the vomit?",
  ],
  vomiting_green: [
    "green vomit",
    "green|bilious|bile ~ vomit*|sick",
    "Is the vomit green?",
  ],
  vomiting_projectile: [
    "projectile vomiting",
    "projectile*; vomit* ~ forceful*|across|shoots,every feed,after every,each feed,after each",
    "Does the vomit shoot out, feed after feed?",
  ],
  vomiting_feces: [
    "cannot pass wind or stool",
    "cannot ~ pass ~ gas|wind|flatus; not ~ passed|passing ~ gas|wind|flatus; no flatus|gas|wind ~ days|pass*|since; neither stool|gas|wind; obstipat*; obstruct* ~ bowel; feculent; no bowel movement ~ vomit*; absolute constipation",
    "Can you pass neither stool nor wind?",
  ],
  diarrhoea: [
    "diarrhoea",
    "loose|watery|liquid|runny|frequent ~ stool|motions|poo|bm|bms|bowel; runs; diarr*; loose|watery|runny|liquid poo*|motion*|bowel*; have|has|with|had runs; stool* ~ loose|watery|runny|liquid; upset stomach; gastroenterit*; stomach flu|bug; tummy bug; food poisoning; frequent stool*; diarrh*",
  ],
  bloody_stool: [
    "blood in the stool",
    "blood* ~ stool*|poo*|diarr*|bowel*|toilet|rectum|motion*|feces|faeces|nappy|diaper; rectal ~ blood; bleed* ~ rectum|rectal|bottom|anus|bowel,back passage; haematochez*; hematochez*; maroon|red stool*; dysentery",
    "Is there blood in the stool?",
  ],
  heavy_bloody_stool: [
    "much blood in the stool",
    "lot|large|much|heavy|massive|profuse|clots|pure|full|amounts|filled|pool ~ blood|bleed* ~~ stool*|diarr*|rectum|rectal|toilet|bowel*|bottom; toilet ~ full|filled ~ blood",
    "Is there a lot of blood, or clots?",
  ],
  blood_on_paper: [
    "a little blood on the paper",
    "streak|spot|drops|smear|trace ~ blood ~ paper|tissue|wip*|stool; blood ~ paper|wip*|tissue,toilet paper|tissue|wiping; bright blood|red ~ paper|wip*; streak* ~ blood ~ stool|paper; little|small|spots|drops|few|bit|speck* ~ blood ~~ stool|paper|bowel|wip*|toilet|motion; blood ~ after|hard ~ stool; hard stool ~~ blood",
  ],
  black_stool: [
    "black, tarry stool",
    "stool*|poo*|motions ~ dark|sticky; black sticky; tarry; black|tar|tar-like ~ stool*|poo*|bowel*|motion*|feces|faeces; melaena; melena",
    "Is the stool black like tar?",
  ],
  jelly_stool: [
    "stool like red jelly",
    "jelly ~ stool*|currant|poo*|nappy|diaper|red; currant-jelly; redcurrant; intussuscept*",
    "Is the stool like red jelly?",
  ],
  pale_stool: ["pale stool", "pale|clay|white|grey ~ stool*|poo*; clay coloured|colored"],
  constipation: [
    "constipation",
    "bowels ~ slow|hard|every|opened|sluggish|lazy,not moved; bowels ~~ hard lumps|pellets; stool|poo ~ hard|dry|difficult|pellets|infrequent|strain*; pellets; strain* ~ pellets|hard|toilet|bowel|bathroom|pass; hard ~ pellets; constipat*; hard|infrequent|difficult stool*|motions; cannot ~ poo,pass stool,bowel movement,go to toilet; bowel movement ~ every ~ days; no bowel movement; not ~ bowel ~ days|opened; stools ~ hard|every ~ days; bowel movement ~ hard|dry|ago; vegetables|fibre|fiber ~ hard|strain*; no stool ~ days|since; passed no stool; not ~ passed|passing ~ stool",
  ],
  constipation_usual: [
    "tends to constipation",
    "constipat*|bowel*|stool* ~~ journey|trip|travel*|holiday|diet|iron|routine; always|usually|often|tends|tendency|tended ~ constipat*; change|low|poor ~ diet|fibre|fiber|water|travel* ~~ constipat*|hard|stool*; hard stool*",
  ],
  bowel_change: [
    "change of bowel habit",
    "chang* ~ bowel habit*; thin*|pencil ~ stool*; alternating ~ constipat*|diarr*; bowel* ~ different",
  ],
  haemorrhoids: [
    "piles",
    "itch*|lump|sore ~ anus|anal|bottom|rectum; piles; hemorrhoid*; haemorrhoid*; anal ~ fissure|pain",
  ],
  anal_pain: [
    "pain at the anus",
    "lump|swelling|abscess ~ anus|bottom|anal ~ pain*|sit*; hurts to sit; anus|anal|rectal|rectum|bottom ~ @pain|abscess,swollen lump; pain* ~ sit* ~ lump|bottom|abscess",
  ],
  worms: ["worms", "worm*; pinworm*; threadworm*; itchy bottom ~ night"],
  hernia_lump: [
    "lump in the groin",
    "hernia*; lump|swelling|bulge ~ groin|scrot*|inguinal",
  ],
  hernia_hard: [
    "hernia hard, painful, stuck",
    "hernia ~~ cannot ~ push|reduce; groin ~ lump|bulge ~ hard|red|tender|painful; hernia*|groin|lump|bulge ~~ cannot ~ push*|back; hernia* ~~ hard|painful|pain|tender|stuck|red|vomit*|strangulat*|incarcerat*; irreducible; @belly ~ @pain ~~ lump ~ groin|scrotum; lump ~ groin|scrotum ~~ @belly ~ @pain",
    "Is the lump hard, painful, or can it not be pushed back?",
  ],
  swallowed_object: [
    "swallowed an object",
    "swallow* ~ coin|object|bead|button|toy|marble|piece|stone|ring|magnet*|battery|pin|needle|nail|bone|glass|something",
  ],
  swallowed_danger: [
    "swallowed a battery, magnet or something sharp",
    "swallow* ~~ battery|magnet*|sharp|needle|nail|pin|glass|blister|razor|bleach|lye; button battery; fish bone ~ stuck|throat",
    "Was it a battery, a magnet or something sharp?",
  ],
  swallowed_smooth: [
    "swallowed something small and smooth",
    "swallow* ~ smooth|coin|small|bead|marble",
  ],
  pain_urinating: [
    "burning when passing urine",
    "urgency; frequency ~ urin*|urgency|dysuria; stings|burns ~ go; cystitis; burn*|sting*|@pain ~ urin*|pee|wee,pass* water,pass* urine; dysuri*; urinary tract infection; uti; bladder|water infection",
  ],
  frequent_urine: [
    "going often",
    "urin*|pee*|toilet|wee|bathroom ~ frequen*|often|urgen*|every|constantly|more|rush; urgency; going every|often; nocturi*; gets up ~ night ~ urin*|pee|pass; bursting",
  ],
  blood_urine: [
    "blood in the urine",
    "blood* ~ urine|pee|urinat*|wee|urinary; haematuri*; hematuri*; red|pink|cola|brown urine|pee; urine ~ red|pink,like cola",
    "Is there blood in the urine?",
  ],
  cloudy_urine: [
    "cloudy, smelly urine",
    "cloudy|smelly|foul|strong ~ urine|pee; urine ~ smell*",
  ],
  retention: [
    "cannot pass urine",
    "cannot ~ urinate|pee|wee; cannot ~ empty ~ bladder; cannot ~ pass ~ urine|water; unable ~ urinate; not ~ able ~ pee|urinate; not passed urine ~ bladder|pain*|full; urinary retention; retention of urine; bladder ~ full|distended|swollen ~ cannot|painful|pain; no urine ~ comes|bladder ~ full",
    "Is it impossible to pass urine, with a full bladder?",
  ],
  weak_stream: [
    "weak stream",
    "stream ~ weak|poor|slow|dribbl*; weak|poor|slow flow; hesitancy; dribbl* ~ urin*|after|end; prostat*; residual urine; hard to pass urine; trouble starting ~ urin*|stream; not empty ~ bladder; bph; incomplete emptying",
  ],
  leaking_urine: [
    "leaking urine when coughing",
    "leak* ~ urine ~~ laugh*; stress|urge|urinary incontinence; leak* ~ urine|pee",
  ],
  bedwetting: ["bed-wetting", "wetting|wet ~ bed; bedwet*; enuresis"],
  testicle_pain: [
    "testicle pain or swelling",
    "testicle|testicles|ball|balls|scrotum ~ pain*|hard; groin ~ testic*; one testicle|ball; nuts ~ kick*|pain; testic*|scrot*|testis|testes|ball ~ @pain|@swell|lump|twist*; testicular; epididym*",
    "Is there pain or swelling in a testicle?",
  ],
  penis_problem: [
    "penis: sore, swollen, stuck foreskin",
    "foreskin ~ stuck|swollen|tight|sore|cannot|itch*|red; penis ~ sore|red|swollen|rash|itch*|pain*|curved; balanit*; phimosis",
  ],
  erection_long: [
    "erection that does not go down",
    "erection ~~ hours|last*|painful|persist*,not go,will not; priapism; foreskin ~ cannot ~ back|forward; paraphimosis",
    "Has an erection lasted over four hours?",
  ],
  erection_problem: [
    "erection problems",
    "erectile|impoten*; cannot ~ get|keep ~ erection; erection* ~ difficult*|trouble|weak|losing; premature ejaculat*; libido",
  ],
  discharge_penis: [
    "discharge from the penis",
    "discharge|pus|drip* ~ penis|penile|urethra*; urethral discharge",
  ],
  genital_sore: [
    "sores or warts on the genitals",
    "sore*|ulcer*|blister*|wart*|bump*|rash|lesion* ~ genital*|penis|vulva*|vagina*|labia*|foreskin,groin private; genital ~ herpes|warts; syphilis; chancre",
    "Are there sores or blisters on the genitals?",
  ],
  sex_risk: [
    "unprotected sex",
    "unprotected sex|intercourse; condom ~ broke|split|without; std; sti; sexually transmitted; new partner; hiv ~ expos*|risk|test*|worr*; partner ~ chlamydia|gonorrh*|infect*",
  ],
  emergency_contraception: [
    "needs the morning-after pill",
    "morning after pill; morning-after pill; emergency contracept*; condom broke; missed|forgot pill*",
  ],
};
