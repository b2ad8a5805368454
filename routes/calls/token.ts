import type { CallMode, CallToken } from "../../domain/call.ts";
import { Refusal } from "../../domain/errors.ts";
import type { AppContext } from "../../edge/app_env.ts";
import type { Calls } from "../../edge/livekit/rooms.ts";

/** What Postgres answers to who may join a call: `join_call` and `join_call_as_guest`. */
export interface Seat {
  room: string;
  identity: string;
  can_publish: boolean;
  can_share_screen: boolean;
  can_send_data: boolean;
  encrypted: boolean;
  mode: CallMode;
}

/** The LiveKit of this deployment; throws `calls_unavailable` where there is none. */
export function requireCalls(c: AppContext): Calls {
  const { calls } = c.var.deps;
  if (!calls) throw new Refusal("calls_unavailable", 503);
  return calls;
}

/** Opens the room to one who has a seat in it; the room is made anew where LiveKit has lost it. */
export async function openRoom(calls: Calls, seat: Seat): Promise<CallToken> {
  const { room, identity, encrypted, mode } = seat;
  const [token] = await Promise.all([
    calls.mint({
      room,
      identity,
      canPublish: seat.can_publish,
      canShareScreen: seat.can_share_screen,
      canSendData: seat.can_send_data,
    }),
    calls.ensureRoom(room),
  ]);
  return { url: calls.url, token, identity, encrypted, mode };
}
