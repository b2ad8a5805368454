import { assert, assertEquals, assertThrows } from "@std/assert";
import { evaluate, readCases, verdictOf } from "../../domain/triage/evaluation.ts";
import { reader } from "./triage_support.ts";

const CASES = [
  {
    id: "a",
    age_years: 60,
    sex: "male",
    lang: "en",
    expected: "emergent",
    text: "60-year-old man with crushing chest pain and sweating.",
  },
  {
    id: "b",
    age_years: 30,
    sex: "female",
    lang: "en",
    expected: "non-emergent",
    text: "Burning when passing urine for two days.",
  },
  {
    id: "c",
    age_years: 28,
    sex: "female",
    lang: "zh",
    expected: "self-care",
    text: "感冒两天，流清鼻涕、打喷嚏，不发烧，不喘。",
  },
];

async function run(content: string, ...options: string[]) {
  const file = await Deno.makeTempFile({ suffix: ".json" });
  try {
    await Deno.writeTextFile(file, content);
    const script = new URL("../../edge/triage_evaluate.ts", import.meta.url).pathname;
    const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "--no-check", "--allow-read", script, file, ...options],
      env: { NO_COLOR: "1" },
    }).output();
    const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
    return { code, out: text(stdout), err: text(stderr) };
  } finally {
    await Deno.remove(file);
  }
}

Deno.test("a good file is judged: agreement, safety, confusion and a line per case", async () => {
  const { code, out } = await run(JSON.stringify(CASES));
  assertEquals(code, 0);
  for (const word of ["Agreement 100.0 %", "Safety", "emergent", "self-care", "ok   a", "ok   c"]) {
    assert(out.includes(word), `${word} in ${out}`);
  }
});

Deno.test("--json prints one object and nothing else", async () => {
  const { code, out } = await run(JSON.stringify(CASES), "--json");
  assertEquals(code, 0);
  const result = JSON.parse(out);
  assert(/^\d{4}\.\d+\.\d+$/.test(result.version));
  assertEquals(
    result.cases.map(({ id, expected, level }: Record<string, string>) => [id, expected, level]),
    CASES.map(({ id, expected }) => [id, expected, expected]),
  );
  assert(result.cases[0].rules.length > 0);
  assertEquals(result.confusion.emergent, { "self-care": 0, "non-emergent": 0, emergent: 1 });
});

Deno.test("a malformed file ends with an error that names the entry", async () => {
  const [, second] = CASES;
  for (
    const [content, named] of [
      ["{", "JSON"],
      ["{}", "array"],
      [JSON.stringify([CASES[0], { ...second, expected: "urgent" }]), `"b" (number 2)`],
      [JSON.stringify([CASES[0], { ...second, text: "" }]), `"b" (number 2)`],
      [JSON.stringify([CASES[0], { ...second, id: undefined }]), "number 2"],
      [JSON.stringify([CASES[0], CASES[0]]), `"a" (number 2)`],
      [JSON.stringify([7]), "number 1"],
    ] as const
  ) {
    const { code, out, err } = await run(content, "--json");
    assertEquals([content, code, out], [content, 1, ""]);
    assert(err.includes(named), `${named} in ${err}`);
  }
});

Deno.test("every field of a case is checked", () => {
  const good = CASES[0]!;
  assertEquals(readCases([good]).length, 1);
  assertEquals(readCases([{ ...good, age_years: null, sex: null }])[0]!.sex, null);
  for (
    const wrong of [{ age_years: "60" }, { age_years: -1 }, { sex: 5 }, { lang: 3 }, { text: 9 }, {
      expected: undefined,
    }]
  ) assertThrows(() => readCases([{ ...good, ...wrong }]), Error, `"a"`);
});

Deno.test("today and doctor are one verdict, and an empty file has no share", () => {
  assertEquals(
    ["emergency", "today", "doctor", "self_care"].map((level) =>
      verdictOf(level as Parameters<typeof verdictOf>[0])
    ),
    ["emergent", "non-emergent", "non-emergent", "self-care"],
  );
  assertEquals(evaluate(reader, []).agreement, 0);
});
