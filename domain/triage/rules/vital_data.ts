import type { RuleSheet } from "../knowledge.ts";

/* Signs that come before every other: airway, breathing, circulation, consciousness, sepsis. */
export const VITAL: RuleSheet = {
  area: "vital",
  department: "internal_medicine",
  version: "1",
  reviewed_by: null,
  reviewed_on: null,
  rules: [
    {
      id: "V41",
      when:
        "suspected_emergency and (heart_pain or headache or belly_any or breathless or one_side_weak or numbness or fever_any or vomits or dizziness or some_pain or hives or leg_pain or rash or vaginal_bleeding)",
      level: "emergency",
      aid: "watch",
      reason: {
        en: "You fear an emergency and have signs of illness: have it judged now.",
        zh: "您担心是急症且有不适：请立即就医判断。",
      },
      source: "WHO BEC; CEM patient-voiced concern",
    },
    {
      id: "V42",
      when: "some_pain.severe or suspected_emergency",
      level: "today",
      reason: {
        en: "Severe pain, or the fear of an emergency, should be looked at today.",
        zh: "剧烈疼痛或担心急症，应当天检查。",
      },
      source: "SATS; WHO BEC",
    },
    {
      id: "V01",
      when: "not_breathing or no_pulse or unresponsive",
      level: "emergency",
      aid: "cpr",
      reason: { en: "Not breathing, or cannot be woken.", zh: "没有呼吸，或叫不醒。" },
      source: "ILCOR/ERC/AHA basic life support",
    },
    {
      id: "V02",
      when: "drowning",
      level: "emergency",
      aid: "cpr",
      reason: {
        en: "After being under water, breathing can fail hours later.",
        zh: "溺水后数小时内呼吸仍可能恶化。",
      },
      source: "ERC 2021 special circumstances",
    },
    {
      id: "V03",
      when: "choking",
      level: "emergency",
      aid: "choking",
      reason: { en: "Something may be in the airway.", zh: "气道里可能有异物。" },
      source: "ERC/RCUK choking; WHO ETAT",
    },
    {
      id: "V04",
      when:
        "cannot_speak_sentences or breathless_rest or breathless.severe or indrawing or apnoea or stridor",
      level: "emergency",
      aid: "breathing",
      reason: { en: "Breathing is very hard.", zh: "呼吸非常困难。" },
      source: "NEWS2 (RCP 2017); BTS/SIGN 158; WHO ETAT",
    },
    {
      id: "V05",
      when: "blue and age>=1m",
      level: "emergency",
      aid: "breathing",
      reason: { en: "Blue lips or skin mean too little oxygen.", zh: "嘴唇或皮肤发紫说明缺氧。" },
      source: "WHO ETAT; NICE NG143",
    },
    {
      id: "V06",
      when: "low_oxygen",
      level: "emergency",
      aid: "breathing",
      reason: { en: "Oxygen in the blood is low.", zh: "血氧偏低。" },
      source: "NEWS2 (RCP 2017)",
    },
    {
      id: "V07",
      when: "breathless.sudden or breathless_lying",
      level: "emergency",
      aid: "breathing",
      reason: {
        en: "Sudden breathlessness, or breathlessness that forces you to sit up.",
        zh: "突然气促，或必须坐起才能呼吸。",
      },
      source: "NICE NG158; ESC 2021 heart failure; FDMA protocol",
    },
    {
      id: "V08",
      when: "confused",
      level: "emergency",
      aid: "watch",
      reason: {
        en: "New confusion can be a sign of a serious illness.",
        zh: "新出现的神志不清可能是重病的表现。",
      },
      source: "NEWS2 (ACVPU)",
    },
    {
      id: "V09",
      when:
        "drowsy and (fever_any or vomits or head_hurt or age<5 or headache or diabetes or poison or overdose or rash or one_side_weak or breathless or dehydrated or wheeze or jaundice)",
      level: "emergency",
      aid: "watch",
      reason: {
        en: "Unusual drowsiness together with illness or injury.",
        zh: "生病或受伤后异常嗜睡。",
      },
      source: "NEWS2; WHO IMCI danger signs",
    },
    {
      id: "V10",
      when: "heavy_bleeding",
      level: "emergency",
      aid: "bleeding",
      reason: { en: "Heavy bleeding that does not stop.", zh: "大出血止不住。" },
      source: "Stop the Bleed; WHO BEC",
    },
    {
      id: "V11",
      when:
        "sbp<=90 and (infection or near_faint or fainted or sweating or pale or belly_any or vomits or chest_pain or breathless or back_pain or hr>=110 or fatigue or weak)",
      level: "emergency",
      aid: "watch",
      reason: { en: "Blood pressure is dangerously low.", zh: "血压过低，有危险。" },
      source: "NICE NG253; NEWS2",
    },
    {
      id: "V12",
      when: "infection and (confused or rr>=25 or hr>130 or mottled or sbp<=90) and age>=12",
      level: "emergency",
      population: "from 12 years",
      aid: "watch",
      reason: {
        en: "An infection with signs that the whole body is affected (possible sepsis).",
        zh: "感染伴全身受累的表现（可能是脓毒症）。",
      },
      source: "NICE NG253 (2025); Surviving Sepsis 2021",
    },
    {
      id: "V13",
      when:
        "fever_any and (mottled or no_urine or cold_limbs and pale or too_weak_to_stand or very_ill or blue)",
      level: "emergency",
      aid: "watch",
      reason: { en: "Fever and looking very ill.", zh: "发烧且看起来病得很重。" },
      source: "NICE NG253; NICE NG143",
    },
    {
      id: "V14",
      when: "fever_any and immune_low",
      level: "emergency",
      aid: "watch",
      reason: { en: "Fever while the body's defences are weak.", zh: "免疫力低下时发烧。" },
      source: "NICE CG151 neutropenic sepsis",
    },
    {
      id: "V15",
      when: "fever_any and malaria_travel",
      level: "emergency",
      reason: {
        en: "Fever after being in a malaria area needs a blood test today.",
        zh: "去过疟疾流行区后发烧，需当天验血。",
      },
      source: "UKHSA malaria treatment; CDC",
    },
    {
      id: "V26",
      when:
        "sweating and pale or sweating and cold_limbs or blue and sweating or pale and near_faint or pale and fainted",
      level: "emergency",
      aid: "watch",
      reason: {
        en: "Pale, cold and sweating: the circulation may be failing.",
        zh: "面色苍白、出冷汗：可能循环不良。",
      },
      source: "WHO BEC; FDMA protocol",
    },
    {
      id: "V27",
      when: "hr>130 and age>=12 or hr<40",
      level: "emergency",
      aid: "watch",
      reason: { en: "The pulse is far too fast or too slow.", zh: "脉搏过快或过慢。" },
      source: "NEWS2; NICE CKS palpitations",
    },
    {
      id: "V28",
      when: "rr>=25 and age>=12 and (breathless or cough or fever_any or chest_pain or vomits)",
      level: "emergency",
      aid: "breathing",
      reason: { en: "Breathing is far too fast.", zh: "呼吸过快。" },
      source: "NEWS2 (RCP 2017)",
    },
    {
      id: "V29",
      when: "adrenal and (vomits or near_faint or fainted or confused or fever_any or weak)",
      level: "emergency",
      reason: {
        en: "With adrenal disease, illness can quickly become dangerous.",
        zh: "肾上腺疾病患者生病可能迅速变危险。",
      },
      source: "Society for Endocrinology; BMJ 2018 steroid emergency",
    },
    {
      id: "V30",
      when:
        "sickle_cell and (fever_any or chest_pain or breathless or belly_pain.severe or one_side_weak or bone_tender)",
      level: "emergency",
      reason: {
        en: "With sickle cell disease these signs need hospital at once.",
        zh: "镰状细胞病出现这些表现需立即去医院。",
      },
      source: "NICE CG143; BSH 2021",
    },
    {
      id: "V31",
      when: "breathless",
      level: "today",
      department: "respiratory",
      reason: { en: "Trouble breathing should be looked at today.", zh: "呼吸不畅应当天检查。" },
      source: "NICE CKS breathlessness",
    },
    {
      id: "V32",
      when: "fever.days>=5 or low_fever.days>=5 or high_fever.days>=3",
      level: "today",
      reason: { en: "Fever has lasted long.", zh: "发烧时间较长。" },
      source: "NICE NG143; NICE CKS fever",
    },
    {
      id: "V33",
      when: "fever_any and rigors",
      level: "today",
      reason: {
        en: "Fever with shaking chills should be looked at today.",
        zh: "发烧伴寒战应当天检查。",
      },
      source: "NICE NG253",
    },
    {
      id: "V34",
      when:
        "fever_any and age>=65 or fever_any and (kidney_disease or liver_disease or heart_disease or lung_disease or diabetes)",
      level: "today",
      reason: {
        en: "Fever in an older person or with a long-term illness.",
        zh: "老年人或慢性病患者发烧。",
      },
      source: "NICE NG253 risk factors",
    },
    {
      id: "V35",
      when: "drowsy or very_ill or too_weak_to_stand or near_faint.severe",
      level: "today",
      reason: { en: "Looking very ill or unusually drowsy.", zh: "看起来病重或异常嗜睡。" },
      source: "NEWS2",
    },
    {
      id: "V36",
      when:
        "jaundice and (confused or drowsy or overdose or easy_bruising or vomiting_blood or fever_any or belly_pain.severe or rigors or pregnant) or jaundice and nsaid and confused or jaundice and (bloody_stool or black_stool or heavy_bleeding)",
      level: "emergency",
      reason: {
        en: "Yellow skin with signs that the liver or bile ducts are in danger.",
        zh: "皮肤发黄，并有肝胆受损的危险表现。",
      },
      source: "EASL 2017 acute liver failure; Tokyo guidelines 2018",
    },
    {
      id: "V37",
      when: "jaundice and age>=1m",
      level: "today",
      department: "gastroenterology",
      reason: {
        en: "Yellow skin or eyes need blood tests today.",
        zh: "皮肤或眼睛发黄需当天验血。",
      },
      source: "NICE CKS jaundice in adults",
    },
    {
      id: "V38",
      when: "swelling_body and (breathless or blood_urine or no_urine or high_pressure)",
      level: "today",
      reason: {
        en: "Swelling of face or body with signs from kidney or heart.",
        zh: "脸或全身浮肿，伴肾或心脏的表现。",
      },
      source: "KDIGO 2021 glomerular diseases",
    },
    {
      id: "V40",
      when:
        "easy_bruising and (fever_any or gum_bleeding or fatigue or nosebleed or heavy_bleeding)",
      level: "today",
      reason: {
        en: "Bruises or bleeding without cause need a blood test today.",
        zh: "不明原因的瘀青或出血需当天验血。",
      },
      source: "NICE NG12 leukaemia",
    },
  ],
};
