import type { RuleSheet } from "../knowledge.ts";

/* Harm from outside: allergy, poison, heat, cold, tetanus. */
export const HARM: RuleSheet = {
  area: "allergy, poison, heat and cold",
  department: "internal_medicine",
  version: "1",
  reviewed_by: null,
  reviewed_on: null,
  rules: [
    {
      id: "V16",
      when:
        "allergic_reaction and (breathless or wheeze or tongue_swelling or face_swelling and vomits or fainted or near_faint or stridor or confused) or tongue_swelling.sudden or tongue_swelling and (itch or hoarse or fainted or near_faint or breathless or vomits or hives or allergen_exposure or sting or allergic_reaction or rash or insect_bite or face_swelling)",
      level: "emergency",
      aid: "allergy",
      reason: { en: "A severe allergic reaction is possible.", zh: "可能是严重过敏反应。" },
      source: "WAO 2020; RCUK 2021; NICE CG134",
    },
    {
      id: "V17",
      when:
        "(hives or face_swelling or rash.sudden) and (breathless or wheeze or fainted or near_faint or vomits and allergen_exposure or tongue_swelling)",
      level: "emergency",
      aid: "allergy",
      reason: {
        en: "Hives or swelling together with trouble breathing or faintness.",
        zh: "荨麻疹或肿胀伴呼吸困难或头晕。",
      },
      source: "WAO 2020; RCUK 2021",
    },
    {
      id: "V18",
      when: "anaphylaxis_before and (allergen_exposure or allergic_reaction or sting or hives)",
      level: "emergency",
      aid: "allergy",
      reason: {
        en: "Contact with something that caused a severe reaction before.",
        zh: "再次接触曾引起严重过敏的东西。",
      },
      source: "WAO 2020; FDMA protocol",
    },
    {
      id: "V19",
      when: "rash and face_swelling or hives_away",
      level: "emergency",
      aid: "allergy",
      reason: {
        en: "A rash with a swelling face, or a reaction far from the sting.",
        zh: "皮疹伴面部肿胀，或远离蜇伤处的反应。",
      },
      source: "RCUK 2021; FDMA protocol",
    },
    {
      id: "V20",
      when: "allergic_reaction or hives and allergen_exposure or face_swelling or tongue_swelling",
      level: "today",
      department: "internal_medicine",
      reason: {
        en: "An allergic reaction should be seen today, as it can get worse.",
        zh: "过敏反应可能加重，应当天就诊。",
      },
      source: "NICE CG134",
    },
    {
      id: "V21",
      when:
        "overdose or poison or carbon_monoxide and (headache or dizziness or vomits or nausea or confused or fainted or drowsy or unresponsive) or recreational and (drowsy or confused or chest_pain or overdose or seizure or breathless)",
      level: "emergency",
      aid: "poison",
      reason: {
        en: "Poisoning or an overdose may do harm before one feels ill.",
        zh: "中毒或药物过量可能在出现不适之前就造成伤害。",
      },
      source: "NPIS/TOXBASE principle; WHO",
    },
    {
      id: "V22",
      when: "carbon_monoxide and (fever_any or weak or breathless)",
      level: "today",
      reason: {
        en: "Fumes in a closed room may be the cause.",
        zh: "可能与密闭房间内的烟气有关。",
      },
      source: "UKHSA carbon monoxide",
    },
    {
      id: "V23",
      when:
        "(heat_exposure and (confused or fainted or unresponsive or seizure or temp>=40 or drowsy)) or temp>=41",
      level: "emergency",
      aid: "heat",
      reason: { en: "Heat stroke is possible.", zh: "可能是热射病。" },
      source: "WHO/WMO heat-health; WMS 2019",
    },
    {
      id: "V24",
      when: "temp<35 or cold_exposure and (confused or drowsy or unresponsive)",
      level: "emergency",
      aid: "cold",
      reason: { en: "Body temperature is dangerously low.", zh: "体温过低，有危险。" },
      source: "WMS 2019 hypothermia",
    },
    {
      id: "V25",
      when: "heat_exposure and (near_faint or vomits or headache.severe or cannot_drink or rigors)",
      level: "today",
      reason: { en: "Heat exhaustion can turn into heat stroke.", zh: "热衰竭可能发展成热射病。" },
      source: "NHS heat exhaustion; WMS 2019",
    },
    {
      id: "V39",
      when:
        "jaw_locked and (wound or wound_dirty or animal_bite or stiff_neck or muscle_cramp or burn or unvaccinated or back_pain or back_pain.severe or seizure or fever_any) or jaw_locked and wound_dirty or jaw_locked.sudden",
      level: "emergency",
      reason: {
        en: "A locked jaw or painful spasms can be tetanus.",
        zh: "牙关紧闭或痛性痉挛可能是破伤风。",
      },
      source: "UKHSA tetanus; WHO",
    },
  ],
};
