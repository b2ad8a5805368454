import { assert, assertEquals } from "@std/assert";
import { chineseTimes } from "../../domain/triage/read/chinese/time.ts";
import { englishTimes } from "../../domain/triage/read/english/time.ts";
import { editDistance } from "../../domain/triage/read/english/typos.ts";
import { read, reader } from "./triage_support.ts";

/** Every expected finding is told, and none of the unexpected. */
function tells(text: string, ...expected: string[]): void {
  const found = read(text);
  const missing = expected.filter((id) => !found.includes(id));
  assertEquals({ text, missing, found: missing.length > 0 ? found : [] }, {
    text,
    missing: [],
    found: [],
  });
}
function never(text: string, ...ids: string[]): void {
  const found = read(text);
  assertEquals([text, ids.filter((id) => found.includes(id))], [text, []]);
}

Deno.test("a no reaches along its list and not beyond", () => {
  tells("No fever, cough or chest pain.", "-fever", "-cough", "-chest_pain");
  tells("He denies headache and vomiting.", "-headache", "-vomiting");
  tells("No fever but severe headache.", "-fever", "headache");
  tells("No fever, cough for two days.", "-fever", "cough");
  tells("No weakness, tingling, fever.", "-weak", "-numbness", "-fever");
  tells("Cough without fever", "cough", "-fever");
  tells("Rash: no. Fever is absent.", "-rash", "-fever");
  tells("my leg is not swollen", "-one_leg_swollen");
  tells("没有发烧、咳嗽和胸痛。", "-fever", "-cough", "-chest_pain");
  tells("不发烧，但是头很痛", "-fever", "headache");
  tells("没有发烧，咳嗽两天", "-fever", "cough");
  tells("否认腹痛、黑便", "-belly_pain", "-black_stool");
  tells("头不痛，肚子痛", "-headache", "belly_pain");
  tells("发烧：无", "-fever");
});

Deno.test("a no that belongs to the complaint denies nothing", () => {
  tells("She is not breathing.", "not_breathing");
  tells("He cannot swallow his saliva", "cannot_swallow");
  tells("bleeding does not stop", "heavy_bleeding");
  tells("叫不醒", "unresponsive");
  tells("喘不上气，没力气", "breathless", "fatigue");
  tells("不停地咳嗽", "cough");
  tells("不小心摔倒，头痛", "headache");
});

Deno.test("what somebody is not sure of is unknown", () => {
  tells("I am not sure if I have a fever.", "?fever");
  tells("不知道有没有发烧", "?fever");
});

Deno.test("other people's illnesses are not the person's own", () => {
  never("I have a cough. My father had a heart attack and chest pain.", "chest_pain");
  never("34-year-old with a cough. Family history of seizures.", "seizure");
  tells("My father has chest pain.", "chest_pain");
  tells("She was found by her daughter unable to lift her arm.", "one_side_weak");
  never("我咳嗽，我爸爸得过胸痛", "chest_pain");
  tells("我爸爸胸口痛", "chest_pain");
  never("I have chest pain. My wife says I look fine and well.", "well");
});

Deno.test("slips, colloquial words and traditional characters are read", () => {
  tells("terrible headach and vommiting", "headache", "vomiting");
  tells("I have diarhea and stomache cramps", "diarrhoea");
  tells("CP, SOB, N/V", "chest_pain", "breathless", "nausea", "vomiting");
  tells("threw up twice, the runs since morning", "vomiting", "diarrhoea");
  tells("發燒、頭痛、嘔吐", "fever", "headache", "vomiting");
  tells("拉肚子，闹得没劲", "diarrhoea", "fatigue");
  never("I came back last month", "back_pain", "mouth_ulcer");
  never("心里有个念头", "headache");
});

Deno.test("a part of another word, and a word of another sense, tell nothing", () => {
  tells("没有呼吸困难，没有尿痛", "-breathless", "-pain_urinating");
  never("没有呼吸困难，没有尿痛", "not_breathing", "no_urine");
  tells("白带正常，淋巴结不肿大", "-vaginal_discharge", "-swollen_glands");
  tells("前所未有的头痛", "headache");
  never("过敏性鼻炎，打过破伤风疫苗，做过阑尾切除", "allergic_reaction", "right_lower_pain");
  never("A scattered rash was treated in a setting nearby.", "fatigue", "violence");
  never(
    "Hay fever. It feels like swallowing glass. She blew her nose.",
    "fever",
    "swallowed_danger",
  );
  never(
    "She can control her bladder and is drinking and not dizzy.",
    "incontinence",
    "cannot_drink",
  );
  never("The pain does not wake him. He has never had an allergic reaction.", "unresponsive");
  tells("No lip swelling, breathing normal, no new medicines.", "breathing_normal");
});

Deno.test("what is told of the pain belongs to the pain told before", () => {
  const severe = ({ findings }: ReturnType<typeof reader.read>, id: string) =>
    findings.find((finding) => finding.id === id)?.severity;
  assertEquals(
    severe(reader.read("Belly pain since noon. The pain is severe."), "belly_pain"),
    "severe",
  );
  assertEquals(severe(reader.read("从中午起肚子痛。疼痛剧烈。"), "belly_pain"), "severe");
  never("Low back pain for two days. The pain does not radiate.", "some_pain");
});

