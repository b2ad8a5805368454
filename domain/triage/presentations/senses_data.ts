import type { Presentation } from "../types.ts";
import { ROBUST } from "./who.ts";

/* Ears, nose, throat, eyes, mouth and teeth. */
export const SENSES: Presentation[] = [
  {
    id: "sore_throat",
    name: { en: "Sore throat", zh: "咽痛" },
    department: "ear_nose_throat",
    online: true,
    enter:
      "sore_throat or throat_mild or tonsil_pus or cannot_swallow or muffled_voice or one_side_throat or globus or swallowed_fishbone or neck_swelling or jaw_locked",
    flags: ["cannot_swallow", "breathless", "stiff_neck", "one_side_throat", "fever"],
    minor: {
      who: `${ROBUST}`,
      maxDays: 20,
      typical: "cold_signs or dry_cough or throat_mild or eased",
      advice: {
        en:
          "Most sore throats pass in a week: drinks, lozenges, paracetamol or ibuprofen if you tolerate it.",
        zh: "咽痛多在一周内好转：多喝水、含润喉片，可用对乙酰氨基酚或（耐受时）布洛芬。",
      },
      limits: {
        en: "See a doctor if you cannot swallow, with high fever, or after a week.",
        zh: "若不能吞咽、高烧或超过一周，请看医生。",
      },
    },
  },
  {
    id: "hoarse",
    name: { en: "Hoarse voice", zh: "声音嘶哑" },
    department: "ear_nose_throat",
    online: true,
    enter: "hoarse",
    flags: ["breathless", "cannot_swallow", "lump"],
    minor: {
      who: ROBUST,
      maxDays: 20,
      typical: "cold_signs or dry_cough or hoarse.days<=14 or eased",
      advice: {
        en: "Rest your voice, drink, avoid smoke; whispering strains it too.",
        zh: "少说话、多喝水、远离烟雾；耳语也伤嗓。",
      },
      limits: { en: "See a doctor after three weeks.", zh: "超过三周请看医生。" },
    },
  },
  {
    id: "nosebleed",
    name: { en: "Nosebleed", zh: "流鼻血" },
    department: "ear_nose_throat",
    online: false,
    enter: "nosebleed",
    flags: ["nosebleed_long", "near_faint", "easy_bruising"],
    minor: {
      who: "age>=2 and not anticoagulant and not pregnant",
      maxDays: 3,
      typical: "nosebleed_stopped or eased",
      advice: {
        en:
          "Sit up, lean forward, pinch the soft part of the nose for 10–15 minutes without letting go; do not pick or blow for a day.",
        zh: "坐直前倾，捏住鼻翼10–15分钟不松手；一天内不要挖鼻、擤鼻。",
      },
      limits: {
        en: "Get help if it bleeds on after 15 minutes or comes back often.",
        zh: "15分钟仍不止或反复出血，请就医。",
      },
    },
  },
  {
    id: "sinus",
    name: { en: "Sinus pain", zh: "鼻窦痛" },
    department: "ear_nose_throat",
    online: true,
    enter: "facial_pain or purulent_nose or double_sickening",
    flags: ["fever", "eyelid_swelling_hot", "stiff_neck", "confused"],
    minor: {
      who: ROBUST,
      maxDays: 10,
      typical: "eased or vision_normal or facial_pain.mild or facial_pain.days<=9 and cold_signs",
      advice: {
        en:
          "Saline rinses, steam and paracetamol; most go without antibiotics in two to three weeks.",
        zh: "生理盐水洗鼻、蒸汽和对乙酰氨基酚；多数不用抗生素，2–3周自愈。",
      },
      limits: {
        en: "See a doctor if it lasts over 10 days or worsens.",
        zh: "超过10天或加重，请看医生。",
      },
    },
  },
  {
    id: "ear",
    name: { en: "Ear trouble", zh: "耳部不适" },
    department: "ear_nose_throat",
    online: true,
    enter:
      "ear_pain or ear_discharge or ear_behind or hearing_loss or sudden_deafness or tinnitus or object_in_nose_ear",
    flags: ["ear_behind", "sudden_deafness", "fever", "dizziness"],
  },
  {
    id: "ear_wax",
    name: { en: "Blocked ear", zh: "耳朵堵塞" },
    department: "ear_nose_throat",
    online: true,
    enter: "ear_wax",
    flags: ["ear_pain", "ear_discharge", "sudden_deafness", "dizziness"],
    minor: {
      who: "age>=2",
      maxDays: 28,
      typical: "eased or not (ear_pain or dizziness or hearing_loss or tinnitus)",
      advice: {
        en: "Olive or almond oil drops twice a day for a week; nothing pointed in the ear.",
        zh: "每天滴两次橄榄油或杏仁油，连用一周；不要掏耳。",
      },
      limits: {
        en: "See a doctor with pain, discharge or deafness.",
        zh: "若疼痛、流液或听力下降，请看医生。",
      },
    },
  },
  {
    id: "swollen_glands",
    name: { en: "Swollen glands", zh: "淋巴结肿大" },
    department: "general_practice",
    online: true,
    enter: "swollen_glands",
    flags: ["weight_loss", "night_sweats", "trouble_swallowing"],
  },
  {
    id: "red_eye",
    name: { en: "Red or sticky eye", zh: "眼红眼屎多" },
    department: "ophthalmology",
    online: true,
    enter: "red_eye or eye_discharge or subconjunctival or eye_foreign",
    flags: ["vision_loss", "eye_pain", "photophobia", "contact_lens", "eye_chemical", "eye_injury"],
    minor: {
      who:
        "age>=1 and not contact_lens and not immune_low and not photophobia and not eye_pain and not eye_chemical",
      maxDays: 6,
      typical:
        "eye_itch or seasonal or cold_signs or vision_normal or subconjunctival or reassured or red_eye.mild",
      advice: {
        en:
          "Clean with cooled boiled water, artificial tears, own towel; most settle within a week.",
        zh: "用凉开水清洁，用人工泪液，毛巾分开；多在一周内好转。",
      },
      limits: {
        en: "Get help with pain, light that hurts or worse sight.",
        zh: "若疼痛、怕光或视力下降，请就医。",
      },
    },
  },
  {
    id: "itchy_eye",
    name: { en: "Itchy or dry eyes", zh: "眼痒眼干" },
    department: "ophthalmology",
    online: true,
    enter: "eye_itch",
    flags: ["vision_loss", "eye_pain", "photophobia"],
    minor: {
      who: "age>=1",
      maxDays: 4000,
      typical: "always",
      advice: {
        en:
          "Artificial tears, breaks from the screen, cool compress; antihistamine drops for allergy.",
        zh: "人工泪液、屏幕间歇休息、冷敷；过敏可用抗组胺滴眼液。",
      },
      limits: { en: "Get help with pain or worse sight.", zh: "若疼痛或视力下降，请就医。" },
    },
  },
  {
    id: "stye",
    name: { en: "Stye", zh: "麦粒肿" },
    department: "ophthalmology",
    online: true,
    enter: "stye",
    flags: ["eyelid_swelling_hot", "vision_loss", "fever"],
    minor: {
      who: "age>=1 and not immune_low",
      maxDays: 21,
      typical: "vision_normal or eased or stye.days<=14 or stye.mild or always",
      advice: {
        en: "Warm compress for ten minutes four times a day; do not squeeze; no eye make-up.",
        zh: "每天热敷4次，每次10分钟；不要挤；不化眼妆。",
      },
      limits: {
        en: "See a doctor if the whole lid swells or sight changes.",
        zh: "若整个眼睑肿或视力变化，请看医生。",
      },
    },
  },
  {
    id: "eye_danger",
    name: { en: "Eye pain or loss of sight", zh: "眼痛或视力下降" },
    department: "ophthalmology",
    online: false,
    enter:
      "eye_pain or eye_pain_severe or halos or eye_chemical or eye_injury or floaters or vision_loss or vision_change or vision_slow or eyelid_swelling_hot",
    flags: ["vision_loss", "eye_chemical", "halos", "eye_injury", "vomiting"],
  },
  {
    id: "mouth_ulcer",
    name: { en: "Mouth ulcer", zh: "口腔溃疡" },
    department: "dental",
    online: true,
    enter: "mouth_ulcer or mouth_ulcer_long",
    flags: ["mouth_ulcer_long", "cannot_drink", "peeling_mucosa"],
    minor: {
      who: "age>=1 and not immune_low and not mouth_ulcer_long",
      maxDays: 20,
      typical: "mouth_ulcer.days<=20 or same_before or eating_drinking or reassured or always",
      advice: {
        en: "Soft food, salt-water rinses, a soothing gel; it heals in two weeks.",
        zh: "软食、盐水漱口、涂舒缓凝胶；两周内愈合。",
      },
      limits: {
        en: "See a doctor if it is not healed after three weeks.",
        zh: "三周未愈请看医生。",
      },
    },
  },
  {
    id: "teeth",
    name: { en: "Teeth and gums", zh: "牙齿牙龈" },
    department: "dental",
    online: true,
    enter:
      "toothache or tooth_swelling or tooth_knocked or gum_bleeding or bleeding_after_extraction or oral_thrush",
    flags: ["tooth_swelling", "neck_swelling", "cannot_swallow", "fever"],
  },
];
