import { assert, assertEquals } from "@std/assert";
import { inLanguage } from "../../domain/triage/in_language.ts";
import { LEVELS } from "../../domain/triage/mod.ts";
import { RED_FLAGS } from "./triage_red_flags_data.ts";
import { judged } from "./triage_support.ts";

Deno.test("there are sixty red flags", () => {
  assertEquals(
    RED_FLAGS.map(({ id }) => id),
    [...Array(60)].map((_, at) => `RF${String(at + 1).padStart(2, "0")}`),
  );
});

for (const { id, least, years = 35, sex, en, zh } of RED_FLAGS) {
  Deno.test(`${id} is at least ${least} in both languages`, () => {
    for (const text of [en, zh]) {
      const { level, rules } = judged(text, { years, sex });
      assert(
        LEVELS.indexOf(level) >= LEVELS.indexOf(least),
        `${level} (${rules.map((r) => r.id)}): ${text}`,
      );
      assert(rules.length > 0, `no rule: ${text}`);
    }
  });
}

Deno.test("an emergency says why, what to do now, and names no number of hours", () => {
  const result = judged("He is not breathing.");
  assertEquals(result.level, "emergency");
  assertEquals(result.checkAgainHours, null);
  assertEquals(result.online, false);
  assert(result.doNow.length >= 3);
  for (const { reason, source } of result.rules) {
    assert(inLanguage(reason, "en") && inLanguage(reason, "zh-CN") && source);
  }
});

Deno.test("words of self-harm open the crisis card, vague or precise", () => {
  for (
    const text of [
      "I can't go on, I don't want to be here any more.",
      "I have collected pills and plan to take them tonight.",
      "my headache is so bad I wish I was dead",
      "我撑不下去了，不想活了。",
      "我攒了很多药，打算今晚全吃了。",
    ]
  ) {
    const { level, crisis } = judged(text, { years: 30 });
    assertEquals([text, level, crisis], [text, "emergency", "self_harm"]);
  }
  assertEquals(judged("I have no thoughts of harming myself, I sleep badly.").crisis, null);
  assertEquals(judged("My husband beats me.").crisis, "violence");
  assertEquals(judged("丈夫打我").crisis, "violence");
});
