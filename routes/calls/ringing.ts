import { Hono } from "hono";
import type { CallMode } from "../../domain/call.ts";
import type { Side } from "../../domain/conversation.ts";
import type { IncomingCall } from "../../domain/incoming_call.ts";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { mustSucceed } from "../../edge/errors.ts";
import { requireUser } from "../../edge/session.ts";
import { inLocale } from "../doctors/directory.ts";

/** As `read_ringing_call` tells it. */
interface Ringing {
  call_id: string;
  consultation_id: string;
  mode: CallMode;
  side: Side;
  ring_until: string;
  name: string;
  name_zh: string | null;
}

/** What rings for the one who asks, at this moment: `{call: IncomingCall | null}`. */
export const ringing = new Hono<AppEnv>().get("/ringing", async (c) => {
  requireUser(c);
  const answer = await c.var.supabase.rpc("read_ringing_call");
  mustSucceed(answer);
  const call = answer.data as unknown as Ringing | null;
  return c.json({ call: call && incomingOf(c, call) }, 200, { "cache-control": "no-store" });
});

function incomingOf(c: AppContext, call: Ringing): IncomingCall {
  const { call_id, consultation_id, mode, side, ring_until } = call;
  return {
    call_id,
    mode,
    ring_until,
    name: inLocale(c, call.name, call.name_zh),
    href: callPath(consultation_id, side),
  };
}

/** Where a side of a consultation talks. */
export function callPath(consultationId: string, side: Side): string {
  return side === "patient"
    ? `/consultations/${consultationId}/call`
    : `/work/${consultationId}/call`;
}
