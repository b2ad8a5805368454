import type { Presentation } from "../types.ts";

/* Bites, stings, burns, wounds, infected skin. */
export const WOUNDS: Presentation[] = [
  {
    id: "sunburn",
    name: { en: "Sunburn", zh: "晒伤" },
    department: "dermatology",
    online: true,
    enter: "sunburn",
    flags: ["blisters", "vomiting", "confused", "fever"],
    minor: {
      who: "age>=1",
      maxDays: 5,
      typical: "eased or sunburn.mild or burn_small or sunburn.days<=3",
      advice: {
        en: "Out of the sun, cool showers, drink, unscented lotion.",
        zh: "避开阳光，凉水淋浴，多喝水，涂无香乳液。",
      },
      limits: {
        en: "Get help with blisters, fever or vomiting.",
        zh: "若起水疱、发烧或呕吐，请就医。",
      },
    },
  },
  {
    id: "insect_bite",
    name: { en: "Insect bite or sting", zh: "虫咬蜇伤" },
    department: "dermatology",
    online: true,
    enter: "insect_bite or sting",
    flags: ["breathless", "tongue_swelling", "hives", "near_faint", "spreading_redness"],
    minor: {
      who: "age>=1 and not anaphylaxis_before and not sting_mouth and not fever_any",
      maxDays: 7,
      typical: "local_reaction or no_other_symptoms or eased or insect_bite",
      advice: {
        en: "Take the sting out, wash, cool, an antihistamine against itching.",
        zh: "拔出毒刺，清洗，冷敷，痒时可用抗组胺药。",
      },
      limits: {
        en:
          "Call for help with swelling of the face or trouble breathing; see a doctor if redness spreads.",
        zh: "若面部肿或呼吸困难，立即呼救；红肿扩散请看医生。",
      },
    },
  },
  {
    id: "bites",
    name: { en: "Animal bite", zh: "动物咬伤" },
    department: "internal_medicine",
    online: false,
    enter: "animal_bite or snake_bite or sting_mouth or rabies_risk",
    flags: ["rabies_risk", "heavy_bleeding", "spreading_redness"],
  },
  {
    id: "skin_infection",
    name: { en: "Red, hot or infected skin", zh: "皮肤红肿感染" },
    department: "dermatology",
    online: true,
    enter:
      "skin_redness or spreading_redness or necrotising or pus or wound_infected or leg_ulcer or mole_change or nail_fungus",
    flags: ["necrotising", "spreading_redness", "fever", "very_ill"],
    minor: {
      who:
        "(sting or insect_bite or nappy_rash or sunburn or burn_small or contact_rash or stye or eczema) and age>=1 and not pus and not wound_infected and not leg_ulcer and not mole_change and not nail_fungus and not necrotising and not spreading_redness and not fever_any and not diabetes",
      maxDays: 3,
      typical: "local_reaction or reassured or burn_small or no_other_symptoms",
      advice: {
        en: "Cool it and watch its edge; a pen mark shows whether it spreads.",
        zh: "冷敷，用笔画出边缘，观察是否扩散。",
      },
      limits: {
        en: "See a doctor if it spreads or you get fever.",
        zh: "若扩散或发烧，请看医生。",
      },
    },
  },
  {
    id: "burn",
    name: { en: "Burn or scald", zh: "烧烫伤" },
    department: "dermatology",
    online: true,
    enter: "burn or burn_large or burn_special or burn_chemical or smoke or burn_blister",
    flags: ["burn_special", "burn_large", "burn_blister", "burn_chemical", "smoke"],
    minor: {
      who:
        "burn_small and age>=5 and not age>=65 and not diabetes and not burn_blister and not burn_large and not burn_chemical and not smoke",
      maxDays: 5,
      typical: "burn_small",
      advice: {
        en:
          "Cool under running water for 20 minutes, take rings off, cover with cling film; no ice, butter or toothpaste.",
        zh: "流动凉水冲20分钟，摘下戒指，用保鲜膜覆盖；不用冰、油或牙膏。",
      },
      limits: {
        en: "See a doctor if it blisters, is larger than the palm, or gets infected.",
        zh: "若起水疱、大于手掌或感染，请看医生。",
      },
    },
  },
  {
    id: "wound",
    name: { en: "Cut or graze", zh: "伤口擦伤" },
    department: "orthopaedics",
    online: true,
    enter:
      "wound or wound_small or wound_deep or wound_dirty or stabbed or amputation or heavy_bleeding",
    flags: ["heavy_bleeding", "wound_deep", "wound_dirty", "numbness"],
    minor: {
      who: "age>=1 and not anticoagulant and not diabetes and not wound_dirty and not wound_deep",
      maxDays: 5,
      typical: "wound_small",
      advice: {
        en:
          "Rinse with clean water, press until it stops, cover; check when your last tetanus shot was.",
        zh: "清水冲洗，按压止血，覆盖；查看上次破伤风针的时间。",
      },
      limits: {
        en:
          "See a doctor if it gapes, gets red and hot, or the tetanus shot is over ten years old.",
        zh: "若裂开、红肿热，或破伤风针超过十年，请看医生。",
      },
    },
  },
];
