import type { RuleSheet } from "../knowledge.ts";

/* Mind, violence. */
export const MIND: RuleSheet = {
  area: "mind",
  department: "mental_health",
  version: "1",
  reviewed_by: null,
  reviewed_on: null,
  rules: [
    {
      id: "M01",
      when: "suicidal or suicide_plan",
      level: "emergency",
      aid: "crisis",
      crisis: "self_harm",
      reason: {
        en: "You may be in danger from yourself. You deserve help now, from a person.",
        zh: "您可能处在伤害自己的危险中。现在就值得有人陪伴和帮助。",
      },
      source: "NICE NG225; WHO mhGAP; C-SSRS",
    },
    {
      id: "M02",
      when: "harm_others",
      level: "emergency",
      aid: "crisis",
      crisis: "self_harm",
      reason: { en: "Somebody may be in danger.", zh: "可能有人处在危险中。" },
      source: "NICE NG10; WHO mhGAP",
    },
    {
      id: "M03",
      when: "violence or abuse_signs",
      level: "today",
      department: "general_practice",
      crisis: "violence",
      reason: {
        en: "Nobody may hurt you. There are people who help, in confidence.",
        zh: "任何人都无权伤害您。有人可以保密地帮助您。",
      },
      source: "NICE PH50, NG76; WHO LIVES",
    },
    {
      id: "M04",
      when: "psychosis and (harm_others or confused or fever_any or new_mother)",
      level: "emergency",
      aid: "crisis",
      reason: { en: "Strange perceptions together with a danger.", zh: "异常感知伴危险。" },
      source: "NICE CG178; MBRRACE-UK",
    },
    {
      id: "M05",
      when: "psychosis or new_mother and (low_mood.severe or low_mood and insomnia)",
      level: "today",
      reason: {
        en: "Voices, strange beliefs or deep despair need help today.",
        zh: "幻听、异常想法或极度绝望需当天求助。",
      },
      source: "NICE CG178; NICE CG192",
    },
    {
      id: "M06",
      when:
        "alcohol_withdrawal and (tremor or confused or seizure or psychosis or sweating or vomits)",
      level: "emergency",
      department: "internal_medicine",
      reason: { en: "Stopping alcohol suddenly can be dangerous.", zh: "突然戒酒可能有危险。" },
      source: "NICE CG100",
    },
    {
      id: "M07",
      when:
        "low_mood or anxiety or insomnia.days>=21 or eating_disorder or alcohol_problem or panic or memory_loss or behaviour",
      level: "doctor",
      reason: {
        en: "This can be treated; a talk with a doctor helps.",
        zh: "这可以治疗，和医生谈谈会有帮助。",
      },
      source: "NICE NG222; NICE CG113",
    },
    {
      id: "M08",
      when: "anxiety and (chest_pain or fainted or palpitations and chest_pressure)",
      level: "today",
      department: "general_practice",
      reason: {
        en: "Fear with signs from the heart: have it checked today.",
        zh: "恐慌伴心脏表现：当天检查。",
      },
      source: "NICE CG95",
    },
  ],
};
