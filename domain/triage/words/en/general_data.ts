import type { Words } from "../../types.ts";

/*
 * How people say it, body as a whole: [name, phrases, question]. See read/lexicon.ts for the signs.
 * A whole word beside a beginning that meets it too (numb*|numbness) is there for the speller, which
 * sets slips right to words it knows.
 */
export const GENERAL: Words = {
  suspected_emergency: [
    "fears a heart attack, stroke or the like",
    "having|think|afraid|could|might|possible|worried ~ stroke|anaphylaxis|sepsis|meningitis|appendicitis|aneurysm,heart attack,blood clot; heart attack|stroke symptoms|signs",
  ],
  not_breathing: [
    "not breathing",
    "not|stopped|stop breathe; no breathing|respiration; cannot breathe at all; respiratory arrest",
    "Has breathing stopped?",
  ],
  no_pulse: [
    "no pulse",
    "no pulse ~ heart|breathing; heart stopped|stops; heart has stopped; cardiac arrest; no pulse felt; pulseless ~ unresponsive",
    "Is there no pulse?",
  ],
  drowning: ["under water", "drown*|submerged; pulled from ~ water|pool|river|sea"],
  unresponsive: [
    "cannot be woken",
    "slumped|unresponsive|unconscious|comatose|coma|unrousable|lifeless; no response; will not open eyes; found ~ floor ~ not; out cold; barely responsive|rousable; responds only to pain; not respond*|waking|answer*; cannot ~ wake|woken|rouse|awaken; not wake up; does|did not wake; hard|difficult to wake|rouse; not come round|around; will not ~ wake; not regain consciousness",
    "Is it hard or impossible to wake them?",
  ],
  fainted: [
    "fainted",
    "faint|blackout*|collaps*|syncop*|loc; found|dropped ~ floor|ground; went down; fell unconscious; lost awareness; came to ~ floor; pass|black out; lose|losing|loss consciousness; loss of consciousness; knocked out|unconscious; keeled over; lost ~ consciousness",
    "Did you faint or pass out?",
  ],
  near_faint: [
    "about to faint",
    "lightheaded*|faintness|presyncop*|woozy; feel|felt ~ faint,pass out,weak and dizzy; nearly|almost ~ fainted|collapsed|passed|blacked; legs gave way; head rush; light headed*; near|felt|feel|almost|nearly faint*; dizzy ~ stand; dizziness ~ standing; about to faint|pass|collapse; vision ~ black* ~ stand*; goes black; see stars",
    "Do you feel you are about to faint?",
  ],
  confused: [
    "confused",
    "wandering|babbling|agitated|confus*|disorient*|rambling|incoherent|muddled|encephalopath*|obtunded|deliri*; not making ~ sense; seeing things ~ fever|not there; strange ~ suddenly|family|wife|husband|daughter|son|behavio*; not know ~ where|who|day; talking to himself|herself; bizarre behavio*|behavior; does not know ~ year|date|place; slow to answer; talking|talks|speaking nonsense|gibberish|strangely; makes no sense; altered mental|consciousness|level; clouded consciousness; not himself|herself|themselves|recogni*|recognise|recognize; acting strange*|odd*; hallucinat* ~ fever; mental status ~ alter*|chang*",
    "Are they newly confused, or not making sense?",
  ],
  drowsy: [
    "very drowsy",
    "drowsy|drowsiness|letharg*|somnolent|listless|expressionless|dazed|stupor*; sleepy|sleeping ~ difficult|hard|more|lot|all|unusually ~ fever|wake|today|feeds|ill|baby|child; floppy|feed*|baby|cannot ~ sleepy; quiet ~ not himself|herself; no energy ~ baby|child|toddler; barely opens eyes; less responsive; hard to rouse; not interested ~ play*|anything|surroundings; very|unusually|extremely|abnormally sleepy; hard to keep awake; cannot stay awake; not alert; unusually quiet; slow to respond; reacting|responds slowly; getting|becoming|increasingly|becomes|became sleepy|sleepier; more|harder and more|harder sleepy",
    "Are they unusually drowsy?",
  ],
  limp: [
    "floppy",
    "floppy|hypotonic; limp ~ baby|child|body|infant|vomit*|drows*; rag doll; limp expressionless; gone|went limp",
    "Is the child floppy?",
  ],
  very_ill: [
    "looks very ill",
    "toxic|deteriorat*; very|looks|seriously|severely|really|extremely ill|unwell|sick; looks|looking terrible|awful|dreadful; feel terrible|awful|dreadful|dying; going to die; impending doom; critically|gravely ill; shock ~ septic|state",
    "Do they look very ill?",
  ],
  fever: [
    "fever",
    "fever*|febrile|pyrexi*; temperature ~ high|raised|elevated|running; feel hot|feverish; burning up; hot to touch ~ body|forehead|baby|child; got|has|have|had temperature",
    "Do you have a fever?",
  ],
  low_fever: [
    "slight fever",
    "low grade fever|temperature|temp; slight|mild|small|little fever|temperature; low-grade fever; bit of fever|temperature",
  ],
  high_fever: [
    "high fever",
    "fever|temp|temperature ~ 40|41,very high,over 39,above 39; high|very|spiking|persistent high|swinging fever; fever high",
    "Is the fever 39 °C or more?",
  ],
  rigors: [
    "shaking chills",
    "rigor*|shivering|shivers; shaking ~ fever|uncontroll*; shaking with cold; uncontrollable shaking; teeth chatter*; chills ~ shak*",
    "Do you shake with chills?",
  ],
  chills: ["chills", "chill; feeling cold ~ fever"],
  sweating: [
    "cold sweat",
    "clammy|diaphore*|sweaty|sweating; cold sweat*; breaks|broke into sweat; drenched in sweat; sweat* ~ chest|pale|profuse*",
    "Are you in a cold sweat?",
  ],
  pale: [
    "very pale",
    "pale|pallor|ashen; white as sheet; grey|gray face|skin|complexion|and; bad colour|color; looks grey|gray; ghostly white",
    "Are you very pale?",
  ],
  blue: [
    "blue lips or skin",
    "cyanos*|cyanot*; baby|newborn|infant|toddler ~ blue; turned|going|gone|went ~ blue|grey|gray|purple; fingers ~ blue|grey|gray|purple tinge; blue|purple|bluish|dusky|grey|gray mouth|nails|fingertips|around; lips|face|tongue ~ blue|purple|bluish|dusky|grey|gray; turn blue; lips ~ bad colour|color",
    "Are the lips or tongue blue or grey?",
  ],
  mottled: [
    "mottled skin",
    "mottl*; blotchy ~ fever|cold|pale; marbled skin",
    "Is the skin mottled or blotchy?",
  ],
  cold_limbs: [
    "cold hands and feet",
    "cold|clammy hands|feet|extremit*; hands|feet cold ~ fever|pale|clammy",
  ],
  no_urine: [
    "no urine for many hours",
    "anuri*|oligur*; dry ~ nappy|nappies|diaper ~ hours|day|since; no pee ~ since|hours; wet ~ nappy|diaper ~ only one|less|fewer|none; last ~ pee|urinat*|wet ~ hours; passing hardly any; no urine,not urinat* ~ hours|today|since|day; not peed|wet ~ hours|today|since|urine|nappy|diaper; no wet nappies|nappy|diaper; not passed urine; dry nappies|nappy|diaper; fewer wet; less urine ~ than; very|passing little urine; barely ~ urin*|pee; decreased|reduced output|urin*; urine output ~ decreased|reduced|low|fallen; urinat* less; hardly ~ urine|peed",
    "Has no urine been passed for 12 hours?",
  ],
  dehydrated: [
    "signs of drying out",
    "dehydrat*|tenting; sunken fontanelle|fontanel|eyed; no tears; eyes ~ sunken; skin pinch; poor skin turgor; dry|parched mouth|mucous|lips|tongue ~ vomit*|diarr*|fever|sunken; mucous membranes dry; dry mucous",
    "Sunken eyes, no tears, a very dry mouth?",
  ],
  cannot_drink: [
    "cannot drink",
    "cannot ~ drink|feed|suck|breastfeed; not breastfeeding|drinking|feeding|sucking; will not ~ drink|feed|breastfeed; refus* ~ drink*|feed*|fluid*|bottle|milk|suck*|breast; stopped|stop ~ drinking|feeding; too weak to drink|feed|suck",
    "Is it impossible to drink or feed?",
  ],
  cannot_keep_down: [
    "keeps nothing down",
    "cannot ~ keep ~ down; not keep* ~ down; vomit* everything; vomit* ~ all; keep* nothing|no down; throw up everything; nothing stays down; cannot hold|tolerate ~ down|fluid*|liquid*|water; unable to tolerate; everything ~ come,came up",
    "Does everything come up again, even water?",
  ],
  poor_feeding: [
    "feeding less",
    "feed* ~ less|poor*|half|badly|reduced|off|decreas*; less|half ~ milk; eating|drinking less than half; decreased ~ intake; poor oral intake; reduced intake",
  ],
  fatigue: [
    "tiredness",
    "fatigue*|exhaust*|lethargy|malaise|weary|sluggish|drained|tired*; worn|shattered|lethargic ~ weeks|months|all|time|days; no energy; lack|low of|energy; worn out; run down",
  ],
  weak: [
    "weakness all over",
    "weakness|asthenia; feel|felt|very|so weak; weak ~ all|over|general*|dizz*; too weak to stand|walk; no strength",
    "Do you feel weak all over?",
  ],
  too_weak_to_stand: [
    "too weak to stand",
    "too weak; cannot ~ stand,get up,sit up ~ weak*; cannot stand ~ ill|sick|fever|dizz*; bedbound ~ new",
    "Are you too weak to stand?",
  ],
  weight_loss: [
    "weight loss",
    "lost|losing|dropped|down ~ kg|pounds|lb|lbs|kilos|stone|weight; clothes ~ loose|big; los* ~ weight|pounds|kg|kilos|lbs|kilograms|stone; weight ~ dropp*|fallen; getting thinner; unintentional weight",
    "Have you lost weight without trying?",
  ],
  weight_gain: [
    "weight gain",
    "gain* ~ weight|kg|pounds|kilos; put* on weight; weight ~ up|increas*",
  ],
  night_sweats: [
    "night sweats",
    "night sweat; sweat* at night; drench* sheets|night; soak* sheets|pyjamas|bed|bedclothes",
    "Do you soak the sheets at night?",
  ],
  appetite_loss: [
    "no appetite",
    "no|loss|little|lack of|appetite appetite; off food; not|does not|do not eat|hungry; not eating; anorexi*; do not feel like eating; not want to eat; refus* ~ food|eat; appetite ~ poor|gone|lost|down|less|reduced|decreased",
  ],
  thirst: [
    "great thirst",
    "thirst*|polydipsi*; drinking ~ lot|constantly|much|liters|excessive*; drinking|drinks|drank ~ loads|lots|tons|gallons",
  ],
  much_urine: [
    "passing much urine",
    "polyuri*; urinat* ~ lot|often|frequent*|much ~ thirst*; passing|peeing lots|much|more; pee* all the time; wet* bed again; up ~ night ~ urine ~ thirst*; large amounts of urine; nocturi* ~ thirst*; wetting bed; weeing|peeing|urinating|pees|wees ~ loads|lots|tons|constantly",
  ],
  heat_exposure: [
    "being in great heat",
    "heat|heatwave|sauna|heatstroke|sunstroke; hot weather|day|sun|car|room|environment|temperatures; in sun; working outside ~ hot|sun|summer",
  ],
  cold_exposure: [
    "being very cold",
    "hypotherm*|frostbit*; expos* to cold; out in cold; fell in ~ icy|cold; snow|freezing ~ hours",
  ],
  body_aches: [
    "aching all over",
    "body|muscle|all|joint|generali* ache*|aching; aching|ache ~ all|over|body|everywhere|limbs; myalgi*; aches and pains; muscle ~ pain*|sore*|aches; sore muscle*; everything aches|hurts",
  ],
  heavy_bleeding: [
    "bleeding that does not stop",
    "artery|haemorrhag*|hemorrhag*; cough* ~ blood ~ lot|cup|cupful|bowl; soaked ~ towel|shirt|bandage; bleeding ~ lot|everywhere|badly|not stop|fast; blood ~ floor|lots|pool|spraying|squirt*|streaming|spurt*|gush*|everywhere|pumping|pour; cannot ~ stop ~ blood; bleeding ~ pressure ~ minutes; bleed* ~~ cannot,not stop*,will not; bleed* ~ heav*|profuse*|massive*|uncontroll*|spurting|pouring|continues,despite pressure; profuse|massive|uncontrolled|severe bleeding; soak* through ~ bandage*|towel*|dressing*; lost|losing lot of blood",
    "Does blood keep pouring in spite of firm pressure?",
  ],
  easy_bruising: [
    "bruising without cause",
    "bruis* ~ easily|easy|unexplained|spontaneous*|many|nothing|without,no reason,all over,bleeding gums",
    "Do you bruise without cause?",
  ],
  jaundice: [
    "yellow skin or eyes",
    "jaundic*|icter*; yellow ~ eye|whites|sclera*|colour|color; eyes|skin ~ yellow*|yellowish; turn yellow",
    "Are the whites of the eyes yellow?",
  ],
  dark_urine: [
    "dark urine",
    "dark|brown|cola-colo*|tea-colo*,cola|tea|coca colored|urine,like cola|tea ~ urine",
    "Is the urine dark like cola?",
  ],
  swollen_glands: [
    "swollen glands",
    "lymphadenopath*|adenopath*; swollen|enlarged|tender gland|node|lymph; glands ~ swollen|up|enlarged; lymph node ~ swollen|enlarged|tender|big; lumps in neck ~ sore|throat|cold",
  ],
  lump: [
    "a lump",
    "lump|nodule*; nodule|mass|bump|swelling ~ neck|armpit|groin|testic*|breast|thyroid; mass ~ abdom*|palpable; bump ~ under; growth ~ skin|neck|breast",
    "Have you found a lump?",
  ],
  trouble_swallowing: [
    "food sticks",
    "food|meat|bread|solids ~ stick*|stuck|hard,goes down ~ swallow*|throat|chest; choking on food ~ often; dysphagi*; food ~ stick*|stuck|lodg*; swallow* ~ difficult*|trouble|hard|problem*,not smooth; trouble swallowing",
    "Does food stick on its way down?",
  ],
  cold_intolerance: [
    "always feeling cold",
    "always|constantly cold; feel* cold ~ always|time|constantly,when others; cold intolerance; sensitive to cold; intolerant of cold",
  ],
  hair_loss: [
    "hair loss",
    "bald*|alopecia; hair ~ loss|losing|thinning|fall*|shedding|thinner",
  ],
  hot_flushes: ["hot flushes", "menopaus*|perimenopaus*; hot flush*|flash*"],
  tremor: ["trembling", "tremor*|trembling|shaky; hand ~ shak*|trembl*"],
  recurrent_infections: ["repeated infections", "repeated|recurrent|frequent infection"],
  swelling_body: [
    "swelling of the body",
    "puffy ~ face|eyes|eyelids|legs; swelling ~ face|eyelids ~ legs|ankles|morning; oedema|edema ~ face|body|generali*; anasarca",
    "Is the face or the whole body puffy?",
  ],
  snoring: [
    "snoring",
    "snor*; snor* ~~ stop|pauses breath; sleep apn*; falls asleep ~ day; daytime sleep*",
  ],
  low_sugar_signs: [
    "shaking with hunger",
    "insulin ~~ shaky|sweaty|confused|hungry|trembling; shaky ~ sweat*|hungry|sugar; hypoglyc*; low|dropped blood glucose; sugar ~ low|dropped; hypo ~ diabet*|insulin",
  ],
  high_sugar: [
    "high blood sugar",
    "high|raised|elevated blood glucose; sugar|hba1c ~ high|raised|elevated; hyperglyc*; high fasting glucose",
  ],
  ketones: [
    "ketones, fruity breath",
    "ketone*|ketoacid*|acetone|dka; fruity ~ breath|smell*",
    "Does the breath smell of fruit, or are there ketones?",
  ],
  high_pressure: [
    "high blood pressure reading",
    "blood pressure ~ high|raised|elevated|keeps|up|reading*; high|raised|elevated blood reading; hypertensive; bp ~ high|raised|elevated|up",
  ],
};
