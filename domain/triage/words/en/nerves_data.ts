import type { Words } from "../../types.ts";

/* How people say it: head, nerves, mind. */
export const NERVES: Words = {
  headache: [
    "headache",
    "headache*|migraine*|cephalgia; head ~ splitting|pounding|pressure; @pain ~ head|temple*|forehead",
    "Do you have a headache?",
  ],
  thunderclap: [
    "worst headache, within seconds",
    "headache ~~ like explosion|exploded|hit|kicked|struck|bolt; immediate*|sudden*|seconds|instant*|abrupt*|explosive,out of blue|nowhere ~ headache; peaked ~ minute*|seconds; thunderclap; worst headache*; worst ~ headache ~ life|ever|had; like hit|struck ~ head; hit ~ bat|hammer ~~ head*",
    "Did the headache come like a blow, at its worst within minutes?",
  ],
  headache_tension: [
    "band-like headache",
    "head|headache ~ pressure|dull|squeez*|stress|deadline*|screen|computer|work|tension,both sides,long day; band|pressing ~ head*; tight* ~ head*|forehead; tension headache*; headache ~~ stress|computer|screen|desk|work",
  ],
  headache_usual: [
    "usual kind of headache",
    "usual|same|typical|similar headache*|migraine*|attack; headache* ~ usual|same|similar ~ before|always; known migraine*; migraine* ~ before|years|usual|again|typical|history",
  ],
  headache_morning: [
    "headache worse lying or in the morning",
    "headache* ~~ morning|lying|cough*|bending|strain* ~~ worse|wakes|vomit*; woken|wak* ~~ headache*",
    "Is the headache worse lying down, or does it wake you?",
  ],
  temple_pain: [
    "sore temple or jaw on chewing",
    "temple* ~~ tender*|sore|scalp|pain*|jaw; jaw ~ chew*|claudication; scalp ~ tender*|sore|brushing|comb*; temporal arter*",
    "Is a temple sore, or does the jaw hurt on chewing?",
  ],
  stiff_neck: [
    "stiff neck",
    "meningism*|kernig|brudzinski; cannot ~ put chin|neck; neck ~ stiff*|rigid*,will not bend; nuchal rigidity; cannot ~ bend|touch ~ neck|chin; cannot ~ chin ~ chest",
    "Is the neck stiff, so that the chin cannot touch the chest?",
  ],
  neck_sprain: [
    "neck hurting only on turning",
    "neck ~ pillow|woke|crick|slept,after sleep*; cannot turn head; stiff neck ~ sleep; slept ~ bad|wrong|awkward*|funny; sleeping ~ bad|wrong|awkward* position; neck ~~ only ~ mov*|turn*; hurts only when moving; wry neck; woke ~~ neck ~~ turn*; @pain ~ turn* ~ head|neck; sleeping|slept ~~ neck ~ stiff|@pain; stiff neck ~~ slept|sofa|pillow|draught",
  ],
  neck_pain: ["neck pain", "@pain|stiff* ~ neck"],
  photophobia: [
    "light hurts the eyes",
    "photophob*; light ~ hurts|bothers|painful|sensitiv*|avoid*|stand|bear|worse|intoler*; sensitivity to light; keeps ~ curtains|dark; bright light ~ hurt*|bother*; dislikes light",
    "Does light hurt the eyes?",
  ],
  seizure: [
    "seizure",
    "seizure*|convuls*|fits|fitting|eclamp*; shaking all over; whole body shak*|jerk*|stiff; eyes rolling|rolled; went stiff ~ shak*|jerk*; twitching ~ unconscious|all|whole|unresponsive; fit ~ shaking|jerk*|epilep*|febrile|had|first|having; jerking ~ arms|limbs|body|all; shaking ~ unconscious|uncontrollably|unresponsive|whole|body ~ eyes; rolled back ~ eyes; status epilepticus; tonic clonic",
    "Has there been a fit?",
  ],
  seizure_going_on: [
    "fit that goes on or comes back",
    "seizure*|convuls*|fit ~~ still|ongoing|continu*|going|minutes|second|repeated*|again|twice|another|multiple|cluster|several|recur*; status epilepticus; not stopped ~ seizure*",
    "Is the fit still going on, or did it come back?",
  ],
  first_seizure: [
    "first fit ever",
    "first ~ seizure*|fit|convuls*; never ~ seizure*|fit|convuls* ~ before; new onset seizure*; no history of seizures|epilepsy",
  ],
  face_droop: [
    "one side of the face hangs",
    "face ~ fell|pulled|slack,one|numb side; mouth ~ pulled|drool*|one side; side ~ droop*; face|facial|mouth|smile|eyelid ~ droop*|droops|drooping|hang*|sag*|asymmetr*|lopsided|crooked|weak*|paraly*|uneven|twisted|drop*|fallen; two sides of face; face ~ sides ~ differ*; bell|facial palsy",
    "Does one side of the face hang down?",
  ],
  one_side_weak: [
    "weak arm or leg on one side",
    "hemipar*|hemipleg*; arm|leg|hand ~ useless|floppy,stopped|not working,no strength,not lift,gave way; cannot ~ grip,hold cup; bumping into things; leaning to one side; dragging foot; dropped ~ cup|fork|keys|things; drags ~ leg|foot; arm|hand ~ drop*; @weak ~ arm|leg|side|hand|face|limb|foot,one|right|left half; cannot ~ move|lift|raise ~ arm|leg|hand|limb*|side|fingers; arm|leg|hand|side ~ dead|drops|dropp*,not move; arm|leg ~ lost strength|power; one sided weakness; unable ~ arm; arm drift",
    "Is an arm or a leg suddenly weak?",
  ],
  speech_trouble: [
    "trouble speaking",
    "mumbl*|slur*|garbled|aphasi*|dysarthri*; speech ~ funny|strange|weird|thick|garbl*|difficult*|problem*|lost|unclear|confused|jumbl*|suddenly|nonsense|incoherent,makes no sense; talks|talking|speaks|speaking ~ gibberish|rubbish; words ~ muddled|slurred|nonsense|wrong|jumbled|mixed; mixing up words; talk*|speak* ~ funny|thick; cannot ~ speak|talk,find words; cannot ~ get ~ words; difficult*|trouble|hard to|in speak|talk|words; trouble ~ speaking|speech,finding words; no voice comes",
    "Is speech slurred or are words lost?",
  ],
  vision_loss: [
    "sudden loss of vision",
    "blind*|amaurosis; lost ~ field; went dark|black|blind ~ eye; vision|sight ~ vanished; half ~ vision|field; shade|veil ~ eye|vision; vision|sight|eyesight ~ lost|loss|losing|gone|went|dim*|black*|disappear*|curtain|missing|sudden*; cannot see; curtain|shadow ~ vision|eye|across; see nothing",
    "Has sight been lost, even for a while?",
  ],
  double_vision: [
    "double vision",
    "double vision; see* ~ double|two; diplopia; vision double",
    "Do you see double?",
  ],
  vision_change: [
    "blurred vision or flashes",
    "blur* ~ sight|eye|see*; vision ~ blur*|chang*|disturb*|fuzzy|hazy|problem*|worse; flashing|flashes light|vision; visual disturbance*|change*|symptoms; spots ~ vision|eyes; seeing ~ spots|stars|lights|flashes; blurry; pupil* ~ bigger|larger|unequal|dilated|blown; one pupil",
    "Is your vision blurred, or do you see flashes?",
  ],
  balance_loss: [
    "sudden loss of balance",
    "@balance|veer*|coordination; cannot ~ walk straight; stumbl* ~ sudden*|walk*",
    "Can you not walk straight?",
  ],
  dizziness: [
    "dizziness",
    "dizz*|vertigo|spinning|spins|swimmy|gidd*; room ~ spin*|turning",
    "Are you dizzy?",
  ],
  vertigo_position: [
    "spinning on turning the head",
    "bppv|dix; roll*|turn*|lie|lying|looks|looking|sits|sitting ~~ spin*|vertigo|dizz*|spells; brief|short|seconds ~ spin*|vertigo|dizz*; dizz*|spin*|vertigo|room ~~ roll*|turn*|lying|bed|position*|bend*,moving head,head movement*,looking up,getting up; positional vertigo",
  ],
  numbness: [
    "numbness or tingling",
    "numb*|numbness|tingl*|paresthesi*; pins and needles; loss|lost of sensation|feeling; cannot feel; reduced sensation; less feeling; burning ~ feet|soles ~ diabet*|night",
    "Is a part numb or tingling?",
  ],
  one_side_numb: [
    "half of the body numb",
    "numb*|tingl* ~ one|right|left|half side|body|face|arm; hemisensory; half|side ~ body ~ numb*; numb* ~ face|arm ~~ sudden*|side; one half of body; numb ~ side of face",
    "Is one half of the body or face numb?",
  ],
  hand_tingling: [
    "tingling hand at night",
    "tingl*|numb* ~ thumb|finger*|hand*|wrist ~~ night*|wak*|typing|shak*; carpal tunnel; thumb ~ index ~ tingl*|numb*",
  ],
  leg_weakness: [
    "both legs weak",
    "legs ~ weak*|heavy|buckl*|paraly*|cannot,giving way; both legs ~ numb; cannot ~ move|feel ~ legs; paraplegi*; ascending ~ weak*|paraly*; rising|upwards|climbing,spreading up ~ weak*; paralys* ~ leg",
    "Are both legs weak?",
  ],
  foot_drop: [
    "foot that drops",
    "foot drop*; foot ~ drag*|slap*; cannot ~ lift|raise ~ foot|toes; weak* ~ foot|ankle|toe",
  ],
  saddle_numb: [
    "numb between the legs",
    "saddle ~ numb*|anesthes*; numb* ~ genital*|groin|buttock*|perine*|anus|bottom|perianal|private*,between legs; cannot ~ feel ~ wip*|bottom|toilet|genital*",
    "Is the skin between the legs numb?",
  ],
  incontinence: [
    "loss of bladder or bowel control",
    "incontinen*|soiled|soiling; lost|loss|lose|losing ~ control ~ bladder|bowel*|urine|stool; leak* ~ stool|urine ~~ back|weak*|numb*; wet* himself|herself|myself|themselves; bladder|bowel* ~ accident*|leak*,no control; cannot control|hold ~ bladder|bowel*|urine; pees|peed|pooped himself|herself|myself; leaking of stool|urine",
    "Have you lost control of bladder or bowel?",
  ],
  bell_eye: ["cannot close one eye", "cannot ~ close|shut ~ eye|eyelid"],
  memory_loss: [
    "memory getting worse",
    "forgetful|memory|forget*|dementia|misplac*; repeats ~ question*; getting lost",
  ],
  tinnitus: ["ringing in the ears", "tinnitus; ringing ~ ear; buzzing ~ ear*; ears ~ ring*"],
  low_mood: [
    "low mood",
    "depress*|joyless|sad|sadness|tearful|hopeless*|worthless*|anhedoni*|miserable; empty|flat|blue|numb most|every day; cries ~ often|lot|every; lost ~ interest; nothing ~ enjoy*|fun; low ~ spirits; feel*|felt|so down|low; feel* ~ hopeless|worthless|empty|useless; crying ~ often|time|day|all,no reason; no|lost interest|pleasure; stopped seeing friends; mood ~ low|down; not enjoy*; numb inside",
    "Have you felt very low or hopeless?",
  ],
  anxiety: [
    "worry and anxiety",
    "anxious|anxiety|nervous|dread|anxi*|panic*|restless|phobia; racing thoughts; fear of; worr* ~ all|constant*|lot|always|time|everything|excessive*; feel on edge; stressed out; under stress|pressure; fear* ~ social|crowd*|flying|public",
  ],
  insomnia: [
    "poor sleep",
    "tossing|insomni*|sleepless*; sleep* ~ cannot|lost|badly|poor*|little; awake ~ night|hours|bed; wakes ~ often; cannot ~ fall asleep; trouble|difficult*|hard|problem* ~ sleep*|asleep; not sleep*; poor|bad|restless|broken night|sleep; wak* ~ early ~ sleep*; lie awake",
  ],
  suicidal: [
    "thoughts of ending one's life",
    "suicid*|self-harm*|selfharm; want ~ end|disappear|over; no point ~ living|life|going on; wish ~ dead,would not wake up,never born; better ~ dead|gone; hurting|harming|cutting ~ myself|herself|himself; thoughts of ending|death|dying; cannot see way out; kill|hang|harm|hurt|cut|cutting myself|himself|herself|themselves|themself; end|take|took|taking ~ life|own life; want|wish to be dead|end it; do|does|did not want|wish to live|be alive|be here|exist|wake up; not want ~ live|alive,be here; cannot ~ anymore,go on,take it any,cope any; better off dead|without me|without; no reason|point to|in live|living; tired of living|life; life ~ pointless,not worth,no meaning; die ~ want|wish|rather; goodbye ~ note|letter; in order to die; self harm*; overdose on purpose; jump ~ bridge|off|building; end it all; disappear forever; slit*|cut* ~ wrist*; rather be dead; not worth living; ready to die; take all ~ pills|tablets",
    "Have you thought of ending your life or hurting yourself?",
  ],
  suicide_plan: [
    "a plan or means to end one's life",
    "collect* ~ pills|tablets|medicine*; plan* ~~ suicide|kill|die|hang|overdose|jump,take them,end life; bought|have ~ rope|gun|pills ~~ die|kill|end|tonight; suicide ~ note; attempt* ~ suicide|kill,end life; stockpil*; going to ~ jump|hang,kill myself,end it; took ~ pills|tablets ~~ die|kill|end",
    "Do you have a plan or the means to end your life?",
  ],
  harm_others: [
    "danger to others",
    "kill|hurt|harm|stab|attack|shoot ~ him|them|someone|people|others|wife|husband|baby|everyone|neighbour; homicid*; voices ~ tell* ~ hurt|kill|harm; violent ~ threat*|toward*|others",
    "Are you afraid of hurting somebody else?",
  ],
  psychosis: [
    "hearing voices, strange beliefs",
    "hallucinat*|paranoi*|delusion*|psychos*|psychotic|manic|mania|grandiose; hear*|head|telling|talk* ~ voices; people|everyone|they ~ following|watching|spying|poison*|plotting,after me; seeing things; not slept for days; special powers",
    "Are there voices or beliefs that others do not share?",
  ],
  panic: ["panic attack like before", "panic attack*"],
  alcohol_withdrawal: [
    "stopped drinking suddenly",
    "dts|withdrawal; stopped|stop|quit|quitting|withdraw*|without ~ alcohol|drink; last drink; delirium tremens",
  ],
  violence: [
    "violence or abuse at home",
    "traffick*|strangl*; @hits ~ me|him|her|child|wife|husband|partner|boyfriend ~~ husband|partner|boyfriend|father|mother|wife|dad|he|she|step*; domestic violence|abuse; abus* ~ partner|husband|wife|child|sexual*|physical*|home|boyfriend|father; rape|sexual assault|sexually assaulted; beat* ~ me|her|wife|child; afraid ~ husband|partner|boyfriend,go home; not safe ~ home; unsafe at home; neglect* ~ child|baby; choked ~ husband|partner|boyfriend",
    "Does somebody hurt you or frighten you at home?",
  ],
  eating_disorder: [
    "eating disorder",
    "bulimi*|binge*|purging; anorexi* nervosa; makes himself|herself|myself vomit|sick; starv* ~ myself|herself|himself; restrict* ~ food|eating",
  ],
  alcohol_problem: [
    "drinking too much",
    "alcoholi*|addict*; drink* ~~ too much ~ alcohol|beer|wine|control,every day; alcohol ~ depend*|problem; drugs ~ problem|use|heroin|cocaine",
  ],
  jaw_locked: [
    "locked jaw or spasms",
    "trismus|lockjaw|opisthotonus; jaw ~ lock*|stiff*|clench*|spasm*|tight*; cannot ~ open ~ mouth|jaw; muscle spasms ~~ jaw|wound|neck|painful; painful spasms; tetanus ~ spasm*|jaw; difficulty|trouble opening mouth|jaw; neck|face stiff* ~ muscle* ~ spasm*; spasms ~ back|neck ~ wound|nail",
    "Is the jaw locked, or do muscles cramp painfully?",
  ],
  muscle_cramp: [
    "muscle cramps",
    "cramp ~ leg|calf|calves|foot|muscle; cramps ~ leg*|muscle*; charley horse; restless legs",
  ],
};
