import { createServerClient } from "@supabase/ssr";
import { createClient } from "@supabase/supabase-js";
import type { SupabaseClient } from "@supabase/supabase-js";
import { getCookie, setCookie } from "hono/cookie";
import { createMiddleware } from "hono/factory";
import type { Database } from "../domain/database_types.ts";
import { Refusal } from "../domain/errors.ts";
import type { AppContext, AppDeps, AppEnv, User } from "./app_env.ts";

export const SESSION_COOKIE = "wenyi-session";

/** Reads who asks from httpOnly cookies; a page without them costs nothing more. */
export function session(deps: AppDeps) {
  const visitor = createClient<Database>(deps.supabase.url, deps.supabase.publishableKey, {
    auth: { persistSession: false, autoRefreshToken: false },
    global: { fetch: deps.supabase.fetch },
  });
  return createMiddleware<AppEnv>(async (c, next) => {
    const signedIn = Object.keys(getCookie(c)).some((name) => name.startsWith(SESSION_COOKIE));
    c.set("user", null);
    c.set("accessToken", null);
    c.set("supabase", visitor);
    if (signedIn) await resume(c, sessionClient(c));
    await next();
  });
}

/** A client that keeps its session in this request's cookies: for the session itself and for signing in. */
export function sessionClient(c: AppContext): SupabaseClient<Database> {
  const { origin, supabase: { url, publishableKey, fetch } } = c.var.deps;
  return createServerClient<Database>(url, publishableKey, {
    global: fetch ? { fetch } : {},
    cookieOptions: {
      name: SESSION_COOKIE,
      httpOnly: true,
      sameSite: "lax",
      path: "/",
      secure: origin.startsWith("https:"),
    },
    cookies: {
      getAll: () => Object.entries(getCookie(c)).map(([name, value]) => ({ name, value })),
      setAll: (cookies) => {
        for (const { name, value, options } of cookies) {
          // deno-lint-ignore no-explicit-any -- the two libraries name the same cookie options
          setCookie(c, name, value, options as any);
        }
      },
    },
  }) as unknown as SupabaseClient<Database>;
}

async function resume(c: AppContext, supabase: SupabaseClient<Database>) {
  const { data } = await supabase.auth.getSession();
  if (!data.session) return;
  const { data: verified } = await supabase.auth.getClaims(data.session.access_token);
  if (!verified) return;
  c.set("supabase", supabase);
  c.set("accessToken", data.session.access_token);
  c.set("user", { accountId: verified.claims.sub, email: verified.claims.email ?? "" });
}

/** The signed-in person; throws `sign_in_needed`, which a page turns into the way to sign in. */
export function requireUser(c: AppContext): User {
  if (!c.var.user) throw new Refusal("sign_in_needed", 401);
  return c.var.user;
}
