/** Who a request is, told to Postgres in one statement; lite needs five to ten round trips. */
import type { Connection } from "@supabase/lite";
import { type Kysely, sql } from "kysely";

// deno-lint-ignore no-explicit-any
type Session = Kysely<any>;

interface RequestVars {
  auth?: { role?: string; uid?: string | null; jwt?: Record<string, unknown> | null };
  storage?: { operation?: string | null };
}

interface RpcRequest {
  method: string;
  path: string;
  requestHeaders?: Record<string, string>;
}

const roles = new Set(["anon", "authenticated", "service_role"]);

/** Replaces the way in which lite's `connection` sets role and claims of a transaction. */
export function tellSessionAtOnce(connection: Connection) {
  Object.assign(connection, {
    // Left to find out, lite grants each table of each schema with policies to anon.
    rlsState: "active",
    applyJwtSessionContext,
    applyRpcRequestGucs,
  });
}

/**
 * The same connection for Studio: what lite runs as service_role runs there as the owner of the
 * database, as it does in hosted Supabase's Studio.
 */
export function forOwner(connection: Connection): Connection {
  return Object.assign(Object.create(connection), {
    async applyJwtSessionContext(session: Session, vars: RequestVars) {
      if (vars.auth?.role !== "service_role") await applyJwtSessionContext(session, vars);
    },
  });
}

async function applyJwtSessionContext(session: Session, { auth, storage }: RequestVars) {
  const role = auth?.role ?? "anon";
  if (!roles.has(role)) {
    throw Object.assign(new Error(`role "${role}" does not exist`), { code: "22023" });
  }
  const claims = JSON.stringify(auth?.jwt ?? { role });
  await sql`select
    set_config('request.jwt.claim.sub', ${auth?.uid ?? ""}, true),
    set_config('request.jwt.claim.role', ${role}, true),
    set_config('request.jwt.claims', ${claims}, true),
    set_config('storage.operation', ${storage?.operation ?? ""}, true),
    set_config('role', ${role}, true)`.execute(session);
}

async function applyRpcRequestGucs(session: Session, request: RpcRequest) {
  await sql`select
    set_config('response.status', '', true),
    set_config('response.headers', '', true),
    set_config('request.method', ${request.method}, true),
    set_config('request.path', ${request.path}, true),
    set_config('request.headers', ${JSON.stringify(request.requestHeaders ?? {})}, true)`
    .execute(session);
}
