/** Applies `supabase/migrations/*.sql` and the seed, with the Supabase CLI's own history tables. */
import type { Database } from "./database.ts";

/** A migration that the database refused, with the file's name in front. */
export class MigrationError extends Error {}

/** Applies what is not yet applied, in order, each file all or nothing; gives the files' names. */
export async function applyMigrations(database: Database, folder: string): Promise<string[]> {
  const rows = await database.query<{ version: string }>(
    "select version from supabase_migrations.schema_migrations",
  );
  const applied = new Set(rows.map((row) => row.version));
  const fresh = (await listMigrations(folder)).filter((file) => !applied.has(file.version));
  for (const file of fresh) {
    const sql = await Deno.readTextFile(`${folder}/${file.name}`);
    const history =
      "insert into supabase_migrations.schema_migrations (version, name, statements) " +
      `values (${literal(file.version)}, ${literal(file.title)}, array[${literal(sql)}])`;
    await database.script(`${sql}\n;\n${history}`).catch((error) => {
      throw new MigrationError(`${file.name}: ${explain(error, sql)}`, { cause: error });
    });
  }
  return fresh.map((file) => file.name);
}

/** Runs the seed file once, together with its line in the history. */
export async function applySeed(database: Database, path: string): Promise<boolean> {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const done = await database.query(
    "select 1 from supabase_migrations.seed_files where path = $1",
    [name],
  );
  if (done.length > 0) return false;
  const sql = await Deno.readTextFile(path);
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(sql));
  const history = "insert into supabase_migrations.seed_files (path, hash) " +
    `values (${literal(name)}, ${literal(new Uint8Array(hash).toHex())})`;
  await database.script(`${sql}\n;\n${history}`).catch((error) => {
    throw new MigrationError(`${name}: ${explain(error, sql)}`, { cause: error });
  });
  return true;
}

async function listMigrations(folder: string) {
  const files: { name: string; version: string; title: string }[] = [];
  for await (const entry of Deno.readDir(folder)) {
    const parts = /^(\d+)_(.+)\.sql$/.exec(entry.name);
    if (parts) files.push({ name: entry.name, version: parts[1]!, title: parts[2]! });
  }
  return files.sort((a, b) => a.name < b.name ? -1 : 1);
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** The database's words with the line where it stopped, since a file is sent as a whole. */
function explain(error: unknown, sql: string): string {
  const { message, position, where } = error as Record<string, string | undefined>;
  const line = position ? ` (line ${sql.slice(0, Number(position)).split("\n").length})` : "";
  return `${message}${line}${where ? `\n${where}` : ""}`;
}
