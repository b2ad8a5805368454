/** The three secrets of an embedded Supabase: made once, kept in the data folder, never a default. */
import { generateApiKey } from "@supabase/lite";

export interface Keys {
  jwtSecret: string;
  publishableKey: string;
  secretKey: string;
}

const fileOf = (dataDir: string) => `${dataDir}/keys.json`;

/** The kept keys, or null when nothing was ever started in `dataDir`. */
export async function readKeys(dataDir: string): Promise<Keys | null> {
  try {
    return JSON.parse(await Deno.readTextFile(fileOf(dataDir)));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

/** The kept keys, made and written (owner-readable only) at the first start. */
export async function keepKeys(dataDir: string): Promise<Keys> {
  const kept = await readKeys(dataDir);
  if (kept) return kept;
  const keys: Keys = {
    jwtSecret: crypto.getRandomValues(new Uint8Array(48)).toBase64({ alphabet: "base64url" }),
    publishableKey: (await generateApiKey("publishable")).key,
    secretKey: (await generateApiKey("secret")).key,
  };
  const draft = `${fileOf(dataDir)}.new`;
  await Deno.writeTextFile(draft, JSON.stringify(keys, null, 2), { mode: 0o600 });
  await Deno.rename(draft, fileOf(dataDir));
  return keys;
}
