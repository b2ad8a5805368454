import { Hono } from "hono";
import type { ComponentChildren } from "preact";
import type { Side } from "../../domain/conversation.ts";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { page } from "../../edge/render.tsx";
import { requireUser } from "../../edge/session.ts";
import { Island } from "../../islands/_runtime/Island.tsx";
import CallRoom from "../../islands/CallRoom.tsx";
import type { CallRoomProps } from "../../islands/CallRoom.tsx";
import { otherName } from "../../islands/call/call_props.ts";
import { consultationPath, doctorName, readConsultation } from "../consultations/reading.ts";
import type { Consultation } from "../consultations/reading.ts";
import { patientThread } from "../consultations/room.tsx";
import { inLocale } from "../doctors/directory.ts";
import { readCase } from "../work/case.ts";
import { besideDoctor } from "./beside.tsx";
import { readStanding } from "./standing.ts";
import { WithoutScript } from "./without_script.tsx";

/** GET /consultations/:id/call: the patient's side of a call, their conversation beside it. */
export const patientCall = new Hono<AppEnv>().get("/:consultation_id/call", async (c) => {
  const { accountId } = requireUser(c);
  const consultation = await readConsultation(c);
  if (!consultation.patients) return c.redirect(`/work/${consultation.consultation_id}/call`, 303);
  return await callPage(c, consultation, {
    side: "patient",
    names: {
      patient: consultation.patients.display_name,
      practitioner: doctorName(c, consultation),
    },
    topic: `account:${accountId}`,
    back: consultationPath(consultation),
    beside: <div class="call-beside chat">{await patientThread(c, consultation)}</div>,
  });
});

/** GET /work/:id/call: the doctor's side, with the conversation, the patient and the notes. */
export const practitionerCall = new Hono<AppEnv>()
  .get("/:consultation_id{[0-9a-f-]{36}}/call", async (c) => {
    requireUser(c);
    const one = await readCase(c);
    const { consultation, doctor, record } = one;
    return await callPage(c, consultation, {
      side: "practitioner",
      names: {
        patient: record.patient.display_name,
        practitioner: inLocale(c, doctor.display_name, doctor.display_name_zh),
      },
      topic: `practitioner:${doctor.practitioner_id}`,
      back: `/work/${consultation.consultation_id}`,
      beside: await besideDoctor(c, one),
    });
  });

interface View {
  side: Side;
  names: CallRoomProps["names"];
  /** Where changes of the call are told. */
  topic: string;
  /** The conversation's own page. */
  back: string;
  beside: ComponentChildren;
}

/** The stage, and what stands beside it; on a phone one at a time. */
async function callPage(c: AppContext, consultation: Consultation, view: View) {
  const { words: { call: words, call_pages: pages }, locale } = c.var;
  const { side, names, topic, back } = view;
  const title = pages.title(otherName(view));
  const standing = await readStanding(c, consultation, side);
  const { consultation_id, kind, call_minutes } = consultation;
  return page(
    c,
    {
      title,
      active: side === "patient" ? "consultations" : "work",
      variant: "work",
    },
    (
      <div class="call" data-view="before">
        <section class="call-main" aria-label={title}>
          <WithoutScript words={pages} back={back} />
          <Island
            name="CallRoom"
            is={CallRoom}
            area="call"
            words={words}
            props={{
              side,
              consultationId: consultation_id,
              accountId: requireUser(c).accountId,
              topic,
              names,
              back,
              kind,
              callMinutes: call_minutes,
              telephone: c.var.deps.telephony !== null,
              ...standing,
              locale,
            }}
          />
        </section>
        <aside class="call-side" aria-label={pages.beside}>{view.beside}</aside>
      </div>
    ),
  );
}
