/** The three secrets of an embedded Supabase: made once, kept in the data folder, never a default. */
import { generateApiKey } from "@supabase/lite";
import { keepSecret, readSecret } from "../../secret_file.ts";

export interface Keys {
  jwtSecret: string;
  publishableKey: string;
  secretKey: string;
}

const fileOf = (dataDir: string) => `${dataDir}/keys.json`;

/** The kept keys, or null when nothing was ever started in `dataDir`. */
export async function readKeys(dataDir: string): Promise<Keys | null> {
  const kept = await readSecret(fileOf(dataDir));
  return kept === null ? null : JSON.parse(kept);
}

/** The kept keys, made at the first start. */
export async function keepKeys(dataDir: string): Promise<Keys> {
  return JSON.parse(
    await keepSecret(fileOf(dataDir), async () => {
      const keys: Keys = {
        jwtSecret: crypto.getRandomValues(new Uint8Array(48)).toBase64({ alphabet: "base64url" }),
        publishableKey: (await generateApiKey("publishable")).key,
        secretKey: (await generateApiKey("secret")).key,
      };
      return JSON.stringify(keys, null, 2);
    }),
  );
}
