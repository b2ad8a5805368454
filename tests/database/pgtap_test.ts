/**
 * Every pgTAP file of `supabase/tests`: in the embedded database, on a real Postgres, and there once
 * more beside the demo clinic and without a superuser, as hosted Supabase has it.
 */
import { assert, assertEquals } from "@std/assert";
import { skipTest } from "../support/skip.ts";
import { openHosted } from "./hosted.ts";
import { type MigratedDatabase, openPglite, openPostgres, SUPABASE } from "./migrated.ts";
import { readTap, runTap, splitStatements } from "./tap.ts";

const files = [...Deno.readDirSync(`${SUPABASE}tests`)]
  .map(({ name }) => name).filter((name) => name.endsWith(".sql")).sort();

async function runFile(name: string, database: MigratedDatabase) {
  const script = await Deno.readTextFile(`${SUPABASE}tests/${name}`);
  const { planned, assertions } = await runTap(script, database.run);
  const failed = assertions.filter(({ passed }) => !passed);
  const told = failed.map(({ description, diagnostics }) => `✗ ${description}\n${diagnostics}`);
  assert(failed.length === 0, `\n${told.join("\n")}`);
  assert(planned > 0, "the file has no plan");
  assertEquals(assertions.length, planned, "as many assertions as planned");
}

function runAll(engine: string, database: MigratedDatabase) {
  Deno.test({
    name: `pgTAP on ${engine}`,
    sanitizeOps: false,
    sanitizeResources: false,
    async fn(t) {
      try {
        for (const name of files) await t.step(name, () => runFile(name, database));
      } finally {
        await database.close();
      }
    },
  });
}

runAll("PGlite", await openPglite());
const real = await openPostgres();
if ("skip" in real) skipTest("pgTAP on Postgres 15", real.skip);
else runAll("Postgres 15", real);
const hosted = await openHosted();
if ("skip" in hosted) skipTest("pgTAP as hosted", hosted.skip);
else runAll("Postgres 15 as hosted", hosted);

Deno.test("TAP is read with its failures", () => {
  const result = readTap(["1..2", "ok 1 - fine", "not ok 2 - broken", "# had: 1", "# wanted: 2"]);
  assertEquals(result.planned, 2);
  assertEquals(result.assertions.map(({ passed }) => passed), [true, false]);
  assertEquals(result.assertions[1]!.diagnostics, "# had: 1\n# wanted: 2\n");
});

Deno.test("scripts are split outside of quotes and comments", () => {
  const script = "select 'a;b'; -- no; end\nselect $x$ ; $x$;\n-- only a word;\n";
  assertEquals(splitStatements(script), ["select 'a;b'", "-- no; end\nselect $x$ ; $x$"]);
});
