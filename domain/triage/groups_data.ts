/**
 * Names for several findings that a rule means by one word. Like the rules they know no "not".
 */
export const GROUPS: Readonly<Record<string, string>> = {
  cold_signs: "runny_nose or blocked_nose or sneezing",
  fever_any: "fever or low_fever or high_fever or temp>=38",
  fever_clear: "fever or high_fever or temp>=38",
  fever_high: "high_fever or temp>=39",
  clot_risk:
    "recent_surgery or long_journey or pregnant or postpartum or cancer or previous_clot or hormones",
  immune_low: "immunosuppressed or chemotherapy",
  vomits: "vomiting or vomiting_repeated or cannot_keep_down",
  bowel_blood: "bloody_stool or heavy_bloody_stool",
  clouded: "confused or drowsy or unresponsive",
  infection:
    "fever_any or rigors or skin_redness or wound_infected or pain_urinating or coloured_sputum or cough or flank_pain or diarrhoea or pus",
  sepsis_signs: "confused or sbp<=90 or rr>=25 or hr>130 or mottled or no_urine or unresponsive",
  low_oxygen: "spo2<92 or low_spo2_word",
  shocked: "sbp<=90 or hr>=120 or pale or sweating or near_faint or fainted or mottled",
  heart_pain: "chest_pain or chest_pressure",
  pregnant_any: "pregnant or possible_pregnancy or weeks>=1",
  late_pregnancy: "weeks>=20",
  new_mother: "postpartum or afterbirth<=42",
  belly_any:
    "belly_pain or upper_belly_pain or lower_belly_pain or right_lower_pain or right_upper_pain",
  throat_blocked:
    "cannot_swallow or muffled_voice or stridor or drooling and (sore_throat or breathless or fever_high)",
  head_hurt: "head_injury or head_injury_danger",
  blood_above: "vomiting_blood or black_stool",
  body_hurt: "major_accident or stabbed or limb_injury",
  measured_cool: "temp<37.8",
  measured_well: "2 of (temp<37.8, hr<100, rr<=20, spo2>=95, sbp>100)",
  reassured:
    "well or no_other_symptoms or playing_normally or exam_normal or vitals_normal or measured_well or mild_course or improving or same_before",
  eased: "reassured or eating_drinking or breathing_normal or afebrile or measured_cool",
};
