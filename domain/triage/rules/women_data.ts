import type { RuleSheet } from "../knowledge.ts";

/* Women's health, pregnancy, after birth. */
export const WOMEN: RuleSheet = {
  area: "women's health",
  department: "obstetrics_gynaecology",
  version: "1",
  reviewed_by: null,
  reviewed_on: null,
  rules: [
    {
      id: "W01",
      when:
        "pregnant_any and (belly_any or some_pain.severe or some_bleeding or shoulder_tip_pain or fainted or near_faint or vaginal_bleeding and (belly_any or dizziness) or vaginal_bleeding.severe)",
      level: "emergency",
      population: "female",
      reason: {
        en: "Possible pregnancy with belly pain, faintness or bleeding.",
        zh: "可能怀孕伴腹痛、头晕或出血。",
      },
      source: "NICE NG126; RCOG GTG 21",
    },
    {
      id: "W02",
      when: "possible_pregnancy and vaginal_bleeding or pregnant and vaginal_bleeding",
      level: "emergency",
      population: "female",
      reason: { en: "Bleeding in pregnancy.", zh: "孕期出血。" },
      source: "NICE NG126; RCOG GTG 63",
    },
    {
      id: "W03",
      when:
        "late_pregnancy and (vaginal_bleeding or headache.severe or headache and (vision_change or high_pressure or sbp>=140 or dbp>=90 or right_upper_pain or upper_belly_pain) or vision_change or upper_belly_pain or right_upper_pain or seizure or less_movement or waters_broken or sbp>=160 or dbp>=110 or belly_any or fever_any or breathless)",
      level: "emergency",
      population: "pregnant, from 20 weeks",
      reason: { en: "A danger sign in the second half of pregnancy.", zh: "孕中晚期的危险信号。" },
      source: "NICE NG133; RCOG GTG 57, 63; WHO",
    },
    {
      id: "W04",
      when:
        "less_movement or pregnant and (waters_broken or seizure or headache.severe or vision_change or cord or headache and vision_change)",
      level: "emergency",
      population: "pregnant",
      reason: { en: "A danger sign in pregnancy.", zh: "孕期的危险信号。" },
      source: "NICE NG133; RCOG GTG 57",
    },
    {
      id: "W05",
      when: "contractions and (pregnant or weeks>=20) or cord or waters_broken",
      level: "emergency",
      aid: "labour",
      population: "pregnant",
      reason: { en: "Labour may have begun.", zh: "可能已经临产。" },
      source: "NICE NG25; NICE NG235",
    },
    {
      id: "W06",
      when:
        "new_mother and (heavy_vaginal_bleeding or heavy_bleeding or fever_any or breathless or one_leg_swollen or headache.severe or headache and (vision_change or sbp>=140 or high_pressure) or suicidal or seizure or chest_pain or vaginal_bleeding.severe or fainted or belly_severe or psychosis)",
      level: "emergency",
      population: "within 6 weeks of birth",
      reason: { en: "A danger sign in the weeks after birth.", zh: "产后几周内的危险信号。" },
      source: "MBRRACE-UK; WHO postnatal 2022; CDC Hear Her",
    },
    {
      id: "W07",
      when: "heavy_vaginal_bleeding",
      level: "emergency",
      population: "female",
      aid: "bleeding_inside",
      reason: { en: "Vaginal bleeding is very heavy.", zh: "阴道出血量很大。" },
      source: "RCOG; NICE NG88",
    },
    {
      id: "W08",
      when:
        "pregnant and (fever_any or cannot_keep_down or vomiting_repeated or pain_urinating or sbp>=140 or dbp>=90 or headache or itch.severe or swelling_body or near_faint or high_pressure or chest_pain)",
      level: "today",
      population: "pregnant",
      reason: { en: "In pregnancy this should be looked at today.", zh: "孕期出现应当天检查。" },
      source: "NICE NG133; NICE NG201",
    },
    {
      id: "W09",
      when: "pregnant or vomiting_pregnancy",
      level: "doctor",
      population: "pregnant",
      reason: {
        en: "In pregnancy, talk any complaint over with a doctor or midwife.",
        zh: "怀孕期间的任何不适都应咨询医生或助产士。",
      },
      source: "NICE NG201",
    },
    {
      id: "W10",
      when:
        "lower_belly_pain and (vaginal_discharge or bleed_after_sex) and fever_any or lower_belly_pain.severe and female",
      level: "today",
      population: "female",
      reason: {
        en: "Pain low in the belly with fever or discharge.",
        zh: "下腹痛伴发热或分泌物异常。",
      },
      source: "NICE CKS PID; BASHH 2019",
    },
    {
      id: "W11",
      when: "breast_pain and (fever_any or pus or breast_pain.worse)",
      level: "today",
      population: "female",
      reason: {
        en: "A red, sore breast with fever needs treatment today.",
        zh: "乳房红痛伴发热需当天治疗。",
      },
      source: "NICE CKS mastitis; WHO",
    },
    {
      id: "W12",
      when:
        "postmenopausal_bleeding or bleed_after_sex or breast_lump or heavy_periods or irregular_periods or infertility or prolapse or menopause_signs or vaginal_bleeding or possible_pregnancy or breast_pain or new_mother",
      level: "doctor",
      population: "female",
      reason: {
        en: "A women's health matter for a doctor within days.",
        zh: "妇科问题，几天内看医生。",
      },
      source: "NICE NG12; NICE NG88; NICE NG23",
    },
    {
      id: "W13",
      when: "period_pain and (fever_any or period_pain.severe or heavy_vaginal_bleeding)",
      level: "today",
      population: "female",
      reason: { en: "Period pain that is out of the ordinary.", zh: "不同寻常的痛经。" },
      source: "NICE NG73; NICE CKS dysmenorrhoea",
    },
    {
      id: "W14",
      when: "heavy_periods and (near_faint or fainted or breathless or palpitations and dizziness)",
      level: "today",
      population: "female",
      reason: { en: "Heavy bleeding with faintness.", zh: "月经量多伴头晕。" },
      source: "NICE NG88",
    },
  ],
};
