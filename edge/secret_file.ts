/** Secrets of this machine: made once, kept in the data folder, readable by their owner only. */

/** The kept secret; null when none was ever kept there. */
export async function readSecret(file: string): Promise<string | null> {
  try {
    return await Deno.readTextFile(file);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

/** Whole or not at all, and never readable by others in between. */
export async function writeSecret(file: string, secret: string): Promise<void> {
  await Deno.writeTextFile(`${file}.new`, secret, { mode: 0o600 });
  await Deno.rename(`${file}.new`, file);
}

/** The kept secret, made and written when it is first asked for. */
export async function keepSecret(
  file: string,
  make: () => string | Promise<string>,
): Promise<string> {
  const kept = await readSecret(file);
  if (kept !== null) return kept;
  const made = await make();
  await writeSecret(file, made);
  return made;
}
