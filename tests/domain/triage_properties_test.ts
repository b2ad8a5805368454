import { assert, assertEquals } from "@std/assert";
import {
  answerQuestion,
  assess,
  beginInterview,
  correctFinding,
  type Facts,
  factsOf,
  type Finding,
  kindOf,
  LEVELS,
  nextQuestion,
  PRESENTATIONS,
  questionBeforeSelfCare,
  QUESTIONS_MAX,
  resultOf,
  stepBack,
} from "../../domain/triage/mod.ts";
import { levelWith, viewOf } from "../../domain/triage/assess.ts";
import { random } from "./files_support.ts";
import { NOTHING, rankOf, reader, VOCABULARIES } from "./triage_support.ts";

/* What must hold for every input: generated, the same on every run. */

const ALL = [...new Set(VOCABULARIES.flatMap(({ sheets }) => sheets.flatMap(Object.keys)))].sort();
/** What can make somebody iller: everything but comforts and the features of a minor picture. */
const HARMFUL = ALL.filter((id) => kindOf(id) === "symptom" || kindOf(id) === "condition");
const AGES = [1, 5, 14, 40, 120, 200, 300, 480, 700, 800, 960];
const ROUNDS = 400;

function person(next: (bound: number) => number): Facts["person"] {
  const sex = (["female", "male", "unknown"] as const)[next(3)]!;
  return { ageMonths: AGES[next(AGES.length)]!, sex, ...(next(9) === 0 && { pregnant: true }) };
}

function finding(id: string, next: (bound: number) => number): Finding {
  return {
    id,
    state: "present",
    ...(next(4) === 0 && { severity: (["mild", "severe"] as const)[next(2)]! }),
    ...(next(6) === 0 && { onset: "sudden" as const }),
    ...(next(3) === 0 && { days: [0.1, 1, 3, 10, 30, 100][next(6)]! }),
  };
}

function someFacts(next: (bound: number) => number): Facts {
  const ids = new Set([...Array(1 + next(4))].map(() => ALL[next(ALL.length)]!));
  const findings = [...ids].map((id) => finding(id, next));
  const denied = [...Array(next(6))].map(() => HARMFUL[next(HARMFUL.length)]!)
    .filter((id) => !ids.has(id));
  return {
    person: person(next),
    findings: [
      ...findings,
      ...[...new Set(denied)].map((id) => ({ id, state: "absent" as const })),
    ],
    measures: next(5) === 0 ? { temp: 36 + next(50) / 10 } : {},
  };
}

/** Somebody who has told no complaint is asked for one: no level is known that could be lowered. */
const complains = ({ findings }: Facts) =>
  findings.some(({ id, state }) => state === "present" && /symptom|benign/.test(kindOf(id)));

Deno.test("a further symptom, event or condition never lowers the level", () => {
  const next = random(1);
  for (let round = 0; round < ROUNDS; round++) {
    const facts = someFacts(next);
    if (!complains(facts)) continue;
    const before = assess(facts);
    for (let more = 0; more < 8; more++) {
      const id = HARMFUL[next(HARMFUL.length)]!;
      if (facts.findings.some((each) => each.id === id)) continue;
      const after = assess({ ...facts, findings: [...facts.findings, finding(id, next)] });
      assert(rankOf(after) >= rankOf(before), `${id} lowers ${JSON.stringify(facts)}`);
    }
  }
});

Deno.test("what a question could bring is what bringing it does", () => {
  const next = random(6);
  for (let round = 0; round < ROUNDS; round++) {
    const facts = someFacts(next);
    const id = ALL[next(ALL.length)]!;
    if (facts.findings.some((each) => each.id === id)) continue;
    const more = { ...facts, findings: [...facts.findings, { id, state: "present" as const }] };
    const [now, then] = [assess(facts), assess(more)];
    const risen = Math.max(rankOf(now), LEVELS.indexOf(levelWith(viewOf(facts), id)));
    if (then.rules.length > 0) assertEquals(risen, rankOf(then), id);
  }
});

Deno.test("a finding that is worse, or answered with yes, never lowers the level", () => {
  const next = random(2);
  for (let round = 0; round < ROUNDS; round++) {
    const facts = someFacts(next);
    const before = rankOf(assess(facts));
    const worse = facts.findings.map((each) => ({ ...each, severity: "severe" as const }));
    assert(rankOf(assess({ ...facts, findings: worse })) >= before);
    const yes = facts.findings.map((each) =>
      each.state === "present" || kindOf(each.id) === "condition"
        ? each
        : { ...each, state: "present" as const }
    );
    assert(rankOf(assess({ ...facts, findings: yes })) >= before, JSON.stringify(facts));
  }
});

Deno.test("unknown is not no: it never lowers, and never leaves self-care", () => {
  const next = random(3);
  let selfCare = 0;
  for (let round = 0; round < ROUNDS * 3; round++) {
    const facts = someFacts(next);
    const before = assess(facts);
    const flags = PRESENTATIONS.filter(({ id }) => before.presentations.includes(id))
      .flatMap(({ flags }) => flags)
      .filter((flag) =>
        !facts.findings.some(({ id, state }) => id === flag && state === "present")
      );
    for (const flag of flags) {
      const others = facts.findings.filter(({ id }) => id !== flag);
      const unsure = { ...facts, findings: [...others, { id: flag, state: "unknown" as const }] };
      const after = assess(unsure);
      assert(rankOf(after) >= rankOf(before));
      assert(after.level !== "self_care", `${flag} unknown: ${JSON.stringify(facts)}`);
    }
    if (before.level === "self_care") selfCare++;
  }
  assert(selfCare > 20, `too few minor pictures to prove anything: ${selfCare}`);
});

