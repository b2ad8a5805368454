/** `deno task keys`: what another Supabase client needs to reach this clinic. */
import { readEnvironment } from "./env.ts";
import { readKeys } from "./supabase/embedded/keys.ts";

/** The lines to print; throws with a clear word when there are no keys yet. */
export async function describeKeys(
  variable: (name: string) => string | undefined,
): Promise<string> {
  const { dataDir, origin, supabase } = readEnvironment([], variable);
  const keys = supabase ?? await readKeys(dataDir);
  if (!keys) {
    throw new Error(
      `No keys in ${dataDir} yet: they are made at the first start. Run: deno task start`,
    );
  }
  return `SUPABASE_URL=${supabase?.url ?? origin}\n` +
    `SUPABASE_PUBLISHABLE_KEY=${keys.publishableKey}`;
}

if (import.meta.main) {
  try {
    console.log(await describeKeys((name) => Deno.env.get(name)));
  } catch (error) {
    console.error((error as Error).message);
    Deno.exit(1);
  }
}
