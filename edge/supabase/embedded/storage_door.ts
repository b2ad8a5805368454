/** Storage as storage-js expects it, where lite's answers have other names than hosted Storage's. */
import type { Database } from "./database.ts";
import { type Claims, readToken } from "./identity.ts";
import type { Keys } from "./keys.ts";
import { listFolder } from "./storage_list.ts";
import { asRawUpload, isUpload } from "./storage_uploads.ts";
import { verify } from "hono/jwt";

const BASE = "/storage/v1";

/** Answers a request under /storage/v1, most of them through lite. */
export async function handleStorage(
  request: Request,
  around: { database: Database; keys: Keys },
  lite: (request: Request) => Promise<Response>,
): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const path = pathname.slice(BASE.length);
  if (/^\/object\/(upload\/)?sign\//.test(path) && searchParams.has("token")) {
    const token = searchParams.get("token")!;
    const valid = await verify(token, around.keys.jwtSecret, "HS256").then(() => true, () => false);
    if (!valid) return refuse("InvalidJWT", "The signed URL is not valid or has expired");
  }
  const listed = request.method === "POST" && /^\/object\/list\/([^/]+)$/.exec(path);
  if (listed) return await list(request, decodeURIComponent(listed[1]!), around);
  if (isUpload(request)) {
    const upload = await asRawUpload(request);
    return upload instanceof Response ? upload : await lite(upload);
  }
  const response = await lite(request);
  if (request.method === "GET") return contain(response, searchParams.get("download"));
  return request.method === "POST" ? await rename(path, response) : response;
}

async function list(request: Request, bucket: string, around: { database: Database; keys: Keys }) {
  const options = await request.json().catch(() => null);
  if (options === null) return refuse("InvalidRequest", "The body is not JSON");
  const claims = await readCaller(request, around.keys);
  if (!claims) return refuse("Unauthorized", "The token is not valid or has expired");
  return Response.json(await listFolder(around.database, claims, bucket, options), {
    headers: { "access-control-allow-origin": "*" },
  });
}

/** A signed-in user's token counts; an API key alone, or nothing, is its own role. */
async function readCaller(request: Request, keys: Keys): Promise<Claims | null> {
  const bearer = request.headers.get("authorization")?.replace(/^Bearer /i, "");
  const key = request.headers.get("apikey");
  return await readToken(bearer ?? key ?? keys.publishableKey, keys);
}

/** Puts what lite calls signedUrl and key under the names that storage-js reads. */
async function rename(path: string, response: Response): Promise<Response> {
  if (!response.ok || !/^\/object\/(sign\/|upload\/sign\/|copy$)/.test(path)) return response;
  const answer = await response.json();
  const headers = new Headers(response.headers);
  headers.delete("content-length");
  return Response.json(renamed(path, answer), { status: response.status, headers });
}

interface LiteAnswer {
  key?: string;
  path?: string;
  signedUrl?: string;
  token?: string;
  error?: string | null;
}

function renamed(path: string, answer: LiteAnswer | LiteAnswer[]): unknown {
  if (Array.isArray(answer)) return answer.map((one) => renamed(path, one));
  const { signedUrl, key, ...rest } = answer;
  if (key !== undefined) return { ...rest, Key: key };
  const url = signedUrl ? signedUrl.slice(BASE.length) : null;
  if (signedUrl === undefined) return answer;
  return path.startsWith("/object/upload/") ? { ...rest, url } : { ...rest, signedURL: url };
}

/** An uploaded page must not run as a page of this origin, which hosted Storage does not share. */
function contain(response: Response, download: string | null): Response {
  const headers = new Headers(response.headers);
  headers.set("content-security-policy", "sandbox; default-src 'none'");
  headers.set("x-content-type-options", "nosniff");
  if (download !== null && response.ok) {
    const name = download ? `; filename*=UTF-8''${encodeURIComponent(download)}` : "";
    headers.set("content-disposition", `attachment${name}`);
  }
  return new Response(response.body, { status: response.status, headers });
}

const refuse = (error: string, message: string) =>
  Response.json({ statusCode: "400", error, message }, {
    status: 400,
    headers: { "access-control-allow-origin": "*" },
  });
