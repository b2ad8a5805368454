import { findChromium, NO_CHROMIUM } from "./support/chromium.ts";

/*
 * The whole truth about this tree: style, types, then every test, folder by folder so that two
 * cores suffice. Ends with "N passed, N failed, N skipped"; anything failed ends it with code 1.
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

async function run(args: string[]): Promise<{ success: boolean; output: string }> {
  const child = new Deno.Command(Deno.execPath(), {
    args,
    cwd: `${HERE}..`,
    stdout: "piped",
    stderr: "inherit",
    env: { DO_NOT_TRACK: "1" },
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
}

/** Runs a group and adds what Deno's closing line counts. */
async function test(group: string): Promise<void> {
  const { success, output } = await run(["test", "-A", "--no-check", `${HERE}${group}`]);
  // deno-lint-ignore no-control-regex -- the colours of Deno's own output
  const plain = output.replace(/\x1b\[[0-9;]*m/g, "");
  const counts = [...plain.matchAll(/(\d+) passed.*?\| (\d+) failed(?:.*?\| (\d+) ignored)?/g)].at(
    -1,
  );
  if (!counts) {
    console.log(`${group} ... FAILED (no result)`);
    totals.failed++;
    return;
  }
  totals.passed += Number(counts[1]);
  totals.failed += Number(counts[2]);
  totals.skipped += Number(counts[3] ?? 0);
  if (!success && counts[2] === "0") totals.failed++;
}

await check("format", ["fmt", "--check"]);
await check("lint", ["lint"]);
await check("types", ["task", "--quiet", "check"]);
if (!await findChromium()) console.log(`Browser tests will be skipped: ${NO_CHROMIUM}`);
const only = Deno.args.filter((name) => GROUPS.includes(name));
for (const group of only.length > 0 ? only : GROUPS) await test(group);

const { passed, failed, skipped } = totals;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
Deno.exit(failed > 0 ? 1 : 0);
