import { cp } from "node:fs/promises";
import { startEmbedded } from "../../edge/supabase/embedded/mod.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
/** Names the folder that `tests/run.ts` has made for this run. */
const MADE = "WENYI_TEST_DEMO_DATA";

/**
 * A new data folder for the product under test. In a whole run it holds the demo clinic already, a
 * copy of what was made once: each start would else spend seconds on the same migrations.
 */
export async function makeDataFolder(name: string): Promise<string> {
  const folder = await Deno.makeTempDir({ prefix: `wenyi-${name}-` });
  const made = Deno.env.get(MADE);
  if (made) await cp(made, folder, { recursive: true });
  return folder;
}

/** Makes the demo clinic once, and gives the environment that tells tests of it. */
export async function makeDemoData(): Promise<{ env: Record<string, string>; remove(): void }> {
  const dataDir = await Deno.makeTempDir({ prefix: "wenyi-demo-" });
  const embedded = await startEmbedded({
    dataDir,
    migrationsDir: `${ROOT}supabase/migrations`,
    seedFile: `${ROOT}supabase/seed.sql`,
    origin: "http://localhost:8000",
  });
  await embedded.close();
  return {
    env: { [MADE]: dataDir },
    remove: () => Deno.removeSync(dataDir, { recursive: true }),
  };
}