Deno.test("the order of findings is nothing, and the same input gives the same result", () => {
  const next = random(4);
  for (let round = 0; round < ROUNDS; round++) {
    const facts = someFacts(next);
    const shuffled = facts.findings.map((each) => ({ each, at: next(1000) }))
      .sort((a, b) => a.at - b.at).map(({ each }) => each);
    assertEquals(assess({ ...facts, findings: shuffled }), assess(facts));
    assertEquals(assess(structuredClone(facts)), assess(facts));
  }
});

const COMPLAINTS = [
  "chest pain for an hour",
  "a cough for three days",
  "headache and vomiting",
  "my leg is swollen",
  "sore throat with a runny nose",
  "胸口闷",
  "咳嗽三天",
  "头痛呕吐",
  "腿肿了",
  "嗓子痛流鼻涕",
];
const MINIMISING = [
  " My wife says it is nothing and I should just sleep it off.",
  " It is probably just stress.",
  " I don't want to bother anyone.",
  "家里人说没事，睡一觉就好了。",
  "可能只是压力大。",
  "我不想麻烦别人。",
];

Deno.test("comfort that people offer themselves or others changes nothing", () => {
  for (const complaint of COMPLAINTS) {
    const { level } = assess(reader.read(`${complaint}. `));
    for (const words of MINIMISING) {
      assertEquals([words, assess(reader.read(`${complaint}.${words}`)).level], [words, level]);
    }
  }
});

Deno.test("a check asks few questions, the most dangerous first, and each may change the level", () => {
  const next = random(5);
  for (let round = 0; round < ROUNDS / 2; round++) {
    let check = beginInterview(someFacts(next));
    let asked = 0;
    for (let id; (id = nextQuestion(check)) !== null; asked++) {
      const before = resultOf(check).level;
      const yes = resultOf(answerQuestion(check, id, "present"));
      const no = resultOf(answerQuestion(check, id, "absent"));
      const open = resultOf(check).unsettled.includes(id);
      assert(yes.level !== before || no.level !== before || open, `${id} changes nothing`);
      check = answerQuestion(check, id, (["present", "absent", "unknown"] as const)[next(3)]!);
      assert(
        !check.answers.some((answer, at) =>
          check.answers.findIndex((a) => a.id === answer.id) !== at
        ),
      );
    }
    assert(asked <= QUESTIONS_MAX);
    assertEquals(JSON.parse(JSON.stringify(check)), check);
  }
});

Deno.test("nobody is sent home on a picture alone: its red flags are asked, and all three answers count", () => {
  const colds = [
    "Runny nose, sneezing and a cough for two days, no fever",
    "流鼻涕、打喷嚏、有点咳嗽两天，不发烧",
  ];
  for (const text of colds) {
    let check = beginInterview(reader.read(text), { ageMonths: 30 * 12, sex: "female" });
    assertEquals([resultOf(check).level, nextQuestion(check)], ["self_care", null]);
    let asked = 0;
    for (let id; (id = questionBeforeSelfCare(check)) !== null; asked++) {
      const level = (state: "present" | "unknown") =>
        LEVELS.indexOf(resultOf(answerQuestion(check, id!, state)).level);
      assert(level("present") >= LEVELS.indexOf("today"), `${id}: yes is urgent`);
      assert(level("unknown") >= LEVELS.indexOf("doctor"), `${id}: unknown is for a doctor`);
      check = answerQuestion(check, id, "absent");
    }
    assert(asked >= 1 && asked <= 4, `${asked} questions`);
    assertEquals(resultOf(check).level, "self_care");
  }
});

Deno.test("an answer can be taken back and a misread finding taken away", () => {
  const check = beginInterview({ ...NOTHING, findings: [{ id: "cough", state: "present" }] });
  const answered = answerQuestion(check, "breathless", "present");
  assertEquals(
    LEVELS.indexOf(resultOf(answered).level) > LEVELS.indexOf(resultOf(check).level),
    true,
  );
  assertEquals(stepBack(answered), check);
  const corrected = correctFinding(check, "cough", "absent");
  assertEquals(factsOf(corrected).findings, [{ id: "cough", state: "absent" }]);
  const denied = answerQuestion(check, "cough", "absent");
  assertEquals(factsOf(denied).findings, [{ id: "cough", state: "present" }]);
});

Deno.test("nothing told, or nothing understood, is for a doctor", () => {
  assertEquals(assess(NOTHING).level, "doctor");
  for (
    const text of ["", "   ", "xyzzy", "？？？", "otherwise well", "没有别的不适", "𝒳\u0000\ud800"]
  ) {
    assertEquals([text, assess(reader.read(text)).level], [text, "doctor"]);
  }
});
