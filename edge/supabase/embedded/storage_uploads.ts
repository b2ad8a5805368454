/** Brings every upload into the one form that lite takes whole: raw bytes with type and length. */
import { Buffer } from "node:buffer";

const MAX_UPLOAD_BYTES = 50 * 1024 * 1024;
/** What a multipart form adds around its file. */
const FORM_ALLOWANCE = 64 * 1024;
const NAMELESS = Buffer.from('form-data; name=""');
const NAMED = Buffer.from('form-data; name="file"');

/** Whether the request uploads an object (plain, replacing, or with a signed URL). */
export function isUpload({ method, url }: Request): boolean {
  if (method !== "POST" && method !== "PUT") return false;
  const [kind, second] = new URL(url).pathname.replace("/storage/v1/object/", "").split("/");
  if (!new URL(url).pathname.startsWith("/storage/v1/object/")) return false;
  if (kind === "upload") return second === "sign" && method === "PUT";
  return !["sign", "list", "list-v2", "move", "copy"].includes(kind!);
}

/** The same upload as raw bytes; a Response when it is too large or not readable. */
export async function asRawUpload(request: Request): Promise<Request | Response> {
  const length = request.headers.get("content-length");
  if (length !== null && Number(length) > MAX_UPLOAD_BYTES + FORM_ALLOWANCE) return tooLarge();
  const type = request.headers.get("content-type") ?? "application/octet-stream";
  if (type.startsWith("multipart/form-data")) return await unwrapForm(request);
  if (length !== null) return request;
  const bytes = await request.bytes();
  return bytes.length > MAX_UPLOAD_BYTES ? tooLarge() : withBody(request, bytes, {});
}

/** The file of a multipart form, which is how supabase-js and others send a Blob. */
async function unwrapForm(request: Request): Promise<Request | Response> {
  const form = await readForm(request).catch(() => null);
  const file = form && [...form.values()].find((value) => value instanceof File);
  if (!file) return refuse(400, "InvalidRequest", "The multipart form holds no file");
  if (file.size > MAX_UPLOAD_BYTES) return tooLarge();
  const seconds = form.get("cacheControl");
  const metadata = form.get("metadata");
  return withBody(request, new Uint8Array(await file.arrayBuffer()), {
    "content-type": file.type || "application/octet-stream",
    ...typeof seconds === "string" && { "cache-control": `max-age=${seconds}` },
    ...typeof metadata === "string" && {
      "x-metadata": new TextEncoder().encode(metadata).toBase64(),
    },
  });
}

/** supabase-js names its file field "", which parsers drop: it is given a name before parsing. */
async function readForm(request: Request): Promise<FormData> {
  const bytes = Buffer.from(await request.arrayBuffer());
  const at = bytes.indexOf(NAMELESS);
  const body = at < 0
    ? bytes
    : Buffer.concat([bytes.subarray(0, at), NAMED, bytes.subarray(at + NAMELESS.length)]);
  const headers = { "content-type": request.headers.get("content-type")! };
  return await new Response(body, { headers }).formData();
}

function withBody(request: Request, body: Uint8Array<ArrayBuffer>, changed: HeadersInit): Request {
  const headers = new Headers(request.headers);
  for (const [name, value] of new Headers(changed)) headers.set(name, value);
  headers.set("content-length", String(body.length));
  return new Request(request.url, { method: request.method, headers, body });
}

const tooLarge = () =>
  refuse(413, "Payload too large", "The object exceeded the maximum allowed size");

const refuse = (status: number, error: string, message: string) =>
  Response.json({ statusCode: String(status), error, message }, { status: 400 });
