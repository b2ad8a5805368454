import type { Words } from "../../types.ts";

/* How people say it: skin, allergy, bites, stings, burns, wounds. */
export const SKIN: Words = {
  rash: [
    "rash",
    "rash*|eruption|exanthem*|blotchy|dermatitis; spots ~ body|chest|back|legs|arms|all; red ~ patches|blotches|spots|bumps|dots|marks; skin ~ red|spots|scaly|peeling|lesion*; bumps ~ skin|arms|legs|face|back; lesions ~ arms|trunk|chest",
  ],
  itch: ["itching", "itch*|pruri*|scratching"],
  non_blanching: [
    "spots that do not fade under a glass",
    "non-blanching|nonblanching|petechi*|purpur*; glass ~~ not ~ fade|go|disappear; non blanching; not ~ blanch*|fade ~ rash|spots|press*|glass; not fade; purple|red-purple|blood spot|rash|dots|blotches; spots|rash ~ purple|red-purple|bruise-like|bruises; pinprick ~ spots|red; not disappear ~ press*; glass test",
    "Are there spots that do not fade under a glass?",
  ],
  hives: [
    "hives",
    "hives|urticari*|wheals|welts; covered in|with spots ~ itch*; raised itchy|red patches|bumps; itchy raised; nettle rash",
    "Are there itchy raised weals elsewhere on the body?",
  ],
  hives_away: [
    "hives or swelling far from the sting",
    "@sting ~~ hives|urticari*|welts|swelling ~~ elsewhere|body|away|everywhere,all over; hives|rash|swelling ~ elsewhere|away|whole,all over ~~ @sting; hives ~~ after ~ @sting",
  ],
  face_swelling: [
    "swollen face or eyelids",
    "face|facial|eyelid*|eye|cheek* ~ @swell|puff*; angioedema|angio-oedema",
    "Is the face swelling?",
  ],
  tongue_swelling: [
    "swollen lips, tongue or throat",
    "throat ~ clos*|tight*|tightening|constrict*; tongue ~ huge|fat|thick*; lips ~ huge; lips|tongue|throat|mouth|face ~ swell*|swollen|big|thick|tight|tightness|closing; throat ~ itchy ~ swell*|hives; lip|tongue|throat|mouth|uvula|airway ~ @swell; lump in throat ~ allerg*|nuts|sting; throat is closing; angioedema",
    "Are the lips, tongue or throat swelling?",
  ],
  allergic_reaction: [
    "allergic reaction",
    "allerg* ~ reaction|attack|severe|shock|respon*; anaphyla*; reaction ~ food|drug|medic*|nuts|peanut*|penicillin|bee|sting|shellfish|antibiotic*; allergic to",
  ],
  allergen_exposure: [
    "contact with a known trigger",
    "after ~ eating|ate|taking|took|sting|stung|injection|dose ~ @trigger; ate|eaten|eating|swallowed ~ @trigger; contact|expos* ~ @trigger ~ anaphyla*|before|allerg*; minutes after ~ eating|taking|injection|sting|dose|antibiotic*|medic*|meal; @sting ~ wasp|bee|hornet; known|severe ~ @trigger allergy; allergen*; after @trigger",
  ],
  anaphylaxis_before: [
    "had anaphylaxis before",
    "anaphyla* ~ before|previous*|history|past|earlier|once; exposed ~ allergen ~~ anaphyla*; epipen; adrenaline auto*|pen; epinephrine auto*",
  ],
  skin_redness: [
    "red, hot, swollen skin",
    "cellulitis|erysipelas; red|redness|erythema|hot|warm|inflam*|tender ~~ leg|shin|foot|arm|hand|calf|ankle|skin|finger|knee|elbow|toe ~~ hot|warm|swollen|swelling|tender|red|spreading|painful; skin ~ red|hot|swollen|warm|tender; infected ~ skin|wound|cut|bite; erythema ~ warm*|tender*|swelling; leg|foot|arm|hand|shin|calf ~ gone|turned|went ~ red",
    "Is the skin around it red, hot and swollen?",
  ],
  spreading_redness: [
    "redness that spreads",
    "redness|red|rash|erythema|infection|cellulitis ~ spread*|expanding|growing|larger|bigger|track*|streak*; spreading ~ skin|leg; red line; tracking up; edge|border|margin ~ moved|advanc*|spread*|expand*",
    "Is the redness spreading?",
  ],
  necrotising: [
    "spreading redness with great pain or dark skin",
    "necrotis*|necrotiz*|crepitus|gangren*; flesh eating; black|dusky|dark|purple ~ skin|blister*|patch* ~~ red*|pain*|spread*|swollen|wound; pain out of proportion; skin ~ black|dusky|dying; blister* ~~ spreading ~~ severe",
    "Is the skin turning dark or blistering, with great pain?",
  ],
  pus: [
    "pus",
    "pus|oozes|oozing|weeps|weeping|drains|draining|purulent|abscess*|boil|furuncle*|carbuncle*|suppurat*",
    "Is there pus?",
  ],
  crusted_sores: [
    "yellow-crusted sores",
    "honey|honey-colo* crust*|colored; crust* ~ sore*|lesion*|yellow|mouth|nose|face; impetigo",
  ],
  shingles: [
    "band of painful blisters on one side",
    "shingles|zoster|dermatom*; grouped|cluster* ~ vesicles|blisters; vesic*|blister* ~~ midline|one side|trunk|forehead ~ pain|burning|tingl*; tingling|burning ~~ then|followed ~ vesicles|blisters|rash; belt|left|right|band|strip|burning|tingling,one side ~~ blister*|vesic*; painful ~ blister*|vesic*|rash ~~ chest|trunk|back|side|rib*|waist|forehead",
  ],
  eye_shingles: [
    "blisters near the eye or nose tip",
    "shingles|zoster|blister*|vesic* ~~ eye|forehead|nose|eyelid|face; ophthalmicus",
    "Are there blisters on the forehead, nose or near the eye?",
  ],
  blisters: ["blisters", "blister*|vesic*|bulla*", "Are there blisters?"],
  peeling_mucosa: [
    "skin peeling, sores in mouth and eyes",
    "skin ~ peel*|sloughing,coming off ~~ mouth|eyes|fever|drug|medic*|painful; stevens; mouth ~ sores|ulcers ~~ eyes ~~ rash; epidermal necrolysis; blister* ~~ mouth|lips ~~ eyes|genital*",
    "Does the skin peel, with sores in the mouth or eyes?",
  ],
  eczema: [
    "dry, itchy patches",
    "eczema|atopic|chapped; itchy|rough skin; skin ~ flaky|winter; cracked lips; dry|scaly ~ itch*|patch*|skin; itch* ~ patch* ~ skin|elbow*|knee*|crease*|folds; cracked ~ hands|skin|heels; dry ~ heels|hands|lips; dry|rough ~~ cheeks|elbow*|folds|creases|shins|knees",
  ],
  contact_rash: [
    "rash where something touched the skin",
    "rash|itch*|red*|bumps ~~ touch*|wear*|contact|new ~~ plant|jewel*|nickel|cream|soap|detergent|bracelet|watch|glove*|belt|lotion|cosmetic*|shampoo|necklace,poison ivy; poison ivy|oak; contact dermatitis; rash where ~ touched; new ~ soap|cream|detergent|lotion|shampoo|perfume|cosmetic*",
  ],
  psoriasis: [
    "thick scaly plaques",
    "psoria*; silvery ~ scale*|plaque*; thick ~ scaly|plaque*; scaly plaque; plaque* ~ elbow*|knee*|scalp",
  ],
  scabies: [
    "night itch in finger webs",
    "scabies|burrow*; itch* ~~ night|bed ~~ web|fingers|wrists|family|partner|roommate; itch* ~~ night ~~ finger*|web*|wrist*|household; finger web*",
  ],
  fungal_feet: [
    "itching, peeling between the toes",
    "toes|feet|foot|soles ~ itch*|peel*|flak*|scal*|crack*|white|soggy|smelly; athlete* foot; between toes ~ red|soft; tinea pedis; toe web",
  ],
  ringworm: [
    "ring-shaped scaly patch",
    "ringworm|ring-shaped|tinea; ring|circular|round|annular ~ patch|rash|scaly|red|itchy; ring ~ shaped; jock itch",
  ],
  nail_fungus: ["thick, yellow nails", "nail* ~ thick*|yellow*|fung*|crumbl*|discolo*"],
  ingrown_nail: [
    "ingrown nail",
    "paronychia|hangnail; ingrown|ingrowing ~ nail|toenail; nail ~ digging; skin around nail ~ red|sore|swollen",
  ],
  lice: ["head lice", "lice|nits|louse"],
  acne: [
    "acne",
    "acne|pimple*|zit*|blackhead*; spots ~ face|chin|forehead ~ teen*|oily|few; whitehead* ~ face",
  ],
  dandruff: [
    "dandruff",
    "dandruff|seborrh*; scalp ~ itches|dry|flak*|itchy|scaly; flakes ~ shoulders; flak* ~ hair",
  ],
  wart: ["wart", "wart*|verruca*|callus*|molluscum; corn* ~ toe|foot|feet; skin tag*"],
  mole_change: [
    "mole that changes",
    "mole|freckle|spot ~ darker|bigger|chang*|grow*|bleed*|crust*|irregular|edges; sore ~ not heal*,never heals; mole* ~ chang*|grow*|bigger|bleed*|dark*|irregular|itch*|new|larger; melanoma; sore|spot|lesion|patch ~ heal*|grow*|bleeds|pearly,not heal* ~ skin|face|nose|weeks|months; skin lesion ~ bleed*; pigmented lesion",
    "Has a mole changed, or a sore not healed?",
  ],
  cold_sore: [
    "cold sore",
    "blister*|sore|tingl*|crust* ~ lip,corner of mouth; cold sore*; blister*|vesic*|cluster ~ lip,mouth corner; fever blister*; herpes ~ lip|labialis|oral; tingl* ~~ blister*|vesic* ~~ lip|mouth; tingl* ~~ lip,cold sore",
  ],
  sunburn: [
    "sunburn",
    "sun ~~ red|burned|burnt|pink ~ skin|back|shoulders|face; red|pink ~ skin ~~ sun|beach|pool; sunburn*; sun burn*; burned ~ sun; red|pink|sore ~~ after ~ beach|sun|sunbath*; beach ~~ skin|shoulders|back ~ red|pink|sore; too much sun; too long at|on|in beach|sun|pool|garden; sun exposure ~ red|pink|sore",
  ],
  heat_rash: ["heat rash", "heat|sweat rash; prickly heat; miliaria"],
  insect_bite: [
    "insect bite",
    "mosquito*|midge*|gnat*|flea*|bedbug*|ant|bug|insect ~ bite*|bit|bitten|bumps|stung; itchy bumps; mosquito*|insect|bug|flea*|midge*|gnat*|spider|bedbug*|horsefly|ant bite*|bit|bitten|stings; bitten by|from ~ spider; bites ~ itch*",
  ],
  sting: ["sting", "@sting|jellyfish; bee|wasp|hornet|scorpion ~ sting*"],
  sting_mouth: [
    "sting in the mouth or throat",
    "@sting ~ mouth|tongue|throat,lip inside; @sting ~~ inside ~ mouth|throat",
  ],
  local_reaction: [
    "sore and red only around the bite or sting",
    "red|redness|swelling|swollen|sore|pain ~ cm|centimetre|inch|coin|small|local* ~ sting|bite|around|spot; localized|localised; area|patch|spot of redness|swelling ~ pain|red|redness|sting|bite; no ~ swelling|hives ~ elsewhere; cm|centimetre|inch area ~ redness|red; local* ~ red*|swell*|reaction|pain; only ~ around|at|near ~ sting|site|bite; around ~ sting|bite|site ~ red*|swollen|sore|only; small|little|slight* ~ swell*|red*|bump ~ bite|sting|site; mosquito*|midge*|flea*|bites ~ itch*|@swell; wheal|weal ~ sting*|bite|site|around",
  ],
  tick: [
    "tick bite",
    "tick; woods ~ bite|rash|fever; hik*|camping ~~ rash|fever|bite; wooded area*",
  ],
  wrist_ankle_rash: [
    "rash that began on wrists and ankles",
    "rash ~~ wrist*|ankle* ~~ ankle*|soles|wrist*|trunk|spread*; spots ~~ wrist*|palms ~~ ankle*|soles|trunk; rash ~~ wrists|ankles|palms|soles",
  ],
  bulls_eye: [
    "ring-shaped rash after a tick",
    "bullseye|bulls-eye|lyme; bull* eye; target ~ rash|lesion; expanding ~ rash|ring ~~ tick*; erythema migrans; tick ~~ rash ~ ring|circular|expanding|grow*",
  ],
  animal_bite: [
    "animal or human bite",
    "dog|cat|monkey|rat|bat|raccoon|fox ~ attacked|nipped; dog|cat|animal|rat|monkey|bat|fox|human|horse|raccoon bite*|bit|bitten; bitten|bit|bite|scratched ~ dog|cat|animal|rat|monkey|bat|fox|raccoon|child|human,by person; bat in room",
  ],
  rabies_risk: [
    "bite by a stray or wild animal",
    "stray|wild|rabi*|unvaccinated|unknown|street ~ dog|cat|animal|bat|monkey|fox; bat|raccoon|fox|monkey ~ bite|bit|bitten|scratch*; rabies; bite*|bitten ~~ stray",
    "Was it a stray or wild animal, or one that may have rabies?",
  ],
  snake_bite: [
    "snake bite",
    "snake bit*; snake*|viper|cobra|rattlesnake|adder; fang marks; scorpion ~~ child|sting*|stung",
  ],
  burn: [
    "burn",
    "burn|burnt ~ hand|face|arm|leg|finger*|skin|water|oil|fire|stove|oven|iron|hot|tea|coffee|steam|body|blister*|area|flame*|chest|back|tray|pan|kettle; got|have|has|minor|small|second|first|bad|deep|kitchen|new|degree|flash burn; burn red|covering|with|from|inhaled; scald*; touched ~ hot; spilled|spilt ~ hot|boiling; boiling|hot water|oil|tea|coffee|soup ~ over|onto|pulled|poured|tipped",
  ],
  burn_large: [
    "large or deep burn",
    "burn ~~ half,arm and,leg and,most of,bigger than hand; clothes ~ fire|flames; on fire ~ hair; boiling|hot|scald* ~~ whole|both|trunk|legs|back,all over,chest and; charred|leathery|waxy ~ skin|burn; burn|scald* ~~ whole|entire|large|extensive|both|percent|%|deep|white|charred|third|full|thickness|circumferential|all,back chest; third degree|third-degree; full thickness; burn covering; boiling|scalding ~ over ~ himself|herself|myself|body|chest",
    "Is the burn larger than the person's hand, or white or charred?",
  ],
  burn_special: [
    "burn of face, hands, feet or genitals",
    "boiling|hot ~ water|oil|soup|tea|coffee ~ face|hand|chest|groin|foot|feet|genitals; burn|scald*|splash* ~ face|hand|feet|genital*|eyes|neck|groin|joint|mouth|airway|perineum",
    "Is the burn on the face, hands, feet or genitals?",
  ],
  burn_chemical: [
    "electrical or chemical burn",
    "electrocut*|lightning; electric* ~ current|wire|cable|socket; touched ~ live wire|cable; acid|alkali|lye|caustic ~ hand|face|leg; chemical|acid|alkali|bleach|lye|caustic|electric* ~ burn|splash*|spill*|skin|shock*|contact|on; cement|lime ~ burn*|splash*|skin; high voltage",
    "Was it electricity or a chemical?",
  ],
  smoke: [
    "smoke inhaled",
    "smoke ~ inhal*|breathed|room|fire|house|filled; inhaled ~ fumes; soot|singed ~ nose|mouth|face|hair|nasal; house fire|burning; burn ~~ hoarse*|voice|cough*,sore throat",
    "Was smoke breathed in?",
  ],
  burn_blister: [
    "burn with blisters",
    "blister* ~~ burn|scald*|oil,hot water",
    "Has the burn made blisters?",
  ],
  burn_small: [
    "small, red burn without blisters",
    "burn|burnt|scald* ~~ small|minor|tiny|size|superficial|pea|coin|first|slight; first degree|first-degree burn; small ~ red patch; no blister* ~~ burn|scald*,touched hot; smaller than ~ coin|palm|thumb|nail|stamp|penny|quarter|pea; size of ~ coin|pea|fingernail|penny|quarter|stamp; no blister; not|without blister*",
  ],
  wound: [
    "wound",
    "cut|gash|lacerat*|wound*|graze*|scrape*|abrasion*|stabbed|puncture*|sliced",
  ],
  wound_deep: [
    "deep or gaping wound",
    "gaping|large|wide ~ cut|wound|lacerat*|gash; cut|wound|gash|lacerat* ~~ deep|gap*|bone|tendon|fat|stitches|muscle,5 cm,6 cm,7 cm,8 cm,10 cm,inches long; bone|tendon|fat ~ visible|see*|showing; needs stitches; glass|splinter|thorn ~ deep",
    "Is the wound deep or gaping?",
  ],
  wound_small: [
    "small, clean cut or graze",
    "small|little|minor|shallow|superficial|tiny ~ cut|scrape|graze|scratch|nick|wound; scraped ~ palm|shin|knee*|elbow*; bleeding ~ stopped|stops; small|minor|little|superficial|tiny|clean|paper ~ cut|wound|graze|scrape|scratch*|bruise|abrasion; abrasion* ~ small|minor|clean; grazed; bled ~ little|stopped; no longer bleeding",
  ],
  wound_dirty: [
    "dirty wound, rust or soil",
    "rusty; dirty|soil|mud|manure|contaminat*|garden* ~ wound|cut|nail|injur*; stepped|trod on|onto ~ nail|glass; puncture ~ foot|nail|deep; nail ~ foot|through|stepped; tetanus ~ not|unknown|overdue|expired|needed",
    "Is the wound dirty, or from a rusty or muddy thing?",
  ],
  wound_infected: [
    "infected wound",
    "wound|cut|scar|incision|surgical|stitches|bite|graze|scratch ~ infect*|pus|red|redness|hot|swollen|ooz*|smell*|worse; infected ~ toe|finger",
  ],
  stabbed: [
    "stab, gunshot or object stuck",
    "pierced|skewered|stab|stabbed|gunshot|shot|bullet|impal*; nail gun; rebar|pole|fence|branch ~ through|into; knife|object|blade|rod|stick|metal ~ stuck|still|in|embedded ~ chest|belly|abdomen|neck|head|body|back|stomach|leg|thigh; penetrating ~ wound|injury|trauma|chest|abdom*",
    "Is something stuck in the body, or was it a stab or a shot?",
  ],
  amputation: [
    "part cut off",
    "amputat*|severed|degloved; cut off ~ finger|toe|hand|tip|arm; finger ~ torn|ripped off",
  ],
  foreign_body_skin: [
    "splinter",
    "splinter*|thorn; fish hook|fishhook; glass in ~ foot|skin|finger",
  ],
  bruise: ["bruise", "bruis*|contusion*|haematoma|hematoma; black and blue; black eye"],
  skin_blister_friction: [
    "blister from rubbing",
    "new|tight shoes|boots ~ blister*|rub*; blister* ~ toe|foot|palm|rowing|digging|racket; blister* ~~ shoe*|walk*|rubbing|friction|heel|hike|hiking|running",
  ],
  chilblain: ["chilblains", "chilblain*"],
  varicose: ["varicose veins", "varicose; spider veins; veins ~ bulging|visible|swollen"],
  leg_ulcer: [
    "ulcer on leg or foot",
    "ulcer|sore|wound ~ leg|foot|toe|heel|ankle ~~ weeks|months|diabet*,not heal*; foot ulcer; bedsore*; pressure ulcer|sore*; diabet* ~~ foot|toe ~~ sore|ulcer|wound|black|infect*|blister",
    "Is there an open sore?",
  ],
};
