import { findChromium, NO_CHROMIUM } from "./support/chromium.ts";
import { makeDemoData } from "./support/demo_data.ts";

/*
 * The whole truth about this tree: style, types, then every test, folder by folder so that two
 * cores suffice. A file in which something failed is run once more when its group has ended: real
 * browsers, media and clocks share these cores, and what fails twice is a fault. What failed,
 * once or twice, is named at the end, before "N passed, N failed, N skipped"; anything that failed
 * twice ends it with code 1.
 */
const GROUPS = [
  "tidy_test.ts",
  "domain",
  "embedded",
  "database",
  "routes",
  "islands",
  "calls",
  "telephone",
  "journeys",
];
const HERE = new URL("./", import.meta.url).pathname;

const totals = { passed: 0, failed: 0, skipped: 0 };
/** What failed, by Deno's own naming of it, and what became of it. */
const failures: string[] = [];

async function run(
  args: string[],
  env: Record<string, string> = {},
): Promise<{ success: boolean; output: string }> {
  const child = new Deno.Command(Deno.execPath(), {
    args,
    cwd: `${HERE}..`,
    stdout: "piped",
    stderr: "inherit",
    env: { DO_NOT_TRACK: "1", ...env },
  }).spawn();
  let output = "";
  const decoder = new TextDecoder();
  for await (const chunk of child.stdout) {
    await Deno.stdout.write(chunk);
    output += decoder.decode(chunk, { stream: true });
  }
  return { success: (await child.status).success, output };
}

/** One check that is no test file: counts as one test. */
async function check(name: string, args: string[]): Promise<void> {
  const { success } = await run(args);
  console.log(`${name} ... ${success ? "ok" : "FAILED"}`);
  totals[success ? "passed" : "failed"]++;
  if (!success) failures.push(`${name}: failed`);
}

/** One run of test files: the counts of Deno's closing line, and what its last section names. */
async function runTests(paths: string[]) {
  const { success, output } = await run(["test", "-A", "--no-check", ...paths], demo.env);
  // deno-lint-ignore no-control-regex -- the colours of Deno's own output
  const plain = output.replace(/\x1b\[[0-9;]*m/g, "");
  const closing = /(\d+) passed.*?\| (\d+) failed(?:.*?\| (\d+) ignored)?/g;
  const [, passed, failed, skipped] = [...plain.matchAll(closing)].at(-1) ?? [];
  const section = plain.split(/^ ?FAILURES ?$/m)[1] ?? "";
  const names = section.split("\n").filter((line) => line.includes("_test.ts"));
  return {
    passed: Number(passed ?? 0),
    failed: success ? 0 : Math.max(1, Number(failed ?? 0)),
    skipped: Number(skipped ?? 0),
    names: success || names.length > 0 ? names : [`${paths.join(" ")} (no result)`],
    files: [...new Set(section.match(/[\w./-]+_test\.tsx?/g) ?? [])],
  };
}

/** Runs a group, then once more the files in which something failed. */
async function test(group: string): Promise<void> {
  const first = await runTests([`${HERE}${group}`]);
  totals.passed += first.passed;
  totals.skipped += first.skipped;
  if (first.failed === 0) return;
  const second = first.files.length > 0 ? await runTests(first.files) : first;
  const passedAfterAll = second.failed === 0;
  totals[passedAfterAll ? "passed" : "failed"] += first.failed;
  const fate = passedAfterAll ? "failed once, passed when run again" : "failed twice";
  failures.push(...first.names.map((name) => `${name}: ${fate}`));
}

await check("format", ["fmt", "--check"]);
await check("lint", ["lint"]);
await check("types", ["task", "--quiet", "check"]);
if (!await findChromium()) console.log(`Browser tests will be skipped: ${NO_CHROMIUM}`);
const demo = await makeDemoData();
const only = Deno.args.filter((name) => GROUPS.includes(name));
for (const group of only.length > 0 ? only : GROUPS) await test(group);
demo.remove();

for (const line of failures) console.log(line);
const { passed, failed, skipped } = totals;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
Deno.exit(failed > 0 ? 1 : 0);
