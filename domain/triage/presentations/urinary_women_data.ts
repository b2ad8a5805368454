import type { Presentation } from "../types.ts";

/* Urine, men's and women's health, pregnancy. */
export const URINARY_WOMEN: Presentation[] = [
  {
    id: "urine",
    name: { en: "Burning or frequent urine", zh: "尿痛尿频" },
    department: "urology",
    online: true,
    enter:
      "pain_urinating or frequent_urine or cloudy_urine or blood_urine or weak_stream or leaking_urine or bedwetting or retention or much_urine",
    flags: ["retention", "fever", "flank_pain", "blood_urine"],
  },
  {
    id: "flank",
    name: { en: "Pain in the side", zh: "腰侧痛" },
    department: "urology",
    online: false,
    enter: "flank_pain",
    flags: ["fever", "rigors", "vomiting", "no_urine"],
  },
  {
    id: "male",
    name: { en: "Men's health", zh: "男性健康" },
    department: "urology",
    online: true,
    enter: "testicle_pain or penis_problem or erection_problem or erection_long",
    flags: ["testicle_pain", "erection_long", "fever"],
  },
  {
    id: "sexual_health",
    name: { en: "Sexual health", zh: "性健康" },
    department: "urology",
    online: true,
    enter: "discharge_penis or genital_sore or sex_risk or emergency_contraception",
    flags: ["fever", "lower_belly_pain", "testicle_pain"],
  },
  {
    id: "thrush",
    name: { en: "Vaginal itching", zh: "外阴瘙痒" },
    department: "obstetrics_gynaecology",
    online: true,
    enter: "thrush or vaginal_discharge",
    flags: ["lower_belly_pain", "fever", "vaginal_bleeding", "genital_sore"],
    minor: {
      who:
        "thrush and age>=16 and not age>=60 and not pregnant and not diabetes and not immune_low and not sex_risk and not vaginal_discharge.severe",
      maxDays: 14,
      typical: "thrush_before or same_before or eased or thrush.days<=7",
      advice: {
        en: "A clotrimazole cream or pessary from the pharmacy; no soap, cotton underwear.",
        zh: "可用药店的克霉唑乳膏或栓剂；不用肥皂，穿棉内裤。",
      },
      limits: {
        en:
          "See a doctor the first time, in pregnancy, with pain or fever, or if it is not gone in a week.",
        zh: "首次发作、怀孕、疼痛发烧或一周未好，请看医生。",
      },
    },
  },
  {
    id: "period_pain",
    name: { en: "Period pain", zh: "痛经" },
    department: "obstetrics_gynaecology",
    online: true,
    enter: "period_pain",
    flags: ["heavy_vaginal_bleeding", "fever", "possible_pregnancy", "fainted"],
    minor: {
      who: "age>=10 and not age>=45 and not pregnant_any",
      maxDays: 3,
      typical: "same_before or improving or reassured or eased",
      advice: {
        en: "Warmth, movement, ibuprofen or paracetamol if you tolerate them.",
        zh: "热敷、活动，耐受时可用布洛芬或对乙酰氨基酚。",
      },
      limits: {
        en: "See a doctor if it gets worse from month to month.",
        zh: "若逐月加重，请看医生。",
      },
    },
  },
  {
    id: "women",
    name: { en: "Women's health", zh: "妇科" },
    department: "obstetrics_gynaecology",
    online: true,
    enter:
      "vaginal_bleeding or heavy_vaginal_bleeding or heavy_periods or irregular_periods or postmenopausal_bleeding or bleed_after_sex or menopause_signs or hot_flushes or infertility or prolapse or breast_lump or breast_pain",
    flags: ["heavy_vaginal_bleeding", "possible_pregnancy", "fainted", "lower_belly_pain", "fever"],
  },
  {
    id: "pregnancy",
    name: { en: "Pregnancy and birth", zh: "怀孕与分娩" },
    department: "obstetrics_gynaecology",
    online: true,
    enter:
      "pregnant_any or postpartum or waters_broken or contractions or less_movement or vomiting_pregnancy or cord or shoulder_tip_pain",
    flags: [
      "vaginal_bleeding",
      "belly_severe",
      "less_movement",
      "waters_broken",
      "vision_change",
      "headache",
      "fever",
    ],
  },
];
