import type { ComponentChildren } from "preact";
import type { AppContext } from "../../edge/app_env.ts";
import { consultationPath } from "../consultations/reading.ts";
import { FormProblems, statusOf } from "../form.tsx";
import type { Problems } from "../form.tsx";
import type { Case } from "./case.ts";
import { CaseHead } from "./case_head.tsx";
import { workPage } from "./frame.tsx";
import { Panel } from "./panel.tsx";

interface CaseForm {
  /** The last part of the address that the form is sent to. */
  action: "close" | "decline" | "emergency" | "hand-over";
  title: string;
  text: string;
  problems: Problems;
  fields: ComponentChildren;
  /** The button that sends it. */
  send: ComponentChildren;
}

/** What a doctor decides about a case, on a page of its own beside the case. */
export async function caseFormPage(c: AppContext, one: Case, form: CaseForm) {
  const { title, problems } = form;
  return await workPage(c, one.doctor, {
    title,
    status: statusOf(problems),
    currentId: one.consultation.consultation_id,
    thread: (
      <>
        <CaseHead c={c} of={one} back />
        <form
          class="work-form form"
          method="post"
          action={`${consultationPath(one.consultation)}/${form.action}`}
          novalidate
        >
          <FormProblems
            c={c}
            problems={problems}
            reassurance={c.var.words.closing.reassurance}
          />
          <div>
            <h1>{title}</h1>
            <p class="quiet">{form.text}</p>
          </div>
          {form.fields}
          <div class="form-actions">{form.send}</div>
        </form>
      </>
    ),
    panel: <Panel c={c} of={one} />,
  });
}
