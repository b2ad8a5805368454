import type { AppContext } from "../../edge/app_env.ts";

/**
 * Whether whoever runs the service offers the check here: in the country of the page, and for who is
 * signed in, where their account is.
 */
export async function isOffered(c: AppContext): Promise<boolean> {
  const { country, supabase } = c.var;
  const { data } = await supabase.rpc("check_offered", country ? { country } : {});
  // The check needs no database: it is offered also while none answers.
  return data !== false;
}
