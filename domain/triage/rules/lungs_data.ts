import type { RuleSheet } from "../knowledge.ts";

/* Lungs and breathing. */
export const LUNGS: RuleSheet = {
  area: "lungs",
  department: "cardiology",
  version: "1",
  reviewed_by: null,
  reviewed_on: null,
  rules: [
    {
      id: "H07",
      when:
        "coughing_blood and (chest_pain or breathless or clot_risk or coughing_blood.severe or fever_any and breathless)",
      level: "emergency",
      aid: "breathing",
      reason: { en: "Coughing blood with chest pain or breathlessness.", zh: "咳血伴胸痛或气促。" },
      source: "NICE NG158",
    },
    {
      id: "H08",
      when: "coughing_blood or pink_froth and cough",
      level: "today",
      department: "respiratory",
      reason: { en: "Coughing blood should be looked at today.", zh: "咳血应当天检查。" },
      source: "NICE NG12; NICE CKS cough",
    },
    {
      id: "H09",
      when: "pink_froth and (breathless or cough or chest_pain)",
      level: "emergency",
      aid: "breathing",
      reason: {
        en: "Frothy sputum with breathlessness: fluid in the lungs is possible.",
        zh: "泡沫痰伴气促：可能是肺水肿。",
      },
      source: "ESC 2021 heart failure",
    },
    {
      id: "H10",
      when:
        "breathless and (clot_risk or previous_clot or one_leg_swollen or pleuritic or fainted)",
      level: "emergency",
      aid: "breathing",
      reason: {
        en: "Breathlessness with a risk of a blood clot in the lung.",
        zh: "气促并有肺栓塞风险。",
      },
      source: "NICE NG158; Wells PE",
    },
    {
      id: "H11",
      when:
        "breathless and (choking or vomits.sudden or hives or face_swelling or heart_disease and ankle_swelling or lung_disease and fever_any or confused or near_faint)",
      level: "emergency",
      aid: "breathing",
      reason: { en: "Breathlessness with another danger sign.", zh: "气促伴其他危险表现。" },
      source: "BTS; ESC 2021; FDMA protocol",
    },
    {
      id: "H12",
      when: "breathless and (cannot_swallow or muffled_voice or sore_throat or neck_swelling)",
      level: "emergency",
      aid: "breathing",
      reason: {
        en: "A sore throat with trouble breathing: the airway may close.",
        zh: "喉咙痛伴呼吸困难：气道可能堵塞。",
      },
      source: "NICE NG84; APLS",
    },
    {
      id: "H13",
      when: "breathless and vomiting",
      level: "emergency",
      aid: "breathing",
      reason: { en: "Breathlessness with vomiting.", zh: "气促伴呕吐。" },
      source: "FDMA protocol; JBDS 2023",
    },
    {
      id: "H14",
      when: "breathless and (fever_any or coloured_sputum) and age>=65",
      level: "emergency",
      department: "respiratory",
      aid: "breathing",
      reason: { en: "Breathless with an infection at 65 or older.", zh: "65岁以上感染伴气促。" },
      source: "NICE NG250 (CRB-65)",
    },
    {
      id: "H15",
      when:
        "(copd or lung_disease) and (breathless and (coloured_sputum or fever_any or clouded or breathless.worse or wheeze or age>=65))",
      level: "emergency",
      department: "respiratory",
      aid: "breathing",
      reason: { en: "A flare of a lung disease with breathlessness.", zh: "慢性肺病加重伴气促。" },
      source: "GOLD 2024; NICE NG115",
    },
    {
      id: "H16",
      when: "copd and (breathless or coloured_sputum or reliever_fails or wheeze)",
      level: "today",
      department: "respiratory",
      reason: { en: "COPD with more breathlessness or sputum.", zh: "慢阻肺气促或痰增多。" },
      source: "GOLD 2024 (Anthonisen); NICE NG115",
    },
    {
      id: "H17",
      when:
        "reliever_fails and (asthma or wheeze or breathless or cough) or wheeze.sudden or asthma and breathless.severe or wheeze.severe or (asthma or wheeze) and breathless and (fast_breathing or breathless.worse or rr>=25 or hr>=110 or indrawing)",
      level: "emergency",
      department: "respiratory",
      aid: "breathing",
      reason: {
        en: "An asthma attack that the inhaler does not stop.",
        zh: "哮喘发作，用药后不缓解。",
      },
      source: "BTS/NICE/SIGN NG245 (2024); GINA 2024",
    },
    {
      id: "H18",
      when: "asthma and (wheeze or breathless or wakes_at_night_wheeze)",
      level: "today",
      department: "respiratory",
      reason: { en: "Asthma that is not under control.", zh: "哮喘控制不佳。" },
      source: "BTS/NICE/SIGN NG245; GINA 2024",
    },
    {
      id: "H19",
      when: "wheeze",
      level: "today",
      department: "respiratory",
      reason: { en: "A whistling breath should be looked at today.", zh: "呼吸有哨音应当天检查。" },
      source: "NICE NG245; WHO IMCI",
    },
    {
      id: "H39",
      when:
        "cough and fever_any and (breathless or chest_pain or coloured_sputum or rigors or pleuritic or cough.days>=7)",
      level: "today",
      department: "respiratory",
      reason: {
        en: "Cough with fever and signs from the lungs: pneumonia is possible.",
        zh: "咳嗽发热伴肺部表现：可能是肺炎。",
      },
      source: "NICE NG250 (2025)",
    },
    {
      id: "H40",
      when:
        "cough and fever_any and (confused or rr>=30 or sbp<90 or dbp<=60 and age>=65 or breathless and heart_disease)",
      level: "emergency",
      department: "respiratory",
      aid: "breathing",
      reason: { en: "Signs of severe pneumonia.", zh: "重症肺炎的表现。" },
      source: "NICE NG250 (CRB-65); BTS",
    },
    {
      id: "H41",
      when: "cough.days>=21 or cough and (weight_loss or night_sweats) or hoarse.days>=21",
      level: "doctor",
      department: "respiratory",
      reason: {
        en: "Cough or hoarseness over three weeks, or with weight loss.",
        zh: "咳嗽或声嘶超过三周，或伴消瘦。",
      },
      source: "NICE NG12; WHO tuberculosis",
    },
    {
      id: "H42",
      when: "low_spo2_word or spo2<=94 and (cough or fever_any or breathless)",
      level: "today",
      department: "respiratory",
      reason: { en: "Oxygen is lower than it should be.", zh: "血氧低于正常。" },
      source: "BTS oxygen 2017; NICE NG250",
    },
  ],
};
