/** The embedded Supabase's front door: sends each request where it belongs, in a form lite takes. */
import type { App } from "@supabase/lite";
import { AuthLimits } from "./auth_limits.ts";
import { handleRealtime } from "./realtime.ts";
import type { Surroundings } from "./realtime_channel.ts";
import { handleStorage } from "./storage_door.ts";

export type Gateway = (request: Request, info?: { peerAddress?: string }) => Promise<Response>;

const MAX_AUTH_BYTES = 64 * 1024;

/** Answers /auth/v1, /rest/v1, /storage/v1 (by lite) and /realtime/v1. */
export function createGateway(app: App, around: Surroundings): Gateway {
  const limits = new AuthLimits();
  return async (request, info) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith("/realtime/v1/")) return await handleRealtime(request, around);
    const lite = (asked: Request) => app.fetch(asked, { peerAddress: info?.peerAddress ?? null });
    if (pathname.startsWith("/storage/v1/")) return await handleStorage(request, around, lite);
    if (pathname.startsWith("/auth/v1/") && request.method === "POST") {
      const admitted = await admitAuth(request, limits, info?.peerAddress);
      return admitted instanceof Response ? admitted : await lite(admitted);
    }
    return await lite(request);
  };
}

/** Counts a try to sign in and speaks lite's words for it; a Response when there were too many. */
async function admitAuth(
  request: Request,
  limits: AuthLimits,
  peer: string | undefined,
): Promise<Request | Response> {
  const { pathname, searchParams } = new URL(request.url);
  const path = pathname.slice("/auth/v1/".length);
  const action = path === "token" ? `token:${searchParams.get("grant_type")}` : path;
  const text = await request.text();
  if (text.length > MAX_AUTH_BYTES) return refuse(413, "request_too_large", "Request too large");
  const body = parseObject(text);
  const address = typeof body?.email === "string" ? body.email.toLowerCase() : undefined;
  if (!limits.allow(action, address, peer)) {
    return refuse(429, "over_request_rate_limit", "Too many tries: wait some minutes.");
  }
  // A code sent for signing in: GoTrue calls its type email, lite only by the older name.
  const sent = action === "verify" && body?.type === "email"
    ? JSON.stringify({ ...body, type: "magiclink" })
    : text;
  const headers = new Headers(request.headers);
  headers.delete("content-length");
  return new Request(request.url, { method: "POST", headers, body: sent || null });
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value = JSON.parse(text);
    return value !== null && typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}

function refuse(status: number, error_code: string, msg: string): Response {
  return Response.json({ code: status, error_code, msg }, {
    status,
    headers: { "x-sb-error-code": error_code, "access-control-allow-origin": "*" },
  });
}
