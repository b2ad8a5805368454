import type { RuleSheet } from "../knowledge.ts";

/* Heart, blood pressure, blood vessels. */
export const HEART: RuleSheet = {
  area: "heart and vessels",
  department: "cardiology",
  version: "1",
  reviewed_by: null,
  reviewed_on: null,
  rules: [
    {
      id: "H44",
      when:
        "heartburn and (sweating or breathless or radiating_pain or fainted or near_faint or exertional_pain or chest_pressure or pale)",
      level: "emergency",
      aid: "heart",
      reason: {
        en: "A burning behind the breastbone with signs from the heart.",
        zh: "胸骨后烧灼感伴心脏方面的表现。",
      },
      source: "NICE CG95; ESC 2023 ACS",
    },
    {
      id: "H01",
      when:
        "heart_pain and (sweating or breathless or fainted or near_faint or radiating_pain or dizziness or weak or cold_limbs or pale or vomits or nausea and age>=30 or palpitations or clouded)",
      level: "emergency",
      aid: "heart",
      reason: {
        en:
          "Chest pain with sweating, breathlessness, faintness, or spreading to arm, neck, jaw or back.",
        zh: "胸痛伴出汗、气促、头晕，或放射到手臂、颈、下巴或背。",
      },
      source: "NICE CG95; ESC 2023 ACS; AHA/ACC 2021",
    },
    {
      id: "H02",
      when:
        "chest_pressure and (age>=30 or heart_disease or cardiac_risk or hypertension or diabetes)",
      level: "emergency",
      aid: "heart",
      reason: {
        en: "Pressure on the chest can come from the heart.",
        zh: "胸部压迫感可能来自心脏。",
      },
      source: "NICE CG95; ESC 2023 ACS",
    },
    {
      id: "H03",
      when:
        "chest_pain.severe or chest_pain.sudden or chest_pain and (pain_at_rest or nitro_fails or heart_disease or recreational)",
      level: "emergency",
      aid: "heart",
      reason: {
        en: "Severe or sudden chest pain, or chest pain at rest.",
        zh: "剧烈或突发的胸痛，或安静时胸痛。",
      },
      source: "ESC 2023 ACS; FDMA protocol",
    },
    {
      id: "H04",
      when: "pain_at_rest or nitro_fails or tearing_pain",
      level: "emergency",
      aid: "heart",
      reason: {
        en: "Chest pain at rest, tearing pain, or nitroglycerin that does not help.",
        zh: "安静时胸痛、撕裂样痛，或硝酸甘油无效。",
      },
      source: "ESC 2023 ACS; ESC 2024 aortic disease",
    },
    {
      id: "H05",
      when: "heart_pain and clot_risk",
      level: "emergency",
      aid: "heart",
      reason: { en: "Chest pain with a risk of blood clots.", zh: "胸痛并有血栓风险。" },
      source: "NICE NG158",
    },
    {
      id: "H06",
      when:
        "chest_pain and age>=40 and (cardiac_risk or hypertension or diabetes or exertional_pain)",
      level: "emergency",
      aid: "heart",
      reason: { en: "Chest pain with risks for heart disease.", zh: "胸痛并有心脏病危险因素。" },
      source: "NICE CG95",
    },
    {
      id: "H20",
      when:
        "palpitations and (near_faint or fainted or chest_pain or chest_pressure or breathless or sweating or heart_disease or dizziness.severe) or palpitations.hours>=0.5 and palpitations.days<=0.9 or palpitations and family_sudden_death",
      level: "emergency",
      aid: "heart",
      reason: {
        en:
          "Palpitations with faintness, chest pain, sweating or breathlessness, or lasting over half an hour.",
        zh: "心慌伴头晕、胸痛、出汗或气促，或持续半小时以上。",
      },
      source: "NICE CKS palpitations; ESC 2019",
    },
    {
      id: "H21",
      when:
        "fainted and (chest_pain or palpitations or exertional_syncope or family_sudden_death or heart_disease or breathless or headache.severe or belly_pain or back_pain or bowel_blood or blood_above or pregnant_any or age>=65 or fainted.sudden) or exertional_syncope",
      level: "emergency",
      aid: "watch",
      reason: { en: "Fainting with a sign of danger.", zh: "晕倒并有危险表现。" },
      source: "ESC 2018 syncope; NICE CG109",
    },
    {
      id: "H22",
      when: "fainted",
      level: "today",
      reason: { en: "Fainting should be looked at today.", zh: "晕倒应当天检查。" },
      source: "NICE CG109; ESC 2018",
    },
    {
      id: "H23",
      when: "chest_pain.hours<=12 or chest_pain and age>=40",
      level: "today",
      reason: { en: "New chest pain should be examined today.", zh: "新发胸痛应当天检查。" },
      source: "NICE CG95",
    },
    {
      id: "H24",
      when:
        "(sbp>=180 or dbp>=120 or high_pressure) and (headache.severe or vision_change or vision_loss or confused or chest_pain or breathless or vomits or one_side_weak or seizure)",
      level: "emergency",
      reason: { en: "Very high blood pressure with symptoms.", zh: "血压很高并有症状。" },
      source: "NICE NG136; ESC 2024",
    },
    {
      id: "H25",
      when: "sbp>=180 or dbp>=120",
      level: "today",
      reason: { en: "Blood pressure is very high.", zh: "血压很高。" },
      source: "NICE NG136",
    },
    {
      id: "H26",
      when: "sbp>=135 or dbp>=85 or high_pressure",
      level: "doctor",
      reason: { en: "Blood pressure is above the limit.", zh: "血压超过正常范围。" },
      source: "NICE NG136; Chinese hypertension guideline 2024",
    },
    {
      id: "H27",
      when:
        "one_leg_swollen and (clot_risk or calf_pain or one_leg_swollen.sudden) or calf_pain and clot_risk",
      level: "emergency",
      department: "internal_medicine",
      reason: {
        en: "One swollen, sore leg: a blood clot is possible.",
        zh: "单侧腿肿痛：可能是血栓。",
      },
      source: "NICE NG158; Wells DVT",
    },
    {
      id: "H28",
      when: "one_leg_swollen",
      level: "today",
      department: "internal_medicine",
      reason: { en: "One swollen leg should be looked at today.", zh: "单侧腿肿应当天检查。" },
      source: "NICE NG158",
    },
    {
      id: "H29",
      when:
        "cold_limb and (leg_pain or joint_pain or some_pain or cannot_move_joint or cold_limb.sudden or numbness or cold_limb.severe or leg_pain.severe or heart_disease) or cold_limb.hours<=48",
      level: "emergency",
      reason: {
        en: "A cold, pale, painful limb: blood may not reach it.",
        zh: "肢体冰冷苍白疼痛：可能血流中断。",
      },
      source: "ESC 2024 peripheral arterial disease; RCEM",
    },
    {
      id: "H30",
      when: "cold_limb",
      level: "today",
      reason: { en: "A limb that is cold or of a bad colour.", zh: "肢体发凉或颜色异常。" },
      source: "ESC 2024",
    },
    {
      id: "H31",
      when:
        "ankle_swelling and (breathless or breathless_lying or chest_pain or heart_disease or weight_gain.days<=14)",
      level: "today",
      reason: {
        en: "Swollen legs with breathlessness or heart disease.",
        zh: "腿肿伴气促或心脏病。",
      },
      source: "ESC 2021 heart failure; NICE NG106",
    },
    {
      id: "H32",
      when: "ankle_swelling or calf_claudication or breathless_exertion or exertional_pain",
      level: "doctor",
      reason: {
        en: "Swelling or symptoms with effort need an examination.",
        zh: "水肿或活动后的症状需要检查。",
      },
      source: "NICE NG106; NICE CG95",
    },
    {
      id: "H43",
      when:
        "back_pain and (aneurysm or tearing_pain) or belly_any and aneurysm or (back_pain.severe or belly_pain.severe) and age>=50 and (near_faint or fainted or sbp<=100 or pale or sweating)",
      level: "emergency",
      reason: { en: "Pain that may come from the main artery.", zh: "疼痛可能来自大动脉。" },
      source: "ESC 2024 aortic disease; NICE NG156",
    },
  ],
};
