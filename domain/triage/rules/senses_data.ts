import type { RuleSheet } from "../knowledge.ts";

/* Eyes. */
export const EYES: RuleSheet = {
  area: "eyes",
  department: "ophthalmology",
  version: "1",
  reviewed_by: null,
  reviewed_on: null,
  rules: [
    {
      id: "E01",
      when: "eye_chemical",
      level: "emergency",
      aid: "eye_chemical",
      reason: {
        en: "A chemical in the eye: rinse now, then go.",
        zh: "化学品入眼：立即冲洗，然后就医。",
      },
      source: "NICE CKS red eye; RCOphth",
    },
    {
      id: "E02",
      when:
        "halos or eye_pain_severe or eye_pain and (vomits or nausea or vision_loss or eye_pain.sudden or headache and red_eye and vision_change) or red_eye and (vision_loss or eye_pain.severe or nausea)",
      level: "emergency",
      reason: {
        en: "A painful eye with sickness, halos or loss of sight.",
        zh: "眼痛伴恶心、虹视或视力下降。",
      },
      source: "NICE CKS red eye; RCOphth",
    },
    {
      id: "E03",
      when:
        "eye_injury and (vision_loss or vision_change or eye_injury.severe or stabbed or eye_pain) or eyelid_swelling_hot",
      level: "emergency",
      reason: { en: "An injured eye, or a hot, bulging one.", zh: "眼外伤，或眼部红肿突出。" },
      source: "RCOphth; NICE CKS",
    },
    {
      id: "E04",
      when: "floaters and (floaters.sudden or vision_change or floaters.days<=14 or vision_loss)",
      level: "today",
      reason: {
        en: "New floaters or flashes can mean that the retina tears.",
        zh: "新出现的黑影或闪光可能是视网膜裂孔。",
      },
      source: "NICE CKS retinal detachment; RCOphth",
    },
    {
      id: "E05",
      when:
        "(red_eye or eye_pain) and (eye_pain or photophobia or contact_lens or vision_change or eye_injury) or eye_injury or red_eye and age<1m or eye_foreign and eye_pain",
      level: "today",
      reason: {
        en: "A red eye with pain, light that hurts or a contact lens.",
        zh: "眼红伴疼痛、怕光或戴隐形眼镜。",
      },
      source: "NICE CKS red eye",
    },
    {
      id: "E06",
      when:
        "vision_slow or vision_change or floaters or eye_discharge.days>=8 or red_eye.days>=8 or stye.days>=28",
      level: "doctor",
      reason: { en: "An eye doctor should look at this.", zh: "应由眼科医生检查。" },
      source: "NICE CKS; RCOphth",
    },
  ],
};

/* Ears, nose, throat, mouth, teeth. */
export const EAR_NOSE_THROAT: RuleSheet = {
  area: "ears, nose, throat, mouth",
  department: "ear_nose_throat",
  version: "1",
  reviewed_by: null,
  reviewed_on: null,
  rules: [
    {
      id: "T01",
      when:
        "cannot_swallow or muffled_voice and (sore_throat or fever_any or cannot_swallow) or stridor or neck_swelling and (breathless or cannot_swallow or fever_any and tooth_swelling or muffled_voice) or tongue_swelling.severe",
      level: "emergency",
      aid: "breathing",
      reason: { en: "The throat may be closing.", zh: "喉咙可能堵塞。" },
      source: "NICE NG84; APLS; ENT UK",
    },
    {
      id: "T02",
      when: "one_side_throat and (fever_any or jaw_locked or sore_throat)",
      level: "today",
      reason: { en: "A throat worse on one side can hide an abscess.", zh: "单侧咽痛可能有脓肿。" },
      source: "NICE NG84; ENT UK",
    },
    {
      id: "T03",
      when: "nosebleed_long or nosebleed and (anticoagulant or near_faint or fainted or pale)",
      level: "emergency",
      aid: "nosebleed",
      reason: { en: "A nosebleed that does not stop.", zh: "鼻血止不住。" },
      source: "NICE CKS epistaxis",
    },
    {
      id: "T04",
      when:
        "ear_behind and (fever_any or ear_pain or ear_discharge) or sudden_deafness or object_in_nose_ear or swallowed_fishbone and (cannot_swallow or chest_pain)",
      level: "today",
      reason: { en: "This should be seen by an ear doctor today.", zh: "应当天看耳鼻喉科。" },
      source: "NICE NG98; NICE CKS otitis media",
    },
    {
      id: "T05",
      when: "ear_behind and fever_any and (drowsy or headache)",
      level: "emergency",
      reason: { en: "An ear infection may be spreading inwards.", zh: "耳部感染可能向内扩散。" },
      source: "NICE NG91",
    },
    {
      id: "T06",
      when:
        "sore_throat and (temp>=38 or high_fever or fever.days>=3 or tonsil_pus or swollen_glands or sore_throat.severe) or tonsil_pus or sore_throat.days>=7 or ear_discharge or ear_pain or facial_pain and (fever_any or double_sickening or facial_pain.days>=10 or facial_pain.severe) or double_sickening or mouth_ulcer_long or hoarse.days>=21 or anosmia.days>=14 or hearing_loss or snoring or globus or ear_wax and hearing_loss.sudden or purulent_nose.days>=10",
      level: "doctor",
      reason: {
        en: "A doctor should look at this, from afar or in person.",
        zh: "应由医生查看，线上或当面。",
      },
      source: "NICE NG84; NICE NG91; NICE NG79; NICE NG98",
    },
    {
      id: "T07",
      when:
        "tooth_swelling and (fever_any or neck_swelling or jaw_locked or face_swelling or cannot_swallow) or tooth_knocked or bleeding_after_extraction",
      level: "today",
      department: "dental",
      reason: { en: "A tooth that needs a dentist today.", zh: "牙齿问题需当天看牙医。" },
      source: "SDCEP; NICE CKS dental abscess",
    },
    {
      id: "T08",
      when:
        "toothache or tooth_swelling or gum_bleeding.days>=14 or oral_thrush or jaw_joint.severe",
      level: "doctor",
      department: "dental",
      reason: { en: "A dentist should treat this.", zh: "应由牙医治疗。" },
      source: "SDCEP; NICE CKS",
    },
    {
      id: "T09",
      when: "bleeding_after_extraction.severe or bleeding_after_extraction and heavy_bleeding",
      level: "emergency",
      aid: "bleeding",
      reason: {
        en: "Heavy bleeding after an operation in mouth or throat.",
        zh: "口腔或咽部术后大出血。",
      },
      source: "SDCEP; ENT UK",
    },
    {
      id: "T10",
      when:
        "neck_swelling or swollen_glands and (swollen_glands.days>=14 or fever_any or weight_loss or night_sweats or lump)",
      level: "doctor",
      reason: { en: "Swelling in the neck should be looked at.", zh: "颈部肿大应检查。" },
      source: "NICE NG12",
    },
    {
      id: "T11",
      when: "nosebleed and nosebleed.days>=7 or nosebleed and hypertension",
      level: "doctor",
      reason: { en: "Nosebleeds that come back.", zh: "反复流鼻血。" },
      source: "NICE CKS epistaxis",
    },
  ],
};
