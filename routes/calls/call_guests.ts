import { Hono } from "hono";
import * as v from "valibot";
import type { CallState } from "../../domain/call.ts";
import type { AppEnv } from "../../edge/app_env.ts";
import { must, mustSucceed } from "../../edge/errors.ts";
import { requireUser } from "../../edge/session.ts";
import { idParam } from "../consultations/reading.ts";
import { readFields } from "./calls.ts";
import { newSecret } from "./guest_session.ts";

const NAME_MAX = 60;

const NewGuest = v.object({
  guest_id: v.pipe(v.string(), v.uuid()),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(NAME_MAX)),
  role: v.picklist(["family", "interpreter", "colleague"]),
});

/** Inviting somebody into a call; asked by script alone, beside the call. */
export const callGuests = new Hono<AppEnv>()
  .post("/:call_id/guests", async (c) => {
    requireUser(c);
    const guest = await readFields(c, NewGuest);
    const call_id = idParam(c, "call_id");
    const call = must(await c.var.supabase.rpc("read_call", { call_id })) as unknown as CallState;
    const secret = newSecret();
    const { consultation_id } = call;
    must(await c.var.supabase.rpc("invite_guest", { ...guest, consultation_id, secret }));
    // The only time that the link is seen: of its secret only a hash is kept.
    const link = `${c.var.deps.origin}/guests/${secret}`;
    return c.json({ link }, 201, { "cache-control": "no-store" });
  })
  .post("/:call_id/guests/:guest_id/:answer{agree|remove}", async (c) => {
    requireUser(c);
    const rpc = c.req.param("answer") === "agree" ? "agree_to_guest" : "remove_guest";
    mustSucceed(await c.var.supabase.rpc(rpc, { guest_id: idParam(c, "guest_id") }));
    c.var.deps.nudgeClock();
    return c.body(null, 204);
  });
