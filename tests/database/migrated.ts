/** A database with all migrations, on each engine there is. */
import postgres from "postgres";
import { type EmbeddedSupabase, startEmbedded } from "../../edge/supabase/embedded/mod.ts";
import { startPostgres } from "../support/postgres.ts";
import type { RunStatement } from "./tap.ts";

export const SUPABASE = new URL("../../supabase/", import.meta.url).pathname;

export interface MigratedDatabase {
  run: RunStatement;
  close(): Promise<void>;
}

/** Starts the embedded stack with the product's migrations; without a url on PGlite. */
export async function startMigrated(
  databaseUrl?: string,
  seedFile?: string,
): Promise<EmbeddedSupabase & { dataDir: string }> {
  const dataDir = await Deno.makeTempDir({ prefix: "wenyi-database-" });
  const supabase = await startEmbedded({
    dataDir,
    databaseUrl,
    seedFile,
    migrationsDir: `${SUPABASE}migrations`,
    origin: "http://localhost",
  });
  return { ...supabase, dataDir };
}

/** The embedded default: PGlite, one session. */
export async function openPglite(): Promise<MigratedDatabase> {
  const supabase = await startMigrated();
  return {
    run: (sql) => supabase.query<Record<string, unknown>>(sql),
    async close() {
      await supabase.close();
      await Deno.remove(supabase.dataDir, { recursive: true });
    },
  };
}

/** Debian's Postgres under the same migrations, or why there is none. */
export async function openPostgres(): Promise<MigratedDatabase | { skip: string }> {
  const server = await startPostgres();
  if ("skip" in server) return server;
  const supabase = await startMigrated(server.url);
  await supabase.close();
  await Deno.remove(supabase.dataDir, { recursive: true });
  const session = postgres(server.url, { max: 1, onnotice: () => {}, prepare: false });
  await session.unsafe(`set search_path to "$user", public, extensions`);
  return {
    run: async (sql) => await session.unsafe(sql) as Record<string, unknown>[],
    async close() {
      await session.end();
      await server.stop();
    },
  };
}
