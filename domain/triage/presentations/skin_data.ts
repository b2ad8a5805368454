import type { Presentation } from "../types.ts";
import { ANYONE, ROBUST } from "./who.ts";

/* Skin. */
export const SKIN: Presentation[] = [
  {
    id: "rash",
    name: { en: "Rash", zh: "皮疹" },
    department: "dermatology",
    online: true,
    enter:
      "rash or non_blanching or peeling_mucosa or wrist_ankle_rash or bulls_eye or blisters or shingles or eye_shingles or crusted_sores or scabies or psoriasis or ringworm or strawberry_tongue",
    flags: ["non_blanching", "face_swelling", "breathless", "fever", "peeling_mucosa"],
    minor: {
      who:
        `${ROBUST} and not blisters.severe and not shingles and not crusted_sores and not scabies and not psoriasis and not ringworm and not fever_any and not strawberry_tongue and not bulls_eye and not non_blanching`,
      maxDays: 14,
      typical:
        "contact_rash or eczema or insect_bite or heat_rash or nappy_rash or acne or hand_foot_mouth or chickenpox or fungal_feet or cold_sore or mouth_ulcer or sunburn or skin_blister_friction or reassured and rash.days<=7",
      advice: {
        en:
          "Leave out what may have caused it; plain moisturiser, cool compress, an antihistamine against itching.",
        zh: "停用可能的诱因；用无香润肤霜、冷敷，痒时可用抗组胺药。",
      },
      limits: {
        en: "See a doctor if it spreads, blisters, or comes with fever.",
        zh: "若扩散、起水疱或发烧，请看医生。",
      },
    },
  },
  {
    id: "itch",
    name: { en: "Itching", zh: "瘙痒" },
    department: "dermatology",
    online: true,
    enter: "itch",
    flags: ["jaundice", "tongue_swelling", "weight_loss"],
    minor: {
      who: "not pregnant",
      maxDays: 20,
      typical:
        "seasonal or eye_itch or contact_rash or eczema or insect_bite or local_reaction or lice or dandruff or fungal_feet or thrush or heat_rash or haemorrhoids or nappy_rash or acne or chickenpox or sunburn or ear_wax or throat_mild or sting or eased",
      advice: {
        en: "Moisturise, short lukewarm showers, cool the skin instead of scratching.",
        zh: "保湿，短时温水淋浴，用冷敷代替抓挠。",
      },
      limits: { en: "See a doctor if it lasts over three weeks.", zh: "超过三周请看医生。" },
    },
  },
  {
    id: "eczema",
    name: { en: "Eczema, dry skin", zh: "湿疹与皮肤干燥" },
    department: "dermatology",
    online: true,
    enter: "eczema",
    flags: ["pus", "fever"],
    minor: {
      who: "age>=3m and not immune_low",
      maxDays: 4000,
      typical: "always",
      advice: {
        en:
          "Thick unscented moisturiser twice a day, no soap; a mild hydrocortisone cream for a few days on red patches.",
        zh: "每天两次厚涂无香润肤霜，不用肥皂；红处可短期用弱效氢化可的松乳膏。",
      },
      limits: {
        en: "See a doctor if it weeps, crusts or keeps you awake.",
        zh: "若渗液、结痂或影响睡眠，请看医生。",
      },
    },
  },
  {
    id: "contact_rash",
    name: { en: "Rash from contact", zh: "接触性皮炎" },
    department: "dermatology",
    online: true,
    enter: "contact_rash",
    flags: ["face_swelling", "breathless", "fever"],
    minor: {
      who: ROBUST,
      maxDays: 21,
      typical: "contact_rash.days<=21 or eased or not_spreading",
      advice: {
        en: "Wash it off, avoid the cause, cool; a mild hydrocortisone cream for a week.",
        zh: "洗净、避开诱因、冷敷；可用弱效氢化可的松乳膏一周。",
      },
      limits: {
        en: "See a doctor if the face swells, it blisters widely or lasts.",
        zh: "若面部肿、大片水疱或不退，请看医生。",
      },
    },
  },
  {
    id: "hives",
    name: { en: "Hives", zh: "荨麻疹" },
    department: "dermatology",
    online: true,
    enter: "hives or hives_away or face_swelling or tongue_swelling or allergic_reaction",
    flags: ["tongue_swelling", "breathless", "near_faint", "vomiting"],
    minor: {
      who:
        `${ROBUST} and hives and not face_swelling and not tongue_swelling and not allergic_reaction and not hives_away`,
      maxDays: 14,
      typical: "reassured or breathing_normal",
      advice: {
        en: "An antihistamine tablet; avoid what may have set it off.",
        zh: "可服抗组胺药；避开可能的诱因。",
      },
      limits: {
        en: "Call for help at once with swelling of lips or trouble breathing.",
        zh: "若嘴唇肿或呼吸困难，立即呼救。",
      },
    },
  },
  {
    id: "acne",
    name: { en: "Acne", zh: "痘痘" },
    department: "dermatology",
    online: true,
    enter: "acne",
    flags: [],
    minor: {
      who: "age>=9 and not pregnant and not acne.severe",
      maxDays: 4000,
      typical: "always",
      advice: {
        en:
          "Wash gently twice a day; benzoyl peroxide gel from the pharmacy for 8 weeks; do not squeeze.",
        zh: "每天温和洗脸两次；用药店的过氧苯甲酰凝胶8周；不要挤。",
      },
      limits: { en: "See a doctor if it scars or hurts.", zh: "若留疤或疼痛，请看医生。" },
    },
  },
  {
    id: "scalp",
    name: { en: "Dandruff, lice", zh: "头皮屑与头虱" },
    department: "dermatology",
    online: true,
    enter: "dandruff or lice or cradle_cap",
    flags: [],
    minor: {
      who: ANYONE,
      maxDays: 4000,
      typical: "always",
      advice: {
        en:
          "Dandruff: antifungal shampoo. Lice: wet combing every few days or dimeticone lotion. Cradle cap: oil and a soft brush.",
        zh: "头屑：抗真菌洗发水。头虱：每隔几天湿发篦梳或二甲硅油。乳痂：涂油后软刷。",
      },
      limits: {
        en: "See a doctor if the skin is sore or weeps.",
        zh: "若皮肤疼痛或渗液，请看医生。",
      },
    },
  },
  {
    id: "fungal_feet",
    name: { en: "Athlete's foot", zh: "脚气" },
    department: "dermatology",
    online: true,
    enter: "fungal_feet",
    flags: ["skin_redness", "leg_ulcer"],
    minor: {
      who: "not diabetes and not immune_low",
      maxDays: 120,
      typical: "always",
      advice: {
        en: "Antifungal cream for two to four weeks, dry between the toes, fresh socks.",
        zh: "抗真菌乳膏2–4周，擦干脚趾缝，勤换袜子。",
      },
      limits: {
        en: "See a doctor with diabetes or if redness spreads.",
        zh: "有糖尿病或红肿扩散，请看医生。",
      },
    },
  },
  {
    id: "warts",
    name: { en: "Warts, corns, friction blisters", zh: "疣、鸡眼、磨出的水泡" },
    department: "dermatology",
    online: true,
    enter:
      "wart or skin_blister_friction or chilblain or heat_rash or foreign_body_skin or ingrown_nail or bruise",
    flags: ["spreading_redness", "easy_bruising"],
    minor: {
      who: "age>=1 and not diabetes and not immune_low and not anticoagulant",
      maxDays: 400,
      typical: "always",
      advice: {
        en:
          "Warts: salicylic acid. Blisters: cover, do not pop. Splinters: clean tweezers. Bruises: cool. Nails: warm soaks.",
        zh: "疣：水杨酸。水泡：覆盖，不挑破。木刺：干净镊子。瘀青：冷敷。甲沟：温水泡。",
      },
      limits: {
        en: "See a doctor if it gets red, hot or full of pus.",
        zh: "若红肿热或化脓，请看医生。",
      },
    },
  },
  {
    id: "cold_sore",
    name: { en: "Cold sore", zh: "口唇疱疹" },
    department: "dermatology",
    online: true,
    enter: "cold_sore",
    flags: ["eye_shingles", "eye_pain", "fever"],
    minor: {
      who: "age>=1 and not immune_low and not pregnant",
      maxDays: 10,
      typical: "cold_sore.days<=10 or same_before or always",
      advice: {
        en: "Aciclovir cream from the first tingling; do not kiss or share cups.",
        zh: "刚有刺痛时用阿昔洛韦乳膏；不要亲吻、共用杯子。",
      },
      limits: {
        en: "See a doctor near the eye or after ten days.",
        zh: "靠近眼睛或超过十天，请看医生。",
      },
    },
  },
];
