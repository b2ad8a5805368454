import type { Words } from "../../types.ts";

/* How people say it: nose, throat, mouth and teeth, ears, eyes. */
export const SENSES: Words = {
  runny_nose: [
    "runny nose",
    "nasal|nose ~ discharge|drip|running|runny|streaming|dripping; mucous-like|mucus nasal|discharge; rhinorrh*; cold ~ days|week|caught|started; post-nasal; drippy nose; nose ~ runs; snotty; snot; nasal|clear discharge ~ nose|clear|watery; clear|watery nasal; cold symptoms; head|common|have|has|had|got|with|after cold; sniffles; coryza*; post nasal drip; upper respiratory; uri; urti",
  ],
  blocked_nose: [
    "blocked nose",
    "cannot|hardly|barely ~ breathe ~ nose|nostril; breathe through nose; nose|nasal ~ blocked|stuffed|stuffy|congest*|plugged|bunged; blocked|stuffy|congested|stuffed|bunged up; nasal obstruction; congest*; stuffiness; sinus congestion; stuffy",
  ],
  sneezing: ["sneezing", "sneez*|achoo"],
  seasonal: [
    "comes with the pollen season",
    "mould|mold ~~ sneez*; seasonal sneez*|allerg*|rhinitis|symptoms; worse outdoors ~~ sneez*|nasal|nose|itch*; outdoors|garden|mowing ~~ sneez*|nasal; spring|pollen|cat|dog|dust|grass|hay ~~ sneez*|itchy; allergy ~ nose|eyes|sneez*; hay fever; hayfever; allergic rhinitis; pollen; every|each spring|summer|may|june|april|season|year ~~ sneez*|itch*|nose|eyes; dust ~ allerg*|nose; cat|pet|dog ~ sneez*|allerg* ~ nose|eyes|sneez*; allergies ~ nose|eyes|sneez*|seasonal; mucosa|turbinates|lining|membranes ~ pale|boggy|bluish",
  ],
  purulent_nose: [
    "thick coloured nasal discharge",
    "green|yellow|thick|mucopurulent|mucus-like|colored|coloured ~ nasal|nose|discharge|snot|mucus; discharge ~ nose|nasal ~ green|yellow|thick; purulent|discolored|discoloured ~ nasal|nose|snot|mucus ~ discharge|mucus|nose|nasal; nasal ~ purulent",
  ],
  facial_pain: [
    "face or sinus pain",
    "cheek|face|forehead|sinus ~ pain*|tender*|ache*|full*; leaning|bending forward ~ worse|pain; tooth ~ cheek pain; facial|face|cheek*|sinus*|forehead ~ @pain|pressure|fullness; sinusitis; @pain|pressure ~ between eyes; pain in face; teeth ~ @pain ~~ bend*|lean*|nose|sinus*; rhinosinusitis",
  ],
  double_sickening: [
    "better, then worse again",
    "better|improv* ~ then ~ worse*; got better ~ worse; worse again; relaps*; second* worse",
  ],
  anosmia: ["loss of smell", "loss|lost|cannot ~ smell|taste"],
  nosebleed: [
    "nosebleed",
    "nosebleed*; nose ~ bleed*|bled|blood*; epistax*",
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
    "throat ~ @pain|itch*|irritat*|raw|burning|tickl*|dry|scratch*; pharyngit*; tonsil*; strep; swallow* ~ @pain; odynophag*; throat infection; laryngit*",
  ],
  throat_mild: [
    "mild, scratchy throat",
    "throat ~ dry|mildly|mild|slight*|little|tickl*|scratch*|bit,scratchy|tickle|tickly|itchy|dry|slight*|mild*|bit|little|irritat*|red slightly; mild sore throat; throat little sore",
  ],
  tonsil_pus: [
    "white patches on the tonsils",
    "tonsil*|throat ~ white|pus|exudat*|spots|patches|coating|yellow|swollen|enlarged,red large,white spots|patches; exudat*; large red tonsil*; strep; petechi* ~ palate|palatal|throat",
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
    "throat|tonsil* ~~ uvula,one side,left side,right side ~~ @pain|swollen; uvula ~ deviat*|pushed|shift*; quinsy; peritonsil*; cannot ~ open ~ mouth ~~ throat; trismus",
    "Is the throat much worse on one side?",
  ],
  hoarse: [
    "hoarse voice",
    "voice ~ hoarse|croak*|rough|husky|raspy|strain*|gone|lost|losing|loss; hoarse*; croaky; laryngit*",
  ],
  neck_swelling: [
    "swollen neck or floor of the mouth",
    "neck|jaw,under chin,floor of mouth,under tongue ~ @swell; ludwig*",
    "Is the neck or the floor of the mouth swollen?",
  ],
  ear_pain: [
    "earache",
    "grab*|bat* ~ ear,right ear,left ear; ear ~ infection|drum|red|bulging|@pain|pull*|tug*|rub*; drum ~ red|bulging; otoscop*; earache*; otalgia; otitis",
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
    "suddenly|woke ~ hear; sudden* ~ deaf*; hearing ~ sudden*|overnight; woken|overnight|woke ~ deaf",
    "Did the hearing go within days?",
  ],
  ear_wax: [
    "blocked ear, wax",
    "earwax; wax|blocked|plugged|clogged|full|popping|fullness|pop|plane ~ ear; cerumen; itchy|blocked ear*; muffled ~ hearing ~ wax|blocked",
  ],
  red_eye: [
    "red eye",
    "reddened eye; eye ~ pinkish|reddish|pink|bloodshot|red*|inject*|inflam*; pinkeye; conjunctivit*; white of eye ~ red; conjunctiva* ~ red|inject*|inflam*|pink",
  ],
  eye_itch: [
    "itchy, watery or dry eyes",
    "teary|rub*|itch*|water*|dry|gritty|tear*|scratchy|strain|tired|burn* ~ eye; gritty feeling",
  ],
  eye_discharge: [
    "sticky eye",
    "crusting ~ morning; eyelids ~ stuck|glued; gunky|goopy|mattering; eye ~ discharge|sticky|crust*|pus|gunk|goop|stuck|matter|gluey|glued,watery discharge; crust* ~ eyelid*|eyelash*|lashes; eyelashes ~ stuck",
  ],
  eye_pain: [
    "eye pain",
    "cannot ~ open|keep ~ eye|them ~~ eye*|dust|burning; eye ~~ cannot open; eye|eyeball ~ @pain|throb*; ocular pain",
    "Does the eye hurt deep inside?",
  ],
  eye_pain_severe: [
    "severe eye pain",
    "agonizing eye; eye ~ excruciating|unbearable|agonising|severe; severe|worst|excruciating|intense|terrible|bad ~ @pain ~ eye; eye ~ intense|terrible ~ @pain; sudden* ~ eye ~ @pain",
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
    "eye ~ punched|nail|bleeding; something flew into eye; eye|eyeball ~ hit|blow|injur*|punch*|struck|scratch*|poked|ball|stick|pierc*|penetrat*|metal|glass|stab*",
    "Was the eye hit or pierced?",
  ],
  eye_foreign: [
    "something in the eye",
    "something|dust|sand|grit|foreign|metal|eyelash|speck ~ eyes,in eye,body eye; foreign body ~ eye; feels like ~ sand|grit ~ eye*",
  ],
  floaters: [
    "new floaters or flashes",
    "floater*; flashes ~ light|eye|vision; flashing ~ corner|side ~ vision|eye; cobweb*,black spots ~ vision; curtain ~ vision|eye; shower of spots|floaters",
    "Are there many new floaters, flashes or a curtain?",
  ],
  contact_lens: [
    "contact lenses",
    "contact lens*; contacts ~ wear*|eye*",
    "Do you wear contact lenses?",
  ],
  stye: [
    "lump on the eyelid edge",
    "bump|lump|swelling|pimple|nodule|boil ~~ eyelash*|lash; nodule|lump|bump|pimple|spot|swelling|boil ~ eyelid|lid|lash*,lower lid,upper lid; stye*; hordeol*; chalazi*; lump|bump|pimple|swelling|nodule|red ~ eyelid*|lid|lash*; eyelid* ~ swollen|tender; lash line; blepharit*",
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
    "vision|sight|eyesight|reading ~ blurr*|dim*|worse|difficult*|poor ~ months|years|gradual*|slow*|increasing*; glare; vision|sight|eyesight ~ worse|worsen*|gradual*|slow*|declin*|poor*|months|years|glasses|reading|cloudy|night|deteriorat*; cataract*; need glasses; hard to read; near-sighted; squint*",
  ],
  vision_normal: [
    "sight is normal",
    "sight|vision|seeing|sees ~ normal|fine|ok|clear|clearly|well|unaffected|good; vision|sight|eyesight normal|unchanged|fine|clear|unaffected|ok|good|same; see* ~ normally|clearly|fine; visual acuity ~ normal; no ~ chang* ~ vision|sight; no vision loss|problem*; vision not affected; acuity ~ 20",
  ],
  toothache: [
    "toothache",
    "tooth|molar|teeth|gum ~ ache*|pain*|cold|hot|infect*; tooth|teeth|molar*|gum*|wisdom ~ @pain|throb*|sensitive|decay*; toothache*; dental pain|abscess; decayed|wisdom tooth; cavity",
  ],
  tooth_swelling: [
    "swollen face or gum from a tooth",
    "tooth|teeth|gum*|dental|jaw ~~ @swell|abscess|pus; face|cheek ~ @swell ~~ tooth|teeth|gum*",
    "Is the gum or the face swollen?",
  ],
  tooth_knocked: [
    "tooth knocked out",
    "tooth|teeth ~ knocked|broken|broke|chipped|fell|lost|loose ~~ out|fall|hit|accident|punch*|sport*|permanent; avulsed",
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
    "ulcer*|sore ~ gum|palate|mouth|tongue|lip|cheek; shallow|small|painful ulcer*|sores; aphthae; mouth|lip|tongue|cheek|gum* ~ ulcer*|canker|sore ~ small|white|inside|painful; canker sore*; aphtho*; ulcer* ~ inside; sore ~ inside ~ lip|mouth|cheek|lower|upper; white ulcer*",
  ],
  mouth_ulcer_long: [
    "mouth sore that does not heal",
    "mouth|tongue|lip ~~ sore|ulcer*|patch|lump ~~ weeks|month,not heal*,not healed,white patch,red patch",
    "Has the sore been there for more than three weeks?",
  ],
  oral_thrush: [
    "white coating in the mouth",
    "white ~ patches|coating|spots ~ tongue|mouth; oral thrush; thrush ~ mouth|tongue|baby; coated tongue",
  ],
  jaw_joint: [
    "clicking, sore jaw joint",
    "jaw ~ click*|pop*|ache*|sore|chew*; tmj; teeth grinding; grind*; bruxism",
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
