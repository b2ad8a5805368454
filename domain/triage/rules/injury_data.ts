import type { RuleSheet } from "../knowledge.ts";

/* Injuries, bones, joints, back. */
export const INJURY: RuleSheet = {
  area: "injury and limbs",
  department: "orthopaedics",
  version: "1",
  reviewed_by: null,
  reviewed_on: null,
  rules: [
    {
      id: "I01",
      when:
        "head_injury and (fainted or unresponsive or vomiting_repeated or confused or drowsy or anticoagulant or seizure or head_injury_danger and (confused or drowsy or headache.worse) or headache.worse or headache.severe or age>=65 or one_side_weak or vision_change or memory_loss)",
      level: "emergency",
      department: "neurology",
      aid: "injury",
      reason: { en: "A head injury with a sign of danger.", zh: "头部受伤并有危险信号。" },
      source: "NICE NG232 (2023)",
    },
    {
      id: "I02",
      when:
        "head_injury_danger and (age>=16 or headache or vomiting_repeated or anticoagulant or fainted) or head_hurt and (fainted or seizure or vomits and age>=16)",
      level: "emergency",
      department: "neurology",
      aid: "injury",
      reason: {
        en: "A head injury with vomiting, a memory gap, sleepiness or clear fluid.",
        zh: "头伤后呕吐、遗忘、嗜睡或流清液。",
      },
      source: "NICE NG232 (2023)",
    },
    {
      id: "I03",
      when: "head_injury and (headache or dizziness or age<1 or head_injury.severe or nausea)",
      level: "today",
      department: "neurology",
      reason: {
        en: "A head injury with complaints should be seen today.",
        zh: "头部受伤后有不适应当天就诊。",
      },
      source: "NICE NG232",
    },
    {
      id: "I04",
      when:
        "major_accident and (belly_any or chest_pain or back_pain or neck_pain or headache or breathless or numbness or fainted or deformity or heavy_bleeding or leg_pain or major_accident.severe or dizziness or cannot_walk) or deformity or hip_fall and (cannot_walk or age>=60) or neck_injury and age>=65",
      level: "emergency",
      aid: "injury",
      reason: {
        en: "A serious injury: do not move more than needed.",
        zh: "严重受伤：不要随意移动。",
      },
      source: "NICE NG37–NG41; RCEM",
    },
    {
      id: "I05",
      when: "pain_disproportion",
      level: "emergency",
      reason: {
        en: "Pain far beyond the injury: muscle may be losing its blood.",
        zh: "疼痛远超伤情：肌肉可能缺血。",
      },
      source: "BOAST 2016 compartment syndrome; NICE NG37",
    },
    {
      id: "I06",
      when:
        "major_accident or neck_injury or (limb_injury or sprain) and (cannot_walk or bone_tender or numbness or limb_injury.severe) or rib_injury and (breathless or chest_pain.severe) or nose_injury and (nosebleed_long or vision_change) or hip_fall or finger_injury.severe",
      level: "today",
      aid: "injury",
      reason: {
        en: "This injury needs an examination or an X-ray today.",
        zh: "伤处需当天检查或拍片。",
      },
      source: "Ottawa rules; NICE NG38",
    },
    {
      id: "I07",
      when:
        "hot_joint and (fever_any or cannot_move_joint or immune_low or hot_joint.severe and rigors)",
      level: "emergency",
      reason: {
        en: "A hot joint with fever: it may be infected.",
        zh: "关节红肿热伴发热：可能感染。",
      },
      source: "BSR hot swollen joint; NICE CKS",
    },
    {
      id: "I08",
      when: "hot_joint and gout_toe",
      level: "doctor",
      reason: { en: "A red, sore big toe is treated by a doctor.", zh: "大脚趾红肿痛由医生治疗。" },
      source: "NICE NG219",
    },
    {
      id: "I09",
      when:
        "back_pain and (fever_any or cancer or immune_low or anticoagulant and back_pain.severe or back_pain.severe and age>=65 or major_accident or osteoporosis and back_pain.severe or weight_loss) or back_severe_moving and age<40",
      level: "today",
      reason: {
        en: "Back pain with a sign that needs an examination today.",
        zh: "腰背痛伴需当天检查的表现。",
      },
      source: "NICE NG59; NICE NG234",
    },
    {
      id: "I10",
      when: "back_severe_moving",
      level: "emergency",
      reason: {
        en: "Strong back pain that moves can come from the main artery.",
        zh: "会移动的剧烈背痛可能来自大动脉。",
      },
      source: "FDMA protocol; ESC 2024 aortic disease",
    },
    {
      id: "I11",
      when:
        "sciatica or back_pain.days>=42 or back_pain and age>=70 or back_night or joint_pain.days>=14 or several_joints or morning_stiffness or heel_pain or shoulder_pain.days>=14 or bone_tender or hip_fall or gout_toe or swelling_local and joint_pain or bunion or jaw_joint and jaw_joint.days>=21 or neck_pain.days>=42 or rib_injury or nose_injury and nosebleed",
      level: "doctor",
      reason: {
        en: "A doctor can find out more about bones, joints or back.",
        zh: "骨、关节或腰背问题可由医生查明。",
      },
      source: "NICE NG59; NICE NG226; NICE NG100",
    },
    {
      id: "I12",
      when: "shoulder_pain and heart_pain or radiating_pain and (sweating or breathless)",
      level: "emergency",
      department: "cardiology",
      aid: "heart",
      reason: {
        en: "Shoulder pain with chest pain can come from the heart.",
        zh: "肩痛伴胸痛可能来自心脏。",
      },
      source: "ESC 2023 ACS; FDMA protocol",
    },
    {
      id: "I13",
      when:
        "post_surgery and (fever_any or pus or post_surgery.severe or spreading_redness or vomits or skin_redness)",
      level: "today",
      reason: {
        en: "A problem after an operation should be seen today.",
        zh: "手术后的问题应当天就诊。",
      },
      source: "NICE NG125",
    },
    {
      id: "I14",
      when: "animal_bite or wrong_medicine or side_effect",
      level: "doctor",
      department: "pharmacy",
      reason: { en: "Ask a doctor or pharmacist about this.", zh: "请咨询医生或药师。" },
      source: "NICE NG5",
    },
  ],
};
