import { useEffect, useRef } from "preact/hooks";
import type { CallState, CallToken } from "../../domain/call.ts";
import { isLive } from "../../domain/call.ts";
import type { CallServer } from "../_runtime/call/session_types.ts";
import type { CallRoomProps } from "./call_props.ts";

/** A token is good for five minutes; an older one is not relied on. */
const GOOD_MS = 4 * 60_000;
const GUEST_PATHS = { token: "/guests/token", state: "/guests/state" };

export interface WayIn {
  server: CallServer;
  /** Good for one connection. */
  token: Promise<CallToken>;
  /** Made ahead: that this one comes in has not been said yet. */
  unsaid: boolean;
}

/** The way into a call, made while one is in its lobby: after the tap nobody waits for the server. */
export function useWayIn(
  { side }: CallRoomProps,
  call: CallState | null,
): (call: CallState) => Promise<WayIn> {
  const made = useRef<{ callId: string; at: number; token: Promise<CallToken> } | null>(null);
  const live = call && isLive(call) ? call.call_id : null;
  useEffect(() => {
    if (!live) return;
    void serverOf(live, side).then(({ tokenAhead }) => {
      if (tokenAhead) made.current = { callId: live, at: Date.now(), token: quiet(tokenAhead()) };
    });
  }, [live]);
  return async ({ call_id }) => {
    const ahead = made.current;
    made.current = null;
    const server = await serverOf(call_id, side);
    const good = ahead?.callId === call_id && Date.now() - ahead.at < GOOD_MS;
    const token = quiet(good ? ahead.token.catch(() => server.token()) : server.token());
    return { server, token, unsaid: good };
  };
}

async function serverOf(callId: string, side: CallRoomProps["side"]): Promise<CallServer> {
  const { callServer } = await import("../_runtime/call/server.ts");
  return callServer(callId, side === "guest" ? GUEST_PATHS : undefined);
}

/** Whoever uses it asks again and tells why, when this one fails. */
function quiet<Value>(value: Promise<Value>): Promise<Value> {
  value.catch(() => {});
  return value;
}
