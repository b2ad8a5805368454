import { createMiddleware } from "hono/factory";
import { Refusal } from "../domain/errors.ts";
import type { AppDeps, AppEnv } from "./app_env.ts";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/** No inline script or style, no other origin but the Supabase that a hosted app talks to. */
export function securityHeaders({ origin, supabase: { url } }: AppDeps) {
  return createMiddleware<AppEnv>(async (c, next) => {
    await next();
    const own = new URL(c.req.url).host;
    const supabase = new URL(url);
    const elsewhere = supabase.host === own
      ? ""
      : ` ${supabase.origin} ${supabase.origin.replace(/^http/, "ws")}`;
    const headers: Record<string, string> = {
      "content-security-policy": [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' blob:",
        "media-src 'self' blob:",
        "font-src 'self'",
        `connect-src 'self'${elsewhere}`,
        "manifest-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types wenyi",
      ].join("; "),
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "permissions-policy": "camera=(self), microphone=(self), geolocation=()",
      // Not "no-referrer": with it browsers hide the origin of our own forms too.
      "referrer-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      ...(origin.startsWith("https:")
        ? { "strict-transport-security": "max-age=31536000; includeSubDomains" }
        : {}),
    };
    for (const [name, value] of Object.entries(headers)) {
      // A route that answers with a person's file has already set a stricter policy.
      if (!c.res.headers.has(name)) c.header(name, value);
    }
  });
}

/**
 * Refuses a change asked for by another site (OWASP CSRF cheat sheet: fetch metadata first, the
 * Origin header where a browser is too old to send it).
 */
export const sameOrigin = createMiddleware<AppEnv>(async (c, next) => {
  if (!SAFE_METHODS.has(c.req.method)) {
    const site = c.req.header("sec-fetch-site");
    const origin = c.req.header("origin");
    const host = c.req.header("host") ?? new URL(c.req.url).host;
    const same = site ? site === "same-origin" : !origin || origin.split("://")[1] === host;
    if (!same) throw new Refusal("wrong_origin", 403);
  }
  await next();
});
