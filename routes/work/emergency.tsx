import { Button } from "../../components/Button.tsx";
import { TextArea } from "../../components/Field.tsx";
import { Notice } from "../../components/Notice.tsx";
import type { Message } from "../../domain/conversation.ts";
import { Refusal } from "../../domain/errors.ts";
import { countCharacters } from "../../domain/request.ts";
import { isLocale } from "../../domain/words/locale.ts";
import { wordsOf } from "../../domain/words/mod.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { mustSucceed } from "../../edge/errors.ts";
import { requireUser } from "../../edge/session.ts";
import { readConversation } from "../consultations/conversation.ts";
import { readForm } from "../form.tsx";
import type { Problems } from "../form.tsx";
import { readCase, readRunningCase } from "./case.ts";
import type { Case } from "./case.ts";
import { caseFormPage } from "./form_page.tsx";

const NOTE_CHARACTERS_MAX = 2000;
const SIGNS_SHOWN = 3;
const SENT = "/work?told=sent_to_emergency";

/** GET /work/:id/emergency: what the patient wrote, and what they will read. */
export async function emergencyForm(c: AppContext) {
  requireUser(c);
  const one = await readRunningCase(c);
  const { locale } = one.consultation;
  return await formPage(c, one, wordsOf(isLocale(locale) ? locale : "en").danger.prefilled, {});
}

/**
 * POST /consultations/:id/emergency: ends it there, also a request that waits; the patient reads the
 * note, the fee returns. A second tap changes nothing.
 */
export async function sendToEmergency(c: AppContext) {
  requireUser(c);
  const { note = "" } = await readForm(c);
  const one = await readCase(c);
  const { consultation_id, status, sent_to_emergency_at } = one.consultation;
  if (sent_to_emergency_at !== null) return c.redirect(SENT, 303);
  if (status === "closed") throw new Refusal("consultation_closed", 409);
  const problems = problemsIn(c, note);
  if (Object.keys(problems).length > 0) return await formPage(c, one, note, problems);
  mustSucceed(
    await c.var.supabase.rpc("send_to_emergency", { consultation_id, note: note.trim() }),
  );
  // The money goes back now, not at the clock's next tick.
  c.var.deps.nudgeClock();
  return c.redirect(SENT, 303);
}

function problemsIn(c: AppContext, note: string): Problems {
  const { danger: words } = c.var.words;
  if (note.trim() === "") return { note: words.noteNeeded };
  return countCharacters(note) > NOTE_CHARACTERS_MAX ? { note: words.noteLong } : {};
}

async function formPage(c: AppContext, one: Case, note: string, problems: Problems) {
  const { danger: words } = c.var.words;
  return await caseFormPage(c, one, {
    action: "emergency",
    title: words.sendTitle(one.record.patient.display_name),
    text: words.sendText,
    problems,
    fields: (
      <>
        {one.consultation.status === "waiting" && (
          <Quoted words={words.written}>{one.consultation.concern}</Quoted>
        )}
        {await flaggedMessages(c, one)}
        <TextArea
          name="note"
          label={words.note}
          hint={words.noteHint}
          error={problems.note}
          value={note}
          rows={5}
        />
      </>
    ),
    send: <Button kind="danger" icon="emergency">{words.send}</Button>,
  });
}

/** The latest words that tell of danger, in the patient's own writing, with the signs in them. */
async function flaggedMessages(c: AppContext, { consultation }: Case) {
  const { danger: words } = c.var.words;
  const { messages } = await readConversation(c, consultation.consultation_id);
  return messages.filter(({ event }) => event === "emergency_flagged").slice(-SIGNS_SHOWN)
    .map(({ message_id, event_detail }) => {
      const said = messages.find((one: Message) => one.message_id === event_detail?.message_id);
      return (
        <Notice key={message_id} kind="error" title={words.signs}>
          <p>{`${event_detail?.signs}`}</p>
          {said && <Quoted words={words.written}>{said.body}</Quoted>}
        </Notice>
      );
    });
}

/** What somebody wrote, under words that say who. */
function Quoted({ words, children }: { words: string; children: string }) {
  return (
    <blockquote class="quoted">
      <p class="fine">{words}</p>
      <p class="prewrap" dir="auto">{children}</p>
    </blockquote>
  );
}
