/** Supabase lite's Studio on a loopback listener of its own, the only place where admin mode is on. */
import { type App, studioRouteHandler } from "@supabase/lite";

import { showViews } from "./studio_catalogue.ts";
import { serveRows } from "./studio_rows.ts";

export interface StudioListener {
  port: number;
  close(): Promise<void>;
}

const types: Record<string, string> = {
  css: "text/css; charset=utf-8",
  ico: "image/x-icon",
  js: "text/javascript; charset=utf-8",
  woff2: "font/woff2",
};

/** Serves Studio at 127.0.0.1:`port` (0 picks a free one). */
export async function listenStudio(app: App, port: number): Promise<StudioListener> {
  const files = new URL("./static/", import.meta.resolve("@supabase/lite").replace(/[^/]*$/, ""));
  const server = Deno.serve(
    { hostname: "127.0.0.1", port, onListen: () => {} },
    async (request, { remoteAddr }) => {
      if (!isFromHere(request)) {
        return new Response("Open the Studio at localhost", { status: 403 });
      }
      const { pathname } = new URL(request.url);
      if (pathname.startsWith("/static/")) return serveFile(files, pathname.slice(8));
      const ask = (asked: Request) => app.fetch(asked, { peerAddress: remoteAddr.hostname });
      if (pathname === "/_system/introspect") return showViews(await ask(request));
      if (pathname.startsWith("/rest/v1/")) return await serveRows(app, request, ask);
      if (/^\/(auth|storage)\/v1\/|^\/_system\//.test(pathname)) return await ask(request);
      return studioRouteHandler(request);
    },
  );
  await app.init();
  return { port: server.addr.port, close: () => server.shutdown() };
}

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Whether the browser shows the Studio itself. A page of another site must not reach it, neither
 * directly nor under a name of its own that it lets point here (DNS rebinding).
 */
function isFromHere(request: Request): boolean {
  const origin = request.headers.get("origin");
  const { host, hostname } = new URL(`http://${request.headers.get("host")}`);
  return LOOPBACK.has(hostname) && (origin === null || origin === `http://${host}`) &&
    request.headers.get("sec-fetch-site") !== "cross-site";
}

async function serveFile(folder: URL, name: string): Promise<Response> {
  if (!/^[\w/-]+(\.[\w-]+)*$/.test(name)) return new Response("Not found", { status: 404 });
  const type = types[name.slice(name.lastIndexOf(".") + 1)] ?? "application/octet-stream";
  return await Deno.readFile(new URL(name, folder)).then(
    (bytes) => new Response(bytes, { headers: { "content-type": type } }),
    () => new Response("Not found", { status: 404 }),
  );
}
