/** Who may hear and say what on a topic: judged by the policies on realtime.messages, as the user. */
import { verify } from "hono/jwt";
import type { Database, Query } from "./database.ts";
import type { Keys } from "./keys.ts";

export type Extension = "broadcast" | "presence";

export interface Claims {
  role: string;
  sub?: string;
  /** Seconds since 1970; absent for API keys, which do not expire. */
  exp?: number;
}

const roles = new Set(["anon", "authenticated", "service_role"]);

/** The claims of a token or an API key; null when it is neither valid nor current. */
export async function readToken(token: unknown, keys: Keys): Promise<Claims | null> {
  if (token === keys.publishableKey) return { role: "anon" };
  if (token === keys.secretKey) return { role: "service_role" };
  if (typeof token !== "string") return null;
  try {
    const claims = await verify(token, keys.jwtSecret, "HS256") as unknown as Claims;
    return roles.has(claims.role) ? claims : null;
  } catch {
    return null;
  }
}

/** Whether the policies let the user read messages of this kind on the topic. */
export async function mayRead(
  database: Database,
  claims: Claims,
  topic: string,
  extension: Extension,
): Promise<boolean> {
  return await judge(database, async (query) => {
    const [probe] = await query<{ id: string }>(
      "insert into realtime.messages (topic, extension, private) values ($1, $2, true) returning id",
      [topic, extension],
    );
    await become(query, claims, topic);
    const seen = await query("select from realtime.messages where id = $1", [probe!.id]);
    return seen.length === 1;
  });
}

/** Whether the policies let the user write messages of this kind on the topic. */
export async function mayWrite(
  database: Database,
  claims: Claims,
  topic: string,
  extension: Extension,
): Promise<boolean> {
  return await judge(database, async (query) => {
    await become(query, claims, topic);
    await query(
      "insert into realtime.messages (topic, extension, private) values ($1, $2, true)",
      [topic, extension],
    );
    return true;
  });
}

async function become(query: Query, claims: Claims, topic: string) {
  await query(
    `select set_config('realtime.topic', $1, true), set_config('request.jwt.claims', $2, true),
      set_config('request.jwt.claim.sub', $3, true), set_config('request.jwt.claim.role', $4, true),
      set_config('role', $4, true)`,
    [topic, JSON.stringify(claims), claims.sub ?? "", claims.role],
  );
}

/** Carries a verdict out of a transaction that must leave nothing behind. */
class Verdict extends Error {
  constructor(readonly allowed: boolean) {
    super("verdict");
  }
}

const INSUFFICIENT_PRIVILEGE = "42501";

async function judge(database: Database, trial: (query: Query) => Promise<boolean>) {
  try {
    return await database.transaction<never>(async (query) => {
      throw new Verdict(await trial(query));
    });
  } catch (error) {
    if (error instanceof Verdict) return error.allowed;
    if ((error as { code?: string }).code === INSUFFICIENT_PRIVILEGE) return false;
    throw error;
  }
}
