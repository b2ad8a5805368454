import { Hono } from "hono";
import { Button, ButtonLink } from "../../components/Button.tsx";
import { ChoiceField } from "../../components/Choice.tsx";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { mustSucceed } from "../../edge/errors.ts";
import { page } from "../../edge/render.tsx";
import { FormProblems, readForm, statusOf } from "../form.tsx";
import type { Problems } from "../form.tsx";
import { afterStep, flowOf, stepHref, StepMark } from "./flow.tsx";
import { PATIENT_ID, readPatient } from "./patient.ts";
import type { Patient } from "./patient.ts";

const ANSWERS = [
  "not_pregnant",
  "pregnant",
  "postpartum",
  "breastfeeding",
  "unknown",
  "not_applicable",
] as const;

/** Asked only where it may apply; decides which medicines are safe. */
export const pregnancy = new Hono<AppEnv>()
  .get(`/${PATIENT_ID}/pregnancy`, async (c) => pregnancyPage(c, await readPatient(c), {}))
  .post(`/${PATIENT_ID}/pregnancy`, async (c) => {
    const patient = await readPatient(c);
    const typed = await readForm(c);
    const answer = ANSWERS.find((one) => one === typed.pregnancy);
    if (!answer) {
      return pregnancyPage(c, patient, { pregnancy: c.var.words.patients.pregnancyMissing });
    }
    mustSucceed(
      await c.var.supabase.from("patients").update({ pregnancy: answer })
        .eq("patient_id", patient.patient_id),
    );
    return c.redirect(afterStep(patient, "pregnancy", flowOf(c)), 303);
  });

function pregnancyPage(c: AppContext, patient: Patient, problems: Problems): Response {
  const { patients: words } = c.var.words;
  const flow = flowOf(c);
  const title = words.pregnancyTitle(patient.display_name, patient.relationship === "self");
  const status = statusOf(problems);
  return page(
    c,
    { title, variant: "focus", status },
    <>
      <FormProblems c={c} problems={problems} />
      <StepMark c={c} patient={patient} step="pregnancy" flow={flow} />
      <form
        class="form"
        method="post"
        action={stepHref(patient.patient_id, "pregnancy", flow)}
        novalidate
      >
        <ChoiceField
          type="radio"
          name="pregnancy"
          legend={title}
          asHeading
          hint={words.pregnancyHint}
          error={problems.pregnancy}
          layout="tiles"
          options={ANSWERS.map((value) => ({ value, label: words.pregnancies[value] }))}
          value={flow.isNew ? undefined : patient.pregnancy}
          required
        />
        <div class="form-actions">
          <Button wide>{flow.isNew ? words.continue : words.save}</Button>
          <ButtonLink href={afterStep(patient, "pregnancy", flow)} kind="quiet">
            {flow.isNew ? words.skip : words.back}
          </ButtonLink>
        </div>
      </form>
    </>,
  );
}
