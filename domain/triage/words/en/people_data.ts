import type { Words } from "../../types.ts";

/* How people say it: what a person lives with, what happened before, and what speaks for a minor picture. */
export const PEOPLE: Words = {
  some_pain: ["pain", "@pain"],
  some_swelling: ["swelling", "@swell"],
  some_bleeding: [
    "bleeding",
    "bleed|bled; blood in|from|on|coming|everywhere|loss|drops|spots; see|saw|some|of|is|with|bright|red|lost blood",
  ],
  diabetes: ["diabetes", "diabet*|insulin|metformin|t1dm|t2dm; blood sugar disease"],
  on_insulin: [
    "insulin",
    "insulin|t1dm|sulfonylurea|gliclazide; type 1|one diabet*",
  ],
  heart_disease: [
    "heart disease",
    "coronary|stent|bypass|chf|cardiomyopath*|afib|pacemaker; heart disease|failure|condition before; known angina|af; ischemic heart; heart attack ~ before|years|previous*|history|past|last; history of ~ mi|heart|myocardial; atrial fibrillation; valve ~ heart|replac*; cardiac history; prior|previous ~ mi|heart",
  ],
  lung_disease: [
    "lung disease",
    "copd|emphysema|bronchiectas*; chronic bronchitis|obstructive; lung disease|fibrosis; home oxygen; chronic respiratory failure; pneumothorax ~ past|before|history|told; cystic fibrosis",
  ],
  copd: ["COPD", "copd|emphysema; chronic bronchitis|obstructive"],
  asthma: ["asthma", "asthma*; reactive airway*"],
  kidney_disease: [
    "kidney disease",
    "dialysis|ckd; kidney|renal disease|failure|transplant; one|single|solitary kidney",
  ],
  one_kidney: ["a single kidney", "one|single|solitary|only kidney; kidney ~ removed|donated"],
  liver_disease: [
    "liver disease",
    "cirrhosis|cirrhotic|varices; liver disease|failure|cancer|transplant; hepatitis|hep b|c; chronic hepatitis; alcoholic liver",
  ],
  immunosuppressed: [
    "weakened immune defence",
    "immunosuppress*|immunocompromis*|transplant*|prednis*|methotrexate|biologic*|aids|splenectomy|asplen*|neutropen*|leukemia|lymphoma|azathioprine; immune ~ weak*|suppress*|compromis*; steroid* ~ daily|long|high|taking; hiv ~ positive|infection; spleen ~ removed|no|without",
  ],
  chemotherapy: ["chemotherapy", "chemo|chemotherap*|neutropen*; immunotherapy ~ cancer"],
  cancer: [
    "cancer",
    "cancer*|metasta*|malignan*|carcinoma|leukemia|lymphoma|myeloma|oncolog*|tumo*|tumour",
  ],
  anticoagulant: [
    "blood thinners",
    "anticoag*|warfarin|thinners|apixaban|rivaroxaban|dabigatran|edoxaban|heparin|coumadin|xarelto|eliquis|clopidogrel|hemophil*; blood thinner*; bleeding disorder; aspirin and",
    "Do you take a blood thinner?",
  ],
  nsaid: [
    "anti-inflammatory tablets",
    "ibuprofen|naproxen|diclofenac|nsaid*|anti-inflammator*; aspirin ~ daily|taking|takes|every; painkillers ~ daily|knee|back|arthritis",
  ],
  hypertension: [
    "high blood pressure (known)",
    "hypertens*; high blood pressure ~ history|known|has|takes|and; blood pressure tablets|medicine|pills",
  ],
  cardiac_risk: [
    "smoking, cholesterol, family heart disease",
    "smok*|hyperlipid*|overweight|tobacco|pack-year*|obes*; high cholesterol",
  ],
  epilepsy: ["epilepsy", "epilep*|antiepilept*; seizure disorder; known seizures"],
  sickle_cell: ["sickle cell disease", "sickle"],
  aneurysm: ["known aneurysm", "aneurysm|aaa|marfan"],
  thyroid_disease: [
    "thyroid disease",
    "thyroid*|graves|hashimoto*|levothyroxine|goit*",
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
    "post-op*|postop*|bedridden|bedbound|immobili*|operated; hip|knee replacement; replacement ~ ago|week|month; after ~ surgery|operation|replacement|c-section|caesarean|cesarean; surgery ~ ago|last|week*|days|month; recent* ~ surgery|operation|surgical; bed rest; in bed ~ days|week; leg ~ cast|plaster; in|plaster cast; hospitali* ~ recent*|last|week; underwent ~ surgery|operation; discharged from hospital",
  ],
  long_journey: [
    "long journey",
    "long-haul|transatlantic; long ~ journey|drive|trip|travel|haul|ride; flight ~ long|hour; hour drive|journey|bus|car; flew ~ hours|from; sitting ~ hours|long|many; after|since|from flight|flying",
  ],
  hormones: [
    "the pill or hormones",
    "hrt|estrogen|oestrogen; contraceptive pill|patch|ring; birth control; the|on pill; oral contracept*; hormone replacement|therapy",
  ],
  malaria_travel: [
    "travel to a malaria area",
    "malaria|africa|kenya|nigeria|ghana|uganda|tanzania|congo|cameroon|mali|senegal|zambia|malawi|mozambique|ethiopia|sudan|angola|papua|sub-saharan|tropics|tropical|safari; sierra leone; ivory coast; returned|back|trip|travel*|visit* ~ india|pakistan|bangladesh|indonesia|myanmar|amazon|brazil|cambodia|laos|haiti|vietnam",
    "Have you been in a malaria area within the last year?",
  ],
  travel: ["travel", "travel*|trip|abroad|vacation; returned from; holiday ~ in|from"],
  family_sudden_death: [
    "sudden death in the family",
    "family ~ sudden ~ death|died|cardiac; brother|father|mother|sister|cousin|relative ~ died ~ suddenly|young|sleep; sudden cardiac death; family history of sudden",
  ],
  old_frail: ["frail", "frail*|bedbound; nursing|care home; lives alone"],
  unvaccinated: [
    "not vaccinated",
    "unvaccinat*|unimmuni*; not ~ vaccinated|immunised|immunized; no vaccines; missed ~ vaccin*|immunis*|immuniz*",
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
    "stable|well-appearing|healthy|energetic|happy|alert|comfortable|nontoxic|non-toxic|thriving; fit and well; otherwise ~ ok|well|fine|good|normal; in good health; good condition|general|overall|spirits; feels ~ ok; all else ~ normal|fine; no distress; feel|is|am ~ fine|well; sees well; feel* well|fine|ok|okay|good|normal; generally|general well|good; well appear*|looking|herself|himself; looks|appears|seems|is|am well|fine|ok|comfortable; in no acute; completely|perfectly normal|fine|well; everything else ~ fine|normal|ok; no other problems|complaints|concerns; general condition ~ good; spirits good; energy ~ normal|good; working as usual; mood ok|normal|fine; gaining weight well|normally",
  ],
  no_other_symptoms: [
    "nothing else",
    "no|without|not other|associated|further symptom|signs|complaint; no|without ~ other ~ symptom|complaints; nothing else; no red flags; only ~ symptom; denies ~ other ~ symptoms; else ~ fine|normal|ok; just that; no symptoms at all",
  ],
  breathing_normal: [
    "breathing is normal",
    "no wheeze; breath* normal*|fine|easily|comfortably|ok|well|quiet*|unlabored; breathing ~ normal*|fine|ok|comfortabl*|easy; normal respirat*; clear ~ lungs|chest; clear to auscultation; no|not ~ trouble|difficulty|problem* breathing; no breathing problem*|difficult*; breath sounds ~ normal|clear; talking ~ normally,full sentences; breathes ~ normally|fine|easily",
  ],
  afebrile: [
    "no fever",
    "afebrile|apyrexial; temperature|temp ~ normal; no|without|denies fever",
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
    "hydrated|drinking; drinks|eats|eating ~ enough|happily; taking ~ bottle|breast|feeds ~ well|normally|full; sips|sipping|drinks ~ water|juice|fluids|milk|tea|formula; swallow* fine|normally|well; stool normal; eat*|drink*|feed* ~ well|normal*|fine|fluids|ok|usual|water|sips|still|good; hold|tolerat* ~ down ~ water|fluid*|sips|liquid*; keep* ~ down; eat* and drink*; drink* enough; tolerat* ~ fluid*|water|liquid*|oral|drink*; good ~ intake|fluid; appetite ~ good|normal|fine|ok; mucous membranes moist|wet; moist mucous; can drink; taking fluids|bottle",
  ],
  bowels_normal: [
    "bowels are normal",
    "pass gas|wind|flatus; bowel|stool|motions normal|fine|ok|unchanged|regular; normal bowel|stool",
  ],
  passing_urine: [
    "passes urine as usual",
    "pass* ~ urine ~ normal*|fine|ok; peeing|urinat*|pees|wet ~ fine|normal*|ok|well|nappies|diapers; bladder ~ bowel* ~ normal|fine|ok|function; bladder|bowel ~ normal|fine|ok; passing urine; urine ~ normal|usual; no ~ bladder|bowel ~ problem*|change*|symptom*|trouble; can control ~ bladder|bowel*; control ~ bladder|bowel* ~ normal|fine|good",
  ],
  strength_normal: [
    "strength and feeling normal",
    "can ~ bend ~ straighten|extend; moves ~ well|fully; grip ~ normal|strong; full motion|range; fingers ~ move; strength|power|reflexes|sensation|movement|neurolog* ~ normal|intact|full|fine; neurologically intact; move* ~ normal*|freely|fine; can move ~ finger*|all; feeling ~ normal; no neurolog* ~ deficit*|sign*|symptom*; straight leg ~ negative; no focal",
  ],
  mild_course: [
    "mild course",
    "tolerable|manageable; symptoms ~ mild; mild illness|course|case; not too bad; not ~ bothersome",
  ],
  improving: [
    "getting better",
    "improv*|settl*|helps; better|eases|eased|easing|relieved|relieves ~ with|when|after|lying|lies|rest|sleep|now|today|antacid*|ibuprofen|paracetamol|stretch*; goes away ~ rest|sleep; getting|gets|feeling better; better ~ since|already; better with ~ heat|ice|acetaminophen; relie* ~ with|by ~ rest|heat|ice|paracetamol|ibuprofen|acetaminophen|massage; eases ~ heat|move*; going away",
  ],
  same_before: [
    "had the same before",
    "usual for|cramps|pain|ache|symptoms; typical for; like always; as before|usual; as last time; comes and goes for years; every now and then; had them before; same|similar|this ~ before|past|previous*|usual,last year,each month,every month; had ~ before,several times,in past; happens|happened ~ before|every|each|occasionally; recurr*; same as|each|every ~ month|time; used to ~ same; previous episodes; like every|each|last month|time|period",
  ],
  soft_belly: [
    "belly soft and not tender",
    "@belly ~ non-tender|benign; soft ~ @belly|non-tender; no ~ @belly ~ tender*; nontender",
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
