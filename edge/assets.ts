import { Hono } from "hono";
import { Refusal } from "../domain/errors.ts";
import type { AppContext, AppEnv } from "./app_env.ts";

/** Where the built files are: names carry a hash of their content, so they may be cached for ever. */
export interface Assets {
  /** URL of the stylesheet. */
  style: string;
  /** URL of the loader that wakes islands. */
  client: string;
  /** Per island, the URLs that its waking needs (for modulepreload). */
  islands: Record<string, string[]>;
  /** All built URLs, for the service worker's precache. */
  files: string[];
  /** Changes when any built file changes. */
  version: string;
  /** Reads a built or static file by URL path; null when there is none. */
  read(path: string): Promise<{ body: Uint8Array<ArrayBuffer>; type: string } | null>;
}

const FOREVER = "public, max-age=31536000, immutable";

/** Built files under /_/, and the few files that must stand at the root. */
export function assetRoutes(assets: Assets): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const answer = async (c: AppContext, cache: string) => {
    const file = await assets.read(c.req.path);
    if (!file) throw new Refusal("not_found", 404);
    return c.body(file.body, 200, { "content-type": file.type, "cache-control": cache });
  };
  app.get("/_/*", (c) => answer(c, FOREVER));
  app.get("/icons/*", (c) => answer(c, "public, max-age=86400"));
  app.get("/sw.js", (c) => answer(c, "no-cache"));
  app.get("/manifest.webmanifest", (c) => answer(c, "public, max-age=3600"));
  app.get("/robots.txt", (c) => answer(c, "public, max-age=86400"));
  return app;
}
