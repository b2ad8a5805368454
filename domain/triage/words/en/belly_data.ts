import type { Words } from "../../types.ts";

/* How people say it: belly, bowel, urine. */
export const BELLY: Words = {
  belly_pain: [
    "belly pain",
    "stomachache*|bellyache*|tummyache*|colicky; @pain|colic* ~ flank|quadrant; @belly ~ @pain|colic*|burning|gnawing; rlq|ruq|llq|luq|epigastric|pelvic pain; upper|lower abdomen; lower right|left ~ @pain; under ~ ribs ~ @pain",
    "Does the belly hurt?",
  ],
  belly_severe: [
    "severe belly pain",
    "@belly|flank|pelvi*|quadrant|colic* ~ severe|worst|unbearable|agony|excruciating|intense|terrible; sudden|sharp onset ~ abdominal pain; cannot ~ move,lie still ~ pain; curled up; agonising|horrible|extreme ~ @belly|colic*; doubled over|up; writhing; rolling ~ pain|floor; cannot ~ stand|straighten ~ pain|belly|stomach; screaming in|with pain",
    "Is the belly pain so bad that you cannot keep still or stand?",
  ],
  belly_rigid: [
    "belly hard as a board",
    "guarding|rebound|peritoni*|board-like; @belly ~ rigid*|hard|board|tense|tight|drum*",
    "Is the belly hard and very sore to touch?",
  ],
  right_lower_pain: [
    "pain low on the right",
    "rlq|mcburney*|appendi*; right ~ bottom|lower|low ~~ @belly; right lower|iliac|inguinal quadrant|side|abdomen|belly|stomach|fossa; lower right; right side ~ lower|low ~ pain; navel|umbilic*|button ~~ right; right lower|low|iliac ~ @belly|quadrant|fossa; @belly|button|navel|umbilic* ~~ moved|moves|migrat*|shift*|settled ~~ right; moved|moves|shifted|migrated to right|lower ~ side|quadrant|abdomen|belly|groin|fossa|down; right groin pain ~ fever|vomit*",
    "Is the pain low on the right side?",
  ],
  worse_moving: [
    "worse with every step or bump",
    "hurts|worse|pain* ~ jump*|walk*|cough*|step*|movement|bumps ~~ @belly|right; hurts to jump|move; walks bent; bent over; hurts|pain* ~ hop*; shuffl*; not want to move; lying|lies still; afraid to move; cannot stand|straighten up|straight",
  ],
  right_upper_pain: [
    "pain under the right ribs",
    "ruq|murphy*|gallbladder; right upper|hypochond*,upper right ~ @belly|quadrant|pain*|side; under|below ~ right rib; under|below|beneath ~ right ~ rib ~ @pain; gallstone* ~ pain*|attack; right ribs ~ pain*; biliary colic",
  ],
  upper_belly_pain: [
    "pain in the upper belly",
    "epigastri*|dyspepsi*|indigest*; upper @belly; pit of stomach; top of stomach|belly; upper ~ @belly ~ @pain|burning; under ~ breastbone|ribs|sternum ~ burning|ache; burning|gnawing ~ stomach|upper",
  ],
  lower_belly_pain: [
    "pain in the lower belly",
    "suprapubic|llq|rlq; lower @belly|quadrant|left|right; low ~ @belly|pain ~ @belly|side; pelvi* ~ @pain; @belly lower",
    "Is there pain low in the belly?",
  ],
  back_through_pain: [
    "belly pain going through to the back",
    "@belly|upper ~~ radiat*|through|spread*|boring|into|goes|to ~ back; pain ~ through to back; back and @belly; @belly and back; @belly ~ chest|back pain ~ with; pancreatit*",
    "Does the belly pain go through to the back?",
  ],
  flank_pain: [
    "pain in the side or loin",
    "flank*|loin*|costovertebral|cva; side|kidney|kidneys ~ pain*|ache*|stabbing|waves ~~ groin|back|urine|pee; kidney ~ pain|area|ache|stone*; side ~ back|@pain ~ groin; groin ~ radiat*|to ~ side|back; renal colic",
    "Is there pain in the side, under the ribs at the back?",
  ],
  food_pain: [
    "pain tied to meals",
    "overate|antacid*; ate|eaten|eating|drank too much; overeating|big meal|heavy meal|takeaway|fried|chocolate|alcohol|wine|beer ~~ burn*|bloat*|reflux|heartburn|gas|belch*|acid; after|with ~ dinner*|meal*|spicy|lunch|eating|greasy|coffee|big|late|pizza; better|worse|relie* ~ food|meal|eat; pain after ~ eating|meals|fatty; fatty|greasy|rich|oily food|meal; empty stomach; hunger pain*; bean|lentil*|cabbage|onion*|fizzy ~~ bloat*|gas|gassy|wind",
  ],
  heartburn: [
    "heartburn",
    "indigestion|heartburn|reflux|regurgit*|gerd|gord|burp*|belch*; acid|burning|sour ~ throat|night|lying,after meal; burning ~ chest ~~ acid|regurgit*|reflux|meal*|late|supper|dinner|antacid*; heart burn; acid ~ taste|mouth|comes|stomach|rising; burning ~ behind breastbone|chest ~~ meal*|eating|lying|food|spicy|acid; sour taste",
  ],
  bloating: [
    "bloating and wind",
    "bloat*|gas|gassy|flatulen*|fart*|rumbl*|gurgl*; bloated|burp*|wind|full ~ belly|stomach|after; wind ~ bowel|trapped|pass*; distend* ~ after|meals",
  ],
  belly_swollen: [
    "swollen belly",
    "ascites|drum-tight; @belly ~ swollen|distend*|distension|swelling|bigger; pot belly; drum tight",
    "Is the belly swollen and tight?",
  ],
  nausea: [
    "nausea",
    "nause*|queas*|n/v; feel*|felt ~ sick ~ stomach|not vomiting; feel like vomiting|throwing; sick to stomach; sick feeling; feel sick",
  ],
  vomiting: [
    "vomiting",
    "vomit*|puk*|emesis|n/v|retch*|heaving; throw*|threw|bringing|spitting up; has|have|he|she|was|keep sick; sick twice|once|times|several|three|four; is sick after",
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
    "hematemes*|coffee-ground; blood ~ sick|throw*; sick ~ coffee; threw|thrown|brought|spit|spat|throw|bring ~ up ~ blood|coffee; vomit* ~ blood*|coffee|red,bright clots|streaks|dark; coffee ground*; throw up blood; vomited fresh",
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
    "obstipat*|feculent; cannot ~ pass ~ gas|wind|flatus; not ~ passed|passing ~ gas|wind|flatus; no flatus|gas|wind ~ days|pass*|since; neither stool|gas|wind; obstruct* ~ bowel; no bowel movement ~ vomit*; absolute constipation",
    "Can you pass neither stool nor wind?",
  ],
  diarrhoea: [
    "diarrhoea",
    "runs|diarr*|diarrh*|gastroenterit*; loose|watery|liquid|runny|frequent ~ stool|motions|poo|bm|bms|bowel; loose|watery|runny|liquid poo*|motion*|bowel*; stool* ~ loose|watery|runny|liquid; upset stomach; stomach flu|bug; tummy bug; food poisoning; frequent stool*",
  ],
  bloody_stool: [
    "blood in the stool",
    "hematochez*|dysentery; blood* ~ stool*|poo*|diarr*|bowel*|toilet|rectum|motion*|feces|nappy|diaper; rectal ~ blood; bleed* ~ rectum|rectal|bottom|anus|bowel,back passage; maroon|red stool*",
    "Is there blood in the stool?",
  ],
  heavy_bloody_stool: [
    "much blood in the stool",
    "lot|large|much|heavy|massive|profuse|clots|pure|full|amounts|filled|pool ~ blood|bleed* ~~ stool*|diarr*|rectum|rectal|toilet|bowel*|bottom",
    "Is there a lot of blood, or clots?",
  ],
  blood_on_paper: [
    "a little blood on the paper",
    "streak|spot|drops|smear|trace ~ blood ~ paper|tissue|wip*|stool; blood ~ paper|wip*|tissue; bright red ~ paper|wip*; streak* ~ blood ~ stool|paper; little|small|spots|drops|few|bit|speck* ~ blood ~~ stool|paper|bowel|wip*|toilet|motion; blood ~ after|hard ~ stool; hard stool ~~ blood",
  ],
  black_stool: [
    "black, tarry stool",
    "tarry|melena; stool*|poo*|motions ~ dark|sticky; black sticky; black|tar|tar-like ~ stool*|poo*|bowel*|motion*|feces",
    "Is the stool black like tar?",
  ],
  jelly_stool: [
    "stool like red jelly",
    "currant-jelly|redcurrant|intussuscept*; jelly ~ stool*|currant|poo*|nappy|diaper|red",
    "Is the stool like red jelly?",
  ],
  pale_stool: ["pale stool", "pale|clay|white|grey ~ stool*|poo*; clay colored"],
  constipation: [
    "constipation",
    "pellets|constipat*; bowels ~ slow|hard|every|opened|sluggish|lazy,not moved; bowels ~~ hard lumps; stool|poo ~ hard|dry|difficult|infrequent|strain*; strain* ~ hard|toilet|bowel|bathroom|pass; hard|infrequent|difficult stool*|motions; cannot ~ poo,pass stool,bowel movement,go to toilet; stools,bowel movement ~ every ~ days; no bowel movement; not ~ bowel ~ days|opened; bowel movement ~ hard|dry|ago; vegetables|fiber|fibre ~ hard|strain*; no stool ~ days|since; passed no stool; not ~ passed|passing ~ stool",
  ],
  constipation_usual: [
    "tends to constipation",
    "constipat*|bowel*|stool* ~~ journey|trip|travel*|holiday|diet|iron|routine; always|tended|usually|often|tendency|tend ~ constipat*; change|low|poor ~ diet|fiber|fibre|water|travel* ~~ constipat*|hard|stool*; hard stool*",
  ],
  bowel_change: [
    "change of bowel habit",
    "chang* ~ bowel habit*; thin*|pencil ~ stool*; alternating ~ constipat*|diarr*; bowel* ~ different",
  ],
  haemorrhoids: [
    "piles",
    "piles|hemorrhoid*; itch*|lump|sore ~ anus|anal|bottom|rectum; anal ~ fissure|pain",
  ],
  anal_pain: [
    "pain at the anus",
    "lump|swelling ~ anus|bottom|anal ~ pain*|sit*; hurts to sit; anus|anal|rectal|rectum|bottom ~ @pain|abscess,swollen lump; pain* ~ sit* ~ lump|bottom|abscess",
  ],
  worms: ["worms", "worm*|pinworm*|threadworm*; itchy bottom ~ night"],
  hernia_lump: [
    "lump in the groin",
    "hernia*; lump|swelling|bulge ~ groin|scrot*|inguinal",
  ],
  hernia_hard: [
    "hernia hard, painful, stuck",
    "hernia ~~ cannot ~ reduce; groin ~ lump|bulge ~ hard|red|tender|painful; hernia*|groin|lump|bulge ~~ cannot ~ push*|back; hernia* ~~ hard|painful|pain|tender|stuck|red|vomit*|strangulat*|incarcerat*; irreducible; @belly ~ @pain ~~ lump ~ groin|scrotum; lump ~ groin|scrotum ~~ @belly ~ @pain",
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
    "urgency|cystitis|dysuri*|dysuria|uti; frequency ~ urin*; stings|burns ~ go; burn*|sting*|@pain ~ urin*|pee|wee,pass* water; urinary tract infection; bladder|water infection",
  ],
  frequent_urine: [
    "going often",
    "urgency|nocturi*|bursting; urin*|pee*|toilet|wee|bathroom ~ frequen*|often|urgen*|every|constantly|more|rush; going every|often; gets up ~ night ~ urin*|pee|pass",
  ],
  blood_urine: [
    "blood in the urine",
    "hematuri*; blood* ~ pee|wee|urin*; red|pink|cola|brown urine|pee; urine ~ red|pink,like cola",
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
    "hesitancy|prostat*|bph; stream ~ weak|poor|slow|dribbl*; weak|poor|slow flow; dribbl* ~ urin*|after|end; residual urine; hard to pass urine; trouble starting ~ urin*|stream; not empty ~ bladder; incomplete emptying",
  ],
  leaking_urine: [
    "leaking urine when coughing",
    "stress|urge|urinary incontinence; leak* ~ urine|pee",
  ],
  bedwetting: ["bed-wetting", "bedwet*|enuresis; wetting|wet ~ bed"],
  testicle_pain: [
    "testicle pain or swelling",
    "testicular|epididym*; testicle|testicles|ball|scrotum ~ pain*|hard; groin ~ testic*; one testicle|ball; nuts ~ kick*|pain; testic*|scrot*|testis|testes|ball ~ @pain|@swell|lump|twist*",
    "Is there pain or swelling in a testicle?",
  ],
  penis_problem: [
    "penis: sore, swollen, stuck foreskin",
    "balanit*|phimosis; foreskin ~ stuck|swollen|tight|sore|cannot|itch*|red; penis ~ sore|red|swollen|rash|itch*|pain*|curved",
  ],
  erection_long: [
    "erection that does not go down",
    "priapism|paraphimosis; erection ~~ hours|last*|painful|persist*,not go,will not; foreskin ~ cannot ~ back|forward",
    "Has an erection lasted over four hours?",
  ],
  erection_problem: [
    "erection problems",
    "erectile|impoten*|libido; cannot ~ get|keep ~ erection; erection* ~ difficult*|trouble|weak|losing; premature ejaculat*",
  ],
  discharge_penis: [
    "discharge from the penis",
    "discharge|pus|drip* ~ penis|penile|urethra*; urethral discharge",
  ],
  genital_sore: [
    "sores or warts on the genitals",
    "syphilis|chancre; sore*|ulcer*|blister*|wart*|bump*|rash|lesion* ~ genital*|penis|vulva*|vagina*|labia*|foreskin,groin private; genital ~ herpes",
    "Are there sores or blisters on the genitals?",
  ],
  sex_risk: [
    "unprotected sex",
    "std|sti; unprotected sex|intercourse; condom ~ broke|split|without; sexually transmitted; new partner; hiv ~ expos*|risk|test*|worr*; partner ~ chlamydia|gonorrh*|infect*",
  ],
  emergency_contraception: [
    "needs the morning-after pill",
    "morning after pill; morning-after pill; emergency contracept*; condom broke; missed|forgot pill*",
  ],
};
