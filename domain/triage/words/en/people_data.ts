import type { Words } from "../../types.ts";

/* How people say it: what a person lives with, what happened before, and what speaks for a minor picture. */
export const PEOPLE: Words = {
  some_pain: ["pain", "@pain"],
  some_swelling: ["swelling", "@swell"],
  some_bleeding: [
    "bleeding",
    "bleed|bled; blood in|from|on|coming|everywhere|loss|drops|spots; see|saw|some|of|is|with|bright|red|lost blood",
  ],
  diabetes: ["diabetes", "diabet*; insulin; metformin; t1dm; t2dm; blood sugar disease"],
  on_insulin: [
    "insulin",
    "insulin; type 1|one diabet*; t1dm; sulfonylurea; gliclazide",
  ],
  heart_disease: [
    "heart disease",
    "heart disease|failure|condition before; coronary; known angina|af; stent; bypass; ischaemic|ischemic heart; chf; cardiomyopath*; heart attack ~ before|years|previous*|history|past|last; history of ~ mi|heart|myocardial; atrial fibrillation; afib; valve ~ heart|replac*; pacemaker; cardiac history; prior|previous ~ mi|heart",
  ],
  lung_disease: [
    "lung disease",
    "copd; emphysema; chronic bronchitis|obstructive; lung disease|fibrosis; bronchiectas*; home oxygen; chronic respiratory failure; pneumothorax ~ past|before|history|told; cystic fibrosis",
  ],
  copd: ["COPD", "copd; emphysema; chronic bronchitis|obstructive"],
  asthma: ["asthma", "asthma*; reactive airway*"],
  kidney_disease: [
    "kidney disease",
    "kidney|renal disease|failure|transplant; dialysis; one|single|solitary kidney; ckd",
  ],
  one_kidney: ["a single kidney", "one|single|solitary|only kidney; kidney ~ removed|donated"],
  liver_disease: [
    "liver disease",
    "cirrhosis; cirrhotic; liver disease|failure|cancer|transplant; hepatitis|hep b|c; chronic hepatitis; varices; alcoholic liver",
  ],
  immunosuppressed: [
    "weakened immune defence",
    "immunosuppress*; immunocompromis*; immune ~ weak*|suppress*|compromis*; transplant*; steroid* ~ daily|long|high|taking; prednis*; methotrexate; biologic*; hiv ~ positive|infection; aids; spleen ~ removed|no|without; splenectomy; asplen*; neutropen*; leukemia; leukaemia; lymphoma; azathioprine",
  ],
  chemotherapy: ["chemotherapy", "chemo; chemotherap*; neutropen*; immunotherapy ~ cancer"],
  cancer: [
    "cancer",
    "cancer*; tumour*; tumor*; metasta*; malignan*; carcinoma; leukemia; leukaemia; lymphoma; myeloma; oncolog*",
  ],
  anticoagulant: [
    "blood thinners",
    "anticoag*; warfarin; blood thinner*; thinners; apixaban; rivaroxaban; dabigatran; edoxaban; heparin; coumadin; xarelto; eliquis; clopidogrel; haemophil*; hemophil*; bleeding disorder; aspirin and",
    "Do you take a blood thinner?",
  ],
  nsaid: [
    "anti-inflammatory tablets",
    "ibuprofen; naproxen; diclofenac; nsaid*; aspirin ~ daily|taking|takes|every; anti-inflammator*; painkillers ~ daily|knee|back|arthritis",
  ],
  hypertension: [
    "high blood pressure (known)",
    "hypertension; high blood pressure ~ history|known|has|takes|and; hypertensive; blood pressure tablets|medicine|pills",
  ],
  cardiac_risk: [
    "smoking, cholesterol, family heart disease",
    "smok*; high cholesterol; hyperlipid*; obese; obesity; overweight; tobacco; pack-year*",
  ],
  epilepsy: ["epilepsy", "epilep*; seizure disorder; antiepilept*; known seizures"],
  sickle_cell: ["sickle cell disease", "sickle"],
  aneurysm: ["known aneurysm", "aneurysm; aaa; marfan"],
  thyroid_disease: [
    "thyroid disease",
    "thyroid*; graves; hashimoto*; levothyroxine; goitre; goiter",
  ],
  adrenal: [
    "adrenal disease or long steroids",
    "addison*; adrenal ~ insufficien*|failure|crisis; hydrocortisone ~ daily|replacement",
  ],
  previous_clot: [
    "earlier blood clot",
    "clot|dvt|embol*|thrombos* ~ before|previous*|history|past|once|earlier|told; history of ~ clot*|pulmonary; prior ~ clot*|dvt|embol*; leg vein clots; factor v leiden; thrombophil*",
  ],
  recent_surgery: [
    "recent operation or bed rest",
    "hip|knee replacement; replacement ~ ago|week|month; after ~ surgery|operation|replacement|c-section|caesarean|cesarean,knee surgery,hip surgery; surgery ~ ago|last|week*|days|month; recent* ~ surgery|operation|surgical; post-op*|postop*; bed rest; bedridden; bedbound; immobili*; in bed ~ days|week; leg ~ cast|plaster; in|plaster cast; hospitali* ~ recent*|last|week; operated; underwent ~ surgery|operation; discharged from hospital",
  ],
  long_journey: [
    "long journey",
    "long ~ journey|drive|trip|travel|haul|ride; long-haul; flight ~ long|hour; hour drive|journey|bus|car; flew ~ hours|from; sitting ~ hours|long|many; transatlantic; after|since|from flight|flying",
  ],
  hormones: [
    "the pill or hormones",
    "contraceptive pill|patch|ring; birth control; the|on pill; oral contracept*; hrt; estrogen; oestrogen; hormone replacement|therapy",
  ],
  malaria_travel: [
    "travel to a malaria area",
    "malaria; africa; kenya; nigeria; ghana; uganda; tanzania; congo; cameroon; mali; senegal; sierra leone; zambia; malawi; mozambique; ethiopia; sudan; angola; ivory coast; papua; sub-saharan; tropics; tropical; safari; returned|back|trip|travel*|visit* ~ india|pakistan|bangladesh|indonesia|myanmar|amazon|brazil|cambodia|laos|haiti|vietnam",
    "Have you been in a malaria area within the last year?",
  ],
  travel: ["travel", "travel*; trip; abroad; returned from; holiday ~ in|from; vacation"],
  family_sudden_death: [
    "sudden death in the family",
    "family ~ sudden ~ death|died|cardiac; brother|father|mother|sister|cousin|relative ~ died ~ suddenly|young|sleep; sudden cardiac death; family history of sudden",
  ],
  old_frail: ["frail", "frail*; nursing|care home; lives alone; bedbound"],
  unvaccinated: [
    "not vaccinated",
    "not ~ vaccinated|immunised|immunized; unvaccinat*; unimmuni*; no vaccines; missed ~ vaccin*|immunis*|immuniz*",
  ],
  contact_ill: [
    "others around are ill",
    "contact|brother|sister|colleague*|classmate*|family|household|kids|children|husband|wife|coworker*|school|daycare|nursery ~ same|similar|sick|ill|flu|cold; going around; outbreak; exposed to ~ flu|covid|strep|measles|chickenpox",
  ],
  over_three_weeks: [
    "longer than three weeks",
    "for months; for weeks ~ cough*; more than three weeks",
    "Has it lasted longer than three weeks?",
  ],
  well: [
    "otherwise well",
    "fit and well; otherwise ~ ok|well|healthy|fine|good|normal; in good health; good condition|general|overall|spirits; feels ~ ok; all else ~ normal|fine; no distress; feel|is|am ~ fine|well; sees well; stable; feel* well|fine|ok|okay|good|normal; generally|general well|healthy|good; well appear*|looking|herself|himself; well-appearing; looks|appears|seems|is|am well|fine|ok|comfortable; in no distress|acute; healthy; energetic; completely|perfectly normal|fine|well; happy; everything else ~ fine|normal|ok; no other problems|complaints|concerns; general condition ~ good; alert; comfortable; nontoxic; non-toxic; spirits good; energy ~ normal|good; working as usual; mood ok|normal|fine; gaining weight well|normally; thriving",
  ],
  no_other_symptoms: [
    "nothing else",
    "no|without|not other|associated|further symptom|signs|complaint; no|without ~ other ~ symptom|complaints; nothing else; no red flags; only ~ symptom; denies ~ other ~ symptoms; else ~ fine|normal|ok; just that; no symptoms at all",
  ],
  breathing_normal: [
    "breathing is normal",
    "breathing quietly; no wheeze; breath* normal*|fine|easily|comfortably|ok|well|quiet*|unlabored|unlaboured; breathing ~ normal*|fine|ok|comfortabl*|easy; normal respirat*; clear ~ lungs|chest; clear to auscultation; no|not ~ trouble|difficulty|problem* breathing; no breathing problem*|difficult*; breath sounds ~ normal|clear; talking ~ normally,full sentences; breathes ~ normally|fine|easily",
  ],
  afebrile: [
    "no fever",
    "afebrile; temperature|temp ~ normal; apyrexial; no|without|denies fever|fevers",
  ],
  vitals_normal: [
    "measured values normal",
    "vital* ~ normal|stable|within; vitals stable; blood pressure ~ normal ~ pulse; obs normal; observations ~ normal",
  ],
  exam_normal: [
    "examination normal",
    "exam* ~ normal|nontender|benign; unremarkable ~ exam*|otherwise; exam shows no; physical ~ unremarkable|normal",
  ],
  eating_drinking: [
    "eats and drinks",
    "drinks|drinking|eats|eating ~ enough|happily; taking ~ bottle|breast|feeds ~ well|normally|full; sips|sipping|drinks|drinking ~ water|juice|fluids|milk|tea|formula; swallow* fine|normally|well; drinking his|her; stool normal; eat*|drink*|feed* ~ well|normal*|fine|fluids|ok|usual|water|sips|still|good; keep*|hold|tolerat* ~ down ~ water|fluid*|sips|liquid*; keep* ~ down; eat* and drink*; drink* enough; tolerat* ~ fluid*|water|liquid*|oral|drink*; good ~ intake|fluid; appetite ~ good|normal|fine|ok; well hydrated; hydrated; mucous membranes moist|wet; moist mucous; can drink; drinking; taking fluids|bottle",
  ],
  bowels_normal: [
    "bowels are normal",
    "passes|pass gas|wind|flatus; bowel|stool|motions normal|fine|ok|unchanged|regular; normal bowel|stool",
  ],
  passing_urine: [
    "passes urine as usual",
    "pass* ~ urine ~ normal*|fine|ok; peeing|urinat*|pees|wet ~ fine|normal*|ok|well|nappies|diapers; bladder ~ bowel* ~ normal|fine|ok|function; bladder|bowel ~ normal|fine|ok; passing urine; urine ~ normal|usual; no ~ bladder|bowel ~ problem*|change*|symptom*|trouble; can control|controls ~ bladder|bowel*; control ~ bladder|bowel* ~ normal|fine|good",
  ],
  strength_normal: [
    "strength and feeling normal",
    "can ~ bend ~ straighten|extend; moves ~ well|fully; grip ~ normal|strong; full motion|range; fingers ~ move; strength|power|reflexes|sensation|movement|neurolog* ~ normal|intact|full|fine; neurologically intact; move* ~ normal*|freely|fine; can move ~ finger*|normally|all; feeling ~ normal; no neurolog* ~ deficit*|sign*|symptom*; straight leg ~ negative; no focal",
  ],
  mild_course: [
    "mild course",
    "symptoms ~ mild; mild illness|course|case; not too bad; tolerable; manageable; not ~ bothersome",
  ],
  improving: [
    "getting better",
    "better|eases|eased|easing|relieved|relieves|settles|settling ~ with|when|after|lying|lies|rest|sleep|now|today|antacid*|ibuprofen|paracetamol|stretch*; goes away ~ rest|sleep; improv*; getting|gets|feeling better; better ~ since|already; better with ~ rest|heat|ice|paracetamol|ibuprofen|acetaminophen; relie* ~ with|by ~ rest|heat|ice|paracetamol|ibuprofen|acetaminophen|massage; eases ~ heat|move*; settl*; going away; helps",
  ],
  same_before: [
    "had the same before",
    "usual for|cramps|pain|ache|symptoms; typical for; like always; as before|usual; as last time; comes and goes for years; every now and then; had them before; same|similar|this ~ before|past|previous*|usual,last year,each month,every month; had ~ before,several times,in past; happens|happened ~ before|every|each|occasionally; recurr*; same as|each|every ~ month|time|usual; used to ~ same; previous episodes; like every|each|last month|time|period",
  ],
  soft_belly: [
    "belly soft and not tender",
    "@belly ~ nontender|non-tender|benign; soft ~ @belly|nontender|non-tender; no ~ @belly ~ tender*; nontender",
  ],
  neck_supple: [
    "neck moves freely",
    "neck ~ supple|freely|moves|full; no neck stiffness; no meningeal",
  ],
  not_spreading: ["does not spread", "not|no spread*"],
  one_vomit_then_well: [
    "then completely well again",
    "then ~ completely|totally|back ~ normal|well|fine; normal|fine since|afterwards|ever since; since then ~ normal|well|fine; completely normal; no symptoms since; acting normal*",
  ],
};
