import { createMiddleware } from "hono/factory";
import { Refusal } from "../domain/errors.ts";
import type { AppDeps, AppEnv } from "./app_env.ts";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/** No inline script or style, no other origin but those in `elsewhere`. */
export function securityHeaders(deps: AppDeps) {
  return createMiddleware<AppEnv>(async (c, next) => {
    await next();
    const headers: Record<string, string> = {
      "content-security-policy": [
        "default-src 'none'",
        ["script-src 'self'", ...(mayCompile(c.req.path) ? ["'wasm-unsafe-eval'"] : [])].join(" "),
        "style-src 'self'",
        "img-src 'self' blob:",
        "media-src 'self' blob:",
        "font-src 'self'",
        ["connect-src 'self'", ...elsewhere(deps, new URL(c.req.url).host)].join(" "),
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
      ...(deps.origin.startsWith("https:")
        ? { "strict-transport-security": "max-age=31536000; includeSubDomains" }
        : {}),
    };
    for (const [name, value] of Object.entries(headers)) {
      // A route that answers with a person's file has already set a stricter policy.
      if (!c.res.headers.has(name)) c.header(name, value);
    }
  });
}

/** The background blur of a call is WebAssembly of ours; no other page may compile any. */
function mayCompile(path: string): boolean {
  return path.endsWith("/call");
}

/** What a page may connect to beside its own host: a hosted Supabase and LiveKit, with sockets. */
function elsewhere({ supabase, calls }: AppDeps, own: string): string[] {
  const others = [supabase.url, ...calls ? [calls.url] : []].map((url) => new URL(url))
    .filter(({ host }) => host !== own);
  return others.flatMap(({ protocol, hostname, host }) => {
    const secure = /^(https|wss):$/.test(protocol) ? "s" : "";
    // LiveKit Cloud sends a client to the region next to it.
    const hosts = hostname.endsWith(".livekit.cloud") ? [host, "*.livekit.cloud"] : [host];
    return hosts.flatMap((one) => [`http${secure}://${one}`, `ws${secure}://${one}`]);
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
