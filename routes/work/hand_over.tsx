import * as v from "valibot";
import { Button } from "../../components/Button.tsx";
import { ChoiceField } from "../../components/Choice.tsx";
import type { ChoiceOption } from "../../components/Choice.tsx";
import { TextArea } from "../../components/Field.tsx";
import { Notice } from "../../components/Notice.tsx";
import { countCharacters } from "../../domain/request.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { refusalOf } from "../../edge/errors.ts";
import { requireUser } from "../../edge/session.ts";
import { languageNames } from "../doctors/card.tsx";
import { inLocale } from "../doctors/directory.ts";
import { readForm } from "../form.tsx";
import type { Problems, Typed } from "../form.tsx";
import { readRunningCase } from "./case.ts";
import type { Case } from "./case.ts";
import { caseFormPage } from "./form_page.tsx";
import { hasTime, readColleagues } from "./colleagues.ts";
import type { Colleague } from "./colleagues.ts";

const NOTE_CHARACTERS_MAX = 2000;
const Uuid = v.pipe(v.string(), v.uuid());

/** GET /work/:id/hand-over: to whom, and what they must know. */
export async function handOverForm(c: AppContext) {
  requireUser(c);
  return await formPage(c, await readRunningCase(c), {}, {});
}

/** POST /consultations/:id/hand-over: from now on it is the colleague's; the patient is told. */
export async function handOver(c: AppContext) {
  requireUser(c);
  const { closing: words } = c.var.words;
  const typed = await readForm(c);
  const one = await readRunningCase(c);
  const problems = problemsIn(c, typed);
  if (Object.keys(problems).length > 0) return await formPage(c, one, typed, problems);
  const { error, status } = await c.var.supabase.rpc("hand_over_consultation", {
    consultation_id: one.consultation.consultation_id,
    to_practitioner_id: typed.to ?? "",
    note: typed.note?.trim() ?? "",
  });
  if (!error) return c.redirect("/work?told=handed_over", 303);
  const refusal = refusalOf(error, status);
  const theirFault = ["practitioner_unavailable", "own_consultation", "not_found"];
  if (!theirFault.includes(refusal.code)) throw refusal;
  return await formPage(c, one, typed, { to: words.handOverGone });
}

function problemsIn(c: AppContext, typed: Typed): Problems {
  const { closing: words } = c.var.words;
  return {
    ...v.is(Uuid, typed.to) ? {} : { to: words.handOverNeeded },
    ...countCharacters(typed.note ?? "") > NOTE_CHARACTERS_MAX ? { note: words.handOverLong } : {},
  };
}

async function formPage(c: AppContext, one: Case, typed: Typed, problems: Problems) {
  const { closing: words, shell } = c.var.words;
  const colleagues = await readColleagues(c, one);
  return await caseFormPage(c, one, {
    action: "hand-over",
    title: words.handOverTitle,
    text: words.handOverText,
    problems,
    fields: (
      <>
        {colleagues.length === 0 && <Notice>{words.handOverNone}</Notice>}
        <TextArea
          name="note"
          label={words.handOverNote}
          hint={words.handOverNoteHint}
          optional={shell.optional}
          error={problems.note}
          value={typed.note}
        />
        <ChoiceField
          type="radio"
          name="to"
          legend={words.handOverTo}
          layout="tiles"
          error={problems.to}
          value={typed.to}
          options={colleagues.map((colleague) => optionOf(c, colleague))}
        />
      </>
    ),
    send: <Button icon="handover" disabled={colleagues.length === 0}>{words.handOverSend}</Button>,
  });
}

function optionOf(c: AppContext, colleague: Colleague): ChoiceOption {
  const { closing: words } = c.var.words;
  const { departments: department } = colleague;
  return {
    value: colleague.practitioner_id,
    label: inLocale(c, colleague.display_name, colleague.display_name_zh),
    hint: [
      inLocale(c, colleague.title_en, colleague.title_zh),
      inLocale(c, department.name_en, department.name_zh),
      languageNames(c, colleague.languages),
    ].join(" · "),
    aside: hasTime(colleague) ? words.handOverHasTime : undefined,
  };
}
