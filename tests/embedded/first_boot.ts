/** Starts the embedded Supabase in a process of its own, for the test that kills it. */
import { startEmbedded } from "../../edge/supabase/embedded/mod.ts";
import { MIGRATIONS, SEED } from "./fixtures/mod.ts";

await startEmbedded({
  dataDir: Deno.args[0]!,
  migrationsDir: MIGRATIONS,
  seedFile: SEED,
  origin: "http://localhost:8139",
});
console.log("started");
await new Promise(() => {});
