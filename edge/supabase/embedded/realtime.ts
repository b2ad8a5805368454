/** Realtime's address: upgrades supabase-js's websocket when it comes with a key of this Supabase. */
import { readToken } from "./identity.ts";
import type { Surroundings } from "./realtime_channel.ts";
import { serveSocket } from "./realtime_socket.ts";

/** Answers everything under /realtime/v1. */
export async function handleRealtime(request: Request, around: Surroundings): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  if (pathname !== "/realtime/v1/websocket") {
    return refuse(404, "Realtime answers at /realtime/v1/websocket only.");
  }
  if (request.headers.get("upgrade")?.toLowerCase() !== "websocket") {
    return refuse(426, "Connect with a websocket.");
  }
  const key = searchParams.get("apikey") ?? request.headers.get("apikey");
  if (!await readToken(key, around.keys)) return refuse(401, "Invalid API key");
  const { socket, response } = Deno.upgradeWebSocket(request, { idleTimeout: 60 });
  const version = searchParams.get("vsn") === "2.0.0" ? "2.0.0" : "1.0.0";
  serveSocket(socket, { ...around, version, key });
  return response;
}

const refuse = (status: number, message: string) => Response.json({ message }, { status });
