import type { Kind } from "./types.ts";

/** What is not a symptom. See Kind for what each may do. */
export const KINDS: Readonly<Record<Exclude<Kind, "symptom">, string>> = {
  condition: `
    swelling_local drooling heat_exposure cold_exposure allergen_exposure anaphylaxis_before long_journey
    hormones malaria_travel travel family_sudden_death old_frail unvaccinated contact_ill diabetes
    on_insulin heart_disease lung_disease copd asthma kidney_disease one_kidney liver_disease
    immunosuppressed chemotherapy cancer anticoagulant nsaid hypertension cardiac_risk epilepsy
    sickle_cell aneurysm thyroid_disease adrenal previous_clot recent_surgery breastfeeding
    contact_lens osteoporosis tick over_three_weeks possible_pregnancy postpartum varicose`,
  benign: `
    runny_nose blocked_nose sneezing seasonal dry_cough throat_mild low_fever headache_tension
    headache_usual after_caffeine after_exercise neck_sprain back_strain constipation_usual
    vomiting_once nosebleed_stopped wound_small burn_small local_reaction thrush_before rsi
    swallowed_smooth hangover motion_sickness jet_lag food_pain muscle_strain blood_on_paper
    subconjunctival contact_rash eczema insect_bite sting heat_rash nappy_rash cradle_cap acne
    hand_foot_mouth chickenpox fungal_feet cold_sore mouth_ulcer sunburn skin_blister_friction lice
    dandruff thrush haemorrhoids eye_itch ear_wax period_pain bloating hiccups stye teething wart
    spits_up bruise hoarse vaccine_reaction foreign_body_skin chilblain`,
  reassurance: `
    well no_other_symptoms bowels_normal breathing_normal afebrile vitals_normal exam_normal eating_drinking
    passing_urine strength_normal mild_course improving same_before soft_belly neck_supple
    not_spreading one_vomit_then_well playing_normally vision_normal can_walk`,
};

/**
 * Where the same words tell the narrower finding, the wider one is not told: blood on the paper is
 * no blood in the stool.
 */
export const NARROWER: Readonly<Record<string, string>> = {
  blood_on_paper: "bloody_stool spreading_redness",
  spits_up: "vomiting",
  well: "weight_gain",
  fungal_feet: "rash itch ringworm",
  nappy_rash: "rash skin_redness anal_pain",
  heat_rash: "rash",
  contact_rash: "rash itch skin_redness",
  eczema: "rash itch skin_redness",
  insect_bite: "animal_bite rash wound_infected",
  local_reaction: "allergic_reaction rash hives skin_redness ankle_swelling one_leg_swollen",
  stye:
    "right_lower_pain worse_moving lump rash face_swelling eye_pain pus acne swelling_local ankle_swelling skin_redness",
  cold_sore: "blisters rash mouth_ulcer shingles numbness",
  hand_foot_mouth: "rash blisters",
  mouth_ulcer: "toothache facial_pain",
  snoring: "not_breathing apnoea",
  chickenpox: "rash blisters eye_shingles shingles",
  sunburn: "rash skin_redness burn joint_pain shoulder_pain burn_large burn_special",
  burn_small: "rash burn_large skin_redness",
  haemorrhoids: "lump",
  low_fever: "fever",
  facial_pain: "toothache back_pain",
  tonsil_pus: "non_blanching",
  foreign_body_skin: "wound",
  hives: "measles numbness",
  seasonal: "fever pale swelling_local some_swelling face_swelling contact_rash",
  shingles: "chest_pressure",
  neck_sprain: "headache morning_stiffness",
  rsi: "stiff_neck",
  pain_urinating: "burn burn_large burn_special",
  right_upper_pain: "chest_pain",
  constipation: "fatigue lump",
  eye_discharge: "crusted_sores jaundice",
  bowels_normal: "bloating",
  thirst: "eating_drinking",
  finger_injury: "limb_injury",
  throat_mild: "sore_throat",
  sciatica: "calf_pain one_leg_swollen leg_pain",
  skin_blister_friction: "blisters rash",
  bruise: "limb_injury",
  thrush: "vaginal_discharge purulent_nose itch lump",
  teething: "gum_bleeding drooling toothache",
  jelly_stool: "bloody_stool",
  bloating: "upper_belly_pain",
  heartburn: "chest_pain burn burn_large burn_special",
  blocked_nose: "breathless breathless_rest",
  breathless_exertion: "breathless_rest",
};

/**
 * What belongs to a minor picture wherever in the text it is told: a swollen ankle to the sprain, a
 * red shoulder to the sunburn. What is dangerous about them has findings of its own.
 */
