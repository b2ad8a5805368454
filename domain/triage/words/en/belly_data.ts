import type { Words } from "../../types.ts";

/* How people say it: belly, bowel, urine. */
export const BELLY: Words = {
  belly_pain: [
    "belly pain",
    "@pain|colic* ~ @belly|flank|quadrant; @belly ~ @pain|hurts|pains|colic*|burning|gnawing; stomachache*; bellyache*; tummyache*; colicky; guts ache; rlq|ruq|llq|luq|epigastric pain; upper|lower abdomen; pelvic pain; lower right|left ~ @pain; under ~ ribs ~ @pain",
    "Does the belly hurt?",
  ],
  belly_severe: [
    "severe belly pain",
    "@belly|flank|pelvi*|quadrant|colic* ~ severe|worst|unbearable|agony|excruciating|intense|terrible; severe|sudden|sharp onset ~ abdominal pain; cannot ~ lie still,move ~ pain; curled up; severe|worst|excruciating|unbearable|intense|terrible|agonising|agonizing|horrible|extreme ~ @belly|colic*; @belly ~ severe|excruciating|unbearable|intense|worst|agony|terrible; doubled over|up; writhing; rolling ~ pain|floor; cannot ~ stand|straighten ~ pain|belly|stomach; screaming in|with pain",
    "Is the belly pain so bad that you cannot keep still or stand?",
  ],
  belly_rigid: [
    "belly hard as a board",
    "@belly ~ rigid*|hard|board|tense|tight|guarding|rebound|drum*|peritoni*; guarding; rebound; peritoni*; board-like; board like ~ @belly",
    "Is the belly hard and very sore to touch?",
  ],
  right_lower_pain: [
    "pain low on the right",
    "right ~ bottom|lower|low ~~ @belly|tummy; right lower|iliac|inguinal quadrant|side|abdomen|belly|stomach|fossa; lower right; right side ~ lower|low ~ @belly|pain; navel|umbilic*|button ~~ right; right lower|low|iliac ~ @belly|quadrant|abdomen|fossa; rlq; mcburney*; appendi*; @belly|button|navel|umbilic* ~~ moved|moves|migrat*|shift*|settled ~~ right; moved|moves|shifted|migrated to right|lower ~ side|quadrant|abdomen|belly|groin|fossa|down; right groin pain ~ fever|vomit*",
    "Is the pain low on the right side?",
  ],
  worse_moving: [
    "worse with every step or bump",
    "hurts|worse|pain* ~ jump*|walk*|cough*|step*|movement|bumps ~~ @belly|right|stomach; hurts to jump; walks bent; bent over; hurts|pain* ~ hop*; shuffl*; not want to move; hurts to move; lying|lies still; afraid to move; cannot stand|straighten up|straight",
  ],
  right_upper_pain: [
    "pain under the right ribs",
    "right upper|hypochond* ~ @belly|quadrant|pain*|abdomen|side; upper right ~ @belly|quadrant|pain*|side; ruq; under|below ~ right rib|ribs; under|below|beneath ~ right ~ rib|ribs ~ @pain; murphy*; gallbladder; gallstone* ~ pain*|attack; right ribs ~ pain*; biliary colic",
  ],
  upper_belly_pain: [
    "pain in the upper belly",
    "upper @belly; epigastri*; pit of stomach; top of stomach|belly; upper ~ @belly ~ @pain|burning; under ~ breastbone|ribs|sternum ~ burning|ache; dyspepsi*; indigest*; burning|gnawing ~ stomach|upper",
  ],
  lower_belly_pain: [
    "pain in the lower belly",
    "lower @belly|quadrant; low ~ @belly|pain ~ @belly|side; pelvic|pelvis ~ @pain; suprapubic; llq; rlq; lower left|right; @belly lower",
    "Is there pain low in the belly?",
  ],
  back_through_pain: [
    "belly pain going through to the back",
    "@belly|epigastri*|upper ~~ radiat*|through|spread*|boring|into|goes|to ~ back; pain ~ through to back; back and @belly; @belly and back; @belly ~ chest|back pain ~ with; pancreatit*",
    "Does the belly pain go through to the back?",
  ],
  flank_pain: [
    "pain in the side or loin",
    "side|loin|kidney|kidneys ~ pain*|ache*|stabbing|waves ~~ groin|back|urine|pee; flank*; loin*; kidney ~ pain|area|ache|stone*; side ~ back ~ groin; @pain ~ side ~ groin; costovertebral|cva; groin ~ radiat*|to ~ side|flank|back|loin; renal colic; kidney stone*",
    "Is there pain in the side, under the ribs at the back?",
  ],
  food_pain: [
    "pain tied to meals",
    "ate|eaten|eating|drank too much; overate; overeating|overate|big meal|heavy meal|takeaway|fried|chocolate|alcohol|wine|beer ~~ burn*|bloat*|reflux|heartburn|gas|belch*|acid; after|with ~ dinner*|meal*|spicy|lunch|eating|greasy|coffee|big|late|pizza; better|worse|relie* ~ food|meal|eat|antacid*; pain after ~ eating|meals|fatty; fatty|greasy|rich|oily food|meal; antacid*; empty stomach; hunger pain*; after meals; bean|beans|lentil*|cabbage|onion*|fizzy ~~ bloat*|gas|gassy|wind",
  ],
  heartburn: [
    "heartburn",
    "acid|burning|reflux|sour ~ after meal,throat,night,lying; burning ~ chest ~~ acid,regurgit*,reflux,meal*,late,supper,dinner,antacid*; indigestion; heartburn; heart burn; reflux; acid ~ taste|mouth|throat|comes|stomach|regurgit*|rising; regurgit*; burning ~ behind breastbone|chest ~~ meal*|eating|lying|food|spicy|acid; gerd; gord; sour taste; burp*; belch*",
  ],
  bloating: [
    "bloating and wind",
    "gassy|gas|bloated|fart*|burp*|wind|full ~ belly|stomach|after; bloat*; gas; gassy; wind ~ belly|bowel|trapped|pass*; flatulen*; fart*; distend* ~ after|meals|gas; rumbl*; gurgl*",
  ],
  belly_swollen: [
    "swollen belly",
    "@belly ~ swollen|distend*|distension|swelling|bigger; swollen|distended @belly; ascites; pot belly; drum-tight; drum tight",
    "Is the belly swollen and tight?",
  ],
  nausea: [
    "nausea",
    "nause*; feel*|felt ~ sick ~ stomach|not vomiting; queas*; feel like vomiting|throwing; sick to stomach; sick feeling; n/v; feel sick",
  ],
  vomiting: [
    "vomiting",
    "vomit*; throw*|threw up; has|have|he|she|was|keep|keeps sick; sick twice|once|times|several|three|four; puk*; emesis; n/v; retch*; bringing up; spitting up; was sick; is sick after; heaving",
    "Have you vomited?",
  ],
  vomiting_once: [
    "vomited once",
    "vomit|sick|threw ~ once; once ~ vomit*|sick; one episode of vomiting; single vomit*|episode",
  ],
  vomiting_repeated: [
    "vomiting again and again",
    "vomit*|sick ~ times|twice|repeat*|keep*|persist*|constant*|several|non-stop|nonstop|all|every|frequent*|many|multiple|more|again|three|four|five|six; keep* ~ vomiting|throwing; repeated vomiting; persistent vomiting; n/v ~ persist*; intractable",
    "Have you vomited more than once?",
  ],
  vomiting_blood: [
    "vomiting blood",
    "blood ~ sick|vomit|throwing|throw; sick ~ blood|coffee; threw|throwing|thrown|brought|bringing|spit|spat ~ up ~ blood|coffee; vomit* ~ bright red|clots|streaks|dark; bloody vomit; vomit* ~ blood*|coffee|red; haematemes*; hematemes*; coffee ground*; coffee-ground; threw|throw|bringing|brought up blood; throw* ~ blood; blood in vomit|stool or vomit; vomited blood|fresh",
    "Is there blood, or something like coffee grounds, in the vomit?",
  ],
  vomiting_green: [
    "green vomit",
    "green|bilious|bile ~ vomit*|sick",
    "Is the vomit green?",
  ],
  vomiting_projectile: [
    "projectile vomiting",
    "projectile*; vomit* ~ forceful*,across,shoots,every feed,after every,each feed,after each",
    "Does the vomit shoot out, feed after feed?",
  ],
  vomiting_feces: [
    "cannot pass wind or stool",
    "cannot ~ pass ~ gas|wind|flatus; not ~ passed|passing ~ gas|wind|flatus; no flatus|gas|wind ~ days|pass*|since; neither stool|gas|wind; obstipat*; bowel obstruct*; obstruct* ~ bowel; feculent; no bowel movement ~ vomit*; absolute constipation",
    "Can you pass neither stool nor wind?",
  ],
  diarrhoea: [
    "diarrhoea",
    "loose|watery|liquid|runny|frequent ~ stool|motions|poo|bm|bms|bowel; runs; diarr*; loose|watery|runny|liquid stool*|poo*|motion*|bowel*; got|have|has|with|had runs; stool* ~ loose|watery|runny|liquid; upset stomach; gastroenterit*; stomach flu|bug; tummy bug; food poisoning; frequent stool*; diarrh*",
  ],
  bloody_stool: [
    "blood in the stool",
    "blood* ~ stool*|poo*|diarr*|bowel*|toilet|rectum|motion*|feces|faeces|nappy|diaper; rectal|rectum ~ bleed*|blood; bleed* ~ rectum,rectal,bottom,anus,back passage,bowel; haematochez*; hematochez*; maroon|red stool*; passing blood ~ rectum|stool|bowel; dysentery; bleeding from bottom",
    "Is there blood in the stool?",
  ],
  heavy_bloody_stool: [
    "much blood in the stool",
    "lot|large|much|heavy|massive|profuse|clots|pure|full|amounts|filled|pool ~ blood|bleed* ~~ stool*|diarr*|rectum|rectal|toilet|bowel*|bottom; heavy rectal bleeding; stool*|diarr* ~~ lot of blood; toilet ~ full|filled ~ blood",
    "Is there a lot of blood, or clots?",
  ],
  blood_on_paper: [
    "a little blood on the paper",
    "streak|spot|drops|smear|trace ~ blood ~ paper|tissue|wip*|stool; blood ~ toilet paper|tissue|wiping; bright blood ~ paper|wip*; blood ~ paper|wip*|tissue; streak* ~ blood ~ stool|paper; little|small|spots|drops|few|bit|speck* ~ blood ~~ stool|paper|bowel|wip*|toilet|motion; blood ~ after|hard ~ stool; bright red ~ paper|wip*; hard stool ~~ blood",
  ],
  black_stool: [
    "black, tarry stool",
    "stool*|poo*|motions ~ black|dark|tarry|sticky; black sticky; dark tarry; tarry; black|tarry|tar|tar-like ~ stool*|poo*|bowel*|motion*|feces|faeces; melaena; melena",
    "Is the stool black like tar?",
  ],
  jelly_stool: [
    "stool like red jelly",
    "jelly ~ stool*|currant|poo*|nappy|diaper|red; currant jelly; currant-jelly; redcurrant; intussuscept*",
    "Is the stool like red jelly?",
  ],
  pale_stool: ["pale stool", "pale|clay|white|grey ~ stool*|poo*; clay coloured|colored"],
  constipation: [
    "constipation",
    "bowels ~ not moved,slow,hard,every,opened,sluggish,lazy; bowels ~~ hard lumps|pellets; stool|poo ~ hard|dry|difficult|pellets|infrequent|strain*; pellets; strain* ~ pellets|hard|toilet|stool; hard ~ poo|pellets|stools; constipat*; hard|infrequent|difficult stool*|poo|motions; cannot ~ poo,pass stool,bowel movement,go to toilet; strain* ~ stool|toilet|bowel|bathroom|pass; bowel movement ~ every ~ days; no bowel movement; not ~ bowel ~ days|opened; stools ~ hard|every ~ days; bowel movement ~ hard|dry|ago; vegetables|fibre|fiber ~ hard|strain*; no stool ~ days|since; passed no stool; not ~ passed|passing ~ stool; cannot pass stool",
  ],
  constipation_usual: [
    "tends to constipation",
    "constipat*|bowel*|stool* ~~ journey|trip|travel*|holiday|diet|iron|routine; always|usually|often|tends|tendency|tended ~ constipat*; change|low|poor ~ diet|fibre|fiber|water|travel* ~~ constipat*|hard|stool*; hard stool*",
  ],
  bowel_change: [
    "change of bowel habit",
    "chang* ~ bowel habit*; thin* ~ stool*; pencil ~ stool*; alternating ~ constipat*|diarr*; bowel* ~ different",
  ],
  haemorrhoids: [
    "piles",
    "itch*|lump|sore ~ anus|anal|bottom|rectum; piles; hemorrhoid*; haemorrhoid*; anal ~ itch*|lump|fissure|pain",
  ],
  anal_pain: [
    "pain at the anus",
    "lump|swelling|abscess ~ anus|bottom|anal ~ pain*|sit*; hurts to sit; anus|anal|rectal|rectum|bottom ~ @pain,abscess,swollen lump; pain* ~ sit* ~ lump|bottom|abscess",
  ],
  worms: ["worms", "worm*; pinworm*; threadworm*; itchy bottom ~ night"],
  hernia_lump: [
    "lump in the groin",
    "hernia*; lump|swelling|bulge ~ groin|scrot*|inguinal",
  ],
  hernia_hard: [
    "hernia hard, painful, stuck",
    "hernia ~~ cannot ~ push|reduce; groin ~ lump|bulge ~ hard|red|tender|painful; hernia*|groin|lump|bulge ~~ cannot ~ push*|back; hernia* ~~ hard|painful|pain|tender|stuck|irreducible|red|vomit*|strangulat*|incarcerat*; irreducible; belly|@belly ~ @pain|hurts ~~ lump ~ groin|scrotum; lump ~ groin|scrotum ~~ @belly ~ @pain",
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
    "urgency; frequency ~ urin*|urgency|dysuria; stings|burns ~ pee|urinate|go; pain ~ passing water|urine; cystitis; burn*|sting*|@pain ~ urin*,pee,peeing,pass* water,pass* urine,weeing,wee; dysuri*; painful urination; urinary tract infection; uti; bladder infection; water infection",
  ],
  frequent_urine: [
    "going often",
    "urin*|pee*|toilet|wee|bathroom ~ frequen*|often|urgen*|every|constantly|more|rush; urgency; urinary frequency; going every|often; nocturi*; gets up ~ night ~ urin*|pee|pass; bursting",
  ],
  blood_urine: [
    "blood in the urine",
    "blood* ~ urine|pee|urinat*|wee|urinary; haematuri*; hematuri*; red|pink|cola|brown|bloody urine|pee; urine ~ red,pink,bloody,like cola",
    "Is there blood in the urine?",
  ],
  cloudy_urine: [
    "cloudy, smelly urine",
    "cloudy|smelly|foul|strong ~ urine|pee; urine ~ cloudy|smell*|foul",
  ],
  retention: [
    "cannot pass urine",
    "cannot ~ urinate,pee,wee,pass urine,pass water; cannot ~ empty ~ bladder; cannot ~ pass ~ urine|water; unable ~ urinate; not ~ able ~ pee|urinate; not passed urine ~ bladder|pain*|full; urinary retention; retention of urine; bladder ~ full|distended|swollen ~ cannot|painful|pain; no urine ~ comes|bladder ~ full",
    "Is it impossible to pass urine, with a full bladder?",
  ],
  weak_stream: [
    "weak stream",
    "stream ~ weak|poor|slow|dribbl*; weak|poor|slow stream|flow; hesitancy; dribbl* ~ urin*|after|end; prostat*; residual urine; hard to pass urine; trouble starting ~ urin*|stream; not empty ~ bladder; bph; incomplete emptying",
  ],
  leaking_urine: [
    "leaking urine when coughing",
    "leak* ~ urine|pee ~~ cough*|laugh*|sneez*|exercise|jump*; stress incontinence; urge incontinence; leak* ~ urine|pee; urinary incontinence",
  ],
  bedwetting: ["bed-wetting", "wetting|wet ~ bed; bedwet*; enuresis"],
  testicle_pain: [
    "testicle pain or swelling",
    "testicle|testicles|ball|balls|scrotum ~ pain*|sore|swollen|hurts|twisted|hard|lump; groin ~ testic*; one testicle|ball; nuts ~ kick*|pain; testic*|scrot*|testis|testes|ball ~ @pain|@swell|hurts|lump|twist*; testicular; epididym*",
    "Is there pain or swelling in a testicle?",
  ],
  penis_problem: [
    "penis: sore, swollen, stuck foreskin",
    "foreskin ~ stuck|swollen|tight|sore|cannot|itch*|red; penis ~ sore|red|swollen|rash|itch*|pain*|curved; balanit*; phimosis",
  ],
  erection_long: [
    "erection that does not go down",
    "erection ~~ hours,not go,will not,last*,painful,persist*; priapism; foreskin ~ cannot ~ back|forward; paraphimosis",
    "Has an erection lasted over four hours?",
  ],
  erection_problem: [
    "erection problems",
    "erectile|impoten*; cannot ~ get|keep ~ erection; erection* ~ difficult*|trouble|weak|losing; premature ejaculat*; libido",
  ],
  discharge_penis: [
    "discharge from the penis",
    "discharge|pus|drip* ~ penis|penile|urethra*; urethral discharge; penile discharge",
  ],
  genital_sore: [
    "sores or warts on the genitals",
    "sore*|ulcer*|blister*|wart*|bump*|rash|chancre|lesion* ~ genital*,penis,vulva*,vagina*,labia*,foreskin,groin private; genital ~ herpes|warts|sore*|ulcer*; syphilis; chancre",
    "Are there sores or blisters on the genitals?",
  ],
  sex_risk: [
    "unprotected sex",
    "unprotected sex|intercourse; condom ~ broke|split|without; std; sti; sexually transmitted; new partner; hiv ~ expos*|risk|test*|worr*; partner ~ chlamydia|gonorrh*|infect*|std|sti; exposed to hiv",
  ],
  emergency_contraception: [
    "needs the morning-after pill",
    "morning after pill; morning-after pill; emergency contracept*; condom broke; missed pill*; forgot pill*",
  ],
};
