import type { Presentation } from "../types.ts";
import { ROBUST } from "./who.ts";

/* Neck, back, limbs, injuries. */
export const LIMBS: Presentation[] = [
  {
    id: "neck_pain",
    name: { en: "Neck pain", zh: "颈痛" },
    department: "orthopaedics",
    online: true,
    enter: "neck_pain or stiff_neck or neck_sprain or neck_injury",
    flags: ["fever", "thunderclap", "one_side_weak", "numbness", "neck_injury"],
    minor: {
      who:
        "age>=6 and not cancer and not immune_low and not neck_injury and not (stiff_neck and fever_any) and not photophobia",
      maxDays: 28,
      typical: "neck_sprain or rsi or strength_normal or eased",
      advice: {
        en: "Keep it moving gently, warmth, paracetamol; no collar.",
        zh: "轻轻活动、热敷，可用对乙酰氨基酚；不戴颈托。",
      },
      limits: {
        en: "See a doctor with fever, an accident, numb or weak arms.",
        zh: "若发烧、外伤或手臂麻木无力，请看医生。",
      },
    },
  },
  {
    id: "back_pain",
    name: { en: "Back pain", zh: "腰背痛" },
    department: "orthopaedics",
    online: true,
    enter: "back_pain or back_strain or sciatica or back_night or back_severe_moving",
    flags: ["incontinence", "saddle_numb", "leg_weakness", "fever", "weight_loss", "tearing_pain"],
    minor: {
      who:
        `age>=16 and not age>=65 and not cancer and not immune_low and not sciatica and not back_night and not osteoporosis and not pregnant and not major_accident and not flank_pain and not belly_any`,
      maxDays: 41,
      typical:
        "back_strain or can_walk or strength_normal or passing_urine or reassured or back_pain.mild",
      advice: {
        en:
          "Keep moving, warmth, paracetamol or ibuprofen if you tolerate it; bed rest makes it longer.",
        zh: "保持活动、热敷，耐受时可用对乙酰氨基酚或布洛芬；卧床会拖延恢复。",
      },
      limits: {
        en:
          "Get help with numbness between the legs, trouble with urine, weak legs or fever; see a doctor after six weeks.",
        zh: "若会阴麻木、排尿异常、腿无力或发烧，立即就医；超过六周请看医生。",
      },
    },
  },
  {
    id: "joint",
    name: { en: "Joint pain", zh: "关节痛" },
    department: "orthopaedics",
    online: true,
    enter:
      "joint_pain or hot_joint or gout_toe or morning_stiffness or several_joints or heel_pain or shoulder_pain or cannot_move_joint or bunion or jaw_joint",
    flags: ["hot_joint", "fever", "cannot_move_joint", "limb_injury"],
    minor: {
      who:
        "age>=16 and not age>=65 and not hot_joint and not several_joints and not immune_low and not cannot_move_joint and not limp_child",
      maxDays: 13,
      typical: "muscle_strain or rsi or reassured or can_walk or strength_normal",
      advice: {
        en: "Relative rest, cold or warmth, a gel with ibuprofen or diclofenac.",
        zh: "适当休息，冷敷或热敷，可用布洛芬或双氯芬酸凝胶。",
      },
      limits: {
        en: "See a doctor if it swells, gets hot or lasts over two weeks.",
        zh: "若肿胀、发热或超过两周，请看医生。",
      },
    },
  },
  {
    id: "muscle",
    name: { en: "Sore muscles, cramps", zh: "肌肉酸痛、抽筋" },
    department: "orthopaedics",
    online: true,
    enter: "muscle_strain or rsi or muscle_cramp or body_aches",
    flags: ["one_leg_swollen", "dark_urine", "fever", "weak"],
    minor: {
      who: `${ROBUST}`,
      maxDays: 14,
      typical:
        "muscle_strain or rsi or cold_signs or eased or can_walk or muscle_cramp.days<=7 or strength_normal",
      advice: {
        en: "Gentle movement, warmth, sleep; it passes in a few days.",
        zh: "轻柔活动、热敷、睡眠，几天内好转。",
      },
      limits: {
        en: "See a doctor if the urine turns dark or one leg swells.",
        zh: "若尿色变深或一侧腿肿，请看医生。",
      },
    },
  },
  {
    id: "leg",
    name: { en: "Leg pain or swelling", zh: "腿痛腿肿" },
    department: "internal_medicine",
    online: true,
    enter:
      "leg_pain or calf_pain or one_leg_swollen or ankle_swelling or cold_limb or calf_claudication or varicose or swelling_body",
    flags: ["one_leg_swollen", "cold_limb", "breathless", "fever"],
    minor: {
      who:
        "age>=16 and not age>=65 and not one_leg_swollen and not ankle_swelling and not cold_limb and not calf_claudication and not clot_risk and not swelling_body",
      maxDays: 10,
      typical:
        "muscle_strain or can_walk and reassured or local_reaction or (sting or insect_bite) and reassured",
      advice: {
        en: "Rest it for a day or two, then move; cool or warm it.",
        zh: "休息一两天后逐渐活动；冷敷或热敷。",
      },
      limits: { en: "Get help if one leg swells or turns cold.", zh: "若一侧腿肿或发凉，请就医。" },
    },
  },
  {
    id: "sprain",
    name: { en: "Sprain", zh: "扭伤" },
    department: "orthopaedics",
    online: true,
    enter: "sprain",
    flags: ["deformity", "cannot_walk", "bone_tender", "numbness"],
    minor: {
      who: "age>=6 and not age>=70 and not anticoagulant and not deformity and not cannot_walk",
      maxDays: 10,
      typical: "can_walk or reassured or strength_normal or sprain.mild",
      advice: {
        en: "Protect, cool, bandage and raise it; move it again after two days.",
        zh: "保护、冷敷、加压包扎、抬高；两天后逐渐活动。",
      },
      limits: {
        en: "Get an X-ray if you cannot take four steps or the bone is sore.",
        zh: "若走不了四步或骨头压痛，请拍片。",
      },
    },
  },
  {
    id: "injury",
    name: { en: "Injury", zh: "外伤" },
    department: "orthopaedics",
    online: false,
    enter:
      "limb_injury or deformity or hip_fall or major_accident or rib_injury or cannot_walk or bone_tender or pain_disproportion or post_surgery or osteoporosis",
    flags: ["deformity", "heavy_bleeding", "cannot_walk", "head_injury", "numbness"],
    minor: {
      who:
        "age>=5 and not age>=65 and not anticoagulant and not deformity and not hip_fall and not major_accident and not rib_injury and not cannot_walk and not bone_tender and not pain_disproportion and not post_surgery and (wound_small or bruise or can_walk)",
      maxDays: 7,
      typical: "can_walk or wound_small or strength_normal",
      advice: { en: "Cool, raise and rest the part.", zh: "冷敷、抬高、休息。" },
      limits: {
        en: "See a doctor if you cannot use it or it is out of shape.",
        zh: "若不能使用或变形，请看医生。",
      },
    },
  },
  {
    id: "small_injury",
    name: { en: "Small injury of finger, toe or nose", zh: "手指、脚趾、鼻小伤" },
    department: "orthopaedics",
    online: true,
    enter: "finger_injury or nose_injury",
    flags: ["deformity", "heavy_bleeding", "numbness"],
    minor: {
      who: "age>=2 and not age>=75 and not deformity",
      maxDays: 7,
      typical: "wound_small or strength_normal or reassured or can_walk",
      advice: {
        en: "Cool it and keep it up; tape a toe to its neighbour.",
        zh: "冷敷、抬高；脚趾可与邻趾固定。",
      },
      limits: {
        en: "See a doctor if it is bent, numb or cannot move.",
        zh: "若弯曲变形、麻木或不能动，请看医生。",
      },
    },
  },
  {
    id: "head_injury",
    name: { en: "Head injury", zh: "头部受伤" },
    department: "neurology",
    online: false,
    enter: "head_injury or head_injury_danger",
    flags: [
      "fainted",
      "head_injury_danger",
      "vomiting_repeated",
      "confused",
      "seizure",
      "anticoagulant",
    ],
    minor: {
      who:
        "age>=1 and not age>=65 and not anticoagulant and not alcohol_problem and not head_injury_danger",
      maxDays: 3,
      typical:
        "one_vomit_then_well or playing_normally or no_other_symptoms or head_injury.mild and reassured",
      advice: {
        en: "Rest, no sport for a week; somebody should stay near for a day.",
        zh: "休息，一周内不运动；一天内有人陪伴。",
      },
      limits: {
        en: "Call for help with vomiting, drowsiness, worsening headache or a fit.",
        zh: "若呕吐、嗜睡、头痛加重或抽搐，立即求助。",
      },
    },
  },
];
