import type { Words } from "../../types.ts";

/* How people say it: breathing, chest, heart. */
export const CHEST: Words = {
  choking: [
    "choking",
    "something|food|toy|coin ~ stuck in throat|airway|windpipe; cannot breathe ~~ eating|swallowed|sweet|grape; cough* ~~ food|toy|peanut|nut|bead ~~ mouth|playing|suddenly|began|eating; chok*; inhaled ~ food|object|peanut|nut|toy|bead|coin|piece|something; aspirat* ~ food|object|peanut|nut|foreign; foreign body ~ airway|throat|windpipe|inhal*; stuck ~ throat|windpipe ~ breath*; coughing fit ~ food|toy|eating|playing; cough* ~~ suddenly ~~ peanut|nut|toy|eating|food|mouth ~~ playing|mouth|eating; gagging ~ object|toy|food; went down wrong",
    "Could something be stuck in the airway?",
  ],
  breathless: [
    "trouble breathing",
    "puffing|breathless*|sob|dyspn*|winded|gasp*|suffocat*; breathing ~ fast|worse|labored|heavy,not usual|normal; cannot ~ get ~ breath|air; fighting for breath; breath ~ short|shorter|catch; sats ~ low; air hungry|hunger; breathing difficulties; shortness of|on breath; cannot ~ breath*; trouble|difficult*|hard|struggl*|problem*|labored|heavy to|with|in|breathing breath*; trouble|difficult*|hard|struggl*|problem*|tight ~ breath*; out|runs of breath; respiratory distress; labored breath*|respirations; work of breathing; not breathing normally|properly|usual|well; puffed ~ stairs|walking; not enough air; get breath",
    "Are you short of breath?",
  ],
  cannot_speak_sentences: [
    "too breathless to talk",
    "cannot ~ finish|complete|speak|talk ~ sentence*|words; few|between|single words; speaking in ~ words|phrases|short; short|broken sentences; too breathless; words at time; cannot ~ talk|speak ~ breath*; gasping for; exhausted ~ breath*; hardly|barely ~ get ~ words; hardly|barely speak|talk; cannot get words out",
    "Are you too breathless to finish a sentence?",
  ],
  breathless_rest: [
    "breathless at rest",
    "breath* ~ at rest,sitting still,even sitting,even talking; cannot|barely|hardly breathe; struggling|fighting|unable to breathe; struggling|fighting for breath|air; cannot get air; cannot catch breath",
    "Are you breathless even at rest?",
  ],
  breathless_lying: [
    "breathless lying down",
    "sleep* ~ chair,sitting up,three pillows,several pillows; drowning ~ lie|lying|night; gasping ~ night; breath*|sob ~~ lying|lie|flat|propped|pillows,sit up; orthopn*; sit|sleep* upright ~ breath*; paroxysmal nocturnal; wakes|woke|waking ~ gasping|breathless; cannot lie flat; pillows to sleep",
    "Must you sit up to breathe?",
  ],
  breathless_exertion: [
    "breathless with effort",
    "breath*|sob|dyspn*|winded|puffed ~~ exertion|stairs|walking|climbing|uphill|exercise|activity|effort; exertional dysp*",
  ],
  fast_breathing: [
    "fast breathing",
    "tachypn*|hyperventilat*|kussmaul; rapid|fast|quick|deep respirations|breaths; breath* ~ rapid*|fast|quick*|deep|deeply",
    "Is the breathing faster than usual?",
  ],
  wheeze: [
    "wheezing",
    "wheez*|bronchospasm; whistling ~ chest|breath*; noisy ~ breath*",
    "Do you hear a whistling breath?",
  ],
  stridor: [
    "noisy breathing in",
    "stridor*; noisy ~ inspir*,breath in; harsh|crowing|high-pitched ~ breath*|noise|sound; noise ~ breath* in; noisy breathing ~~ drool*|barking|swallow|rest",
    "Is there a harsh noise on breathing in, even at rest?",
  ],
  indrawing: [
    "chest drawn in",
    "indrawing|retraction*|recession|tripod*|grunt*; chest ~ sinking ~ in; belly breathing; head bobbing; see ~ ribs ~ breath*; ribs ~ suck*|pull*|draw*|in; chest ~ suck*|pull*|drawn|caving; nasal|nose|nostrils flar*; flaring ~ nostrils|nose|nasal; accessory muscle*; tracheal tug",
    "Is the chest drawn in, do the nostrils flare, or is there grunting?",
  ],
  apnoea: [
    "pauses in breathing",
    "apn* ~ baby|infant|spell*|episode*|newborn; breath* ~ pause|stops",
    "Are there pauses in the breathing?",
  ],
  cough: ["cough", "cough*|hacking|chesty|bronchitis|phlegm|sputum"],
  dry_cough: [
    "dry, light cough",
    "dry|tickly|slight|mild|occasional|little|light|bit cough; coughs little|occasionally; bit of cough; cough ~ clear white; clear|white phlegm|sputum|mucus",
  ],
  barking_cough: ["barking cough", "bark* like|seal; croup; cough ~ bark*|seal"],
  whooping_cough: [
    "coughing fits with a whoop",
    "whoop*|pertussis; coughing fits ~ vomit*|blue; paroxysm* ~ cough*",
  ],
  coloured_sputum: [
    "coloured phlegm",
    "green|yellow|rusty|thick|purulent|brown|discolored|infected|foul phlegm|sputum|mucus|spit ~ cough*; phlegm|sputum ~ green|yellow|rusty|purulent|thick|brown|more|increas*; productive cough ~ yellow|green|rust*|purulent",
  ],
  coughing_blood: [
    "coughing blood",
    "hemoptys*|blood-streaked; blood* ~ sputum|phlegm|cough*|spit; spitting blood; blood streaked",
    "Do you cough up blood?",
  ],
  pink_froth: [
    "pink or frothy sputum",
    "pink|frothy|foamy ~ sputum|phlegm|foam|froth*",
    "Do you cough up pink froth?",
  ],
  chest_pain: [
    "chest pain",
    "cp|angina; discomfort|burning|tightness ~ center; behind breastbone ~ burn*; @pain ~ chest|breastbone|sternum|substernal|retrosternal|precordial|rib; chest ~ tight*|heav*|squeez*|pressure|burning|uncomfortable|crush*|weight|elephant|stab*|sharp|pinch*|ache*|funny|constrict*|gripping|full*|unwell|dull; substernal|retrosternal|precordial ~ pressure|tightness|burning; heart ~ @pain|squeez*|tight*|pressure",
    "Do you have chest pain or pressure?",
  ],
  chest_pressure: [
    "pressure on the chest",
    "someone|something ~ standing on chest; chest|substernal|retrosternal|breastbone|sternum|precordial ~ pressure|tight*|heav*|squeez*|crush*|weight|elephant|constrict*|gripping|vice|vise|sat,sitting on; heart ~ squeez*|crush*|pressure; crushing chest",
    "Does your chest feel squeezed or pressed?",
  ],
  radiating_pain: [
    "pain spreading to arm, jaw or back",
    "radiat* ~ arm|jaw|neck|shoulder*|back|blade|teeth|elbow|scapula*; spread* ~ arm|jaw|neck|shoulder*|back|blade ~~ chest|pressure|tight*|heart; chest ~~ spread*|into|going|goes|moves|shoots|travels|down|to ~ arm|jaw|neck|shoulder*|back|blade; jaw|arm @pain ~~ chest; chest ~~ pain in ~ arm|jaw|shoulder|back|neck; shoulder* ~ pain ~~ chest pain|discomfort",
    "Does the pain spread to an arm, the jaw, neck or back?",
  ],
  pleuritic: [
    "pain on breathing in",
    "pleurit*; @pain|worse|sharp ~ deep|inspir*|breathe|breath|inhal*,breath* in; stitch ~ breath*",
    "Does breathing in hurt?",
  ],
  chest_wall: [
    "chest pain on touch or movement",
    "chest|rib*|sternum ~~ tender ~ touch|press*|palpat*; @pain|worse ~ press*|touch*|palpat*|movement|twist*|cough* ~~ chest|rib*; reproduc* ~ palpat*|press*|touch; chest ~ when|only cough*; costochondr*; pulled ~ chest|rib*|muscle ~ chest; chest wall",
  ],
  exertional_pain: [
    "chest pain with effort",
    "chest|tightness|angina ~~ exertion|walking|stairs|uphill|climbing|exercise|effort ~~ rest|relie*|better|goes|stops|settles; exertional ~ chest|angina|pain",
  ],
  pain_at_rest: [
    "chest pain at rest",
    "chest ~~ sleep|watching,at rest,even resting,while resting; angina ~ rest",
  ],
  nitro_fails: [
    "nitroglycerin does not help",
    "nitro*|gtn|spray ~~ not|no|without|fails|failed|despite",
    "Did nitroglycerin fail to help?",
  ],
  tearing_pain: [
    "tearing pain",
    "tearing|ripping ~ @pain|chest|back|abdomen|stomach|like; rip* through ~ chest|back",
    "Is it a tearing pain?",
  ],
  palpitations: [
    "palpitations",
    "heart ~ rac*|pound*|flutter*|skip*|thump*|irregular*|fast|jump*|beating|missing; thumping heart; palpitat*; skipped|missed|irregular|extra beats|heartbeat; rapid heart beat; heartbeat ~ irregular*|fast|rac*|pound*|rapid; pulse ~ rac*|irregular*|rapid|fast; heart ~ going ~ crazy|mad|nuts|wild|hundred",
    "Is your heart racing or out of beat?",
  ],
  after_caffeine: [
    "after coffee, alcohol or tobacco",
    "coffee|caffeine|alcohol|tobacco|cigarette*|smoking|espresso,energy drink* ~~ palpitat*|heart|after; after ~ energy|drinking",
  ],
  after_exercise: [
    "only after exercise",
    "after ~ exercise|running|workout|sport|gym|training|run|jog; following exercise",
  ],
  exertional_syncope: [
    "fainting during exercise",
    "faint*|collaps*|passed|blacked|syncop*|unconscious ~~ running|exercise|exertion|playing|sport|football|race|swimming|basketball; faint*|collaps*|passed|blacked ~~ mowing|digging|shovel*|climbing|lifting|cycling",
    "Did you faint while exercising?",
  ],
  fast_pulse: [
    "racing pulse",
    "tachycardi*; pulse|heart rate ~ over|above,more than ~ 120|130|140|150|160",
  ],
  ankle_swelling: [
    "swollen ankles",
    "ankle|feet|foot|legs,lower leg|limb|extremit* ~ @swell; peripheral oedema|edema; oedema|edema ~ leg|pedal|pitting|bilateral",
  ],
  reliever_fails: [
    "inhaler does not help",
    "inhaler*|reliever|albuterol|salbutamol|ventolin|puffer|nebuli*|nebulizer ~~ not|no|without|little|hardly|barely|every|more|minimal|despite|fails|failed|still; asthma|attack ~~ not|still|bad|despite ~~ medicine|inhaler|medication; still bad after ~ medicine; inhaler|puffer ~ times ~ hour; inhaler|puffer ~~ ten|eight|twelve|dozen ~ times|puffs",
    "Does your inhaler fail to help?",
  ],
  wakes_at_night_wheeze: [
    "woken by asthma",
    "asthma|wheez*|inhaler|breathless ~~ night*|nocturnal|wak*|sleep",
  ],
  frothing: ["foam at the mouth", "foam*|froth* ~ mouth"],
  hiccups: ["hiccups", "hiccup*|hiccough*|singultus"],
  low_spo2_word: [
    "low oxygen",
    "hypox*; low|falling|dropping oxygen|sats|saturation|spo2; oxygen ~ low|dropped|falling",
  ],
};
