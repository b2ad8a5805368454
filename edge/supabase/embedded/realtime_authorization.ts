/** Who may hear and say what on a topic: judged by the policies on realtime.messages, as the user. */
import type { Database, Query } from "./database.ts";
import { become, type Claims } from "./identity.ts";

export type Extension = "broadcast" | "presence";

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
    await becomeOn(topic, query, claims);
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
    await becomeOn(topic, query, claims);
    await query(
      "insert into realtime.messages (topic, extension, private) values ($1, $2, true)",
      [topic, extension],
    );
    return true;
  });
}

async function becomeOn(topic: string, query: Query, claims: Claims) {
  await query("select set_config('realtime.topic', $1, true)", [topic]);
  await become(query, claims);
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
