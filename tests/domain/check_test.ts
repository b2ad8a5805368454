import { assert, assertEquals } from "@std/assert";
import { assessmentOf, checkInput, checkResult } from "../../domain/check.ts";
import { decodeResult, encodeResult } from "../../domain/check_link.ts";
import { beginInterview, kindOf, NARROWER, Reader, resultOf } from "../../domain/triage/mod.ts";
import { ENGLISH } from "../../domain/triage/words/en/mod.ts";
import { CHINESE } from "../../domain/triage/words/zh_cn/mod.ts";

const reader = new Reader([ENGLISH, CHINESE], kindOf, NARROWER);
const TEXTS = [
  "sore throat for two days, no fever, can drink",
  "crushing chest pain and sweating",
  "我想死，活不下去了",
  "宝宝两个月大，发烧39度",
  "my knee hurts a little",
  "nothing that anybody knows",
];
const PERSON = { ageMonths: 417, sex: "female" as const };
const interviewOf = (text: string) => beginInterview(reader.read(text), PERSON);

Deno.test("a link gives the same result back, with nothing of the person in it", () => {
  for (const text of TEXTS) {
    const result = checkResult(interviewOf(text));
    const link = encodeResult(result);
    assertEquals(decodeResult(`#${link}`), result, text);
    assert(!/417|female|knee hurts|活不下去|sweating and/.test(decodeURIComponent(link)), link);
    assert(link.length < 1500, `${link.length} characters`);
  }
});

Deno.test("a link that was cut or made up holds no result", () => {
  const link = encodeResult(checkResult(interviewOf(TEXTS[0]!)));
  for (const broken of ["", "#", "#x=1", link.slice(0, 5), link.replace(/l=\w+/, "l=fine")]) {
    assertEquals(decodeResult(broken), null, broken);
  }
  const made = decodeResult(`${link}&y=<script>.cough.${"x".repeat(60)}`);
  assertEquals(made && [...made.present, ...made.rules].some((id) => /\W/.test(id)), false);
});

Deno.test("the sentences come back from the codes of a result", () => {
  for (const text of TEXTS) {
    const interview = interviewOf(text);
    const [given, again] = [resultOf(interview), assessmentOf(checkResult(interview))];
    assertEquals(again.rules, given.rules, text);
    assertEquals(again.advice, given.advice, text);
    assertEquals(new Set(again.doNow), new Set(given.doNow), text);
    assertEquals(again.level, given.level, text);
  }
});

Deno.test("what went in gives the same result again, and holds no places of the text", () => {
  const interview = interviewOf(TEXTS[1]!);
  const input = checkInput("me", TEXTS[1]!, interview);
  assertEquals(JSON.parse(JSON.stringify(input)), input);
  assert(input.findings.every((finding) => !("spans" in finding)));
  assertEquals(
    checkResult({ facts: input, answers: [] }),
    checkResult(interview),
  );
});
