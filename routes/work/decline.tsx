import { Button } from "../../components/Button.tsx";
import { ChoiceField } from "../../components/Choice.tsx";
import { TextArea } from "../../components/Field.tsx";
import { Refusal } from "../../domain/errors.ts";
import { countCharacters } from "../../domain/request.ts";
import { isLocale } from "../../domain/words/locale.ts";
import { wordsOf } from "../../domain/words/mod.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { mustSucceed } from "../../edge/errors.ts";
import { requireUser } from "../../edge/session.ts";
import { readForm } from "../form.tsx";
import type { Problems, Typed } from "../form.tsx";
import { readRunningCase } from "./case.ts";
import type { Case } from "./case.ts";
import { caseFormPage } from "./form_page.tsx";

const REASONS = ["other_field", "in_person", "no_time", "too_little", "other"] as const;
const REASON_CHARACTERS_MAX = 1000;

/** GET /work/:id/decline: why not. */
export async function declineForm(c: AppContext) {
  requireUser(c);
  return await formPage(c, await readUnanswered(c), {}, {});
}

/** POST /consultations/:id/decline: the patient reads the reason in their language; the money returns. */
export async function decline(c: AppContext) {
  requireUser(c);
  const typed = await readForm(c);
  const one = await readUnanswered(c);
  const { reason, problems } = readReason(c, one, typed);
  if (!reason) return await formPage(c, one, typed, problems);
  const { consultation_id } = one.consultation;
  mustSucceed(await c.var.supabase.rpc("decline_consultation", { consultation_id, reason }));
  // The money goes back now, not at the clock's next tick.
  c.var.deps.nudgeClock();
  return c.redirect("/work?told=declined", 303);
}

async function readUnanswered(c: AppContext): Promise<Case> {
  const one = await readRunningCase(c);
  if (one.consultation.answered_at !== null) throw new Refusal("already_answered", 409);
  return one;
}

function readReason(c: AppContext, one: Case, typed: Typed) {
  const { closing: words } = c.var.words;
  const { locale } = one.consultation;
  const theirs = wordsOf(isLocale(locale) ? locale : "en").closing;
  const chosen = REASONS.find((reason) => reason === typed.reason);
  const own = typed.words?.trim() ?? "";
  const reason = [chosen && chosen !== "other" ? theirs.declineReasons[chosen] : "", own]
    .filter(Boolean).join("\n");
  const problems: Problems = {};
  if (!chosen) problems.reason = words.declineNeeded;
  else if (reason === "") problems.words = words.declineWordsNeeded;
  if (countCharacters(reason) > REASON_CHARACTERS_MAX) problems.words = words.declineLong;
  return Object.keys(problems).length > 0 ? { problems } : { reason, problems };
}

async function formPage(c: AppContext, one: Case, typed: Typed, problems: Problems) {
  const { closing: words } = c.var.words;
  return await caseFormPage(c, one, {
    action: "decline",
    title: words.declineTitle,
    text: words.declineText,
    problems,
    fields: (
      <>
        <ChoiceField
          type="radio"
          name="reason"
          legend={words.declineReason}
          error={problems.reason}
          value={typed.reason}
          options={REASONS.map((value) => ({ value, label: words.declineReasons[value] }))}
        />
        <TextArea
          name="words"
          label={words.declineWords}
          hint={words.declineWordsHint}
          error={problems.words}
          value={typed.words}
          rows={3}
        />
      </>
    ),
    send: <Button kind="danger">{words.declineSend}</Button>,
  });
}
