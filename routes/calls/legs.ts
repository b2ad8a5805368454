import { Hono } from "hono";
import * as v from "valibot";
import type { TelephoneOffer } from "../../domain/telephone_offer.ts";
import { Refusal } from "../../domain/errors.ts";
import type { AppEnv } from "../../edge/app_env.ts";
import { must } from "../../edge/errors.ts";
import { requireUser } from "../../edge/session.ts";
import { idParam } from "../consultations/reading.ts";
import { callOf, changed, readFields } from "./calls.ts";
import { callPath } from "./ringing.ts";

const NewLeg = v.object({
  leg_id: v.pipe(v.string(), v.uuid()),
  /** Whose telephone: the patient's, or the doctor's own in place of the browser. */
  side: v.optional(v.picklist(["patient", "practitioner"]), "patient"),
});

/** What a call by telephone would cost the clinic, told to the doctor before dialling. */
export const telephoneOffer = new Hono<AppEnv>()
  .get("/:consultation_id/telephone", async (c) => {
    requireUser(c);
    const { telephony } = c.var.deps;
    const consultation_id = idParam(c, "consultation_id");
    const [sides, own_number] = await Promise.all([
      c.var.supabase.rpc("read_telephone", { consultation_id }),
      telephony?.ownNumber() ?? null,
    ]);
    const offer = {
      offered: telephony !== null,
      own_number,
      ...must(sides) as unknown as Pick<TelephoneOffer, "patient" | "practitioner">,
    } satisfies TelephoneOffer;
    return c.json(offer, 200, { "cache-control": "no-store" });
  });

/** Telephones in a call: rung and hung up by the doctor. The numbers never pass through here. */
export const legs = new Hono<AppEnv>()
  .post("/:call_id/legs", async (c) => {
    requireUser(c);
    if (!c.var.deps.telephony) throw new Refusal("telephone_unavailable", 503);
    const call_id = idParam(c, "call_id");
    const leg = await readFields(c, NewLeg);
    return changed(
      c,
      callOf(await c.var.supabase.rpc("start_telephone_leg", { call_id, ...leg })),
      callPath,
    );
  })
  .post("/:call_id/legs/:leg_id/end", async (c) => {
    requireUser(c);
    const leg_id = idParam(c, "leg_id");
    return changed(c, callOf(await c.var.supabase.rpc("end_telephone_leg", { leg_id })), callPath);
  });
