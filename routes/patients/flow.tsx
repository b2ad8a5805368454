import { Steps } from "../../components/Steps.tsx";
import { pregnancyMayApply, utcDay } from "../../domain/patients.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { localPath } from "../preferences.ts";
import type { Patient } from "./patient.ts";

/** The questions about a patient, each a page of its own. */
const STEPS = ["profile", "pregnancy", "allergies", "conditions", "medicines"] as const;
export type Step = typeof STEPS[number];

/** Whether the questions are asked one after another for a new patient, and where they end. */
export interface Flow {
  isNew: boolean;
  /** A path of ours, or empty. */
  next: string;
}

/** The flow that a page's address names; forms keep it in their action. */
export function flowOf(c: AppContext): Flow {
  const { flow, next } = c.req.query();
  return { isNew: flow === "new", next: next && localPath(next) === next ? next : "" };
}

/** The query that hands the flow on to the next page. */
export function flowQuery({ isNew, next }: Flow): string {
  const query = new URLSearchParams();
  if (isNew) query.set("flow", "new");
  if (next) query.set("next", next);
  return query.size > 0 ? `?${query}` : "";
}

/** Pregnancy is asked only where it may apply. */
function stepsFor({ sex, birth_date }: Pick<Patient, "sex" | "birth_date">): Step[] {
  const asked = pregnancyMayApply(sex, birth_date, utcDay(new Date()));
  return STEPS.filter((step) => step !== "pregnancy" || asked);
}

export function stepHref(patientId: string, step: Step, flow: Flow): string {
  return `/patients/${patientId}/${step}${flowQuery(flow)}`;
}

/** Where a step's answer leads: on to the next question, or back to where one came from. */
export function afterStep(
  patient: Pick<Patient, "patient_id" | "sex" | "birth_date">,
  step: Step,
  flow: Flow,
): string {
  if (!flow.isNew) return flow.next || `/patients/${patient.patient_id}`;
  const steps = stepsFor(patient);
  const following = steps[steps.indexOf(step) + 1];
  return following ? stepHref(patient.patient_id, following, flow) : flow.next || "/";
}

/** How far along the questions one is; nothing outside of the flow. */
export function StepMark(
  { c, patient, step, flow }: { c: AppContext; patient: Patient; step: Step; flow: Flow },
) {
  const { patients: words } = c.var.words;
  if (!flow.isNew) return null;
  const steps = stepsFor(patient);
  const current = steps.indexOf(step) + 1;
  return (
    <Steps
      current={current}
      total={steps.length}
      words={words.stepOf(current, steps.length, words.steps[step])}
    />
  );
}
