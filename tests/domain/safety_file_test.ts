import { assert, assertEquals } from "@std/assert";
import { RULES } from "../../domain/triage/mod.ts";

/* The hazard log is only worth what its controls are: each one that it names must exist. */

const ROOT = new URL("../../", import.meta.url).pathname;
const RISK = [[1, 1, 2, 2, 3], [1, 2, 2, 3, 4], [2, 2, 3, 3, 4], [2, 3, 3, 4, 5], [3, 4, 4, 5, 5]];
const rows = readRows(await Deno.readTextFile(`${ROOT}docs/safety/hazards.csv`));
const tests = await testSources(`${ROOT}tests`);

Deno.test("every hazard has controls, and every control exists", () => {
  assert(rows.length >= 19, `${rows.length} hazards`);
  const rules = new Set(RULES.map(({ id }) => id));
  const lost = rows.flatMap(({ id, controls }) =>
    controls!.split("; ").filter((control) => {
      const [kind, name] = [control.split(":")[0], control.slice(control.indexOf(":") + 1)];
      return kind === "rule" ? !rules.has(name) : kind !== "test" || !isTest(name);
    }).map((control) => `${id}: ${control}`)
  );
  assertEquals(lost, []);
});

Deno.test("every risk is what the plan's matrix says, and no control makes it larger", () => {
  const risk = (likelihood?: string, severity?: string) =>
    RISK[Number(likelihood) - 1]?.[Number(severity) - 1];
  for (const row of rows) {
    assertEquals(Number(row.risk), risk(row.likelihood, row.severity), row.id);
    const left = risk(row.residual_likelihood, row.residual_severity);
    assertEquals(Number(row.residual_risk), left, row.id);
    assert(Number(row.residual_risk) <= Number(row.risk), row.id);
    assert(row.status === "open" || Number(row.residual_risk) <= 3, `${row.id} is not controlled`);
  }
});

Deno.test("every test that the safety case quotes exists", async () => {
  const text = await Deno.readTextFile(`${ROOT}docs/safety/safety-case.md`);
  const evidence = text.slice(text.indexOf("## Claims"), text.indexOf("## Measured"));
  const quoted = [...evidence.matchAll(/"([^"]{20,})"/g)].map(([, name]) => name!);
  assert(quoted.length > 10);
  assertEquals(quoted.filter((name) => !isTest(name)), []);
});

/** Test names stand in the sources as written, or after a variable such as an id. */
function isTest(name: string): boolean {
  return tests.includes(`"${name}"`) ||
    /^M\d\d/.test(name) && tests.includes(name.slice(name.indexOf(" ")));
}

async function testSources(folder: string): Promise<string> {
  const texts: string[] = [];
  for await (const { name, isFile } of Deno.readDir(folder)) {
    const path = `${folder}/${name}`;
    if (!isFile) texts.push(await testSources(path));
    else if (name.endsWith("_test.ts")) texts.push(await Deno.readTextFile(path));
  }
  return texts.join("\n");
}

/** A small CSV: commas, quoted cells, no quotes within. */
function readRows(text: string): Record<string, string>[] {
  const [head, ...lines] = text.trim().split("\n").map((line) =>
    [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, bare]) =>
      quoted ?? bare ?? ""
    )
  );
  return lines.map((cells) => Object.fromEntries(head!.map((name, at) => [name, cells[at] ?? ""])));
}
