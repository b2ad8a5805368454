import webPush from "web-push";
import type { VapidKeys } from "./push.ts";

const fileOf = (dataDir: string) => `${dataDir}/push_keys.json`;
/** Push services ask for somebody to write to; nobody on one machine needs to be written to. */
const SUBJECT = "mailto:admin@wenyi.example";

/** The kept key pair of this machine, made (owner-readable only) when it is first asked for. */
export async function keepPushKeys(dataDir: string): Promise<VapidKeys> {
  try {
    return JSON.parse(await Deno.readTextFile(fileOf(dataDir)));
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  const keys = { ...webPush.generateVAPIDKeys(), subject: SUBJECT };
  const draft = `${fileOf(dataDir)}.new`;
  await Deno.writeTextFile(draft, JSON.stringify(keys, null, 2), { mode: 0o600 });
  await Deno.rename(draft, fileOf(dataDir));
  return keys;
}
