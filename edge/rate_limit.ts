import { createMiddleware } from "hono/factory";
import { Refusal } from "../domain/errors.ts";
import type { AppEnv } from "./app_env.ts";

/**
 * At most `limit` requests per `windowSeconds` for each address: against guessing and flooding.
 * Kept per process, so a cluster multiplies it by its size.
 */
export function rateLimit(limit: number, windowSeconds: number) {
  const seen = new Map<string, { count: number; until: number }>();
  return createMiddleware<AppEnv>(async (c, next) => {
    const now = Date.now();
    const address = c.env?.peerAddress ?? "unknown";
    const entry = seen.get(address);
    if (!entry || entry.until < now) {
      if (seen.size > 10_000) seen.clear();
      seen.set(address, { count: 1, until: now + windowSeconds * 1000 });
    } else if (++entry.count > limit) {
      c.header("retry-after", `${Math.ceil((entry.until - now) / 1000)}`);
      throw new Refusal("too_many_requests", 429);
    }
    await next();
  });
}
