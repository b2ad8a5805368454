import type { RuleSheet } from "../knowledge.ts";

/* Skin, bites, burns, wounds. */
export const SKIN: RuleSheet = {
  area: "skin",
  department: "dermatology",
  version: "1",
  reviewed_by: null,
  reviewed_on: null,
  rules: [
    {
      id: "S01",
      when:
        "necrotising or (skin_redness or wound_infected) and (skin_redness.severe and spreading_redness or clouded or sbp<=90 or very_ill or fever_any and spreading_redness.hours<=24 and blisters) or leg_pain.severe and skin_redness and fever_any",
      level: "emergency",
      reason: {
        en: "An infection of the skin that spreads fast and hurts greatly.",
        zh: "皮肤感染迅速扩散、剧痛。",
      },
      source: "NICE NG141; IDSA 2014",
    },
    {
      id: "S02",
      when: "peeling_mucosa or rash and blisters and mouth_ulcer and fever_any",
      level: "emergency",
      reason: { en: "Peeling skin with sores in mouth or eyes.", zh: "皮肤脱落伴口眼溃烂。" },
      source: "BAD 2016 SJS/TEN",
    },
    {
      id: "S03",
      when:
        "fever_any and (tick or wrist_ankle_rash) and (rash or wrist_ankle_rash or headache or malaria_travel)",
      level: "emergency",
      department: "internal_medicine",
      reason: {
        en: "Fever and rash after a tick may be a dangerous infection.",
        zh: "蜱咬后发热皮疹可能是危险的感染。",
      },
      source: "CDC MMWR 2016 rickettsial diseases",
    },
    {
      id: "S04",
      when: "bulls_eye or tick and fever_any",
      level: "today",
      department: "internal_medicine",
      reason: {
        en: "A ring-shaped rash or fever after a tick bite.",
        zh: "蜱咬后环形红斑或发热。",
      },
      source: "NICE NG95",
    },
    {
      id: "S05",
      when:
        "(skin_redness and (fever_any or spreading_redness or diabetes or immune_low or rigors)) or wound_infected and (fever_any or spreading_redness) or eye_shingles or spreading_redness and (animal_bite or insect_bite or wound or sting) and fever_any",
      level: "today",
      reason: { en: "A skin infection that needs treatment today.", zh: "需当天治疗的皮肤感染。" },
      source: "NICE NG141; NICE NG182",
    },
    {
      id: "S06",
      when:
        "shingles or skin_redness or wound_infected or pus or crusted_sores or spreading_redness or scabies or genital_sore",
      level: "doctor",
      reason: { en: "This needs treatment by a doctor.", zh: "需要医生治疗。" },
      source: "NICE NG141; NICE NG153; NICE CKS shingles",
    },
    {
      id: "S07",
      when: "leg_ulcer and (diabetes or fever_any or spreading_redness or pus)",
      level: "today",
      reason: {
        en: "A foot or leg ulcer with diabetes or infection.",
        zh: "糖尿病或感染伴腿脚溃疡。",
      },
      source: "NICE NG19",
    },
    {
      id: "S08",
      when:
        "leg_ulcer or mole_change or psoriasis or ringworm or nail_fungus or rash.days>=14 or eczema and (eczema.severe or pus) or hair_loss or itch.days>=21 or ingrown_nail and pus or blisters and rash",
      level: "doctor",
      reason: {
        en: "A skin doctor should see this, a photo often helps.",
        zh: "应由皮肤科医生查看，照片常有帮助。",
      },
      source: "NICE NG12; NICE CKS",
    },
    {
      id: "S09",
      when:
        "rash and fever_any and (rash.sudden or joint_pain or headache or wrist_ankle_rash or side_effect)",
      level: "today",
      department: "internal_medicine",
      reason: { en: "A rash with fever.", zh: "皮疹伴发热。" },
      source: "NICE NG143; CDC",
    },
    {
      id: "S10",
      when:
        "burn_special or burn_large or burn_chemical or smoke or burn and (age<1 or breathless or hoarse or sore_throat or burn.severe)",
      level: "emergency",
      department: "internal_medicine",
      aid: "burn",
      reason: {
        en: "A burn that is large, deep, chemical or electrical, or of face, hands or airways.",
        zh: "大面积、深度、化学或电烧伤，或面、手、气道烧伤。",
      },
      source: "NICE CKS burns; British Burn Association",
    },
    {
      id: "S11",
      when: "burn_blister or burn and (age<5 or diabetes or age>=65)",
      level: "today",
      aid: "burn",
      reason: {
        en: "A burn with blisters, or in a small child.",
        zh: "起水疱的烫伤，或小儿烫伤。",
      },
      source: "NICE CKS burns; BBA",
    },
    {
      id: "S12",
      when:
        "snake_bite or sting_mouth or sting and (breathless or fainted or near_faint or vomits or hives or tongue_swelling or face_swelling) or insect_bite and (breathless or tongue_swelling or fainted)",
      level: "emergency",
      department: "internal_medicine",
      aid: "allergy",
      reason: { en: "A bite or sting that can be dangerous.", zh: "可能危险的咬伤或蜇伤。" },
      source: "WHO snakebite 2016; RCUK 2021",
    },
    {
      id: "S13",
      when: "animal_bite or rabies_risk",
      level: "today",
      department: "internal_medicine",
      reason: {
        en: "Bites need cleaning and often vaccination the same day.",
        zh: "咬伤需当天清洗，常需接种疫苗。",
      },
      source: "WHO rabies 2018; NICE NG184",
    },
    {
      id: "S14",
      when: "animal_bite and (wound_deep or animal_bite.severe or spreading_redness)",
      level: "today",
      department: "internal_medicine",
      reason: {
        en: "A bite by a stray or wild animal: rabies protection today.",
        zh: "流浪或野生动物咬伤：当天做狂犬病预防。",
      },
      source: "WHO rabies 2018",
    },
    {
      id: "S15",
      when: "stabbed or amputation",
      level: "emergency",
      department: "orthopaedics",
      aid: "bleeding",
      reason: { en: "A deep or penetrating injury.", zh: "深部或贯穿伤。" },
      source: "ATLS; NICE NG39",
    },
    {
      id: "S16",
      when:
        "wound_deep or wound and (wound_dirty or anticoagulant or wound.severe) or wound_dirty or foreign_body_skin.severe",
      level: "today",
      department: "orthopaedics",
      aid: "bleeding",
      reason: {
        en: "A wound that may need cleaning, stitches or a tetanus shot today.",
        zh: "伤口可能需要当天清创、缝合或打破伤风针。",
      },
      source: "NICE CKS lacerations; UKHSA tetanus",
    },
    {
      id: "S17",
      when: "sunburn and (blisters or fever_any or vomits or confused or age<1)",
      level: "today",
      aid: "burn",
      reason: { en: "Sunburn with blisters, fever or vomiting.", zh: "晒伤伴水疱、发热或呕吐。" },
      source: "NHS sunburn",
    },
  ],
};
