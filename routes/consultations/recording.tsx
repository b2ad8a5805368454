import { Hono } from "hono";
import type { ComponentChildren } from "preact";
import { Button, ButtonLink } from "../../components/Button.tsx";
import { Notice } from "../../components/Notice.tsx";
import type { CallState } from "../../domain/call.ts";
import { isRecorded } from "../../domain/call.ts";
import type { Side } from "../../domain/conversation.ts";
import { Refusal } from "../../domain/errors.ts";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { must, mustSucceed } from "../../edge/errors.ts";
import { page } from "../../edge/render.tsx";
import { requireUser } from "../../edge/session.ts";
import { readRecordingSettings, recordingPath } from "../calls/recording_settings.ts";
import { readLiveCall } from "../calls/standing.ts";
import { readForm } from "../form.tsx";
import type { Party } from "./party.ts";
import { readParty } from "./party.ts";
import { idParam } from "./reading.ts";

/** Yes or no to recording, asked of each side on a page of its own; works without script. */
export const recordingConsent = new Hono<AppEnv>()
  .get("/:consultation_id/recording", async (c) => {
    requireUser(c);
    return await recordingPage(c, await readParty(c));
  })
  .post("/:consultation_id/recording", async (c) => {
    requireUser(c);
    const { given } = await readForm(c);
    if (given !== "yes" && given !== "no") throw new Refusal("bad_input", 400);
    const consultation_id = idParam(c, "consultation_id");
    mustSucceed(
      await c.var.supabase.rpc("give_call_consent", { consultation_id, given: given === "yes" }),
    );
    c.var.deps.nudgeClock();
    return c.redirect(recordingPath(consultation_id), 303);
  });

async function recordingPage(c: AppContext, party: Party) {
  const { recorded: words } = c.var.words;
  const id = idParam(c, "consultation_id");
  const [settings, call, consents] = await Promise.all([
    readRecordingSettings(c),
    readLiveCall(c, id),
    c.var.supabase.from("call_consents").select("side").eq("consultation_id", id)
      .is("withdrawn_at", null),
  ]);
  if (!settings.recording_allowed) throw new Refusal("recording_not_allowed", 409);
  const agreed = must(consents).map(({ side }) => side);
  return page(
    c,
    { title: words.title, variant: "focus" },
    (
      <div class="stack">
        <h1>{words.title}</h1>
        <p>{words.lead(party.name, settings.recording_days)}</p>
        <p class="quiet">{words.notEncrypted}</p>
        {call?.recording && <Notice live>{words.statuses[call.recording.status]}</Notice>}
        <Consent c={c} party={party} agreed={agreed} />
        {call && <Recording c={c} call={call} side={party.side} agreed={agreed} />}
        <ButtonLink href={party.back} kind="quiet" icon="arrow_left">{words.back}</ButtonLink>
      </div>
    ),
  );
}

interface Shown {
  c: AppContext;
  /** The sides that have said yes. */
  agreed: Side[];
}

function Consent({ c, party, agreed }: Shown & { party: Party }) {
  const { recorded: words } = c.var.words;
  const other = party.side === "patient" ? "practitioner" : "patient";
  const own = agreed.includes(party.side);
  return (
    <>
      <p>
        {own ? words.youAgreed : words.youNotAgreed} {party.name}{" "}
        {agreed.includes(other) ? words.agreed : words.notAgreed}
      </p>
      <form method="post" action={recordingPath(idParam(c, "consultation_id"))}>
        <Button name="given" value={own ? "no" : "yes"} kind={own ? "secondary" : "primary"}>
          {own ? words.withdraw : words.agree}
        </Button>
      </form>
      {own && <p class="fine quiet">{words.withdrawText}</p>}
    </>
  );
}

/** What may be done with the call that goes on: the doctor starts, either side stops. */
function Recording({ c, call, side, agreed }: Shown & { call: CallState; side: Side }) {
  const { recorded: words } = c.var.words;
  const path = `/calls/${call.call_id}/recordings`;
  const form = (action: string, button: ComponentChildren) => (
    <form method="post" action={action}>
      <input type="hidden" name="recording_id" value={crypto.randomUUID()} />
      {button}
    </form>
  );
  if (isRecorded(call)) {
    return form(
      `${path}/${call.recording?.recording_id}/stop`,
      <Button kind="danger" icon="close">{words.stop}</Button>,
    );
  }
  if (side === "patient") return null;
  if (call.status !== "active" || agreed.length < 2) return <p class="quiet">{words.waiting}</p>;
  return form(path, <Button icon="record">{words.start}</Button>);
}
