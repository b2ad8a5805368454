import type { Presentation } from "../types.ts";
import { ROBUST, STURDY } from "./who.ts";

/* Head, nerves, mind, consciousness. */
export const NERVES_MIND: Presentation[] = [
  {
    id: "headache",
    name: { en: "Headache", zh: "头痛" },
    department: "neurology",
    online: true,
    enter:
      "headache or headache_tension or thunderclap or headache_morning or temple_pain or photophobia",
    flags: [
      "thunderclap",
      "one_side_weak",
      "speech_trouble",
      "stiff_neck",
      "vision_change",
      "fever",
      "head_injury",
      "confused",
    ],
    minor: {
      who:
        `${ROBUST} and not age>=50 and not age<6 and not temple_pain and not headache_morning and not photophobia and not cancer`,
      maxDays: 13,
      typical:
        "headache_tension or headache_usual or cold_signs and eased or hangover or reassured or improving",
      advice: {
        en:
          "Rest from the screen, drink, paracetamol or ibuprofen if you tolerate it, on no more than two days a week.",
        zh: "离开屏幕休息、喝水，耐受时可用对乙酰氨基酚或布洛芬，每周不超过两天。",
      },
      limits: {
        en: "Call for help with a sudden worst headache, weakness, fever or stiff neck.",
        zh: "若突发剧痛、无力、发烧或颈僵，立即求助。",
      },
    },
  },
  {
    id: "stroke_signs",
    name: { en: "Weakness, numbness, speech", zh: "无力、麻木、言语" },
    department: "neurology",
    online: false,
    enter:
      "one_side_weak or face_droop or speech_trouble or one_side_numb or balance_loss or double_vision or leg_weakness or foot_drop or saddle_numb or incontinence or bell_eye",
    flags: [
      "face_droop",
      "speech_trouble",
      "one_side_weak",
      "saddle_numb",
      "incontinence",
      "vision_loss",
    ],
  },
  {
    id: "numbness",
    name: { en: "Numbness, tingling", zh: "麻木刺痛" },
    department: "neurology",
    online: true,
    enter: "numbness or hand_tingling or tremor or memory_loss",
    flags: ["one_side_numb", "one_side_weak", "face_droop", "saddle_numb", "speech_trouble"],
  },
  {
    id: "dizziness",
    name: { en: "Dizziness", zh: "头晕" },
    department: "neurology",
    online: true,
    enter: "dizziness or vertigo_position",
    flags: [
      "one_side_weak",
      "speech_trouble",
      "chest_pain",
      "double_vision",
      "black_stool",
      "sudden_deafness",
    ],
  },
  {
    id: "seizure",
    name: { en: "Fit", zh: "抽搐" },
    department: "neurology",
    online: false,
    enter: "seizure or seizure_going_on or first_seizure or frothing",
    flags: ["seizure_going_on", "unresponsive", "head_injury"],
  },
  {
    id: "consciousness",
    name: { en: "Confusion, drowsiness", zh: "神志不清" },
    department: "neurology",
    online: false,
    enter:
      "suspected_emergency or confused or drowsy or unresponsive or not_breathing or no_pulse or drowning or very_ill or too_weak_to_stand or sweating or pale or cold_limbs",
    flags: ["unresponsive", "one_side_weak", "fever", "head_injury", "breathless"],
  },
  {
    id: "tiredness",
    name: { en: "Tiredness, weakness", zh: "疲劳乏力" },
    department: "general_practice",
    online: true,
    enter: "fatigue or weak",
    flags: ["breathless", "chest_pain", "weight_loss", "black_stool", "low_mood", "one_side_weak"],
    minor: {
      who: `${STURDY} and not age>=65`,
      maxDays: 14,
      typical:
        "cold_signs or throat_mild or dry_cough or cold_sore or low_fever or jet_lag or hangover or eased and fatigue.days<=14",
      advice: {
        en: "Regular sleep, daylight, movement, less alcohol.",
        zh: "规律睡眠、多晒太阳、活动、少饮酒。",
      },
      limits: { en: "See a doctor if it lasts over two weeks.", zh: "超过两周请看医生。" },
    },
  },
  {
    id: "mood",
    name: { en: "Mood and worry", zh: "情绪与焦虑" },
    department: "mental_health",
    online: true,
    enter:
      "low_mood or anxiety or panic or eating_disorder or alcohol_problem or alcohol_withdrawal or psychosis or behaviour",
    flags: ["suicidal", "harm_others", "psychosis"],
  },
  {
    id: "self_harm",
    name: { en: "Thoughts of self-harm", zh: "自伤念头" },
    department: "mental_health",
    online: false,
    enter: "suicidal or suicide_plan or harm_others or violence or abuse_signs",
    flags: ["suicide_plan", "harm_others", "overdose"],
  },
  {
    id: "sleep",
    name: { en: "Poor sleep", zh: "失眠" },
    department: "mental_health",
    online: true,
    enter: "insomnia or jet_lag",
    flags: ["suicidal", "low_mood", "psychosis"],
    minor: {
      who: "age>=12 and not pregnant and not low_mood and not psychosis",
      maxDays: 20,
      typical: "insomnia.days<=20 or jet_lag or reassured",
      advice: {
        en: "Same time up every day, no screen or coffee late, out of bed when awake for long.",
        zh: "每天同一时间起床，睡前不看屏幕、不喝咖啡，久睡不着就起来。",
      },
      limits: {
        en: "See a doctor after three weeks or with low mood.",
        zh: "超过三周或情绪低落，请看医生。",
      },
    },
  },
];
