import { assert, assertEquals, assertRejects } from "@std/assert";
import { buildAssets } from "../../edge/build.ts";
import { pack } from "../../domain/triage/packing/pack.ts";
import { unpack } from "../../domain/triage/packing/unpack.ts";
import {
  beginInterview,
  kindOf,
  NARROWER,
  nextQuestion,
  questionBeforeSelfCare,
} from "../../domain/triage/mod.ts";
import { PRESENTATIONS, Reader, resultOf, RULES } from "../../domain/triage/mod.ts";
import { ENGLISH } from "../../domain/triage/words/en/mod.ts";
import { CHINESE } from "../../domain/triage/words/zh_cn/mod.ts";
import { FIRST_AID } from "../../domain/triage/first_aid_data.ts";
import type { CheckResult } from "../../domain/check.ts";
import { type Condition, parseCondition } from "../../domain/triage/condition.ts";
import type { Understanding } from "../../islands/check/make_knowledge.ts";
import set from "../fixtures/triage_development_set.json" with { type: "json" };
import { CHECK_KILOBYTES } from "../bench/budgets.ts";
import { engineAndData } from "../bench/triage.ts";
import { RED_FLAGS } from "../domain/triage_red_flags_data.ts";
import { LOOSE } from "./stage.ts";

/* What a phone is sent tells the same as the sources which a clinician signs. */

const TONGUES = [
  { tongue: "en", file: "en", vocabulary: ENGLISH, other: "头痛得厉害，突然开始" },
  { tongue: "zh", file: "zh_cn", vocabulary: CHINESE, other: "crushing chest pain for an hour" },
] as const;
const sourceReader = new Reader([ENGLISH, CHINESE], kindOf, NARROWER);

/** The built files as they are served, in a folder from which they can be imported. */
async function builtFiles(): Promise<{ folder: string; named: (start: string) => string }> {
  const assets = await buildAssets();
  const folder = await Deno.makeTempDir();
  for (const path of assets.files) {
    const file = await assets.read(path);
    if (path.endsWith(".js")) await Deno.writeFile(`${folder}/${path.slice(3)}`, file!.body);
  }
  const named = (start: string) =>
    `file://${folder}${assets.files.find((path) => path.startsWith(`/_/${start}-`))!.slice(2)}`;
  return { folder, named };
}

/** Without the sentences of the other language, which are not sent. */
function told(value: unknown, tongue: string): unknown {
  return JSON.parse(JSON.stringify(value, (_, each) => {
    const both = each && typeof each === "object" && "en" in each && "zh" in each;
    return both ? { [tongue]: each[tongue] } : each;
  }));
}

/** Conditions as what they mean: on the way the order of what "and" and "or" join may change. */
function meant(value: unknown): unknown {
  const inOrder = (condition: Condition): string => {
    if (!("of" in condition)) return JSON.stringify(condition);
    const { of, ...rest } = condition;
    return JSON.stringify([rest, [of].flat().map(inOrder).sort()]);
  };
  return JSON.parse(
    JSON.stringify(
      value,
      (key, each) =>
        ["when", "enter", "who", "typical"].includes(key)
          ? inOrder(parseCondition(each, true))
          : each,
    ),
  );
}

for (const { tongue, file, vocabulary, other } of TONGUES) {
  Deno.test({
    name: `Built for ${tongue}, the check tells the same as its sources`,
    ...LOOSE,
    fn: async (t) => {
      const { folder, named } = await builtFiles();
      try {
        const { open } = await import(named("open"));
        await open(await import(named(file)));
        const { knowledge } = await import(named(`knowledge_${file}`)) as {
          knowledge: Understanding;
        };
        const { engine } = knowledge;
        await t.step("rules, presentations and first aid are whole", () => {
          assertEquals(meant(told(engine.RULES, tongue)), meant(told(RULES, tongue)));
          assertEquals(
            meant(told(engine.PRESENTATIONS, tongue)),
            meant(told(PRESENTATIONS, tongue)),
          );
          const aided = RULES.filter(({ level, aid }) => level === "emergency" && aid);
          const codes = { level: "emergency", rules: aided.map(({ id }) => id), presentations: [] };
          const { doNow } = knowledge.assessmentOf(codes as unknown as CheckResult);
          const sentences = new Set(
            aided.flatMap(({ aid }) => FIRST_AID[aid!]!).concat(FIRST_AID.any!),
          );
          const texts = (list: Iterable<unknown>) => [...list].map((each) => JSON.stringify(each));
          assertEquals(
            texts(doNow).sort(),
            texts(told([...sentences], tongue) as unknown[]).sort(),
          );
        });
        await t.step("names and questions are those of the words", () => {
          for (const [id, [name, , ask]] of vocabulary.sheets.flatMap(Object.entries)) {
            assertEquals(knowledge.name(id), name);
            if (ask) assertEquals(knowledge.ask(id), ask);
          }
        });
        await t.step("every text gets the same assessment and the same next question", async () => {
          const texts = [...set.verdicts, ...set.relations, ...RED_FLAGS]
            .map((each) => each[tongue]).concat(other);
          for (const text of texts) {
            const facts = await knowledge.read(text);
            const source = sourceReader.read(text);
            assertEquals([text, facts], [text, source]);
            const [built, own] = [engine.beginInterview(facts), beginInterview(source)];
            assertEquals(told(engine.resultOf(built), tongue), told(resultOf(own), tongue));
            assertEquals(engine.nextQuestion(built), nextQuestion(own));
            assertEquals(engine.questionBeforeSelfCare(built), questionBeforeSelfCare(own));
          }
        });
      } finally {
        await Deno.remove(folder, { recursive: true });
      }
    },
  });
}

Deno.test({
  name: "Engine and data of one language keep within their budget",
  ...LOOSE,
  fn: async () => {
    const assets = await buildAssets();
    for (const file of ["en", "zh_cn"] as const) {
      const kilobytes = await engineAndData(assets, file) / 1000;
      assert(kilobytes <= CHECK_KILOBYTES[file], `${file}: ${kilobytes} KB`);
    }
  },
});

Deno.test("What is packed comes out as it was; what was damaged is refused", async () => {
  for (const text of ["", "a", "头痛 and fever\n".repeat(40), "\u0000😀\uFFFF"]) {
    assertEquals(await unpack(pack(text)), text);
  }
  const packed = pack("chest pain ~ arm|jaw; sweating ".repeat(9));
  const damaged = `${packed.slice(0, 20)}${packed[20] === "A" ? "B" : "A"}${packed.slice(21)}`;
  await assertRejects(() => unpack(damaged), Error, "damaged");
});
