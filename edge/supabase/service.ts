import { createClient } from "@supabase/supabase-js";
import type { SupabaseClient } from "@supabase/supabase-js";
import type { Database } from "../../domain/database_types.ts";

/** Supabase with our own rights: for the clock, payments and file checks, never for a page's data. */
export type Service = SupabaseClient<Database>;

export function createService(
  supabase: { url: string; secretKey: string; fetch?: typeof fetch },
): Service {
  return createClient<Database>(supabase.url, supabase.secretKey, {
    auth: { persistSession: false, autoRefreshToken: false },
    global: supabase.fetch ? { fetch: supabase.fetch } : {},
  });
}
