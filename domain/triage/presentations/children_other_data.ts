import type { Presentation } from "../types.ts";
import { ROBUST } from "./who.ts";

/* Babies and children, medicines and poisons, measured values. */
export const CHILDREN_OTHER: Presentation[] = [
  {
    id: "teething",
    name: { en: "Teething", zh: "出牙" },
    department: "paediatrics",
    online: true,
    enter: "teething",
    flags: ["fever", "cannot_drink", "drowsy"],
    minor: {
      who: "age>=3m and not age>=4",
      maxDays: 30,
      typical: "playing_normally or eased or eating_drinking or afebrile",
      advice: {
        en: "A cool teething ring, clean finger on the gum; no gels with lidocaine.",
        zh: "凉的牙胶、干净手指按摩牙龈；不用含利多卡因的凝胶。",
      },
      limits: {
        en: "Fever over 38 °C or diarrhoea does not come from teeth: see a doctor.",
        zh: "发烧超过38℃或腹泻不是出牙引起：请看医生。",
      },
    },
  },
  {
    id: "crying",
    name: { en: "Crying baby", zh: "婴儿哭闹" },
    department: "paediatrics",
    online: true,
    enter: "crying_baby",
    flags: ["cannot_drink", "fever", "attacks_of_pain", "vomiting_green", "bulging_fontanelle"],
    minor: {
      who: "age>=1m and not age>=8m",
      maxDays: 60,
      typical: "eating_drinking or playing_normally or reassured",
      advice: {
        en:
          "Hold, rock, quiet; put the baby down safely and breathe when it gets too much. Never shake.",
        zh: "抱、摇、安静环境；受不了时把孩子放在安全处，自己喘口气。千万不要摇晃孩子。",
      },
      limits: {
        en: "See a doctor with fever, vomiting, poor feeding or a changed cry.",
        zh: "若发烧、呕吐、吃奶差或哭声异常，请看医生。",
      },
    },
  },
  {
    id: "spits_up",
    name: { en: "Spitting up", zh: "溢奶" },
    department: "paediatrics",
    online: true,
    enter: "spits_up",
    flags: ["vomiting_green", "vomiting_projectile", "no_urine", "cannot_drink"],
    minor: {
      who: "not age>=18m",
      maxDays: 200,
      typical: "playing_normally or eating_drinking or reassured",
      advice: {
        en: "Smaller feeds, upright for half an hour after.",
        zh: "少量多次喂，喂后竖抱半小时。",
      },
      limits: {
        en: "See a doctor with green or forceful vomiting or poor weight.",
        zh: "若吐绿色、喷射性呕吐或不长体重，请看医生。",
      },
    },
  },
  {
    id: "nappy_rash",
    name: { en: "Nappy rash", zh: "尿布疹" },
    department: "paediatrics",
    online: true,
    enter: "nappy_rash",
    flags: ["fever", "blisters", "pus"],
    minor: {
      who: "not age>=4",
      maxDays: 10,
      typical: "eased or nappy_rash.days<=7 or always",
      advice: {
        en: "Air, change often, water only, a thick zinc cream.",
        zh: "多晾、勤换、只用清水、厚涂氧化锌软膏。",
      },
      limits: {
        en: "See a doctor with blisters, pus, fever or no change in a week.",
        zh: "若水疱、化脓、发烧或一周无改善，请看医生。",
      },
    },
  },
  {
    id: "child_spots",
    name: { en: "Chickenpox, hand-foot-mouth", zh: "水痘、手足口病" },
    department: "paediatrics",
    online: true,
    enter: "hand_foot_mouth or chickenpox",
    flags: ["breathless", "drowsy", "cannot_drink", "non_blanching"],
    minor: {
      who: "age>=1 and not age>=14 and not immune_low and not pregnant and not fever_high",
      maxDays: 7,
      typical: "eased or playing_normally",
      advice: {
        en:
          "Drink, paracetamol, cool; no ibuprofen or aspirin in chickenpox; stay home until crusted.",
        zh: "多喝水，可用对乙酰氨基酚，保持凉爽；水痘不用布洛芬、阿司匹林；结痂前在家。",
      },
      limits: {
        en: "Get help if drowsy, not drinking, or skin gets red and hot.",
        zh: "若嗜睡、不喝水或皮肤红热，请就医。",
      },
    },
  },
  {
    id: "vaccine",
    name: { en: "After a vaccination", zh: "接种后" },
    department: "paediatrics",
    online: true,
    enter: "vaccine_reaction",
    flags: ["breathless", "face_swelling", "seizure", "high_fever"],
    minor: {
      who: "age>=3m",
      maxDays: 3,
      typical:
        "local_reaction or low_fever or eased or vaccine_reaction.mild or vaccine_reaction.days<=3",
      advice: {
        en: "Cool the spot, move the arm; it goes in two or three days.",
        zh: "冷敷、活动手臂，两三天消退。",
      },
      limits: {
        en: "Get help with trouble breathing, a fit or high fever.",
        zh: "若呼吸困难、抽搐或高烧，请就医。",
      },
    },
  },
  {
    id: "child_other",
    name: { en: "Growth, limping, development", zh: "生长、跛行、发育" },
    department: "paediatrics",
    online: true,
    enter: "limp_child or poor_growth or whooping_cough",
    flags: ["fever", "drowsy", "limb_injury"],
  },
  {
    id: "poisoning",
    name: { en: "Poisoning, overdose", zh: "中毒与药物过量" },
    department: "internal_medicine",
    online: false,
    enter: "overdose or poison or carbon_monoxide or recreational",
    flags: ["unresponsive", "suicidal", "breathless", "seizure"],
  },
  {
    id: "medicine",
    name: { en: "Medicine questions", zh: "用药问题" },
    department: "pharmacy",
    online: true,
    enter: "wrong_medicine or side_effect or travel_health",
    flags: ["overdose", "breathless", "face_swelling", "confused"],
  },
  {
    id: "hangover",
    name: { en: "Hangover, travel sickness", zh: "宿醉、晕车" },
    department: "general_practice",
    online: true,
    enter: "hangover or motion_sickness",
    flags: ["confused", "vomiting_blood", "head_injury"],
    minor: {
      who: ROBUST,
      maxDays: 2,
      typical: "always",
      advice: { en: "Water, rest, light food, fresh air.", zh: "喝水、休息、清淡饮食、新鲜空气。" },
      limits: { en: "Get help if confused or vomiting blood.", zh: "若神志不清或呕血，请就医。" },
    },
  },
  {
    id: "sugar",
    name: { en: "Blood sugar", zh: "血糖" },
    department: "endocrinology",
    online: true,
    enter: "high_sugar or low_sugar_signs or ketones",
    flags: ["ketones", "vomiting", "confused", "fast_breathing"],
  },
  {
    id: "pressure",
    name: { en: "Blood pressure", zh: "血压" },
    department: "cardiology",
    online: true,
    enter: "high_pressure or sbp>=140 or dbp>=90",
    flags: ["chest_pain", "headache", "vision_change", "one_side_weak"],
  },
  {
    id: "bleeding",
    name: { en: "Bruising", zh: "易瘀青" },
    department: "internal_medicine",
    online: true,
    enter: "easy_bruising",
    flags: ["heavy_bleeding", "fever", "gum_bleeding"],
  },
];
