import type { Presentation } from "../types.ts";
import { ROBUST, STURDY } from "./who.ts";

/* Belly, bowel, weight. */
export const BELLY: Presentation[] = [
  {
    id: "belly_pain",
    name: { en: "Belly pain", zh: "腹痛" },
    department: "gastroenterology",
    online: true,
    enter:
      "belly_pain or belly_severe or belly_rigid or right_lower_pain or right_upper_pain or upper_belly_pain or lower_belly_pain or back_through_pain or belly_swollen or worse_moving or hernia_hard or attacks_of_pain",
    flags: [
      "belly_severe",
      "belly_rigid",
      "vomiting_blood",
      "black_stool",
      "fainted",
      "fever",
      "right_lower_pain",
      "possible_pregnancy",
    ],
    minor: {
      who:
        `${STURDY} and not age>=65 and not age<3 and not right_lower_pain and not right_upper_pain and not belly_rigid and not belly_swollen and not back_through_pain and not hernia_hard and not attacks_of_pain and not worse_moving`,
      maxDays: 3,
      typical:
        "period_pain or food_pain and reassured or eating_drinking and (afebrile or reassured or measured_cool) or hangover and eased",
      advice: {
        en: "Rest, warmth, small light meals, drink enough.",
        zh: "休息、热敷、少量清淡饮食、多喝水。",
      },
      limits: {
        en:
          "Get help if it becomes severe, moves to the right side, or comes with fever or vomiting.",
        zh: "若变剧烈、移到右侧，或伴发烧、呕吐，请就医。",
      },
    },
  },
  {
    id: "diarrhoea_vomiting",
    name: { en: "Diarrhoea and vomiting", zh: "腹泻呕吐" },
    department: "gastroenterology",
    online: true,
    enter:
      "diarrhoea or vomiting or nausea or vomiting_repeated or cannot_keep_down or vomiting_blood or vomiting_green or vomiting_projectile or cannot_drink or no_urine or poor_feeding",
    flags: [
      "bloody_stool",
      "vomiting_blood",
      "no_urine",
      "cannot_keep_down",
      "confused",
      "belly_severe",
      "fever",
    ],
    minor: {
      who: `${STURDY} and not age>=70 and not fever_high and not headache.severe`,
      maxDays: 3,
      typical:
        "eating_drinking or passing_urine or reassured or motion_sickness or hangover or (diarrhoea.days<=2 or vomiting.days<=1) and afebrile",
      advice: {
        en:
          "Small sips often, best oral rehydration solution; eat when you feel like it; wash hands. No loperamide with fever or blood.",
        zh: "少量多次喝水，最好用口服补液盐；想吃就吃；勤洗手。发烧或便血时不要用止泻药。",
      },
      limits: {
        en: "Get help with blood, no urine for 12 hours, or when nothing stays down.",
        zh: "若便血、12小时无尿或什么都留不住，请就医。",
      },
    },
  },
  {
    id: "stool_blood",
    name: { en: "Blood in the stool", zh: "便血" },
    department: "gastroenterology",
    online: true,
    enter: "bloody_stool or heavy_bloody_stool or black_stool or jelly_stool or pale_stool",
    flags: ["heavy_bloody_stool", "black_stool", "near_faint", "weight_loss", "belly_severe"],
    minor: {
      who:
        "blood_on_paper and (haemorrhoids or constipation_usual or same_before) and age<45 and not weight_loss and not bowel_change and not fever_any and not diarrhoea and not anticoagulant and not heavy_bloody_stool and not black_stool",
      maxDays: 14,
      typical: "blood_on_paper and (reassured or constipation_usual)",
      advice: {
        en: "Soften the stool: water, fibre, no straining; a soothing cream may help.",
        zh: "软化大便：多喝水、多吃纤维、不要用力；可用舒缓药膏。",
      },
      limits: {
        en: "See a doctor if it bleeds more, or for more than two weeks.",
        zh: "出血增多或超过两周，请看医生。",
      },
    },
  },
  {
    id: "constipation",
    name: { en: "Constipation", zh: "便秘" },
    department: "gastroenterology",
    online: true,
    enter: "constipation or constipation_usual",
    flags: ["vomiting_feces", "belly_severe", "bloody_stool", "weight_loss"],
    minor: {
      who: "age>=1 and not pregnant and not bowel_change and not vomiting and not belly_swollen",
      maxDays: 30,
      typical: "constipation_usual or reassured or eased or not belly_any and not vomits",
      advice: {
        en:
          "More fibre, water and walking; go when you feel the urge; a mild laxative from the pharmacy for a few days.",
        zh: "多吃纤维、多喝水、多走动；有便意就去；可短期用药店的缓泻剂。",
      },
      limits: {
        en: "See a doctor with blood, weight loss, vomiting or great pain.",
        zh: "若便血、消瘦、呕吐或剧痛，请看医生。",
      },
    },
  },
  {
    id: "piles",
    name: { en: "Piles", zh: "痔疮" },
    department: "gastroenterology",
    online: true,
    enter: "haemorrhoids or blood_on_paper",
    flags: ["heavy_bloody_stool", "black_stool", "weight_loss", "fever"],
    minor: {
      who: "age<45 and not weight_loss and not bowel_change",
      maxDays: 21,
      typical: "reassured or constipation_usual",
      advice: {
        en: "Keep the stool soft, do not strain, keep the skin clean and dry.",
        zh: "保持大便松软、不要用力，保持清洁干燥。",
      },
      limits: {
        en: "See a doctor if bleeding goes on or you are over 45.",
        zh: "持续出血或超过45岁，请看医生。",
      },
    },
  },
  {
    id: "bowel_other",
    name: { en: "Bowel and bottom", zh: "肠道和肛门" },
    department: "gastroenterology",
    online: true,
    enter: "bowel_change or anal_pain or worms or hernia_lump or vomiting_feces",
    flags: ["vomiting_feces", "hernia_hard", "fever"],
  },
  {
    id: "heartburn",
    name: { en: "Heartburn", zh: "烧心" },
    department: "gastroenterology",
    online: true,
    enter: "heartburn",
    flags: ["chest_pressure", "trouble_swallowing", "vomiting_blood", "black_stool", "weight_loss"],
    minor: {
      who: "age>=12 and not age>=55 and not pregnant and not trouble_swallowing",
      maxDays: 21,
      typical: "food_pain or reassured or heartburn.mild or eased",
      advice: {
        en: "Smaller, earlier evening meals, raise the head of the bed, an antacid or alginate.",
        zh: "晚餐少而早，抬高床头，可用抗酸药或海藻酸盐。",
      },
      limits: {
        en: "See a doctor if food sticks, weight falls, or it lasts over three weeks.",
        zh: "若吞咽不畅、消瘦或超过三周，请看医生。",
      },
    },
  },
  {
    id: "wind",
    name: { en: "Bloating and wind", zh: "腹胀排气" },
    department: "gastroenterology",
    online: true,
    enter: "bloating",
    flags: ["belly_severe", "vomiting_feces", "weight_loss", "belly_swollen"],
    minor: {
      who: "age>=1 and (not age>=50 or food_pain)",
      maxDays: 20,
      typical: "food_pain or reassured or bloating.mild or eased",
      advice: {
        en: "Eat slowly, less fizzy drinks, beans and chewing gum; walk.",
        zh: "慢慢吃，少喝汽水、少吃豆类和口香糖；多走动。",
      },
      limits: { en: "See a doctor if it goes on for three weeks.", zh: "持续三周请看医生。" },
    },
  },
  {
    id: "swallowed",
    name: { en: "Swallowed object", zh: "吞下异物" },
    department: "general_practice",
    online: true,
    enter: "swallowed_object or swallowed_danger",
    flags: ["swallowed_danger", "choking", "cannot_swallow", "belly_pain"],
  },
  {
    id: "jaundice",
    name: { en: "Yellow skin", zh: "皮肤发黄" },
    department: "gastroenterology",
    online: false,
    enter: "jaundice or dark_urine",
    flags: ["confused", "fever", "belly_severe"],
  },
  {
    id: "appetite_weight",
    name: { en: "Weight and appetite", zh: "体重与食欲" },
    department: "internal_medicine",
    online: true,
    enter:
      "weight_loss or weight_gain or night_sweats or thirst or trouble_swallowing or lump or cold_intolerance or hair_loss or recurrent_infections",
    flags: ["lump", "trouble_swallowing", "bloody_stool", "coughing_blood"],
  },
  {
    id: "appetite",
    name: { en: "No appetite", zh: "没有胃口" },
    department: "internal_medicine",
    online: true,
    enter: "appetite_loss",
    flags: ["weight_loss", "jaundice", "low_mood"],
    minor: {
      who: ROBUST,
      maxDays: 5,
      typical: "cold_signs or eased",
      advice: { en: "Drink enough and eat little and often.", zh: "喝够水，少量多餐。" },
      limits: {
        en: "See a doctor after a week or with weight loss.",
        zh: "超过一周或消瘦，请看医生。",
      },
    },
  },
];
