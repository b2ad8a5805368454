import { filesOf } from "./cache_names.ts";
import { readOwner, store } from "./saved_pages.ts";

/** Photos, documents and voice notes of one's consultations: their content never changes. */
export const ATTACHMENT_PATH = /^\/consultations\/[0-9a-f-]{36}\/attachments\/[0-9a-f-]{36}$/;

const FILES_MAX = 200;

/** From this device when it has been seen here before; else from the network, and kept. */
export async function answerFile(
  request: Request,
  waitUntil: (work: Promise<unknown>) => void,
): Promise<Response> {
  const owner = await readOwner();
  const cache = owner ? await caches.open(filesOf(owner)) : null;
  const saved = await cache?.match(request.url, { ignoreVary: true });
  const whole = saved ?? await fetch(request.url, { headers: { accept: "*/*" } });
  const mine = whole.headers.get("x-account") === owner;
  if (!saved && owner && mine && whole.status === 200) {
    waitUntil(store(filesOf(owner), request.url, whole.clone(), FILES_MAX));
  }
  const range = request.headers.get("range");
  return range && whole.status === 200 ? await partOf(whole, range) : whole;
}

/** Media elements ask for parts (RFC 9110, 14.2); Safari plays nothing else. */
async function partOf(whole: Response, range: string): Promise<Response> {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
  const blob = await whole.blob();
  const start = Number(from ?? 0);
  const end = Math.min(to ? Number(to) : Infinity, blob.size - 1);
  if (from === undefined || start > end) {
    return new Response(null, {
      status: 416,
      headers: { "content-range": `bytes */${blob.size}` },
    });
  }
  const headers = new Headers(whole.headers);
  headers.set("content-range", `bytes ${start}-${end}/${blob.size}`);
  headers.set("content-length", String(end - start + 1));
  return new Response(blob.slice(start, end + 1, blob.type), { status: 206, headers });
}
