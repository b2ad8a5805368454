/** The embedded Supabase's front door: sends each request where it belongs, in lite's form. */
import type { App } from "@supabase/lite";
import { AuthLimits } from "./auth_limits.ts";
import { bound, readBounded, withBody } from "./bounded_body.ts";
import { handleRealtime } from "./realtime.ts";
import type { Surroundings } from "./realtime_channel.ts";
import { handleStorage } from "./storage_door.ts";

export type Gateway = (request: Request, info?: { peerAddress?: string }) => Promise<Response>;

const MAX_AUTH_BYTES = 64 * 1024;
const MAX_REST_BYTES = 2 * 1024 * 1024;

/** Answers /auth/v1, /rest/v1, /storage/v1 (by lite) and /realtime/v1; nothing else is there. */
export function createGateway(app: App, around: Surroundings): Gateway {
  const limits = new AuthLimits();
  return async (request, info) => {
    const lite = (asked: Request) => app.fetch(asked, { peerAddress: info?.peerAddress ?? null });
    switch (/^\/(\w+)\/v1\//.exec(new URL(request.url).pathname)?.[1]) {
      case "auth":
        return await handleAuth(request, limits, info?.peerAddress, lite);
      case "rest": {
        const bounded = await bound(request, MAX_REST_BYTES);
        return bounded ? await lite(bounded) : tooLarge();
      }
      case "storage":
        return await handleStorage(request, around, lite);
      case "realtime":
        return await handleRealtime(request, around);
      default:
        return refuse(404, "not_found", "No part of Supabase is at this address.");
    }
  };
}

/** Counts tries to sign in, and says in lite's words what GoTrue's clients ask for. */
async function handleAuth(
  request: Request,
  limits: AuthLimits,
  peer: string | undefined,
  lite: (request: Request) => Promise<Response>,
): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  // Lite decodes a path before it looks; what is counted must have the one name that it goes by.
  if (pathname.includes("%")) {
    return refuse(404, "not_found", "No part of Auth is at this address.");
  }
  const bytes = await readBounded(request, MAX_AUTH_BYTES);
  if (!bytes) return tooLarge();
  if (request.method !== "POST") return await lite(withBody(request, bytes));
  const path = pathname.slice("/auth/v1/".length);
  const action = path === "token" ? `token:${searchParams.get("grant_type")}` : path;
  const body = parseObject(new TextDecoder().decode(bytes));
  const address = typeof body?.email === "string" ? body.email.toLowerCase() : undefined;
  if (!limits.allow(action, address, peer)) {
    return refuse(429, "over_request_rate_limit", "Too many tries: wait some minutes.");
  }
  // A code sent for signing in: GoTrue calls its type email, lite only by the older name.
  const asked = action === "verify" && body?.type === "email"
    ? new TextEncoder().encode(JSON.stringify({ ...body, type: "magiclink" }))
    : bytes;
  const response = await lite(withBody(request, asked));
  if (response.ok) limits.forgive(action, address);
  return response;
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value = JSON.parse(text);
    return value !== null && typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}

const tooLarge = () => refuse(413, "request_too_large", "The request is too large.");

function refuse(status: number, error_code: string, msg: string): Response {
  return Response.json({ code: status, error_code, msg }, {
    status,
    headers: { "x-sb-error-code": error_code, "access-control-allow-origin": "*" },
  });
}
