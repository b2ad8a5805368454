import { newSealKey } from "./seal.ts";

/** The key of this machine's data folder, made at the first need; readable by its owner only. */
export async function keepPhoneKey(dataDir: string): Promise<string> {
  const file = `${dataDir}/phone.key`;
  const kept = await Deno.readTextFile(file).catch((error) => {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  });
  if (kept !== null) return kept.trim();
  const key = newSealKey();
  // Whole or not at all, and never readable by others in between.
  await Deno.writeTextFile(`${file}.new`, key, { mode: 0o600 });
  await Deno.rename(`${file}.new`, file);
  return key;
}
