/** Brings every upload into the one form that lite takes whole: raw bytes with type and length. */
import { Buffer } from "node:buffer";
import { bound, readBounded, withBody } from "./bounded_body.ts";

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
  const type = request.headers.get("content-type") ?? "application/octet-stream";
  if (type.startsWith("multipart/form-data")) return await unwrapForm(request, type);
  return await bound(request, MAX_UPLOAD_BYTES) ?? tooLarge();
}

/** The file of a multipart form, which is how supabase-js and others send a Blob. */
async function unwrapForm(request: Request, type: string): Promise<Request | Response> {
  const bytes = await readBounded(request, MAX_UPLOAD_BYTES + FORM_ALLOWANCE);
  if (!bytes) return tooLarge();
  const form = await readForm(Buffer.from(bytes.buffer), type).catch(() => null);
  const file = form && [...form.values()].find((value) => value instanceof File);
  if (!file) return refuse(400, "InvalidRequest", "The multipart form holds no file");
  const seconds = form.get("cacheControl");
  return withBody(request, await file.bytes() as Uint8Array<ArrayBuffer>, {
    "content-type": file.type || "application/octet-stream",
    ...typeof seconds === "string" && { "cache-control": `max-age=${seconds}` },
  });
}

/** supabase-js names its file field "", which parsers drop: it is given a name before parsing. */
function readForm(bytes: Buffer, type: string): Promise<FormData> {
  const at = bytes.indexOf(NAMELESS);
  const body = at < 0
    ? bytes
    : Buffer.concat([bytes.subarray(0, at), NAMED, bytes.subarray(at + NAMELESS.length)]);
  return new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
}

const tooLarge = () =>
  refuse(413, "Payload too large", "The object exceeded the maximum allowed size");

const refuse = (status: number, error: string, message: string) =>
  Response.json({ statusCode: String(status), error, message }, { status: 400 });
