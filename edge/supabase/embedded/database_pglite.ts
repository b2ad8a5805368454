import type { PGlite } from "@electric-sql/pglite";
import { btree_gin } from "@electric-sql/pglite/contrib/btree_gin";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { citext } from "@electric-sql/pglite/contrib/citext";
import { ltree } from "@electric-sql/pglite/contrib/ltree";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { pgcrypto } from "@electric-sql/pglite/contrib/pgcrypto";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { uuid_ossp } from "@electric-sql/pglite/contrib/uuid_ossp";
import { pgtap } from "@electric-sql/pglite/pgtap";
import { createPgliteConnection } from "@supabase/lite/pglite";
import type { Database, Query } from "./database.ts";
import { createSerialKysely } from "./pglite_dialect.ts";
import { Turn } from "./turn.ts";
import { oids, readBytes, readNumeric, readTimestamp, readTimestamptz } from "./values.ts";

const extensions = {
  btree_gin,
  btree_gist,
  citext,
  ltree,
  pg_trgm,
  pgcrypto,
  pgtap,
  unaccent,
  uuid_ossp,
};

const parsers = {
  [oids.bytea]: readBytes,
  [oids.numeric]: readNumeric,
  [oids.timestamp]: readTimestamp,
  [oids.timestamptz]: readTimestamptz,
};

/** Opens (or makes) the PGlite cluster in `folder`, an absolute or relative plain path. */
export async function openPglite(folder: string): Promise<Database> {
  const connection = await createPgliteConnection({
    url: folder,
    pgliteOptions: { extensions, parsers },
  });
  const { driver: pglite } = connection;
  await keepExitCode(pglite);
  await pglite.exec(`set search_path to "$user", public, extensions; set timezone to 'UTC'`);
  const turn = new Turn();
  connection.kysely = createSerialKysely(pglite, turn);
  const query: Query = async <T>(sql: string, values: unknown[] = []) =>
    (await pglite.query<T>(sql, values)).rows;
  const transaction = <T>(work: (query: Query) => Promise<T>) =>
    turn.run(() => inTransaction(pglite, () => work(query)));
  return {
    connection,
    query: (sql, values) => turn.run(() => query(sql, values)),
    script: (sql) => turn.run(() => inTransaction(pglite, () => pglite.exec(sql).then(() => {}))),
    transaction,
    async listen(channel, heard) {
      const stop = await turn.run(() => pglite.listen(channel, heard));
      return () => turn.run(() => stop());
    },
    close: () => turn.run(() => connection.close()),
  };
}

/** Making a cluster and every failing statement would set the exit code of this whole process. */
async function keepExitCode(pglite: PGlite) {
  const { exitCode } = Deno;
  await pglite.waitReady;
  Deno.exitCode = exitCode;
  const execute = pglite.execProtocolRawSync.bind(pglite);
  pglite.execProtocolRawSync = (message) => {
    const { exitCode } = Deno;
    try {
      return execute(message);
    } finally {
      Deno.exitCode = exitCode;
    }
  };
}

async function inTransaction<T>(pglite: PGlite, work: () => Promise<T>): Promise<T> {
  await pglite.exec("begin");
  try {
    const answer = await work();
    await pglite.exec("commit");
    return answer;
  } catch (error) {
    await pglite.exec("rollback");
    throw error;
  }
}
