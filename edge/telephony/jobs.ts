import * as v from "valibot";
import { readTelephone } from "../../domain/telephone.ts";
import type { AppDeps } from "../app_env.ts";
import { must, mustSucceed } from "../errors.ts";
import type { Calls } from "../livekit/rooms.ts";
import type { LegFailure, LegProgress, Telephony, TellProgress } from "./telephony.ts";

const Leg = v.object({ leg_id: v.string() });
const Line = v.object({ room: v.string(), identity: v.string() });

/** What Postgres hands out for one attempt. */
const Due = v.object({
  leg_id: v.string(),
  room: v.string(),
  identity: v.string(),
  account_id: v.string(),
  sealed: v.string(),
  ring_seconds: v.number(),
  longest_seconds: v.number(),
  interrupted: v.boolean(),
});
type Due = v.InferOutput<typeof Due>;

/** Rings the telephones that Postgres has decided on, and reports each step back to it. */
export function telephoneJobs(service: AppDeps["service"], telephony: Telephony, calls: Calls) {
  const tellOf =
    (leg_id: string) => async (status: LegProgress | LegFailure, session_id?: string) =>
      must(await service.rpc("set_telephone_leg", { leg_id, status, session_id }));
  return {
    dial_leg: async (payload: unknown) => {
      const { leg_id } = v.parse(Leg, payload);
      const due = await service.rpc("dial_telephone_leg", { leg_id });
      mustSucceed(due);
      if (due.data === null) return;
      const leg = v.parse(Due, due.data);
      const outcome = await attempt(telephony, calls, leg, tellOf(leg_id));
      if (outcome !== "answered") await tellOf(leg_id)(outcome);
    },
    end_leg: async (payload: unknown) => {
      const { room, identity } = v.parse(Line, payload);
      await telephony.hangUp(room, identity);
    },
  };
}

async function attempt(
  telephony: Telephony,
  calls: Calls,
  leg: Due,
  tell: TellProgress,
): Promise<"answered" | LegFailure> {
  // The server died while it was ringing: whoever may still be on the line is let go.
  if (leg.interrupted) {
    await telephony.hangUp(leg.room, leg.identity);
    return "failed";
  }
  const number = await telephony.seal.open(leg.account_id, leg.sealed).catch(() => "");
  // Asked again where it counts: whatever was sealed, no line for help is ever rung.
  if (typeof readTelephone(number) === "string") return "failed";
  await calls.ensureRoom(leg.room);
  const order = {
    room: leg.room,
    identity: leg.identity,
    ringSeconds: leg.ring_seconds,
    longestSeconds: leg.longest_seconds,
  };
  return await telephony.dial(order, number, tell);
}
