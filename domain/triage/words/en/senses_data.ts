import type { Words } from "../../types.ts";

/* How people say it: nose, throat, mouth and teeth, ears, eyes. */
export const SENSES: Words = {
  runny_nose: [
    "runny nose",
    "rhinorrh*|post-nasal|sniffles|coryza*|uri|urti|snot*; nasal|nose ~ discharge|drip|streaming|dripping|runn*; mucous-like|mucus nasal|discharge; cold ~ days|week|caught|started; drippy nose; nose ~ runs; nasal|clear discharge ~ clear|watery; clear|watery nasal; cold symptoms; head|common|have|has|had|got|with|after cold; post nasal drip; upper respiratory",
  ],
  blocked_nose: [
    "blocked nose",
    "congest*|stuffiness|stuffy; cannot|hardly|barely ~ breathe ~ nose|nostril; breathe through nose; nose|nasal ~ blocked|stuffed|plugged|bunged; blocked|stuffed|bunged up; nasal obstruction",
  ],
  sneezing: ["sneezing", "sneez*|achoo"],
  seasonal: [
    "comes with the pollen season",
    "hayfever|pollen; mould|mold ~~ sneez*; seasonal sneez*|allerg*|rhinitis|symptoms; worse outdoors ~~ nose|itch*; outdoors|garden|mowing ~~ sneez*|nasal; spring|cat|dog|dust|grass|hay ~~ sneez*|itchy; allergy ~ nose|eyes|sneez*; hay fever; allergic rhinitis; every|each spring|summer|may|june|april|season|year ~~ sneez*|itch*|nose|eyes; dust ~ allerg*|nose; cat|pet|dog ~ sneez*|allerg* ~ nose|eyes|sneez*; allergies ~ nose|eyes|sneez*|seasonal; mucosa|turbinates|lining|membranes ~ pale|boggy|bluish",
  ],
  purulent_nose: [
    "thick coloured nasal discharge",
    "green|yellow|thick|mucopurulent|mucus-like|colored ~ nasal|nose|discharge|snot|mucus; purulent|discolored ~ nasal|nose|snot|mucus ~ discharge|mucus|nose|nasal; nasal ~ purulent",
  ],
  facial_pain: [
    "face or sinus pain",
    "sinusitis|rhinosinusitis; cheek|face|forehead|sinus ~ pain*|tender*|ache*|full*; leaning|bending forward ~ worse|pain; tooth ~ cheek pain; facial|face|cheek*|sinus*|forehead ~ @pain|pressure|fullness; @pain|pressure ~ between eyes; pain in face; teeth ~ @pain ~~ bend*|lean*|nose|sinus*",
  ],
  double_sickening: [
    "better, then worse again",
    "better|improv* ~ then ~ worse*; got better ~ worse; worse again; relaps*; second* worse",
  ],
  anosmia: ["loss of smell", "loss|lost|cannot ~ smell|taste"],
  nosebleed: [
    "nosebleed",
    "nosebleed*|epistax*; nose ~ bleed*|bled|blood*",
  ],
  nosebleed_long: [
    "nosebleed that goes on",
    "nosebleed*|epistax* ~~ heavy|heavily|hour|pouring|despite,not stop*,will not,running down throat,cannot stop; nose ~ bleed*|bled ~~ heavily|hour|pouring|despite,not stop*,will not,cannot stop",
    "Has the nosebleed gone on over 15 minutes?",
  ],
  nosebleed_stopped: [
    "nosebleed that stopped",
    "nosebleed*|nose|epistax*|bleed*|bled ~~ stopped|stop ~ after|with|by|minutes|pressure|pinch*; bleeding stopped|stops; stopped after",
  ],
  object_in_nose_ear: [
    "something stuck in ear or nose",
    "bead|object|bug|insect|pea|toy|cotton|something|stuck|button|bean ~ in|up|inside ear|nose|nostril; stuck in|up,foreign body ~ ear|nose|nostril",
  ],
  sore_throat: [
    "sore throat",
    "pharyngit*|tonsil*|strep|odynophag*|laryngit*; throat ~ @pain|itch*|irritat*|raw|burning|tickl*|dry|scratch*; swallow* ~ @pain; throat infection",
  ],
  throat_mild: [
    "mild, scratchy throat",
    "throat ~ dry|mildly|mild|slight*|little|tickl*|scratch*|bit; mild sore throat; throat little sore",
  ],
  tonsil_pus: [
    "white patches on the tonsils",
    "exudat*|strep; tonsil*|throat ~ white|pus|spots|patches|coating|yellow|swollen|enlarged,red large; large red tonsil*; petechi* ~ throat|palat*",
  ],
  cannot_swallow: [
    "cannot swallow own saliva, drooling",
    "saliva ~ cannot|swallow|dribbl*; cannot ~ swallow*; unable|refus* ~ swallow; too ~ sore,painful to swallow ~ saliva|water|anything; spit* out saliva",
    "Is even saliva impossible to swallow?",
  ],
  drooling: ["drooling", "drool*", "Are they drooling?"],
  muffled_voice: [
    "muffled voice",
    "drool* ~~ swallow*|throat|forward|voice|noisy|stridor|fever|breath*; voice ~ muffled|changed|thick|potato; leaning|sits|sitting forward ~~ breath*|swallow*; tripod",
    "Is the voice muffled?",
  ],
  one_side_throat: [
    "worse on one side, mouth hard to open",
    "quinsy|peritonsil*|trismus; throat|tonsil* ~~ uvula,one side,left side,right side ~~ @pain|swollen; uvula ~ deviat*|pushed|shift*; cannot ~ open ~ mouth ~~ throat",
    "Is the throat much worse on one side?",
  ],
  hoarse: [
    "hoarse voice",
    "hoarse*|croaky|laryngit*; voice ~ hoarse|croak*|rough|husky|raspy|strain*|gone|lost|losing|loss",
  ],
  neck_swelling: [
    "swollen neck or floor of the mouth",
    "neck|jaw,under chin,floor of mouth,under tongue ~ @swell; ludwig*",
    "Is the neck or the floor of the mouth swollen?",
  ],
  ear_pain: [
    "earache",
    "otoscop*|earache*|otalgia|otitis; grab*|bat*|infection|drum|red|bulging|@pain|pull*|tug*|rub* ~ ear; drum ~ red|bulging",
    "Does the ear hurt?",
  ],
  ear_discharge: [
    "discharge from the ear",
    "ear ~ discharg*|pus|fluid|drain*|leak*|ooz*|runny|weep*; otorrh*",
    "Does fluid or pus come from the ear?",
  ],
  ear_behind: [
    "swelling behind the ear",
    "behind ~ ear ~ @swell|red*|tender*|@pain; mastoid*; ear ~ stick*|forward,push* out",
    "Is it swollen or sore behind the ear?",
  ],
  hearing_loss: [
    "hearing loss",
    "hear ~ poor*|bad*|difficult*,not well; hearing ~ dull|down ~ months|years|weeks; turn up ~ tv|television|volume; hearing ~ loss|worse|reduced|lost|gone|declin*|decreas*|trouble; deaf*; cannot hear; hard of hearing; hear* ~ less|badly|poorly",
  ],
  sudden_deafness: [
    "sudden hearing loss",
    "suddenly|woke ~ hear; sudden* ~ deaf*; hearing ~ sudden*|overnight; overnight|woke* ~ deaf",
    "Did the hearing go within days?",
  ],
  ear_wax: [
    "blocked ear, wax",
    "earwax|cerumen; wax|blocked|plugged|clogged|full|popping|fullness|pop|plane ~ ear; itchy|blocked ear*; muffled ~ hearing ~ wax|blocked",
  ],
  red_eye: [
    "red eye",
    "pinkeye|conjunctivit*; reddened eye; eye ~ bloodshot|red*|inject*|inflam*|pink*; conjunctiva* ~ red|inject*|inflam*|pink",
  ],
  eye_itch: [
    "itchy, watery or dry eyes",
    "rub*|itch*|water*|dry|gritty|tear*|scratchy|strain|tired|burn* ~ eye; gritty feeling",
  ],
  eye_discharge: [
    "sticky eye",
    "crusting ~ morning; eyelids ~ stuck|glued; gunky|goopy|mattering; eye ~ discharge|sticky|crust*|pus|gunk|goop|stuck|matter|gluey|glued; crust* ~ eyelid*|eyelash*|lashes; eyelashes ~ stuck",
  ],
  eye_pain: [
    "eye pain",
    "cannot ~ open|keep ~ eye|them ~~ eye*|dust|burning; eye ~~ cannot open; eye|eyeball ~ @pain|throb*; ocular pain",
    "Does the eye hurt deep inside?",
  ],
  eye_pain_severe: [
    "severe eye pain",
    "agonising eye; eye ~ excruciating|unbearable|agonising|severe; severe|worst|excruciating|intense|terrible|bad ~ @pain ~ eye; eye ~ intense|terrible|sudden* ~ @pain",
  ],
  halos: [
    "coloured rings round lights",
    "halo*|rainbow*|rings|circles ~ light*|lamp*|around; acute glaucoma; glaucoma attack",
    "Are there coloured rings round lights?",
  ],
  eye_chemical: [
    "chemical in the eye",
    "cement|concrete|plaster|lime|mortar|acid|bleach ~~ eye; chemical|cleaner|alkali|detergent|solvent|disinfectant|ammonia|spray|superglue|drain|splash*,glue in|into ~ eye",
    "Did a chemical get into the eye?",
  ],
  eye_injury: [
    "injury of the eye",
    "eye ~ nail|bleeding; something flew into eye; eye|eyeball ~ hit|blow|injur*|punch*|struck|scratch*|poked|ball|stick|pierc*|penetrat*|metal|glass|stab*",
    "Was the eye hit or pierced?",
  ],
  eye_foreign: [
    "something in the eye",
    "something|dust|sand|grit|foreign|metal|eyelash|speck ~ eyes,in eye,body eye; foreign body ~ eye; feels like ~ sand|grit ~ eye*",
  ],
  floaters: [
    "new floaters or flashes",
    "floater*; flashes ~ light|eye|vision; flashing ~ corner|side ~ vision|eye; cobweb*,black spots ~ vision; curtain ~ vision|eye; shower of spots",
    "Are there many new floaters, flashes or a curtain?",
  ],
  contact_lens: [
    "contact lenses",
    "contact lens*; contacts ~ wear*|eye*",
    "Do you wear contact lenses?",
  ],
  stye: [
    "lump on the eyelid edge",
    "stye*|hordeol*|chalazi*|blepharit*; bump|lump|swelling|pimple|nodule|boil ~~ eyelash*|lash; spot|boil ~ eyelid|lid|lash*; lump|bump|pimple|swelling|nodule|red ~ eyelid*|lid|lash*; eyelid* ~ swollen|tender; lash line",
  ],
  eyelid_swelling_hot: [
    "hot, swollen eye with fever, or bulging",
    "eye|eyelid* ~~ swollen|red|bulg*|hot ~~ fever|bulg*|moving|protrud*,cannot open; orbital|periorbital cellulitis; proptos*; eye ~ bulg*|pushed|protrud*; @pain ~ moving ~ eye*; cannot ~ move ~ eye*",
    "Is the eye bulging, or does moving it hurt?",
  ],
  subconjunctival: [
    "only the white of the eye is red",
    "only white of eye ~ red; subconjunctival; blood ~ white of eye; burst blood vessel ~ eye; white ~ eye ~ red ~ only; white of|part ~ eye ~ red|blood patch|spot; red|bloody patch|spot|blotch ~~ white of",
  ],
  vision_slow: [
    "sight getting worse slowly",
    "glare|cataract*|near-sighted|squint*; vision|sight|eyesight|reading ~ blurr*|dim*|worse|difficult*|poor ~ months|years|gradual*|slow*|increasing*; vision|sight|eyesight ~ gradual*|slow*|declin*|poor*|months|years|glasses|reading|cloudy|night|deteriorat*|worse*; need glasses; hard to read",
  ],
  vision_normal: [
    "sight is normal",
    "sight|vision|seeing|sees ~ normal|fine|ok|clear|clearly|well|unaffected|good; vision|sight|eyesight normal|unchanged|fine|clear|unaffected|ok|good|same; see* ~ normally|clearly|fine; visual acuity ~ normal; no ~ chang* ~ vision|sight; no vision loss|problem*; vision not affected; acuity ~ 20",
  ],
  toothache: [
    "toothache",
    "toothache*|cavity; tooth|molar|teeth|gum ~ ache*|pain*|cold|hot|infect*; tooth|teeth|molar*|gum*|wisdom ~ @pain|throb*|sensitive|decay*; dental pain|abscess; decayed|wisdom tooth",
  ],
  tooth_swelling: [
    "swollen face or gum from a tooth",
    "tooth|teeth|gum*|dental|jaw ~~ @swell|abscess|pus",
    "Is the gum or the face swollen?",
  ],
  tooth_knocked: [
    "tooth knocked out",
    "tooth|teeth ~ knocked|chipped|fell|lost|loose|broke* ~~ out|fall|hit|accident|punch*|sport*|permanent; avulsed",
  ],
  gum_bleeding: [
    "bleeding gums",
    "gum* ~ bleed*|red|swollen|puffy; gingivit*; bad breath",
    "Do the gums bleed?",
  ],
  bleeding_after_extraction: [
    "bleeding after a tooth was pulled",
    "extract*|pulled|removed ~~ tooth|dental|teeth ~~ bleed*; bleed* ~~ extraction; tonsillectomy ~~ bleed*|blood",
  ],
  mouth_ulcer: [
    "mouth ulcer",
    "aphth*; ulcer*|sore ~ gum|palate|mouth|tongue|lip|cheek; shallow|small|painful ulcer*|sores; mouth|lip|tongue|cheek|gum* ~ ulcer*|canker|sore ~ small|white|inside|painful; canker sore*; ulcer* ~ inside; sore ~ inside ~ lip|mouth|cheek|lower|upper; white ulcer*",
  ],
  mouth_ulcer_long: [
    "mouth sore that does not heal",
    "mouth|tongue|lip ~~ sore|ulcer*|patch|lump ~~ weeks|month,not heal*,white patch,red patch",
    "Has the sore been there for more than three weeks?",
  ],
  oral_thrush: [
    "white coating in the mouth",
    "white ~ patches|coating|spots ~ tongue|mouth; oral thrush; thrush ~ mouth|tongue|baby; coated tongue",
  ],
  jaw_joint: [
    "clicking, sore jaw joint",
    "tmj|grind*|bruxism; jaw ~ click*|pop*|ache*|sore|chew*",
  ],
  swallowed_fishbone: [
    "fish bone in the throat",
    "fish bone; bone ~ stuck|throat; fishbone*; something stuck ~ throat",
  ],
  globus: [
    "lump feeling in the throat",
    "lump ~ throat ~ feel*|sensation; globus; feel* ~ something ~ throat ~ months|weeks",
  ],
};