export const EXPLAINS: Readonly<Record<string, string>> = {
  sprain: "ankle_swelling joint_pain swelling_local some_swelling some_pain limp_child",
  sunburn: "skin_redness shoulder_pain joint_pain back_pain some_pain some_swelling",
  burn_small: "burn_special skin_redness some_pain",
  local_reaction: "swelling_local some_swelling some_pain",
  mouth_ulcer: "some_pain",
  stye: "some_pain some_swelling swelling_local skin_redness",
  cold_sore: "some_pain",
  neck_sprain: "some_pain",
  subconjunctival: "red_eye some_bleeding cough",
  back_strain: "some_pain flank_pain sprain",
  muscle_strain: "some_pain",
  wound_small: "some_pain",
  limb_injury: "some_pain some_swelling swelling_local",
  finger_injury: "some_pain some_swelling swelling_local",
  insect_bite: "itch lump some_pain some_swelling swelling_local joint_pain heel_pain leg_pain",
  sting: "itch lump some_pain some_swelling swelling_local joint_pain heel_pain leg_pain",
  chickenpox: "rash blisters itch",
  animal_bite: "some_pain some_swelling swelling_local",
  wound: "some_pain some_swelling swelling_local",
  period_pain: "back_pain leg_pain some_pain",
  seasonal: "itch",
  hangover: "thirst",
  red_eye: "itch",
  eye_itch: "itch",
  sore_throat: "itch",
  throat_mild: "itch",
  hives: "itch",
  rsi: "some_pain",
  eczema: "itch",
  contact_rash: "itch",
  fungal_feet: "itch",
  heat_rash: "itch",
  lice: "itch",
  dandruff: "itch",
  thrush: "itch",
  haemorrhoids: "itch",
  acne: "rash lump",
};

const GENERAL_DANGERS = `
  breathless cannot_speak_sentences confused drowsy unresponsive very_ill rigors limp cannot_drink
  dehydrated no_urine high_fever blue stiff_neck non_blanching seizure spreading_redness near_faint
  fainted chest_pain weight_loss night_sweats too_weak_to_stand head_injury_danger vomiting_repeated
  cannot_keep_down thunderclap one_side_weak speech_trouble`;

/**
 * What a positive statement says no to, when nobody has answered the red flag itself. "Breathing
 * normally" answers "are you breathless?"; it answers nothing about blood.
 */
export const SETTLES: Readonly<Record<string, string>> = {
  well: `${GENERAL_DANGERS} fever suicidal`,
  playing_normally: `${GENERAL_DANGERS} poor_feeding limp_child belly_severe belly_rigid`,
  exam_normal: `${GENERAL_DANGERS} belly_rigid belly_severe bone_tender lump wheeze fever`,
  vitals_normal: `${GENERAL_DANGERS} fever`,
  measured_well: `${GENERAL_DANGERS} fever`,
  breathing_normal:
    "breathless cannot_speak_sentences stridor indrawing fast_breathing wheeze blue tongue_swelling",
  afebrile: "fever rigors high_fever",
  measured_cool: "fever rigors high_fever",
  bowels_normal: `bloody_stool heavy_bloody_stool black_stool vomiting_feces constipation`,
  eating_drinking: `cannot_drink cannot_keep_down dehydrated no_urine cannot_swallow
    vomiting_repeated trouble_swallowing drowsy`,
  passing_urine: "no_urine retention incontinence dehydrated saddle_numb",
  strength_normal:
    "leg_weakness one_side_weak numbness foot_drop saddle_numb one_side_numb speech_trouble cannot_walk bone_tender deformity",
  vision_normal: "vision_loss vision_change double_vision",
  soft_belly: "belly_rigid belly_severe right_lower_pain",
  neck_supple: "stiff_neck",
  can_walk: "cannot_walk deformity leg_weakness limp_child bone_tender balance_loss",
  one_vomit_then_well: "head_injury_danger confused drowsy seizure",
  local_reaction:
    "breathless tongue_swelling face_swelling hives spreading_redness fainted near_faint",
  wound_small: "heavy_bleeding wound_deep stabbed",
  nosebleed_stopped: "nosebleed_long heavy_bleeding",
  not_spreading: "spreading_redness",
  improving: "very_ill belly_severe",
};

/** What is denied along with a wider finding: without belly pain there is none low on the right. */
export const DENIED_WITH: Readonly<Record<string, string>> = {
  some_pain:
    `chest_pressure ear_pain eye_pain belly_pain belly_severe lower_belly_pain chest_pain headache
    right_lower_pain flank_pain`,
  some_swelling: "face_swelling tongue_swelling one_leg_swollen neck_swelling tooth_swelling",
  some_bleeding: `heavy_bleeding bloody_stool heavy_bloody_stool vomiting_blood vaginal_bleeding
    coughing_blood blood_urine black_stool`,
  belly_pain: `belly_severe lower_belly_pain upper_belly_pain right_lower_pain right_upper_pain
    belly_rigid back_through_pain`,
  vomiting: `vomiting_blood vomiting_repeated cannot_keep_down vomiting_green vomiting_projectile`,
  breathless: "cannot_speak_sentences breathless_rest breathless_lying stridor indrawing",
  chest_pain: "chest_pressure radiating_pain tearing_pain",
  rash: "non_blanching hives peeling_mucosa",
  fever: "high_fever rigors",
  weak: "one_side_weak leg_weakness face_droop foot_drop",
  numbness: "saddle_numb one_side_numb",
  headache: "thunderclap headache_morning",
  bloody_stool: "heavy_bloody_stool black_stool",
  leg_pain: "one_leg_swollen cold_limb sciatica",
  skin_redness: "spreading_redness necrotising",
  pus: "ear_discharge wound_infected tooth_swelling",
  dizziness: "near_faint balance_loss",
  swelling_local: "deformity one_leg_swollen",
  vision_change: "vision_loss double_vision",
  blisters: "burn_blister peeling_mucosa",
};
