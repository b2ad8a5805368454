import type { Words } from "../../types.ts";

/* How people say it: women's health, pregnancy, babies and children. */
export const WOMEN_CHILDREN: Words = {
  possible_pregnancy: [
    "may be pregnant",
    "amenorrh*|ectopic; missed|late ~ period*; period ~ overdue|delayed,weeks ago; last period|menstrual ~ five|six|seven|eight|nine|ten|5|6|7|8|9|10 week; may|might|could|possibly|think be|am|is pregnant; pregnancy test ~ positive; positive|early pregnancy; lmp ~ weeks; trying to get pregnant|conceive; positive test ~~ bleeding|cramps|spotting",
    "Could you be pregnant?",
  ],
  vaginal_bleeding: [
    "vaginal bleeding",
    "vagin* ~ blood*|haemorrhage; bleed* ~ vagina*|sex|menopause|trimester,down below,between periods; spotting; pregnan* ~~ bleed*; postmenopausal|uterine bleed*; after intercourse bleed*; antepartum haemorrhage|hemorrhage",
    "Is there bleeding from the vagina?",
  ],
  heavy_vaginal_bleeding: [
    "heavy vaginal bleeding",
    "soak* ~ pad|hour; pad ~ hour|every; vaginal ~~ heavy|profuse|clots|gush*,not stop*; bleed* ~~ heavy|heavily|clots|gush*|flood* ~~ vagin*|birth|deliver*|postpartum|pregnan*|pad|period; vaginal bleeding ~ fluid; flooding; large clots",
    "Is the bleeding so heavy that it soaks a pad in an hour?",
  ],
  heavy_periods: [
    "heavy or long periods",
    "periods|menses|bleeding ~ heavy|heavier|soak*|clots|long|longer ~ month|period; heavy|long|longer|prolonged|heavier period|mens*; period|menstrua* ~ heavy|heavier|longer|prolonged|flooding|clots; menorrhag*",
  ],
  irregular_periods: [
    "irregular periods",
    "period ~ missed|stopped|late|irregular|none ~ months; no periods; irregular|missed|absent|skipp*|unpredictable|infrequent period|cycle*|menses; periods|cycle* ~ irregular|stopped|absent|skip*; no period ~ months; pcos; bleeding between periods",
  ],
  postmenopausal_bleeding: [
    "bleeding after the menopause",
    "postmenopaus*|post-menopausal|menopause ~ bleed*|spotting|blood; bleed*|spotting ~~ postmenopaus*,after menopause,years after; periods stopped ~~ bleed*",
  ],
  bleed_after_sex: ["bleeding after sex", "bleed*|spotting ~ intercourse,after sex; postcoital"],
  period_pain: [
    "period pain",
    "dysmenorrh*|pms|premenstrual; menstrual|period|monthly ~ cramp*|pain*|ache*; cramp*|@pain ~ period|mens*; @pain|cramp* ~~ first day of period",
  ],
  vaginal_discharge: [
    "vaginal discharge",
    "discharge ~ vagin*|fishy|grey|gray|green|foul|odour|odor|smell*; leucorrh*",
  ],
  thrush: [
    "itching with white, curdy discharge",
    "thrush|candid*|cottage-cheese|curd-like; clumpy|white|curdy discharge ~ itch*|vulv*|vagin*; vulv*|vagin* ~ itch*; yeast infection; cheesy|curd*,cottage cheese ~ discharge; white ~ thick ~ discharge; itch* ~ down below ~ discharge|white",
  ],
  thrush_before: [
    "had the same thrush before",
    "yeast|thrush ~ last|earlier|times; thrush|yeast ~~ before|again|previous*|twice|same|recurr*",
  ],
  shoulder_tip_pain: [
    "pain at the tip of the shoulder",
    "shoulder tip|pain ~ @belly|pregnan*|period; tip of shoulder; shoulder-tip",
    "Is there pain at the tip of a shoulder?",
  ],
  waters_broken: [
    "waters broken",
    "waters ~ broke*|gone|leak*; water broke|breaks; gush of fluid; leak* ~ fluid ~ pregnan*|vagina; ruptured membranes; rupture of membranes; amniotic",
    "Have your waters broken?",
  ],
  contractions: [
    "contractions",
    "labour|labor|contraction*; pains|tightenings ~ every ~ minutes|min ~ pregnan*; belly|stomach ~ hard|tight ~ every; tighten* ~ regular|minutes|belly",
    "Do you have regular contractions?",
  ],
  less_movement: [
    "baby moves less",
    "baby|fetus ~ quiet|still|less|not kick* ~ pregnan*|today|usual; fewer|no kicks; movements ~ less|reduced|fewer|stopped; baby|fetal|fetus ~ mov* ~ less|not|reduced|decreas*|stopped|fewer; less|reduced|decreased|no|fewer ~ fetal|baby mov*|kick*; baby ~~ not ~ mov*|kick*; cannot feel ~ baby|kicks; baby ~ kicking",
    "Does the baby move less than usual?",
  ],
  cord: [
    "cord or baby coming",
    "cord ~ hanging|out|vagina|prolapse*; crown*; urge to push; baby is coming; head ~ visible ~ labour|labor",
  ],
  vomiting_pregnancy: [
    "morning sickness",
    "morning sickness; hyperemesis; pregnan* ~~ vomit*|nause*|sick",
  ],
  postpartum: [
    "has given birth lately",
    "postpartum|post-partum|puerper*|postnatal; post partum; gave birth; after|since|following giving birth; after|since|following birth|childbirth|c-section|caesarean|cesarean|labour|labor|deliver*; delivered ~ baby|days|weeks; had baby ~ ago; new mother",
  ],
  breastfeeding: [
    "breastfeeding",
    "breastfeed*|breast-feed*|lactat*; nursing ~ baby|mother|infant|newborn|son|daughter",
  ],
  breast_lump: [
    "breast lump",
    "nodule|lump*|mass|thicken*|thickening|dimpl*|hard ~ breast; nipple ~ discharge|bleed*|inverted|turned; breast skin",
  ],
  breast_pain: [
    "sore, red breast",
    "breast ~ @pain|red|hot|swollen|warm|engorg*; mastitis; nipple* ~ crack*|@pain",
  ],
  menopause_signs: ["menopause", "menopaus*; hot flush*|flash*; vaginal dryness"],
  infertility: [
    "difficulty conceiving",
    "infertil*; trying ~ conceive|baby|pregnant ~ months|year; cannot ~ conceive|get pregnant",
  ],
  prolapse: ["something coming down", "prolapse*; bulge|heaviness,coming down ~ vagina*"],
  crying_baby: [
    "baby cries a lot",
    "colic|inconsolable|fussy; cry* ~ inconsolab*|hours|constantly|nonstop|non-stop|evening*|lot|much|all; cannot ~ consoled|soothed|settle*; irritable baby|infant; baby ~ cries|crying; screaming ~ legs|baby|attacks|bouts; crying ~ night",
  ],
  weak_cry: [
    "weak or high-pitched cry",
    "weak|high-pitched|whimper*|moaning|high pitched cry|cries; cry ~ weak|high-pitched|whimper*|moan*",
    "Is the cry weak, moaning or shrill?",
  ],
  bulging_fontanelle: [
    "bulging soft spot",
    "fontan*,soft spot ~ bulg*|swollen",
    "Does the soft spot on the head bulge?",
  ],
  attacks_of_pain: [
    "attacks of crying with drawn-up legs",
    "draw*|pull*|curl* up ~ legs|knees; episodes|bouts|attacks|waves ~ cry*|scream*|pain ~ baby|infant|child|legs; intermittent ~ cry*|scream*",
    "Does the child scream in attacks and draw up the legs?",
  ],
  limp_child: [
    "limping or will not use a limb",
    "limp ~~ child|fever|leg|hip|knee|walk*|boy|girl|son|daughter; limping; refus* ~ walk,bear weight; refus* ~ use|move ~ arm|leg|limb; will not ~ walk|use ~ arm|leg; cannot walk ~ child|fever; not ~ using|moving ~ arm|leg|limb; will not walk; hip ~ pain ~ child|limp*",
    "Does the child limp, or not use an arm or leg?",
  ],
  nappy_rash: [
    "nappy rash",
    "nappy|diaper|nappies ~ red|rash|sore|raw|bottom; nappy|diaper|napkin rash|dermatitis|area|red*|sore; bottom ~ red|sore|rash ~ nappy|diaper|baby|under",
  ],
  cradle_cap: [
    "cradle cap",
    "cradle cap; scalp ~ crust*|scaly|scales ~ baby|infant; yellow scales ~ scalp",
  ],
  teething: [
    "teething",
    "teeth*|tooth ~ coming|cutting|erupt*|through|new ~ baby|infant|gums; teething; drool* ~ chew*|gum*|teeth",
  ],
  spits_up: [
    "spits up after feeds",
    "spit|bring|posset* up ~ milk|feed|after; milk ~ dribbl*,comes up; spit*|posset* ~ up|milk|feed*; regurgitat* ~ milk|feed*; possets",
  ],
  hand_foot_mouth: [
    "spots on hands, feet and mouth",
    "hand foot ~ mouth; hand-foot-and-mouth; blister*|spots|rash ~ hands|palms ~~ feet|soles ~~ mouth|tongue; hands feet ~ mouth ~ spots|blister*|sores",
  ],
  chickenpox: [
    "chickenpox",
    "chickenpox|varicella; chicken pox; itchy blister* ~ body,all over; itch* ~~ blister*|vesic* ~~ crops|trunk",
  ],
  measles: [
    "measles",
    "measles|koplik|rubella|mumps; rash ~~ hairline|face,behind ears ~~ cough|runny,red eyes ~~ fever",
  ],
  strawberry_tongue: [
    "strawberry tongue, sandpaper rash",
    "tongue ~ strawberry; rash ~ sandpaper*|rough; scarlet fever",
  ],
  kawasaki: [
    "fever of days with red eyes, lips, hands",
    "kawasaki; red|cracked lips ~~ conjunctiv*|rash,red eyes; peel* ~ fingers|hands ~~ fever; fever ~~ lips ~~ eyes ~~ rash|hands",
  ],
  vaccine_reaction: [
    "soreness after a vaccine",
    "vaccin*|jab|shot|immunisation|immunization,injection site ~ @swell|red|sore|fever|lump|arm|pain; after ~ vaccin*|immunis*|immuniz*",
  ],
  poor_growth: [
    "not growing or slow to develop",
    "not ~ growing|thriving,gaining weight; failure to thrive; weight ~ not gaining; developmental delay; not ~ talking|speaking|walking ~ yet|months|years; milestones; faltering growth",
  ],
  behaviour: [
    "behaviour or attention",
    "adhd|hyperactiv*|autis*|bully*; behavio*|tantrum*|attention ~ problem*|school|child",
  ],
  playing_normally: [
    "plays and behaves as usual",
    "plays|playful|smil*|interactive|consolable; is|still|keeps playing; is|remains|stays|still|very active; alert and; play* ~ normal*|happily|usual|well|fine|between|around|active*; active and; happy ~ feed*|play*|baby|child|and; behav* normal*; acting normal*|himself|herself; running around; alert ~ active|well",
  ],
  abuse_signs: [
    "injury that does not fit",
    "bruise* ~ baby|infant,not walking,different ages; shaken baby; injur* ~ unexplained ~ child|baby",
  ],
};
