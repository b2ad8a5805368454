import type { RuleSheet } from "../knowledge.ts";

/* Blood sugar and thyroid. */
export const SUGAR: RuleSheet = {
  area: "blood sugar and thyroid",
  department: "cardiology",
  version: "1",
  reviewed_by: null,
  reviewed_on: null,
  rules: [
    {
      id: "H33",
      when:
        "diabetes and (vomits or belly_pain or fast_breathing or clouded or ketones) or ketones or thirst and (much_urine or weight_loss) and (vomits or fast_breathing or clouded or belly_pain) or glucose>16.7 and (vomits or ketones or fast_breathing or belly_pain or clouded or thirst and vomiting)",
      level: "emergency",
      department: "endocrinology",
      reason: {
        en: "Diabetes with vomiting, belly pain, fast breathing or ketones.",
        zh: "糖尿病伴呕吐、腹痛、呼吸快或酮体。",
      },
      source: "JBDS DKA 2023; ADA 2024; CDS 2020",
    },
    {
      id: "H34",
      when: "glucose<3 or low_sugar_signs and (clouded or seizure or fainted)",
      level: "emergency",
      department: "endocrinology",
      aid: "low_sugar",
      reason: { en: "Blood sugar is dangerously low.", zh: "血糖过低，有危险。" },
      source: "JBDS hypoglycaemia 2023; ADA 2024",
    },
    {
      id: "H35",
      when: "glucose<4 or low_sugar_signs and diabetes or glucose>16.7",
      level: "today",
      department: "endocrinology",
      reason: { en: "Blood sugar is far from normal.", zh: "血糖明显异常。" },
      source: "ADA 2024; CDS 2020",
    },
    {
      id: "H36",
      when:
        "thirst and (much_urine or weight_loss) and age<18 or age<18 and much_urine and (weight_loss or fatigue)",
      level: "today",
      department: "endocrinology",
      population: "under 18",
      reason: {
        en: "Thirst, much urine and weight loss in a child: diabetes must be ruled out today.",
        zh: "孩子多饮、多尿、消瘦：当天就要排查糖尿病。",
      },
      source: "NICE NG18; ISPAD 2022",
    },
    {
      id: "H37",
      when: "thirst and much_urine or high_sugar or glucose>=7",
      level: "doctor",
      department: "endocrinology",
      reason: { en: "Signs of high blood sugar.", zh: "血糖升高的表现。" },
      source: "ADA 2024; CDS 2020",
    },
    {
      id: "H38",
      when:
        "palpitations and (thyroid_disease or fever_any and tremor) and (fever_any or confused or vomits)",
      level: "emergency",
      department: "endocrinology",
      reason: {
        en: "A racing heart with fever in thyroid disease.",
        zh: "甲状腺疾病伴发热、心跳快。",
      },
      source: "ATA 2016 thyroid storm",
    },
  ],
};
