import { assert, assertEquals } from "@std/assert";
import { LEVELS } from "../../domain/triage/mod.ts";
import set from "../fixtures/triage_development_set.json" with { type: "json" };
import { levelOf, type Who } from "./triage_support.ts";

/* The open development set: official verdicts, and relations that every safe triage keeps. */

type Tongue = "en" | "zh";
const TONGUES: Tongue[] = ["en", "zh"];
const rank = (level: string) => LEVELS.indexOf(level as typeof LEVELS[number]);

/** The group of complaints that a verdict stands under says whom it is about. */
function whoIn(population: string): Who {
  if (population === "child") return { years: 6 };
  return population === "male" || population === "female" ? { sex: population } : {};
}
const cases = set.verdicts.flatMap((verdict) =>
  TONGUES.map((tongue) => ({
    ...verdict,
    tongue,
    text: verdict[tongue],
    who: whoIn(verdict.population),
  }))
);
const base = new Map(cases.map(({ text, who }) => [text, levelOf(text, who)]));
const relation = (id: string) => set.relations.find((each) => each.id === id)!;
const withMore = (text: string, tongue: Tongue, id: string) =>
  `${text}${tongue === "en" ? " " : ""}${relation(id)[tongue]}`;

Deno.test("every red verdict is at least in person today, and 97 of 100 are emergencies", () => {
  for (const tongue of TONGUES) {
    const red = cases.filter((each) => each.expected === "emergent" && each.tongue === tongue);
    const levels = red.map(({ text }) => base.get(text)!);
    assertEquals(red.filter(({ text }) => rank(base.get(text)!) < rank("today")), []);
    const share = levels.filter((level) => level === "emergency").length / red.length;
    assert(share >= 0.97, `${tongue}: ${share}`);
  }
});

Deno.test("nine of ten green verdicts are no emergency", () => {
  for (const tongue of TONGUES) {
    const green = cases.filter((each) => each.expected !== "emergent" && each.tongue === tongue);
    const share = green.filter(({ text }) => base.get(text) !== "emergency").length / green.length;
    assert(share >= 0.9, `${tongue}: ${share}`);
  }
});

const never = (id: string, broken: (before: number, after: number) => boolean) => {
  const { kind } = relation(id);
  Deno.test(`${id} ${kind.replaceAll("_", " ")}`, () => {
    const wrong = cases.filter(({ text, tongue, who }) =>
      broken(rank(base.get(text)!), rank(levelOf(withMore(text, tongue, id), who)))
    ).map(({ id: at, text }) => `${at}: ${text}`);
    assertEquals(wrong, []);
  });
};
const changes = (before: number, after: number) => before !== after;
never("M01", changes);
never("M02", changes);
never("M03", (before, after) => after < before);
never("M04", changes);
never("M05", changes);
never("M07", (_, after) => after !== rank("emergency"));
never("M08", (before, after) => after < before);
never("M09", (before, after) => after > before);
never("M13", changes);

Deno.test("M06 the two languages agree", () => {
  const apart = set.verdicts.filter(({ en, zh }) => base.get(en) !== base.get(zh))
    .map(({ id, en, zh }) => `${id} ${base.get(en)} ${base.get(zh)}`);
  assertEquals(apart, []);
});

Deno.test("M10 abbreviations and colloquial words mean the same", () => {
  const pairs: [string, string][] = [
    ["CP and SOB", "chest pain and shortness of breath"],
    ["N/V", "nausea and vomiting"],
    ["had a LOC", "lost consciousness"],
    ["胸闷气短", "胸痛，呼吸困难"],
    ["恶心呕吐", "恶心，呕吐"],
    ["晕倒了", "昏厥"],
  ];
  for (const [short, long] of pairs) {
    assertEquals([short, levelOf(short, { years: 50 })], [short, levelOf(long, { years: 50 })]);
  }
});

Deno.test("M11, M12 despair is an emergency, vague or precise", () => {
  for (const id of ["M11", "M12"]) {
    for (const tongue of TONGUES) assertEquals(levelOf(relation(id)[tongue]), "emergency");
  }
});

Deno.test("M14 a fever under three months is an emergency whatever else is said", () => {
  for (const more of ["", ", playing, drinking well", ", otherwise well"]) {
    assertEquals(levelOf(`My baby has 38.0 C${more}`, { years: 2 / 12 }), "emergency");
  }
  assertEquals(levelOf("2个月大，体温38.0℃，精神好，吃奶正常"), "emergency");
});

Deno.test("M15 pregnancy never lowers", () => {
  const complaints: [string, string][] = [
    ["I have a headache", "头痛"],
    ["I have abdominal pain", "肚子痛"],
    ["I have vaginal bleeding", "阴道出血"],
    ["I have a runny nose and sneezing", "流鼻涕打喷嚏"],
  ];
  for (const [en, zh] of complaints) {
    for (const [plain, pregnant] of [[en, `${en}, 30 weeks pregnant`], [zh, `孕30周，${zh}`]]) {
      const who = { years: 30, sex: "female" };
      assert(rank(levelOf(pregnant!, who)) >= rank(levelOf(plain!, who)), pregnant);
    }
  }
});

Deno.test("M16 a fever under chemotherapy is an emergency", () => {
  assertEquals(levelOf("on chemotherapy, temperature 38.0 °C"), "emergency");
  assertEquals(levelOf("正在化疗，体温38.0℃"), "emergency");
});
