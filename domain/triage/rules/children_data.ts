import type { RuleSheet } from "../knowledge.ts";

/* Babies and children. */
export const CHILDREN: RuleSheet = {
  area: "children",
  department: "paediatrics",
  version: "1",
  reviewed_by: null,
  reviewed_on: null,
  rules: [
    {
      id: "C01",
      when: "fever_any and age<3m",
      level: "emergency",
      population: "under 3 months",
      aid: "watch",
      reason: {
        en: "Any fever of 38 °C or more under 3 months needs hospital.",
        zh: "3个月以下发烧≥38℃需去医院。",
      },
      source: "NICE NG143",
    },
    {
      id: "C02",
      when: "fever_high and age<6m or fever_any and age<6m",
      level: "today",
      population: "under 6 months",
      reason: {
        en: "Fever in the first six months should be seen today.",
        zh: "6个月以内发烧应当天就诊。",
      },
      source: "NICE NG143",
    },
    {
      id: "C03",
      when:
        "age<12 and (cannot_drink or cannot_keep_down and (drowsy or dehydrated or age<1) or drowsy and (limp or vomits or fever_any) or limp or unresponsive or weak_cry and (fever_any or poor_feeding) or bulging_fontanelle)",
      level: "emergency",
      population: "child",
      aid: "watch",
      reason: { en: "A general danger sign in a child.", zh: "儿童的一般危险信号。" },
      source: "WHO IMCI 2014; NICE NG143",
    },
    {
      id: "C04",
      when:
        "age<12 and (indrawing or apnoea or stridor or blue or breathless.severe or breathless and (wheeze and drowsy or cannot_drink))",
      level: "emergency",
      population: "child",
      aid: "breathing",
      reason: { en: "The child works hard to breathe.", zh: "孩子呼吸很费力。" },
      source: "WHO ETAT; NICE NG143",
    },
    {
      id: "C05",
      when:
        "age<2m and rr>=60 or age<12m and rr>=50 or age<5 and rr>=40 or age<12 and fast_breathing",
      level: "today",
      population: "child",
      reason: { en: "The child breathes too fast.", zh: "孩子呼吸过快。" },
      source: "WHO IMCI",
    },
    {
      id: "C06",
      when: "age<12 and breathless",
      level: "emergency",
      population: "child",
      aid: "breathing",
      reason: { en: "A child who cannot breathe well.", zh: "孩子呼吸困难。" },
      source: "WHO ETAT; FDMA protocol",
    },
    {
      id: "C07",
      when: "age<5 and (vomits or diarrhoea) and (dehydrated or no_urine)",
      level: "emergency",
      population: "under 5",
      reason: { en: "A small child who is drying out.", zh: "小儿脱水。" },
      source: "WHO IMCI; NICE CG84",
    },
    {
      id: "C08",
      when:
        "age<16 and throat_blocked and (fever_any or sore_throat or breathless or muffled_voice or cannot_swallow)",
      level: "emergency",
      population: "child",
      aid: "breathing",
      reason: {
        en: "Drooling, a muffled voice or noisy breath: the airway may close.",
        zh: "流口水、声音含糊或呼吸有声：气道可能堵塞。",
      },
      source: "APLS; UKHSA epiglottitis",
    },
    {
      id: "C09",
      when: "age<16 and limp_child and fever_any or age<3 and limp_child or age<16 and limp_child",
      level: "today",
      population: "child",
      reason: { en: "A child who limps or will not use a limb.", zh: "孩子跛行或不肯用一侧肢体。" },
      source: "NICE NG143; NICE CKS acute childhood limp",
    },
    {
      id: "C10",
      when:
        "age<12 and belly_swollen and (belly_any or vomits) or age<12 and hernia_lump and (belly_any or crying_baby or vomits) or age<4m and vomiting_projectile",
      level: "emergency",
      population: "child",
      reason: {
        en: "A child with a tense belly, a painful groin lump or forceful vomiting.",
        zh: "孩子腹胀硬、腹股沟包块疼痛或喷射性呕吐。",
      },
      source: "APLS; NICE NG1; FDMA protocol",
    },
    {
      id: "C11",
      when:
        "age<1 and (poor_feeding and (drowsy or fever_any or fast_breathing) or jaundice.days>=14 or weak_cry) or age<1m and (poor_feeding or jaundice or fever_any or drowsy or temp<36 or vomits)",
      level: "emergency",
      population: "infant",
      reason: { en: "A baby who is ill or feeds badly.", zh: "婴儿生病或吃奶差。" },
      source: "NICE NG195; WHO IMCI young infant",
    },
    {
      id: "C12",
      when:
        "age<1 and (poor_feeding or vomiting_repeated or diarrhoea or wheeze or cough and fever_any or crying_baby.severe or jaundice) or age<3m and (cough or vomits)",
      level: "today",
      population: "infant",
      reason: { en: "In the first year this should be seen today.", zh: "1岁以内应当天就诊。" },
      source: "NICE NG143; NICE NG9",
    },
    {
      id: "C13",
      when: "barking_cough",
      level: "today",
      population: "child",
      reason: {
        en: "A barking cough can turn into trouble breathing.",
        zh: "犬吠样咳嗽可能发展为呼吸困难。",
      },
      source: "NICE CKS croup",
    },
    {
      id: "C14",
      when: "kawasaki and fever_any or measles and fever_any or whooping_cough",
      level: "today",
      population: "child",
      reason: { en: "This pattern needs an examination today.", zh: "这种表现需当天检查。" },
      source: "NICE NG143; UKHSA measles, pertussis",
    },
    {
      id: "C15",
      when:
        "strawberry_tongue or fever_any and age<16 and (ear_pain or rash or sore_throat or pain_urinating) or chickenpox and (age<1 or age>=14 or immune_low or pregnant) or poor_growth or behaviour or measles",
      level: "doctor",
      population: "child",
      reason: { en: "A doctor should look at this.", zh: "应由医生检查。" },
      source: "NICE NG84; NICE NG91; UKHSA scarlet fever",
    },
    {
      id: "C16",
      when:
        "age<16 and headache.severe or age<16 and headache and (vomits and headache_morning or balance_loss)",
      level: "emergency",
      population: "child",
      reason: { en: "A severe headache in a child.", zh: "孩子剧烈头痛。" },
      source: "HeadSmart; NICE NG12; FDMA protocol",
    },
    {
      id: "C17",
      when:
        "age<5 and fever_high and (rash or vomits or chills) or age<5 and (fever.days>=3 or low_fever.days>=3)",
      level: "today",
      population: "under 5",
      reason: { en: "High or lasting fever in a small child.", zh: "小儿高热或持续发热。" },
      source: "NICE NG143",
    },
    {
      id: "C18",
      when: "abuse_signs and age<2 or age<1 and (bruise or limb_injury)",
      level: "emergency",
      population: "infant",
      crisis: "violence",
      reason: {
        en: "An injury in a baby who cannot yet walk must be examined now.",
        zh: "还不会走的婴儿受伤必须立即检查。",
      },
      source: "NICE CG89",
    },
    {
      id: "C19",
      when:
        "crying_baby and (crying_baby.hours>=3 and age<1 and crying_baby.days<=1) or attacks_of_pain",
      level: "today",
      population: "infant",
      reason: {
        en: "Crying that cannot be soothed should be looked at today.",
        zh: "哄不好的哭闹应当天检查。",
      },
      source: "NICE CKS colic",
    },
  ],
};
