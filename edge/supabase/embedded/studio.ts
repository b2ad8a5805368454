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

async function serveFile(folder: URL, name: string): Promise<Response> {
  if (!/^[\w/-]+(\.[\w-]+)*$/.test(name)) return new Response("Not found", { status: 404 });
  const type = types[name.slice(name.lastIndexOf(".") + 1)] ?? "application/octet-stream";
  return await Deno.readFile(new URL(name, folder)).then(
    (bytes) => new Response(bytes, { headers: { "content-type": type } }),
    () => new Response("Not found", { status: 404 }),
  );
}
