import type { RuleSheet } from "../knowledge.ts";

/* Head, nerves. */
export const NERVES: RuleSheet = {
  area: "nerves",
  department: "neurology",
  version: "1",
  reviewed_by: null,
  reviewed_on: null,
  rules: [
    {
      id: "N01",
      when:
        "face_droop or speech_trouble or one_side_weak.sudden or one_side_weak and (dizziness or headache or speech_trouble or face_droop or vision_change or numbness or clouded or age>=45 or heart_disease or hypertension) or one_side_numb",
      level: "emergency",
      aid: "stroke",
      reason: {
        en: "Signs of a stroke, even if they have passed.",
        zh: "中风的表现，即使已缓解。",
      },
      source: "FAST/BE-FAST (AHA/ASA); NICE NG128",
    },
    {
      id: "N02",
      when: "one_side_weak",
      level: "today",
      reason: { en: "Weakness of an arm or leg.", zh: "手臂或腿无力。" },
      source: "NICE NG127",
    },
    {
      id: "N03",
      when:
        "vision_loss or double_vision.sudden or double_vision and (headache or dizziness or one_side_weak or balance_loss or eye_pain or snake_bite) or balance_loss.sudden or balance_loss and (headache or speech_trouble or vomits or one_side_weak or dizziness.sudden)",
      level: "emergency",
      aid: "stroke",
      reason: { en: "Sudden trouble with sight or balance.", zh: "突发视物或平衡障碍。" },
      source: "BE-FAST; NICE NG128",
    },
    {
      id: "N04",
      when: "thunderclap or headache.sudden and headache.severe",
      level: "emergency",
      aid: "watch",
      reason: { en: "A headache that came like a blow.", zh: "像被猛击一样突发的头痛。" },
      source: "NICE CG150; SIGN 155",
    },
    {
      id: "N05",
      when:
        "stiff_neck and (fever_any or photophobia or headache.severe or vomits or clouded or headache and fever_any) or headache and fever_any and (photophobia or clouded or vomits or headache.severe or seizure or rash and stiff_neck)",
      level: "emergency",
      aid: "watch",
      reason: {
        en: "Fever or headache with a stiff neck, light that hurts, or vomiting.",
        zh: "发烧或头痛，伴颈部僵硬、怕光或呕吐。",
      },
      source: "NICE NG240 (2024)",
    },
    {
      id: "N06",
      when:
        "non_blanching and (fever_any or headache or drowsy or vomits or very_ill or age<16 or stiff_neck or cold_limbs or rigors)",
      level: "emergency",
      aid: "watch",
      reason: { en: "Spots that do not fade, with illness.", zh: "压不褪色的皮疹伴不适。" },
      source: "NICE NG143; NICE NG240",
    },
    {
      id: "N07",
      when: "non_blanching",
      level: "today",
      department: "internal_medicine",
      reason: { en: "Spots that do not fade under a glass.", zh: "压不褪色的皮疹。" },
      source: "NICE NG240",
    },
    {
      id: "N08",
      when: "seizure or seizure_going_on or first_seizure",
      level: "emergency",
      aid: "seizure",
      reason: { en: "A fit, with or without a known cause.", zh: "抽搐发作，无论原因是否已知。" },
      source: "NICE NG217; WHO mhGAP",
    },
    {
      id: "N09",
      when:
        "headache.severe and (vomits or vision_change or high_pressure or clouded or age>=50 or pregnant or new_mother or head_hurt or stiff_neck) or headache and (age<5 and headache.severe)",
      level: "emergency",
      aid: "watch",
      reason: { en: "A severe headache with another danger sign.", zh: "剧烈头痛伴其他危险表现。" },
      source: "NICE CG150; SIGN 155",
    },
    {
      id: "N10",
      when:
        "neck_pain and thunderclap or neck_pain and (headache.sudden or one_side_weak or dizziness and vomits) or neck_pain.sudden and nausea",
      level: "emergency",
      aid: "watch",
      reason: { en: "Neck pain with sudden headache or sickness.", zh: "颈痛伴突发头痛或恶心。" },
      source: "FDMA protocol; NICE NG128",
    },
    {
      id: "N11",
      when: "temple_pain and age>=50 and (vision_change or vision_loss or double_vision)",
      level: "emergency",
      department: "ophthalmology",
      reason: {
        en: "A sore temple with trouble seeing: sight may be lost.",
        zh: "太阳穴痛伴视物异常：可能失明。",
      },
      source: "NICE CKS giant cell arteritis; BSR 2020",
    },
    {
      id: "N12",
      when:
        "temple_pain and age>=50 or headache.severe or headache.worse or headache and (headache_morning or immune_low or cancer or headache.days>=1 and age>=50 and vomits) or headache and fever_any or headache_morning and vomits",
      level: "today",
      reason: { en: "A headache that needs an examination today.", zh: "需要当天检查的头痛。" },
      source: "NICE CG150; NICE NG12",
    },
    {
      id: "N13",
      when:
        "saddle_numb or incontinence and (back_pain or leg_weakness or sciatica or numbness) or leg_weakness and (back_pain or leg_weakness.sudden or numbness or retention) or back_pain and retention or foot_drop.sudden",
      level: "emergency",
      department: "orthopaedics",
      reason: {
        en: "Back pain with loss of control, numbness between the legs, or weak legs.",
        zh: "腰痛伴失禁、会阴麻木或双腿无力。",
      },
      source: "NICE NG59; GIRFT cauda equina 2023",
    },
    {
      id: "N14",
      when: "leg_weakness or foot_drop or back_pain and (one_side_weak or foot_drop) or bell_eye",
      level: "today",
      reason: { en: "New weakness should be examined today.", zh: "新发无力应当天检查。" },
      source: "NICE NG59; NICE NG127",
    },
    {
      id: "N15",
      when:
        "leg_weakness and (breathless or leg_weakness.worse or cannot_swallow or double_vision)",
      level: "emergency",
      reason: {
        en: "Weakness that climbs or reaches breathing and swallowing.",
        zh: "无力逐渐上升或影响呼吸、吞咽。",
      },
      source: "NICE NG127; EAN 2023 Guillain-Barré",
    },
    {
      id: "N16",
      when:
        "dizziness and (chest_pain or speech_trouble or one_side_weak or double_vision or headache.severe or balance_loss and age>=50 or face_droop or one_side_numb or fainted)",
      level: "emergency",
      aid: "stroke",
      reason: { en: "Dizziness with a sign of danger.", zh: "头晕伴危险表现。" },
      source: "NICE NG127; BE-FAST; FDMA protocol",
    },
    {
      id: "N17",
      when:
        "dizziness and (sudden_deafness or vomiting_repeated or heart_disease or diabetes and sweating) or dizziness.severe and vomits or near_faint",
      level: "today",
      reason: { en: "Dizziness that should be examined today.", zh: "需要当天检查的头晕。" },
      source: "NICE CKS vertigo; NICE NG127",
    },
    {
      id: "N18",
      when:
        "double_vision or vision_change.sudden or vision_change and (headache or diabetes and vision_change.days<=3)",
      level: "today",
      department: "ophthalmology",
      reason: { en: "Seeing double or a sudden change of sight.", zh: "重影或视力突然变化。" },
      source: "NICE CKS; RCOphth",
    },
    {
      id: "N19",
      when:
        "memory_loss or tremor or numbness or hand_tingling or hearing_loss or tinnitus or headache.days>=14 or headache_usual and wrong_medicine or vertigo_position or dizziness.days>=7",
      level: "doctor",
      reason: {
        en: "Lasting complaints of nerves or senses need a doctor.",
        zh: "持续的神经或感觉症状需看医生。",
      },
      source: "NICE NG127",
    },
    {
      id: "N20",
      when:
        "one_side_weak and clouded or neck_injury and (numbness or one_side_weak or leg_weakness)",
      level: "emergency",
      aid: "injury",
      reason: {
        en: "Weakness with clouded consciousness or after a neck injury.",
        zh: "无力伴意识不清，或颈部受伤后出现。",
      },
      source: "FDMA protocol; NICE NG41",
    },
  ],
};
