import { Hono } from "hono";
import { ButtonLink } from "../../components/Button.tsx";
import { pregnancyMayApply, utcDay } from "../../domain/patients.ts";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { mustSucceed } from "../../edge/errors.ts";
import { page } from "../../edge/render.tsx";
import { FormProblems, readForm, statusOf } from "../form.tsx";
import type { Problems, Typed } from "../form.tsx";
import { afterStep, flowOf, flowQuery } from "./flow.tsx";
import { PATIENT_ID, readPatient } from "./patient.ts";
import type { Patient } from "./patient.ts";
import { ProfileForm, readProfile, RELATIONSHIPS } from "./profile_form.tsx";
import type { Profile } from "./profile_form.tsx";

/** Changing how a patient is addressed, their birth date or sex. */
export const profile = new Hono<AppEnv>()
  .get(`/${PATIENT_ID}/profile`, async (c) => {
    const patient = await readPatient(c);
    const [year, month, day] = patient.birth_date.split("-").map((part) => `${Number(part)}`);
    const { relationship, display_name, sex } = patient;
    return profilePage(c, patient, {
      relationship,
      display_name,
      sex,
      birth_date_year: year!,
      birth_date_month: month!,
      birth_date_day: day!,
    }, {});
  })
  .post(`/${PATIENT_ID}/profile`, async (c) => {
    const patient = await readPatient(c);
    const typed = await readForm(c);
    const read = readProfile(c, typed);
    if ("problems" in read) return profilePage(c, patient, typed, read.problems);
    // Oneself stays oneself, and nobody else becomes it: the record hangs on it.
    const relationship = patient.relationship === "self" || read.profile.relationship === "self"
      ? patient.relationship
      : read.profile.relationship;
    mustSucceed(
      await c.var.supabase.from("patients")
        .update({ ...read.profile, relationship, pregnancy: pregnancyOf(patient, read.profile) })
        .eq("patient_id", patient.patient_id),
    );
    return c.redirect(afterStep({ ...patient, ...read.profile }, "profile", flowOf(c)), 303);
  });

/** A new birth date or sex may make the old answer impossible, or open the question. */
function pregnancyOf(patient: Patient, { sex, birth_date }: Profile): Patient["pregnancy"] {
  const today = utcDay(new Date());
  if (!pregnancyMayApply(sex, birth_date, today)) return "not_applicable";
  return pregnancyMayApply(patient.sex, patient.birth_date, today) ? patient.pregnancy : "unknown";
}

function profilePage(
  c: AppContext,
  patient: Patient,
  typed: Typed,
  problems: Problems,
): Response {
  const { patients: words } = c.var.words;
  const title = words.profileTitle(patient.display_name);
  const self = patient.relationship === "self";
  const status = statusOf(problems);
  return page(
    c,
    { title, variant: "focus", status },
    <>
      <FormProblems c={c} problems={problems} reassurance={words.kept} />
      <h1>{title}</h1>
      <ProfileForm
        c={c}
        action={`/patients/${patient.patient_id}/profile${flowQuery(flowOf(c))}`}
        typed={typed}
        problems={problems}
        relationships={self ? ["self"] : RELATIONSHIPS.filter((one) => one !== "self")}
        submit={words.save}
      />
      <ButtonLink href={`/patients/${patient.patient_id}`} kind="quiet">{words.back}</ButtonLink>
    </>,
  );
}
