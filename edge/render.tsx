import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { IslandAssets } from "../islands/_runtime/Island.tsx";
import type { AppContext } from "./app_env.ts";
import { Shell } from "./shell.tsx";
import type { ShellOptions } from "./shell.tsx";

export type PageOptions = ShellOptions & {
  status?: 200 | 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503;
};

/**
 * Answers with a whole page. A page of a signed-in person is never stored by a shared cache;
 * the service worker keeps its own copy of those that may be read offline.
 */
export function page(c: AppContext, options: PageOptions, children: ComponentChildren): Response {
  const html = renderToString(
    <IslandAssets.Provider value={c.var.deps.assets.islands}>
      <Shell c={c} options={options}>{children}</Shell>
    </IslandAssets.Provider>,
  );
  c.header("cache-control", c.var.user ? "private, no-store" : "private, no-cache");
  c.header("vary", "cookie, accept-language");
  return c.html(`<!doctype html>${html}`, options.status ?? 200) as Response;
}
