import webPush from "web-push";
import { keepSecret } from "../secret_file.ts";
import type { VapidKeys } from "./push.ts";

/** Push services ask for somebody to write to; nobody on one machine needs to be written to. */
const SUBJECT = "mailto:admin@wenyi.example";

/** The kept key pair of this machine, made when it is first asked for. */
export async function keepPushKeys(dataDir: string): Promise<VapidKeys> {
  const kept = await keepSecret(
    `${dataDir}/push_keys.json`,
    () => JSON.stringify({ ...webPush.generateVAPIDKeys(), subject: SUBJECT }, null, 2),
  );
  return JSON.parse(kept);
}
