import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { assessmentOf, checkResult } from "../../domain/check.ts";
import type { CheckResult } from "../../domain/check.ts";
import { FIRST_AID } from "../../domain/triage/first_aid_data.ts";
import { PRESENTATIONS, RULES } from "../../domain/triage/mod.ts";
import type { Level, State } from "../../domain/triage/mod.ts";
import { Alarm } from "../../islands/check/Alarm.tsx";
import { knowledge as english } from "../../islands/check/knowledge_en.ts";
import { knowledge as chinese } from "../../islands/check/knowledge_zh_cn.ts";
import {
  ageMonths,
  answered,
  interviewOf,
  mayBePregnant,
  START,
} from "../../islands/check/progress.ts";
import type { Progress } from "../../islands/check/progress.ts";
import * as englishWords from "../../islands/check/screen_words_en.ts";
import * as chineseWords from "../../islands/check/screen_words_zh_cn.ts";
import { ResultView } from "../../islands/check/ResultView.tsx";
import { knownCodes } from "../../islands/check/shared.ts";

/* What the check shows for every rule of the knowledge, and how it keeps what was told. */

const LANGUAGES = [
  { knowledge: { ...english, ...englishWords }, locale: "en", spoken: "en" },
  { knowledge: { ...chinese, ...chineseWords }, locale: "zh-CN", spoken: "zh" },
] as const;
type Spoken = typeof LANGUAGES[number];

const CODES: CheckResult = {
  level: "doctor",
  rules: [],
  presentations: [],
  department: "general_practice",
  online: true,
  unsettled: [],
  crisis: null,
  watchFor: [],
  checkAgainHours: 24,
  version: english.engine.KNOWLEDGE_VERSION,
  present: ["cough"],
  absent: ["fever"],
  unknown: [],
};

const shownIn = ({ knowledge, locale }: Spoken, codes: CheckResult, country: string | null) => ({
  assessment: assessmentOf(codes),
  words: knowledge.words,
  locale,
  country,
  name: knowledge.name,
});

function alarm(spoken: Spoken, codes: CheckResult, country: string | null): string {
  return renderToString(h(Alarm, {
    ...shownIn(spoken, codes, country),
    acknowledged: false,
    onAcknowledge: () => {},
    afterwards: h("a", { href: "/afterwards" }, "afterwards"),
    back: null,
  }));
}

