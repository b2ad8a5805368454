import { freePort } from "./product.ts";

/** The network between browsers and the product, which a test can cut, mend and make swallow answers. */
export interface Wire {
  origin: string;
  /** From now on nothing answers at this address, and open sockets are closed. */
  cut(): Promise<void>;
  mend(): void;
  /** The product gets what is posted to matching paths, but its answers never arrive. */
  swallow(path: RegExp | null): void;
  /** How many requests came for each "METHOD /path". */
  counts: Map<string, number>;
  close(): Promise<void>;
}

/** Lays a wire to a product that listens at `target`. */
export function layWire(target: string): Wire {
  const port = freePort();
  const counts = new Map<string, number>();
  const sockets = new Set<WebSocket>();
  let swallowed: RegExp | null = null;
  let controller = new AbortController();
  let server: Deno.HttpServer | null = null;

  const forward = async (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url);
    const key = `${request.method} ${pathname}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (request.headers.get("upgrade") === "websocket") {
      return joinSockets(request, target.replace(/^http/, "ws") + pathname + search, sockets);
    }
    const answer = await fetch(target + pathname + search, {
      method: request.method,
      headers: request.headers,
      body: request.method === "GET" ? undefined : await request.arrayBuffer(),
      redirect: "manual",
    });
    const body = await answer.arrayBuffer();
    if (request.method === "POST" && swallowed?.test(pathname)) return await new Promise(() => {});
    const headers = new Headers(answer.headers);
    // fetch has taken the compression off.
    for (const name of ["content-encoding", "content-length"]) headers.delete(name);
    const empty = [204, 304].includes(answer.status);
    return new Response(empty ? null : body, { status: answer.status, headers });
  };
  const mend = () => {
    controller = new AbortController();
    server = Deno.serve(
      { port, hostname: "127.0.0.1", signal: controller.signal, onListen: () => {} },
      forward,
    );
  };
  const cut = async () => {
    for (const socket of sockets) socket.close();
    sockets.clear();
    controller.abort();
    await server?.finished;
  };
  mend();
  return {
    origin: `http://localhost:${port}`,
    counts,
    cut,
    mend,
    swallow: (path) => swallowed = path,
    close: cut,
  };
}

function joinSockets(request: Request, target: string, sockets: Set<WebSocket>): Response {
  const { socket: near, response } = Deno.upgradeWebSocket(request);
  const far = new WebSocket(target);
  far.binaryType = near.binaryType = "arraybuffer";
  const early: (string | ArrayBuffer)[] = [];
  near.onmessage = ({ data }) => far.readyState === far.OPEN ? far.send(data) : early.push(data);
  far.onopen = () => early.splice(0).forEach((data) => far.send(data));
  far.onmessage = ({ data }) => near.readyState === near.OPEN && near.send(data);
  near.onclose = () => far.close();
  far.onclose = () => near.readyState === near.OPEN && near.close();
  far.onerror = near.onerror = () => {};
  sockets.add(near);
  return response;
}
