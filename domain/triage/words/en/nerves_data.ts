import type { Words } from "../../types.ts";

/* How people say it: head, nerves, mind. */
export const NERVES: Words = {
  headache: [
    "headache",
    "headache*; migraine*; head ~ @pain|splitting|pounding|throbbing|pressure; @pain ~ head|temple*|forehead; cephalgia",
    "Do you have a headache?",
  ],
  thunderclap: [
    "worst headache, within seconds",
    "headache ~~ like explosion|exploded|hit|kicked|struck|bolt; instant*|immediate* ~ headache; peaked ~ minute*|seconds; sudden|abrupt onset ~ headache; headache ~ out of blue|nowhere,instant*,sudden*,abrupt*; thunderclap; worst headache*; headache ~ worst ~ life|ever; worst ~ headache ~ life|ever|had; headache ~ seconds|instant*|suddenly|sudden|abrupt*|explosive; like hit|struck ~ head; hit ~ bat|hammer ~~ head*; sudden severe headache; sudden* ~ headache",
    "Did the headache come like a blow, at its worst within minutes?",
  ],
  headache_tension: [
    "band-like headache",
    "head|headache ~ tight,band,pressure,dull,squeez*,both sides,stress,deadline*,screen,computer,work,long day,tension; band ~ head*; tight* ~ head*|forehead; pressing ~ head*; tension headache*; headache ~~ stress|computer|screen|desk|work",
  ],
  headache_usual: [
    "usual kind of headache",
    "usual|same|typical|similar headache*|migraine*|attack; headache* ~ usual|same|similar ~ before|always; like usual headache*|migraine*; known migraine*; migraine* ~ before|years|usual|again|typical|history",
  ],
  headache_morning: [
    "headache worse lying or in the morning",
    "headache* ~~ morning|lying|wakes|waking|cough*|bending|strain* ~~ worse|wakes|vomit*; headache* ~~ worse ~ lying|morning|cough*|bending|strain*; wakes|woken|waking ~~ headache*; headache* ~~ wak*",
    "Is the headache worse lying down, or does it wake you?",
  ],
  temple_pain: [
    "sore temple or jaw on chewing",
    "temple* ~~ tender*|sore|scalp|pain*|jaw; jaw ~ chew*|claudication; scalp ~ tender*|sore|brushing|comb*; temporal arter*",
    "Is a temple sore, or does the jaw hurt on chewing?",
  ],
  stiff_neck: [
    "stiff neck",
    "cannot ~ put|touch chin|neck; neck ~ will not bend; neck so stiff; neck ~ stiff*|rigid*; nuchal rigidity; stiff neck; meningism*; cannot ~ bend|touch ~ neck|chin; neck stiffness; kernig; brudzinski; cannot ~ chin ~ chest",
    "Is the neck stiff, so that the chin cannot touch the chest?",
  ],
  neck_sprain: [
    "neck hurting only on turning",
    "neck ~ slept|pillow|woke; woke ~ neck ~ stiff|sore; cannot turn head; stiff neck ~ pillow|sleep|draught; slept ~ bad|wrong|awkward*|funny; sleeping ~ bad|wrong|awkward* position; crick ~ neck; neck ~~ only ~ mov*|turn*; neck ~ after sleep*,slept; hurts only when moving; wry neck; woke ~~ neck ~~ turn*; turn* head hurts; @pain|hurts ~ turn* ~ head|neck; sleeping|slept ~~ neck ~ stiff|sore|@pain; stiff neck ~~ slept|sofa|pillow|draught",
  ],
  neck_pain: ["neck pain", "@pain|stiff* ~ neck"],
  photophobia: [
    "light hurts the eyes",
    "photophob*; light ~ hurts|bothers|painful|sensitiv*|avoid*|stand|bear|worse|intoler*; sensitive|sensitivity to light; keeps ~ curtains|dark; bright light ~ hurt*|bother*|worse; dislikes light",
    "Does light hurt the eyes?",
  ],
  seizure: [
    "seizure",
    "shaking all over; whole body shak*|jerk*|stiff; eyes rolling|rolled; went stiff ~ shak*|jerk*; twitching ~ unconscious|unresponsive; convulsing; seizure*; convuls*; fit ~ shaking|jerk*|epilep*|febrile|had|first|having; fits|fitting; jerking ~ arms|limbs|body|all; shaking ~ unconscious|uncontrollably|unresponsive|whole|body ~ eyes; eyes rolled; rolled back ~ eyes; twitching ~ all|whole|unresponsive; eclamp*; status epilepticus; tonic clonic",
    "Has there been a fit?",
  ],
  seizure_going_on: [
    "fit that goes on or comes back",
    "seizure*|convuls*|fit ~~ still|ongoing|continu*|going|minutes|second|repeated*|again|twice|another|multiple|cluster|several|recur*; status epilepticus; not|still stopped ~ seizure*",
    "Is the fit still going on, or did it come back?",
  ],
  first_seizure: [
    "first fit ever",
    "first ~ seizure*|fit|convuls*; never ~ seizure*|fit|convuls* ~ before; new onset seizure*; no history of seizures|epilepsy",
  ],
  face_droop: [
    "one side of the face hangs",
    "face ~ drooping,droops,dropped,fell,numb on one side; mouth ~ drooping|sagging|crooked; eye and mouth ~ droop*; face ~ pulled,one side,twisted,lopsided,slack,numb side; mouth ~ pulled|drool*|droop*|one side; face|facial|mouth|smile|eyelid ~ droop*|hang*|sag*|asymmetr*|lopsided|crooked|weak*|paraly*|uneven|twisted|drop*|fallen; droop* ~ face|mouth|facial|side; two sides of face; face ~ sides ~ differ*; one side of face; bell palsy; facial palsy|weakness",
    "Does one side of the face hang down?",
  ],
  one_side_weak: [
    "weak arm or leg on one side",
    "arm|leg|hand ~ dead,gone dead,heavy,stopped working,no strength,not lift; cannot ~ grip,hold cup,lift arm; bumping into things; leaning to one side; dragging foot; arm|leg|hand ~ useless,floppy,limp,not working,does not move,clumsy,gave way; dropped ~ cup|fork|keys|things; drags ~ leg|foot; arm|hand ~ drop*; @weak ~ arm|leg|side|hand|face|limb|foot; @weak ~ one|right|left side|arm|leg|hand|half; hemipar*; hemipleg*; cannot ~ move|lift|raise ~ arm|leg|hand|limb*|side|fingers; arm|leg|hand|side ~ paraly*,dead,numb weak*,not move,drops,dropp*,fell limp; arm|leg ~ lost strength|power; one sided weakness; unable ~ arm; arm drift; dropping things ~ hand",
    "Is an arm or a leg suddenly weak?",
  ],
  speech_trouble: [
    "trouble speaking",
    "speech ~ funny,strange,weird,thick; talks|talking|speaks|speaking ~ funny,gibberish,slurred,rubbish; words ~ jumbled|muddled|slurred; cannot speak|talk properly; speech ~ nonsense|makes no sense|mumbl*|incoherent; mumbl*; mixing up words; words ~ come out wrong,nonsense; cannot find words; talk*|speak* ~ funny|slurr*|thick; slur*; speech ~ slur*|garbl*|trouble|difficult*|problem*|lost|unclear|confused|jumbl*|suddenly; garbled; aphasi*; dysarthri*; cannot ~ speak,talk,find words; cannot ~ get ~ words; difficult*|trouble|hard to|in speak|talk|words; trouble ~ speaking,speech,finding words; words ~ wrong|jumbled|mixed; no voice comes; cannot speak normally; lost speech",
    "Is speech slurred or are words lost?",
  ],
  vision_loss: [
    "sudden loss of vision",
    "lost ~ sight|vision|field; went dark|black|blind ~ eye|vision; vision|sight ~ vanished|disappeared|gone|lost|black; half ~ vision|field; shade|curtain|veil ~ eye|vision; vision|sight|eyesight ~ lost|loss|losing|gone|went|dim*|black*|disappear*|curtain|missing|sudden*; cannot see; blind*; went|gone blind; curtain|shadow ~ vision|eye|across; see nothing; amaurosis",
    "Has sight been lost, even for a while?",
  ],
  double_vision: [
    "double vision",
    "double vision; see* ~ double|two; diplopia; vision double",
    "Do you see double?",
  ],
  vision_change: [
    "blurred vision or flashes",
    "blur* ~ vision|sight|eye|see*; vision ~ blur*|chang*|disturb*|fuzzy|hazy|spots|problem*|worse; flashing|flashes light|vision; visual disturbance*|change*|symptoms; spots ~ vision|eyes; seeing ~ spots|stars|lights|flashes; blurry; pupil* ~ bigger|larger|unequal|dilated|blown; one pupil",
    "Is your vision blurred, or do you see flashes?",
  ],
  balance_loss: [
    "sudden loss of balance",
    "@balance; cannot ~ walk straight,balance; loss of balance; lost balance; stumbl* ~ sudden*|walk*; veer*; coordination",
    "Can you not walk straight?",
  ],
  dizziness: [
    "dizziness",
    "dizz*; giddy; giddiness; vertigo; spinning; room ~ spin*|turning; spins; swimmy",
    "Are you dizzy?",
  ],
  vertigo_position: [
    "spinning on turning the head",
    "roll*|turn*|lie|lying|looks|looking|sits|sitting ~~ spin*|vertigo|dizz*|spells; brief|short|seconds ~ spin*|vertigo|dizz*; dizz*|spin*|vertigo|room ~~ roll*,turn*,lying,bed,moving head,position*,head movement*,looking up,getting up,bend*; bppv; positional vertigo; dix",
  ],
  numbness: [
    "numbness or tingling",
    "numb*; tingl*; pins and needles; paresthesi*; paraesthesi*; loss|lost of sensation|feeling; cannot feel; reduced sensation; less feeling; burning ~ feet|soles ~ diabet*|night",
    "Is a part numb or tingling?",
  ],
  one_side_numb: [
    "half of the body numb",
    "numb*|tingl* ~ one|right|left|half side|body|face|arm; numb* ~ half|side of body; hemisensory; half|side ~ body ~ numb*; numb* ~ face|arm ~~ sudden*|side; one half of body; numb ~ side of face",
    "Is one half of the body or face numb?",
  ],
  hand_tingling: [
    "tingling hand at night",
    "tingl*|numb* ~ thumb|finger*|hand*|wrist ~~ night*|wak*|typing|shak*; carpal tunnel; thumb ~ index ~ tingl*|numb*",
  ],
  leg_weakness: [
    "both legs weak",
    "legs ~ weak*,heavy,giving way,buckl*,paraly*,cannot; both legs ~ weak*|numb; weak* ~ both legs,legs; cannot ~ move|feel ~ legs; paraplegi*; ascending ~ weak*|paraly*; rising ~ weak*; weak* ~ spreading up,upwards,climbing; paralys* ~ leg; numbness ~ paraly* ~ legs",
    "Are both legs weak?",
  ],
  foot_drop: [
    "foot that drops",
    "foot drop*; foot ~ drag*|slap*; cannot ~ lift|raise ~ foot|toes; weak* ~ foot|ankle|toe",
  ],
  saddle_numb: [
    "numb between the legs",
    "saddle ~ numb*|anesthes*|anaesthes*; numb* ~ genital*,groin,buttock*,perine*,between legs,anus,bottom,perianal,private*; cannot ~ feel ~ wip*|bottom|toilet|genital*; wip* ~ cannot feel",
    "Is the skin between the legs numb?",
  ],
  incontinence: [
    "loss of bladder or bowel control",
    "incontinen*; lost|loss|lose|losing ~ control ~ bladder|bowel*|urine|stool; leak* ~ stool|urine ~~ back|weak*|numb*; wet* himself|herself|myself|themselves; soiled|soiling; bladder|bowel* ~ accident*|leak*; cannot control|hold ~ bladder|bowel*|urine; no control ~ bladder|bowel*; wets|pees|peed himself|herself|myself; pooped himself|herself|myself; leaking of stool|urine",
    "Have you lost control of bladder or bowel?",
  ],
  bell_eye: ["cannot close one eye", "cannot ~ close|shut ~ eye|eyelid"],
  memory_loss: [
    "memory getting worse",
    "forgetful|forgets|memory; forget*; dementia; repeats ~ question*; misplac*; getting lost",
  ],
  tinnitus: ["ringing in the ears", "tinnitus; ringing ~ ear; buzzing ~ ear*; ears ~ ring*"],
  low_mood: [
    "low mood",
    "depress*; sad|empty|flat|hopeless|tearful|blue|numb most|every day; cries ~ often|lot|every; lost ~ interest; nothing ~ enjoy*|fun; joyless; low ~ mood|spirits; feel*|felt|so down|low; feel* ~ sad|hopeless|worthless|empty|useless; sad; sadness; tearful; crying ~ often,time,day,days,no reason,all; hopeless*; worthless*; no|lost interest|pleasure; stopped seeing friends; anhedoni*; mood ~ low|down; miserable; not enjoy*; numb inside",
    "Have you felt very low or hopeless?",
  ],
  anxiety: [
    "worry and anxiety",
    "anxious|nervous|panicky|dread; panic|anxiety attacks; racing thoughts; fear of; anxi*; worr* ~ all|constant*|lot|always|time|everything|excessive*; panic*; feel on edge; stressed out; under stress|pressure; restless; phobia; fear* ~ social|crowd*|flying|public",
  ],
  insomnia: [
    "poor sleep",
    "sleep* ~ poor|badly|trouble|cannot|difficulty|lost; awake ~ night|hours|bed; wakes ~ often; tossing; insomni*; cannot ~ sleep|fall asleep; trouble|difficult*|hard|problem* ~ sleep*|asleep; not sleep*; sleep* ~ badly|poor*|problem*|trouble|little; not|cannot sleep* ~ well; poor|bad|restless|sleepless|broken night|sleep; wak* ~ early ~ sleep*; sleepless*; lie awake",
  ],
  suicidal: [
    "thoughts of ending one's life",
    "want ~ die|end|disappear|over; no point ~ living|life|going on; wish ~ would not wake up,were dead; better ~ dead|gone; hurting|harming|cutting ~ myself|herself|himself; thoughts of ending; cannot see way out; do not want to wake up|be alive|live; suicid*; kill|hang|harm|hurt|cut|cutting myself|himself|herself|themselves|themself; end|take|took|taking ~ life|own life; want|wish to die|be dead|end it; do|does|did not want|wish to live|be alive|be here|exist|wake up; not want ~ be here,live,alive; cannot go on; cannot ~ go on,take it any,anymore,cope any; better off dead|without me|without; wish ~ dead,die,never born; no reason|point to|in live|living; tired of living|life; life ~ not worth,no meaning,pointless; die ~ want|wish|rather; goodbye ~ note|letter; in order to die; self harm*; self-harm*; selfharm; overdose on purpose; jump ~ bridge|off|building; end it all; disappear forever; slit* ~ wrist*; cut* ~ wrist*; thoughts of death|dying; rather be dead; not worth living; ready to die; take all ~ pills|tablets",
    "Have you thought of ending your life or hurting yourself?",
  ],
  suicide_plan: [
    "a plan or means to end one's life",
    "collect* ~ pills|tablets|medicine*; plan* ~~ suicide,take them,kill,die,end life,hang,overdose,jump; bought|have ~ rope|gun|pills ~~ die|kill|end|tonight; suicide ~ note|plan*|attempt*; attempt* ~ suicide,kill,end life; stockpil*; going to ~ kill myself,end it,jump,hang; took ~ pills|tablets ~~ die|kill|end",
    "Do you have a plan or the means to end your life?",
  ],
  harm_others: [
    "danger to others",
    "kill|hurt|harm|stab|attack|shoot ~ him|them|someone|people|others|wife|husband|baby|everyone|neighbour|neighbor; homicid*; voices ~ tell* ~ hurt|kill|harm; thoughts of hurting|harming others|baby|someone; violent ~ threat*|toward*|others",
    "Are you afraid of hurting somebody else?",
  ],
  psychosis: [
    "hearing voices, strange beliefs",
    "hear* ~ voices; voices ~ head|telling|talk*; hallucinat*; paranoi*; delusion*; psychos*; psychotic; people|everyone|they ~ following,watching,spying,poison*,plotting,after me; seeing things; manic; mania; not slept for days; special powers; grandiose",
    "Are there voices or beliefs that others do not share?",
  ],
  panic: ["panic attack like before", "panic attack*"],
  alcohol_withdrawal: [
    "stopped drinking suddenly",
    "stopped|stop|quit|quitting|withdraw*|without ~ alcohol|drink; alcohol withdraw*; last drink; delirium tremens; dts; withdrawal",
  ],
  violence: [
    "violence or abuse at home",
    "@hits ~ me|him|her|child|wife|husband|partner|boyfriend ~~ husband|partner|boyfriend|father|mother|wife|dad|he|she|step*; domestic violence|abuse; abus* ~ partner|husband|wife|child|sexual*|physical*|home|boyfriend|father; rape|sexual assault|sexually assaulted; beat* ~ me|her|wife|child; afraid ~ husband,partner,go home,boyfriend; not safe ~ home; unsafe at home; traffick*; neglect* ~ child|baby; strangl*; choked ~ husband|partner|boyfriend",
    "Does somebody hurt you or frighten you at home?",
  ],
  eating_disorder: [
    "eating disorder",
    "anorexi* nervosa; bulimi*; binge*; makes himself|herself|myself vomit|sick; purging; starv* ~ myself|herself|himself; restrict* ~ food|eating",
  ],
  alcohol_problem: [
    "drinking too much",
    "drink* ~~ too much ~ alcohol,beer,wine,every day,control; alcoholi*; alcohol ~ depend*|problem|addict*; addict*; drugs ~ problem|use|heroin|cocaine",
  ],
  jaw_locked: [
    "locked jaw or spasms",
    "jaw ~ lock*,stiff*,clench*,spasm*,cannot open,tight*; cannot ~ open ~ mouth|jaw; trismus; lockjaw; muscle spasms ~~ jaw|wound|neck|painful; painful spasms; tetanus ~ spasm*|jaw; mouth ~ cannot open; difficulty|trouble opening mouth|jaw; neck|jaw|face stiff* ~ muscle* ~ spasm*; opisthotonus; spasms ~ back|neck ~ wound|nail",
    "Is the jaw locked, or do muscles cramp painfully?",
  ],
  muscle_cramp: [
    "muscle cramps",
    "cramp ~ leg|calf|calves|foot|muscle; cramps ~ leg*|calf|calves|foot|muscle*; charley horse; leg cramps; restless legs",
  ],
};
