import { DEMO_PASSWORD } from "../../domain/demo_data.ts";
import { readEnvironment } from "../../edge/env.ts";
import { start } from "../../edge/main.ts";
import { keepPhoneKey } from "../../edge/telephony/key_file.ts";
import { createSeal, readSealKeys } from "../../edge/telephony/seal.ts";
import type { NumberSeal } from "../../edge/telephony/seal.ts";
import { createTelephony } from "../../edge/telephony/telephony.ts";
import type { Telephony } from "../../edge/telephony/telephony.ts";
import { visit } from "../support/app.ts";
import type { Visitor } from "../support/app.ts";
import { startCarrier } from "../support/carrier.ts";
import type { Carrier } from "../support/carrier.ts";
import { freePort } from "../support/product.ts";
import { startSip } from "../support/sip.ts";
import type { SipStage } from "../support/sip.ts";

/** The platform's number: the only one that anybody rung may see. */
export const OWN_NUMBER = "+4930555000";
/** The demo clinic's open consultation, and the two people in it. */
export const OPEN = "d4000000-0000-4000-8000-000000000002";
export const MEI = "mei@demo.wenyi.example";
export const OKAFOR = "dr.okafor@demo.wenyi.example";
export const MEI_NUMBER = "+8613800138440";
export const OKAFOR_NUMBER = "+442079460880";

/** The product beside LiveKit, its SIP bridge and a carrier; nothing of it is a stand-in but people. */
export interface TelephoneStage {
  origin: string;
  sip: SipStage;
  carrier: Carrier;
  /** Every line that the product has logged. */
  logged: string[];
  dataDir: string;
  /** The product's own, to seal what its pages would refuse. */
  seal: NumberSeal;
  signIn(email: string): Promise<Visitor>;
  /** Superuser SQL, to arrange and to look. */
  query<Row>(sql: string, values?: unknown[]): Promise<Row[]>;
  /** The adapter alone, with another patience. */
  telephony(confirmMs: number): Telephony;
  stop(): Promise<void>;
}

export async function setTelephoneStage(): Promise<TelephoneStage> {
  const dataDir = await Deno.makeTempDir({ prefix: "wenyi-telephone-" });
  const port = freePort();
  const sip = await startSip({ number: OWN_NUMBER, webhookPort: port });
  const carrier = await startCarrier(sip.address);
  const variables: Record<string, string> = {
    PORT: `${port}`,
    STUDIO_PORT: `${freePort()}`,
    PUBLIC_ORIGIN: `http://${sip.address}:${port}`,
    WENYI_DATA_DIR: dataDir,
    LIVEKIT_URL: sip.url,
    LIVEKIT_API_KEY: sip.apiKey,
    LIVEKIT_API_SECRET: sip.apiSecret,
    SIP_TRUNK_ID: sip.trunkId,
  };
  const { logged, giveBack } = listenToLog();
  const running = await start(
    readEnvironment([`--host=${sip.address}`], (name) => variables[name]),
  );
  const { origin } = running;
  const seal = await createSeal(readSealKeys(await keepPhoneKey(dataDir)));
  return {
    origin,
    sip,
    carrier,
    logged,
    dataDir,
    seal,
    signIn: async (email) => {
      const person = visit((request) => fetch(request, { redirect: "manual" }), origin);
      const answer = await person.post("/sign-in", { email, password: DEMO_PASSWORD });
      await answer.body?.cancel();
      if (answer.status !== 303) throw new Error(`Cannot sign in ${email}: ${answer.status}`);
      return person;
    },
    query: async (sql, values = []) => await running.embedded!.query(sql, values) as never,
    telephony: (confirmMs) => createTelephony(sip, { trunkId: sip.trunkId, seal, confirmMs }),
    stop: async () => {
      await running.stop();
      carrier.stop();
      await sip.stop();
      giveBack();
      await Deno.remove(dataDir, { recursive: true });
    },
  };
}

/** Keeps what the product writes to its log, and lets it through. */
function listenToLog() {
  const logged: string[] = [];
  const levels = ["info", "warn", "error"] as const;
  const before = levels.map((level) => console[level]);
  for (const [index, level] of levels.entries()) {
    console[level] = (...words: unknown[]) => {
      logged.push(words.join(" "));
      before[index]!(...words);
    };
  }
  const giveBack = () => {
    for (const [index, level] of levels.entries()) console[level] = before[index]!;
  };
  return { logged, giveBack };
}