function result(spoken: Spoken, codes: CheckResult): string {
  return renderToString(h(ResultView, { ...shownIn(spoken, codes, "GB"), told: codes }));
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

Deno.test("the alarm of every rule has the number, the reason, the guideline, what to do", () => {
  for (const rule of RULES.filter(({ level }) => level === "emergency")) {
    for (const spoken of LANGUAGES) {
      const codes = { ...CODES, level: "emergency" as const, rules: [rule.id] };
      const html = alarm(spoken, { ...codes, crisis: rule.crisis ?? null }, "CN");
      assertStringIncludes(html, 'href="tel:120"', rule.id);
      assertStringIncludes(html, escaped(rule.reason[spoken.spoken]), rule.id);
      assertStringIncludes(html, escaped(rule.source), rule.id);
      for (const aid of [...FIRST_AID[rule.aid ?? "any"]!, ...FIRST_AID.any!]) {
        assertStringIncludes(html, escaped(aid[spoken.spoken]), rule.id);
      }
      assert(!/\/pay|sign-in|afterwards/.test(html), `${rule.id}: asks for something first`);
    }
  }
});

Deno.test("where no country is known the numbers of mobiles are shown, and the choice", () => {
  for (const spoken of LANGUAGES) {
    const html = alarm(spoken, { ...CODES, level: "emergency", rules: [] }, null);
    for (const number of ["112", "911"]) assertStringIncludes(html, `href="tel:${number}"`);
    assertStringIncludes(html, '<option value="GB"');
  }
});

Deno.test("self-harm shows the crisis line, or whom to stay with where none is known", () => {
  const codes: CheckResult = { ...CODES, level: "emergency", rules: ["M01"], crisis: "self_harm" };
  for (const spoken of LANGUAGES) {
    const { words } = spoken.knowledge;
    assertStringIncludes(alarm(spoken, codes, "GB"), 'href="tel:116123"');
    assertStringIncludes(alarm(spoken, codes, "CN"), 'href="tel:12356"');
    assertStringIncludes(alarm(spoken, codes, "AE"), words.crisisUnknown);
    assertStringIncludes(alarm(spoken, codes, "AE"), words.crisisStay);
  }
});

Deno.test("every rule below an emergency shows reason and guideline, and when to look again", () => {
  for (const rule of RULES.filter(({ level }) => level !== "emergency")) {
    for (const spoken of LANGUAGES) {
      const codes = { ...CODES, level: rule.level, rules: [rule.id], watchFor: ["breathless"] };
      const html = result(spoken, codes);
      for (const text of [rule.reason[spoken.spoken], rule.source]) {
        assertStringIncludes(html, escaped(text), rule.id);
      }
      assertStringIncludes(html, spoken.knowledge.words.again(24));
      assertStringIncludes(html, spoken.knowledge.name("breathless"));
    }
  }
});

Deno.test("no result says that all is well, and each says that it is no diagnosis", () => {
  const FINE = /you are (fine|ok|okay|healthy)|nothing (is )?wrong|您没事|您很健康|完全没问题/i;
  const levels: Level[] = ["self_care", "doctor", "today", "emergency"];
  const presentations = PRESENTATIONS.filter(({ minor }) => minor).map(({ id }) => id);
  for (const spoken of LANGUAGES) {
    for (const level of levels) {
      for (const id of presentations) {
        const html = result(spoken, { ...CODES, level, presentations: [id] });
        assert(!FINE.test(html), `${level} ${id}`);
        assertStringIncludes(html, spoken.knowledge.words.notDiagnosis);
        assertStringIncludes(html, spoken.knowledge.words.version(CODES.version));
      }
    }
  }
});

Deno.test("a link that somebody made up puts no words of theirs on the page", () => {
  const present = ["cough", "Send_money_to_me", "__proto__", "constructor"];
  const made = { ...CODES, present, watchFor: ["Call_0900"], department: "toString" };
  for (const spoken of LANGUAGES) {
    const codes = knownCodes(made as unknown as CheckResult, spoken.knowledge);
    assertEquals([codes.present, codes.watchFor], [["cough"], []]);
    const html = result(spoken, codes);
    assertStringIncludes(html, spoken.knowledge.words.departments.general_practice);
  }
});

Deno.test("every finding that may be shown has a name in both languages", () => {
  const flags = PRESENTATIONS.flatMap(({ flags }) => flags);
  for (const { knowledge } of LANGUAGES) {
    const nameless = [...new Set(flags)].filter((id) => knowledge.name(id).includes("_"));
    assertEquals(nameless, []);
    for (const id of flags) assert(knowledge.ask(id).length > 0, id);
  }
});

const told = async (spoken: Spoken, text: string, more: Partial<Progress> = {}) => {
  const facts = await spoken.knowledge.read(text);
  return { ...START, age: "34", sex: "female" as const, text, facts, ...more };
};

Deno.test("a text in the other language is read as well", async () => {
  const [en, zh] = LANGUAGES;
  for (
    const [spoken, text] of [[en, "胸口剧烈疼痛，出冷汗"], [zh, "crushing chest pain"]] as const
  ) {
    const progress = await told(spoken, text);
    const { level } = spoken.knowledge.engine.resultOf(interviewOf(progress, spoken.knowledge));
    assertEquals(level, "emergency", text);
  }
});

Deno.test("what was set right holds after the text is read again, and can be taken back", async () => {
  const [en] = LANGUAGES;
  const progress = await told(en, "I have a cough and a headache");
  const states = (corrections: Progress["corrections"]) => {
    const { present, absent } = checkResult(interviewOf({ ...progress, corrections }, english));
    return { present: present.sort(), absent };
  };
  assertEquals(states({}), { present: ["cough", "headache"], absent: [] });
  assertEquals(states({ cough: "removed" }), { present: ["headache"], absent: [] });
  assertEquals(states({ cough: "absent" }), { present: ["headache"], absent: ["cough"] });
  assertEquals(states({ fever: "present" }).present, ["cough", "fever", "headache"]);
});

Deno.test("an answer that is given again stays in its place", () => {
  const steps: [string, State][] = [["a", "absent"], ["b", "unknown"], ["a", "present"]];
  const answers = steps.reduce<Progress["answers"]>(
    (before, [id, state]) => answered(before, id, state),
    [],
  );
  assertEquals(answers, [{ id: "a", state: "present" }, { id: "b", state: "unknown" }]);
});

Deno.test("ages are read from any keyboard, and in weeks for the youngest", () => {
  const months = (age: string, unit: Progress["unit"] = "years") => ageMonths({ age, unit });
  assertEquals([months("34"), months("３４"), months(" 0 ")], [408, 408, 0]);
  assertEquals([months("7", "weeks"), months("11", "months")], [1, 11]);
  for (const wrong of ["", "abc", "-1", "121", "3.5"]) assertEquals(months(wrong), null, wrong);
  assertEquals(mayBePregnant({ ...START, age: "30", sex: "female" }), true);
  assertEquals(mayBePregnant({ ...START, age: "30", sex: "unknown" }), true);
  assertEquals(mayBePregnant({ ...START, age: "30", sex: "male" }), false);
  assertEquals(mayBePregnant({ ...START, age: "70", sex: "female" }), false);
});
