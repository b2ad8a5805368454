import type { RuleSheet } from "../knowledge.ts";

/* Kidneys, bladder, men's health, sexual health. */
export const URINARY: RuleSheet = {
  area: "urinary and sexual health",
  department: "urology",
  version: "1",
  reviewed_by: null,
  reviewed_on: null,
  rules: [
    {
      id: "U01",
      when:
        "testicle_pain and (testicle_pain.sudden or testicle_pain.severe or testicle_pain.days<=2 or vomits or nausea or age<25 or lower_belly_pain or belly_pain)",
      level: "emergency",
      population: "male",
      reason: {
        en: "A painful testicle can be lost within hours.",
        zh: "睾丸痛可能在数小时内坏死。",
      },
      source: "NICE CKS scrotal pain; EAU 2024",
    },
    {
      id: "U02",
      when: "testicle_pain",
      level: "today",
      reason: {
        en: "A sore or swollen testicle should be examined today.",
        zh: "睾丸痛或肿应当天检查。",
      },
      source: "NICE CKS scrotal pain",
    },
    {
      id: "U03",
      when: "retention or erection_long",
      level: "emergency",
      reason: {
        en: "Urine that cannot be passed, or an erection that stays, needs help now.",
        zh: "尿不出来或勃起不消，需立即处理。",
      },
      source: "NICE CKS LUTS in men; EAU",
    },
    {
      id: "U04",
      when:
        "flank_pain and (rigors or one_kidney or pregnant or flank_pain.severe or flank_pain.sudden or vomits or no_urine or sbp<=100) or flank_pain and fever_any and (nausea or diabetes or immune_low or age>=65 or age<16 or male or blood_urine) or flank_pain and nausea or back_pain and rigors and fever_any and (pain_urinating or frequent_urine or vomits)",
      level: "emergency",
      reason: {
        en: "Pain in the side with fever, vomiting or great pain: the kidney is in danger.",
        zh: "腰侧痛伴发热、呕吐或剧痛：肾脏有危险。",
      },
      source: "NICE NG118; NICE NG111",
    },
    {
      id: "U05",
      when:
        "flank_pain.days<=7 or flank_pain and (pain_urinating or blood_urine) or back_pain and pain_urinating and fever_any",
      level: "today",
      reason: { en: "Pain in the side should be examined today.", zh: "腰侧痛应当天检查。" },
      source: "NICE NG118; NICE NG111",
    },
    {
      id: "U06",
      when:
        "pain_urinating and (fever_any or vomits or pregnant or age<3 or diabetes and age>=65 or immune_low)",
      level: "today",
      reason: {
        en: "A urinary infection that may be reaching the kidneys.",
        zh: "尿路感染可能影响肾脏。",
      },
      source: "NICE NG111; NICE NG224",
    },
    {
      id: "U07",
      when:
        "pain_urinating or frequent_urine or blood_urine or weak_stream or cloudy_urine or leaking_urine or dark_urine or bedwetting and age>=7 or penis_problem",
      level: "doctor",
      reason: {
        en: "A urinary complaint that a doctor should treat.",
        zh: "泌尿问题应由医生处理。",
      },
      source: "NICE NG109; NICE CG97",
    },
    {
      id: "U08",
      when: "blood_urine and (retention or blood_urine.severe or belly_severe or recent_surgery)",
      level: "emergency",
      reason: { en: "Much blood in the urine.", zh: "大量血尿。" },
      source: "NICE CKS haematuria",
    },
    {
      id: "U09",
      when: "blood_urine and (fever_any or swelling_body or no_urine or age<16)",
      level: "today",
      reason: { en: "Blood in the urine with other signs.", zh: "血尿伴其他表现。" },
      source: "NICE CKS haematuria",
    },
    {
      id: "U10",
      when: "sex_risk.days<=3 or emergency_contraception",
      level: "today",
      department: "general_practice",
      reason: {
        en: "Prevention after unprotected sex works only within days.",
        zh: "无保护性行为后的预防只在几天内有效。",
      },
      source: "BASHH PEPSE 2021; FSRH 2017",
    },
    {
      id: "U11",
      when: "discharge_penis or genital_sore or sex_risk or erection_problem or vaginal_discharge",
      level: "doctor",
      reason: {
        en: "Tests and treatment are simple and private.",
        zh: "检查和治疗都不复杂，且保密。",
      },
      source: "BASHH; WHO STI 2021",
    },
  ],
};
