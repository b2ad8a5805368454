import type { Presentation } from "../types.ts";
import { ROBUST, STURDY } from "./who.ts";

/* Chest, breath, cough, colds, fever. */
export const CHEST: Presentation[] = [
  {
    id: "chest_pain",
    name: { en: "Chest pain", zh: "胸痛" },
    department: "cardiology",
    online: false,
    enter:
      "chest_pain or chest_pressure or radiating_pain or pain_at_rest or nitro_fails or tearing_pain or pleuritic or chest_wall or exertional_pain",
    flags: [
      "chest_pressure",
      "radiating_pain",
      "breathless",
      "sweating",
      "near_faint",
      "tearing_pain",
      "coughing_blood",
      "one_leg_swollen",
    ],
  },
  {
    id: "breathlessness",
    name: { en: "Breathlessness", zh: "气短" },
    department: "respiratory",
    online: false,
    enter:
      "breathless or fast_breathing or wheeze or breathless_lying or breathless_exertion or cannot_speak_sentences or stridor or indrawing or breathless_rest or reliever_fails or wakes_at_night_wheeze or apnoea or low_spo2_word or blue or choking or barking_cough",
    flags: [
      "cannot_speak_sentences",
      "blue",
      "breathless_rest",
      "breathless_lying",
      "chest_pain",
      "coughing_blood",
      "one_leg_swollen",
      "confused",
    ],
  },
  {
    id: "palpitations",
    name: { en: "Palpitations", zh: "心慌" },
    department: "cardiology",
    online: true,
    enter: "palpitations or fast_pulse",
    flags: ["chest_pain", "near_faint", "breathless", "fainted", "sweating"],
  },
  {
    id: "faint",
    name: { en: "Fainting", zh: "晕倒" },
    department: "cardiology",
    online: false,
    enter: "fainted or near_faint or exertional_syncope",
    flags: [
      "chest_pain",
      "exertional_syncope",
      "palpitations",
      "breathless",
      "black_stool",
      "head_injury_danger",
    ],
  },
  {
    id: "cold",
    name: { en: "Cold and runny nose", zh: "感冒流涕" },
    department: "general_practice",
    online: true,
    enter:
      "runny_nose or blocked_nose or sneezing or anosmia or seasonal or chills or body_aches or snoring",
    flags: ["breathless", "confused", "stiff_neck", "chest_pain"],
    minor: {
      who:
        `${ROBUST} and (seasonal or not (runny_nose.days>14 or blocked_nose.days>14 or sneezing.days>14 or body_aches.days>14 or chills.days>14))`,
      maxDays: 4000,
      typical: "cold_signs or seasonal or eased or muscle_strain or rsi or body_aches.days<=7",
      advice: {
        en:
          "Rest, drink enough, use saline nose drops; paracetamol helps with aches. Antibiotics do not help a cold.",
        zh: "多休息、多喝水，可用生理盐水洗鼻；对乙酰氨基酚可缓解酸痛。抗生素对感冒无效。",
      },
      limits: {
        en: "See a doctor if it lasts over 10 days, gets worse again, or fever goes over 39 °C.",
        zh: "超过10天、好转后又加重或发烧超过39℃，请看医生。",
      },
    },
  },
  {
    id: "hay_fever",
    name: { en: "Hay fever", zh: "过敏性鼻炎" },
    department: "ear_nose_throat",
    online: true,
    enter: "seasonal",
    flags: ["breathless", "wheeze"],
    minor: {
      who: "age>=2 and not pregnant",
      maxDays: 4000,
      typical: "seasonal or cold_signs or eased",
      advice: {
        en:
          "Antihistamine tablets without drowsiness or a steroid nose spray from the pharmacy; keep windows shut, rinse nose and hair.",
        zh: "可用不嗜睡的抗组胺药或药店的激素鼻喷剂；关窗，洗鼻、洗头发。",
      },
      limits: {
        en: "See a doctor if the chest wheezes or this does not help in two weeks.",
        zh: "若胸部有哨音或两周无改善，请看医生。",
      },
    },
  },
  {
    id: "cough",
    name: { en: "Cough", zh: "咳嗽" },
    department: "respiratory",
    online: true,
    enter:
      "cough or coloured_sputum or coughing_blood or pink_froth or whooping_cough or barking_cough",
    flags: ["breathless", "coughing_blood", "chest_pain", "fever", "wheeze"],
    minor: {
      who:
        `${STURDY} and not coloured_sputum.days>=10 and not fever_clear and not asthma and not (age<16 and cough.days>=7)`,
      maxDays: 21,
      typical: "cold_signs or dry_cough or throat_mild or eased or cough.days<=10 and low_fever",
      advice: {
        en:
          "Most coughs after a cold last up to three weeks. Honey (from one year of age), warm drinks, no smoking.",
        zh: "感冒后的咳嗽多在三周内消失。可喝温水、蜂蜜（1岁以上），不要吸烟。",
      },
      limits: {
        en: "See a doctor with fever, breathlessness, blood, chest pain, or after three weeks.",
        zh: "若发烧、气短、咳血、胸痛或超过三周，请看医生。",
      },
    },
  },
  {
    id: "fever",
    name: { en: "Fever", zh: "发烧" },
    department: "general_practice",
    online: true,
    enter:
      "fever or high_fever or rigors or low_fever or dehydrated or limp or mottled or weak_cry or bulging_fontanelle or kawasaki or measles",
    flags: [
      "confused",
      "stiff_neck",
      "non_blanching",
      "breathless",
      "rigors",
      "malaria_travel",
      "no_urine",
    ],
    minor: {
      who: `${STURDY} and not fever_high and not age<3 and not rash`,
      maxDays: 3,
      typical:
        "low_fever or cold_signs and eased or fever.days<=3 and (playing_normally or well or eating_drinking)",
      advice: {
        en: "Drink, rest, light clothes; paracetamol if you feel bad.",
        zh: "多喝水、休息、穿薄些；不舒服可用对乙酰氨基酚。",
      },
      limits: {
        en: "See a doctor above 39 °C or after three days.",
        zh: "超过39℃或三天不退，请看医生。",
      },
    },
  },
  {
    id: "hiccups",
    name: { en: "Hiccups", zh: "打嗝" },
    department: "general_practice",
    online: true,
    enter: "hiccups",
    flags: ["chest_pain", "one_side_weak"],
    minor: {
      who: "age>=1",
      maxDays: 2,
      typical: "hiccups.days<=1 or eased",
      advice: {
        en: "Hold your breath, sip cold water, pull your knees up.",
        zh: "屏气、小口喝凉水、抱膝。",
      },
      limits: { en: "See a doctor after 48 hours.", zh: "超过48小时请看医生。" },
    },
  },
];