Deno.test("a minor picture takes in what belongs to it, a severe sign stands for itself", () => {
  never("I sprained my foot yesterday. The ankle is a bit swollen.", "ankle_swelling");
  tells("I sprained my foot. The ankle is severely swollen.", "ankle_swelling");
  tells("A mosquito bite. Now my leg has gone red.", "skin_redness");
  tells("Cold sore, and I cannot feel my feet.", "numbness");
});

Deno.test("letters lost, added, changed and swapped count one each", () => {
  assertEquals(editDistance("fever", "fever"), 0);
  assertEquals(editDistance("fevre", "fever"), 1);
  assertEquals(editDistance("fver", "fever"), 1);
  assertEquals(editDistance("vommiting", "vomiting"), 1);
  assertEquals(editDistance("hides", "hives"), 2);
  assertEquals(editDistance("head", "foot"), 3);
});

const measuresIn = (text: string) => reader.read(text).measures;
const personIn = (text: string) => reader.read(text).person;

Deno.test("numbers are read with their units", () => {
  assertEquals(measuresIn("temp 101.3 f, bp 85/50, hr 132, rr 28, spo2 89%"), {
    temp: 38.5,
    sbp: 85,
    dbp: 50,
    hr: 132,
    rr: 28,
    spo2: 89,
  });
  assertEquals(measuresIn("体温38.9℃，血压180/120，心率110，血氧91%"), {
    temp: 38.9,
    sbp: 180,
    dbp: 120,
    hr: 110,
    spo2: 91,
  });
  assertEquals(measuresIn("发烧39度"), { temp: 39 });
  assertEquals(measuresIn("blood sugar 450 mg/dl"), { glucose: 25 });
  assertEquals(measuresIn("血糖2.6"), { glucose: 2.6 });
  assertEquals(measuresIn("33 weeks pregnant"), { weeks: 33 });
  assertEquals(measuresIn("孕36周"), { weeks: 36 });
  assertEquals(measuresIn("产后第8天"), { afterbirth: 8 });
  assertEquals(measuresIn("pain 10/10 for 3 days"), {});
});

Deno.test("age, sex and pregnancy are read", () => {
  assertEquals(personIn("A 7-week-old baby girl").ageMonths, 1);
  assertEquals(personIn("I am 38 and healthy").ageMonths, 456);
  assertEquals(personIn("26 M with cough"), { ageMonths: 312, sex: "male" });
  assertEquals(personIn("一岁半宝宝").ageMonths, 18);
  assertEquals(personIn("6个月男婴").ageMonths, 6);
  assertEquals(personIn("产后3个月").ageMonths, null);
  assertEquals(personIn("35岁女性，孕30周").pregnant, true);
  assertEquals(personIn("Not pregnant").pregnant, undefined);
  assertEquals(personIn("没怀孕").pregnant, undefined);
});

Deno.test("times are read, ages and frequencies are not", () => {
  const days = (text: string) =>
    [...englishTimes(text), ...chineseTimes(text)].map((told) => Math.round(told.days * 100) / 100);
  assertEquals(days("for 3 weeks"), [21]);
  assertEquals(days("a 3-day history of cough"), [3]);
  assertEquals(days("since yesterday"), [1]);
  assertEquals(days("stools every three days"), []);
  assertEquals(days("34 years old"), []);
  assertEquals(days("33 weeks pregnant"), []);
  assertEquals(days("两天"), [2]);
  assertEquals(days("半个月"), [15]);
  assertEquals(days("三个多月"), [105]);
  assertEquals(days("停经50天"), []);
  assertEquals(days("6个月男婴"), []);
});

Deno.test("how bad, how sudden and how long go with the finding they stand beside", () => {
  const of = (text: string, id: string) => reader.read(text).findings.find((f) => f.id === id);
  assertEquals(of("sudden severe headache for two hours", "headache")?.severity, "severe");
  assertEquals(of("sudden severe headache for two hours", "headache")?.onset, "sudden");
  assertEquals(of("mild cough for 3 days", "cough")?.days, 3);
  assertEquals(of("mild nausea and abdominal pain", "belly_pain")?.severity, undefined);
  assertEquals(of("headache, not severe", "headache")?.severity, "mild");
  assertEquals(of("突然剧烈头痛", "headache")?.severity, "severe");
  assertEquals(of("轻微咳嗽三天", "cough")?.severity, "mild");
  assertEquals(of("头痛，不厉害", "headache")?.severity, "mild");
});

Deno.test("a finding points at the words it was read from", () => {
  for (
    const [text, id, words] of [
      ["I've had a bad headache", "headache", "headache"],
      ["昨天开始头痛，没有发烧", "fever", "发烧"],
    ] as const
  ) {
    const spans = reader.read(text).findings.find((finding) => finding.id === id)!.spans!;
    assert(spans.some(([start, end]) => text.slice(start, end) === words), `${id} in ${text}`);
  }
});

Deno.test("a long text takes no disproportionate time", () => {
  for (
    const sentence of [
      "I have chest pain and a cough for 3 days. ",
      "我胸痛咳嗽三天，没有发烧，",
      "a",
    ]
  ) {
    const started = performance.now();
    reader.read(sentence.repeat(Math.ceil(8000 / sentence.length)));
    // Some hundred milliseconds on a quiet machine; half a minute when pairs were tried in full.
    assert(performance.now() - started < 8000, sentence);
  }
});
