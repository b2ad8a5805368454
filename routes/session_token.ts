import { Hono } from "hono";
import { Refusal } from "../domain/errors.ts";
import type { AppEnv } from "../edge/app_env.ts";
import { problem } from "../edge/problem.tsx";

/**
 * The short-lived token of the session for the Realtime socket, which cannot send our httpOnly
 * cookies to another host. Only for script of our own pages; kept in memory there, never stored.
 */
export const sessionToken = new Hono<AppEnv>().get("/", (c) => {
  const { accessToken, deps } = c.var;
  // Asked by script alone: always an answer for script.
  if (!accessToken) return problem(c, new Refusal("sign_in_needed", 401));
  return c.json(
    {
      access_token: accessToken,
      expires_at: expiryOf(accessToken),
      // The embedded Supabase answers at whatever host the page came from.
      url: deps.supabase.fetch ? "/" : deps.supabase.url,
      publishable_key: deps.supabase.publishableKey,
    },
    200,
    { "cache-control": "no-store" },
  );
});

/** Unix time in seconds; the session has verified the token already. */
function expiryOf(token: string): number {
  const payload = token.split(".")[1] ?? "";
  return JSON.parse(atob(payload.replaceAll("-", "+").replaceAll("_", "/"))).exp;
}
