import { createPostgresConnection } from "@supabase/lite/postgres";
import type postgres from "postgres";
import type { Database, Query } from "./database.ts";
import { oids, readBytes, readNumeric, readTimestamp, readTimestamptz } from "./values.ts";

const typeOf = (oid: number, parse: (text: string) => unknown, serialize = writeText) => (
  { to: oid, from: [oid], serialize, parse }
);

const writeText = (value: unknown) => value instanceof Date ? value.toISOString() : String(value);

/** JSON already written out stays as it is: lite writes some columns itself, as PGlite wants it. */
const writeJson = (value: unknown) => typeof value === "string" ? value : JSON.stringify(value);

const types = {
  json: typeOf(oids.json, JSON.parse, writeJson),
  jsonb: typeOf(oids.jsonb, JSON.parse, writeJson),
  bytea: typeOf(oids.bytea, readBytes),
  numeric: typeOf(oids.numeric, readNumeric),
  timestamp: typeOf(oids.timestamp, readTimestamp),
  timestamptz: typeOf(oids.timestamptz, readTimestamptz),
};

/** Connects to a real Postgres (15 or newer) as the superuser that `url` names. */
export async function openPostgres(url: string): Promise<Database> {
  const connection = createPostgresConnection({
    url,
    postgresOptions: {
      onnotice: () => {},
      connection: { search_path: '"$user", public, extensions' },
      types,
    },
  });
  const pool = connection.driver;
  const on =
    (session: Pick<postgres.Sql, "unsafe">): Query =>
    async <T>(sql: string, values: unknown[] = []) =>
      [...await session.unsafe(sql, values as postgres.ParameterOrJSON<never>[])] as T[];
  const query = on(pool);
  await query("select 1");
  return {
    connection,
    query,
    async script(sql) {
      await pool.begin(async (session) => {
        await session.unsafe(sql).simple();
      });
    },
    transaction: <T>(work: (query: Query) => Promise<T>) =>
      pool.begin((session) => work(on(session))) as Promise<T>,
    async listen(channel, heard) {
      const { unlisten } = await pool.listen(channel, heard);
      return unlisten;
    },
    close: () => connection.close(),
  };
}
