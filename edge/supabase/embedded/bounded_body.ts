/** Bodies of a bounded size: lite itself reads whatever it is sent into memory. */

/** The whole body; null when it is longer than `max` bytes, said or found out. */
export async function readBounded(
  request: Request,
  max: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers.get("content-length") ?? 0) > max) return null;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.length;
    if (length > max) return null;
    chunks.push(chunk as Uint8Array<ArrayBuffer>);
  }
  return await new Blob(chunks).bytes() as Uint8Array<ArrayBuffer>;
}

/** The request with this body, its length said, and perhaps other headers changed. */
export function withBody(
  request: Request,
  body: Uint8Array<ArrayBuffer>,
  changed: HeadersInit = {},
): Request {
  const headers = new Headers(request.headers);
  for (const [name, value] of new Headers(changed)) headers.set(name, value);
  headers.set("content-length", String(body.length));
  const { method, url } = request;
  return new Request(url, { method, headers, body: body.length > 0 ? body : null });
}

/** The request itself when its length is said and within `max`, else read; null when too long. */
export async function bound(request: Request, max: number): Promise<Request | null> {
  const length = request.headers.get("content-length");
  if (!request.body || length !== null && Number(length) <= max) return request;
  const bytes = await readBounded(request, max);
  return bytes && withBody(request, bytes);
}
