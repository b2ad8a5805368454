/** Kysely over one PGlite session, each transaction alone: lite's own dialect lets them overlap. */
import type { PGlite } from "@electric-sql/pglite";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from "kysely";
import type { Turn } from "./turn.ts";

class SessionTurn implements DatabaseConnection {
  constructor(readonly pglite: PGlite, readonly release: () => void) {}

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const result = await this.pglite.query<R>(query.sql, [...query.parameters]);
    const affected = result.affectedRows;
    return {
      rows: result.rows,
      numAffectedRows: affected === undefined ? undefined : BigInt(affected),
    };
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error("PGlite does not stream");
  }
}

class SerialDriver implements Driver {
  constructor(readonly pglite: PGlite, readonly turn: Turn) {}

  init = () => Promise.resolve();
  destroy = () => Promise.resolve();

  async acquireConnection() {
    return new SessionTurn(this.pglite, await this.turn.take());
  }

  releaseConnection(connection: DatabaseConnection) {
    (connection as SessionTurn).release();
    return Promise.resolve();
  }

  beginTransaction = (connection: DatabaseConnection) => run(connection, "begin");
  commitTransaction = (connection: DatabaseConnection) => run(connection, "commit");
  rollbackTransaction = (connection: DatabaseConnection) => run(connection, "rollback");
}

async function run(connection: DatabaseConnection, sql: string) {
  await connection.executeQuery(CompiledQuery.raw(sql));
}

/** A Kysely whose queries and transactions wait for `turn` before they touch the session. */
// deno-lint-ignore no-explicit-any
export function createSerialKysely(pglite: PGlite, turn: Turn): Kysely<any> {
  const dialect: Dialect = {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new SerialDriver(pglite, turn),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
  return new Kysely({ dialect });
}
