import type { RuleSheet } from "../knowledge.ts";

/* Belly, bowel, liver. */
export const BELLY: RuleSheet = {
  area: "belly",
  department: "gastroenterology",
  version: "1",
  reviewed_by: null,
  reviewed_on: null,
  rules: [
    {
      id: "B01",
      when: "vomiting_blood or black_stool",
      level: "emergency",
      aid: "bleeding_inside",
      reason: {
        en: "Blood in vomit or black stool: bleeding in the stomach.",
        zh: "呕血或黑便：胃肠道出血。",
      },
      source: "NICE CG141; ACG 2021",
    },
    {
      id: "B02",
      when:
        "heavy_bloody_stool or bowel_blood and (near_faint or fainted or dizziness or anticoagulant or hr>=100 or belly_severe or pale or sbp<=100 or weak or unresponsive)",
      level: "emergency",
      aid: "bleeding_inside",
      reason: {
        en: "Much blood from the bowel, or blood with faintness.",
        zh: "大量便血，或便血伴头晕。",
      },
      source: "NICE CG141; BSG 2019",
    },
    {
      id: "B03",
      when:
        "belly_severe or belly_rigid or belly_pain.sudden and (belly_pain.severe or vomits or age>=50) or belly_any and (fainted or near_faint or sweating or pale) or upper_belly_pain.severe or lower_belly_pain.severe or belly_pain.severe",
      level: "emergency",
      reason: {
        en: "Severe or sudden belly pain, a hard belly, or belly pain with faintness.",
        zh: "剧烈或突发腹痛、腹部板硬，或腹痛伴头晕。",
      },
      source: "WHO BEC; RCS emergency general surgery",
    },
    {
      id: "B04",
      when:
        "right_lower_pain and (vomits or nausea or fever_any or appetite_loss or worse_moving or belly_rigid or right_lower_pain.worse)",
      level: "emergency",
      reason: {
        en: "Pain low on the right with other signs: appendicitis is possible.",
        zh: "右下腹痛伴其他表现：可能是阑尾炎。",
      },
      source: "WSES Jerusalem 2020; NICE CKS appendicitis",
    },
    {
      id: "B05",
      when: "right_lower_pain",
      level: "today",
      reason: {
        en: "New pain low on the right should be examined today.",
        zh: "新发右下腹痛应当天检查。",
      },
      source: "NICE CKS appendicitis",
    },
    {
      id: "B06",
      when:
        "right_upper_pain and (fever_any or rigors or jaundice or right_upper_pain.severe or right_upper_pain.hours>=5 and right_upper_pain.days<=3 and vomits)",
      level: "emergency",
      reason: {
        en: "Pain under the right ribs with fever or jaundice.",
        zh: "右肋下痛伴发热或黄疸。",
      },
      source: "NICE CG188; Tokyo guidelines 2018",
    },
    {
      id: "B07",
      when:
        "back_through_pain and (vomits or back_through_pain.severe or belly_severe or nausea or alcohol_problem or fever_any) or belly_any and (chest_pain or back_through_pain)",
      level: "emergency",
      reason: { en: "Belly pain that goes to the back or chest.", zh: "腹痛放射到背或胸。" },
      source: "NICE NG104; FDMA protocol",
    },
    {
      id: "B08",
      when:
        "vomiting_feces and (vomits or belly_any or belly_swollen) or belly_swollen and vomits and (constipation or belly_any)",
      level: "emergency",
      reason: { en: "The bowel may be blocked.", zh: "可能肠梗阻。" },
      source: "WSES 2017 bowel obstruction; RCS",
    },
    {
      id: "B09",
      when: "hernia_hard or hernia_lump and (vomits or belly_pain) or hernia_lump.sudden",
      level: "emergency",
      reason: {
        en: "A lump in the groin with pain: the bowel may be trapped.",
        zh: "腹股沟包块伴疼痛：可能肠管嵌顿。",
      },
      source: "HerniaSurge 2018; FDMA protocol",
    },
    {
      id: "B10",
      when:
        "vomiting_green or jelly_stool or attacks_of_pain and (vomits or bowel_blood or pale or drowsy)",
      level: "emergency",
      reason: {
        en: "Green vomit or stool like red jelly: the bowel may be blocked.",
        zh: "呕绿色液体或果酱样便：可能肠梗阻。",
      },
      source: "NICE NG1; APLS",
    },
    {
      id: "B11",
      when:
        "(diarrhoea or vomits) and (no_urine or dehydrated and (drowsy or weak or age<5 or age>=65) or cannot_drink or clouded or fainted or mottled) or vomits and cannot_keep_down and (diabetes or pregnant or kidney_disease)",
      level: "emergency",
      reason: { en: "Signs of dangerous loss of water.", zh: "严重脱水的表现。" },
      source: "WHO IMCI; NICE CG84",
    },
    {
      id: "B12",
      when: "cannot_keep_down or dehydrated or vomiting_repeated.days>=2 or vomiting.days>=3",
      level: "today",
      reason: { en: "Too little stays in: water is being lost.", zh: "留不住水，正在脱水。" },
      source: "NICE CG84; NICE CKS gastroenteritis",
    },
    {
      id: "B13",
      when: "bowel_blood and (diarrhoea or fever_any or belly_any)",
      level: "today",
      reason: { en: "Bloody diarrhoea should be seen today.", zh: "血性腹泻应当天就诊。" },
      source: "NICE CG84; NICE CKS gastroenteritis",
    },
    {
      id: "B14",
      when:
        "(bowel_blood or diarrhoea and blood_urine) and age<16 and (pale or no_urine or easy_bruising or drowsy or fatigue or weak or swelling_body or jaundice or non_blanching or vomits and blood_urine)",
      level: "emergency",
      department: "paediatrics",
      reason: {
        en:
          "Bloody diarrhoea in a child who is pale, tired or passes less urine: the kidneys may be failing.",
        zh: "孩子血便后苍白、乏力或尿少：肾脏可能受损。",
      },
      source: "NICE CG84 (HUS); ESPGHAN 2014",
    },
    {
      id: "B15",
      when:
        "bowel_blood or blood_on_paper.days>=21 or bowel_change or weight_loss or trouble_swallowing or night_sweats.days>=14 or lump or swollen_glands.days>=21 or blood_urine or pale_stool",
      level: "doctor",
      reason: {
        en: "A sign that a doctor should look into within days.",
        zh: "这个表现应在几天内由医生查明。",
      },
      source: "NICE NG12",
    },
    {
      id: "B16",
      when:
        "belly_any and (fever_any or vomiting_repeated or age>=65 or lower_belly_pain and sex_risk or belly_pain.worse or immune_low or recent_surgery) or belly_pain.sudden",
      level: "today",
      reason: { en: "Belly pain that should be examined today.", zh: "需要当天检查的腹痛。" },
      source: "RCEM; NICE CKS abdominal pain",
    },
    {
      id: "B17",
      when:
        "belly_any.days>=7 or heartburn.days>=28 or heartburn and age>=55 or food_pain and upper_belly_pain or right_upper_pain or diarrhoea.days>=5 or diarrhoea and fever_any or constipation.days>=42 or bloating.days>=21 or anal_pain or worms or hernia_lump or upper_belly_pain.days>=7",
      level: "doctor",
      reason: {
        en: "A belly complaint that lasts or comes back needs a doctor.",
        zh: "持续或反复的腹部不适需看医生。",
      },
      source: "NICE CG184; NICE CKS",
    },
    {
      id: "B18",
      when: "swallowed_danger",
      level: "emergency",
      reason: {
        en: "A battery, magnets or something sharp can injure the gut within hours.",
        zh: "电池、磁铁或尖锐物数小时内就可损伤消化道。",
      },
      source: "ESPGHAN 2021; RCEM; NPIS",
    },
    {
      id: "B19",
      when:
        "swallowed_object and (cannot_swallow or breathless or vomits or belly_any or chest_pain or choking)",
      level: "emergency",
      aid: "choking",
      reason: { en: "A swallowed object with symptoms.", zh: "吞下异物并有症状。" },
      source: "ESPGHAN 2017; RCEM",
    },
    {
      id: "B20",
      when: "swallowed_object and no_other_symptoms or swallowed_smooth",
      level: "doctor",
      reason: {
        en: "A swallowed object should be talked over with a doctor.",
        zh: "吞下异物应咨询医生。",
      },
      source: "ESPGHAN 2017",
    },
    {
      id: "B21",
      when: "swallowed_object or swallowed_fishbone",
      level: "doctor",
      department: "ear_nose_throat",
      reason: {
        en: "A swallowed object or bone should be looked at.",
        zh: "吞下异物或骨刺应检查。",
      },
      source: "RCEM; ESGE 2016",
    },
    {
      id: "B22",
      when:
        "vomits and headache.severe or vomits and (chest_pain or head_hurt and vomiting_repeated)",
      level: "emergency",
      reason: { en: "Vomiting with severe headache or chest pain.", zh: "呕吐伴剧烈头痛或胸痛。" },
      source: "NICE CG150; FDMA protocol",
    },
  ],
};
