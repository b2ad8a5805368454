import type { SupabaseClient } from "@supabase/supabase-js";
import { getCookie } from "hono/cookie";
import type { Database } from "../../domain/database_types.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { must } from "../../edge/errors.ts";
import { keepPreference, localPath } from "../preferences.ts";

/**
 * Where somebody goes who has just signed in: to where they wanted, doctors to their work, others
 * home. A device that was told no country takes over the account's: its emergency number is no guess.
 */
export async function enter(
  c: AppContext,
  supabase: SupabaseClient<Database>,
  next: string | undefined,
): Promise<Response> {
  const [account, role] = await Promise.all([
    supabase.from("accounts").select("country_code").single(),
    supabase.rpc("my_role"),
  ]);
  const { country_code } = must(account);
  if (!getCookie(c, "country")) keepPreference(c, "country", country_code);
  const { practitioner_id } = must(role) as { practitioner_id: string | null };
  return c.redirect(next ? localPath(next) : practitioner_id ? "/work" : "/", 303);
}

/** `?next=` of a page, to be handed on; empty when there is none or it leads elsewhere. */
export function nextQuery(next: string | undefined): string {
  return next && localPath(next) === next ? `?next=${encodeURIComponent(next)}` : "";
}
