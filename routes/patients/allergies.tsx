import { Hono } from "hono";
import { Button, ButtonLink } from "../../components/Button.tsx";
import { ChoiceField } from "../../components/Choice.tsx";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { mustSucceed } from "../../edge/errors.ts";
import { page } from "../../edge/render.tsx";
import { FormProblems, readForm, statusOf } from "../form.tsx";
import type { Problems } from "../form.tsx";
import { allergyListPage } from "./allergy_list.tsx";
import { afterStep, flowOf, flowQuery, stepHref, StepMark } from "./flow.tsx";
import { PATIENT_ID, readAllergies, readPatient } from "./patient.ts";
import type { Patient } from "./patient.ts";

const ANSWERS = ["listed", "none_known", "unknown"] as const;

/**
 * First the question with its three answers (unknown is never taken for none), then, where there
 * are any, the list.
 */
export const allergies = new Hono<AppEnv>()
  .get(`/${PATIENT_ID}/allergies`, async (c) => {
    const patient = await readPatient(c);
    const listed = await readAllergies(c, patient.patient_id);
    return listed.length > 0 || c.req.query("list") === "open"
      ? allergyListPage(c, patient, listed)
      : questionPage(c, patient, {});
  })
  .post(`/${PATIENT_ID}/allergies`, async (c) => {
    const patient = await readPatient(c);
    const typed = await readForm(c);
    const answer = ANSWERS.find((one) => one === typed.allergies);
    if (!answer) {
      return questionPage(c, patient, { allergies: c.var.words.patients.allergyMissing });
    }
    if (answer === "listed") return c.redirect(listHref(c, patient), 303);
    mustSucceed(
      await c.var.supabase.from("patients").update({ allergy_status: answer })
        .eq("patient_id", patient.patient_id),
    );
    return c.redirect(afterStep(patient, "allergies", flowOf(c)), 303);
  });

/** The list, though nothing stands in it yet. */
function listHref(c: AppContext, patient: Patient): string {
  const query = flowQuery(flowOf(c));
  return `/patients/${patient.patient_id}/allergies${query ? `${query}&` : "?"}list=open`;
}

function questionPage(c: AppContext, patient: Patient, problems: Problems): Response {
  const { patients: words } = c.var.words;
  const flow = flowOf(c);
  const title = words.allergiesTitle(patient.display_name, patient.relationship === "self");
  const status = statusOf(problems);
  return page(
    c,
    { title, variant: "focus", status },
    <>
      <FormProblems c={c} problems={problems} />
      <StepMark c={c} patient={patient} step="allergies" flow={flow} />
      <form
        class="form"
        method="post"
        action={stepHref(patient.patient_id, "allergies", flow)}
        novalidate
      >
        <ChoiceField
          type="radio"
          name="allergies"
          legend={title}
          asHeading
          hint={words.allergiesHint}
          error={problems.allergies}
          layout="tiles"
          options={ANSWERS.map((value) => ({ value, label: words.allergyAnswers[value] }))}
          value={flow.isNew ? undefined : patient.allergy_status}
          required
        />
        <div class="form-actions">
          <Button wide>{words.continue}</Button>
          <ButtonLink href={afterStep(patient, "allergies", flow)} kind="quiet">
            {flow.isNew ? words.skip : words.back}
          </ButtonLink>
        </div>
      </form>
    </>,
  );
}
