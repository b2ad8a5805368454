import { Hono } from "hono";
import { Steps } from "../../components/Steps.tsx";
import { pregnancyMayApply, utcDay } from "../../domain/patients.ts";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { must, refusalOf } from "../../edge/errors.ts";
import { page } from "../../edge/render.tsx";
import { requireUser } from "../../edge/session.ts";
import { FormProblems, readForm, statusOf } from "../form.tsx";
import type { Problems, Typed } from "../form.tsx";
import { localPath } from "../preferences.ts";
import { afterStep, flowOf, flowQuery } from "./flow.tsx";
import type { Flow } from "./flow.tsx";
import { ProfileForm, readProfile, RELATIONSHIPS } from "./profile_form.tsx";
import type { Profile } from "./profile_form.tsx";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const UNIQUE_VIOLATION = "23505";

/** After sign-up: the profile of oneself. Somebody who has one goes on. */
export const welcome = new Hono<AppEnv>().get("/", async (c) => {
  const next = c.req.query("next");
  return await hasSelf(c)
    ? c.redirect(localPath(next), 303)
    : newPage(c, "self", blank("self"), {});
});

/** Adding a person: oneself or a member of the family. */
export const newPatient = new Hono<AppEnv>()
  .get("/new", async (c) => newPage(c, await hasSelf(c) ? "family" : "anyone", blank(""), {}))
  .post("/", async (c) => {
    const typed = await readForm(c);
    const flow: Flow = { ...flowOf(c), isNew: true };
    const withSelf = await hasSelf(c);
    const whom = withSelf ? "family" : c.req.query("flow") === "welcome" ? "self" : "anyone";
    const read = readProfile(c, typed);
    if ("problems" in read) return newPage(c, whom, typed, read.problems);
    const patientId = UUID.test(typed.patient_id ?? "") ? typed.patient_id! : crypto.randomUUID();
    const problems = await addPatient(c, patientId, read.profile);
    if (problems) return newPage(c, whom, typed, problems);
    return c.redirect(afterStep({ patient_id: patientId, ...read.profile }, "profile", flow), 303);
  });

/** The id is made with the form, so that a second press adds nobody twice. */
function blank(relationship: string): Typed {
  return { relationship, patient_id: crypto.randomUUID() };
}

async function hasSelf(c: AppContext): Promise<boolean> {
  requireUser(c);
  const { has_self } = must(await c.var.supabase.rpc("my_role")) as { has_self: boolean };
  return has_self;
}

/** Adds the person, or tells what the form can say about why not. */
async function addPatient(
  c: AppContext,
  patientId: string,
  profile: Profile,
): Promise<Problems | null> {
  const mayApply = pregnancyMayApply(profile.sex, profile.birth_date, utcDay(new Date()));
  const { error, status } = await c.var.supabase.from("patients").insert({
    patient_id: patientId,
    ...profile,
    pregnancy: mayApply ? "unknown" : "not_applicable",
  });
  if (!error) return null;
  if (error.code === "too_many_patients") {
    return { display_name: c.var.words.patients.tooMany };
  }
  if (error.code === UNIQUE_VIOLATION) {
    const { data } = await c.var.supabase.from("patients").select("patient_id")
      .eq("patient_id", patientId).maybeSingle();
    if (data) return null;
  }
  throw refusalOf(error, status);
}

/** Whom the form is about: oneself, somebody else, or whichever when oneself is still missing. */
type Whom = "self" | "family" | "anyone";

function newPage(c: AppContext, whom: Whom, typed: Typed, problems: Problems): Response {
  const { patients: words } = c.var.words;
  const self = whom === "self";
  const title = self ? words.welcomeTitle : words.newTitle;
  const query = flowQuery({ isNew: false, next: flowOf(c).next });
  const action = self ? `/patients${query ? `${query}&` : "?"}flow=welcome` : `/patients${query}`;
  const status = statusOf(problems);
  return page(
    c,
    { title, variant: "focus", status },
    <>
      <FormProblems c={c} problems={problems} reassurance={words.kept} />
      {self && <Steps current={1} total={4} words={words.stepOf(1, 4, words.steps.profile)} />}
      <h1>{title}</h1>
      <p>{self ? words.welcomeLead : words.newLead}</p>
      <ProfileForm
        c={c}
        action={action}
        typed={typed}
        problems={problems}
        relationships={relationshipsOf(whom)}
        submit={words.continue}
      />
    </>,
  );
}

function relationshipsOf(whom: Whom): readonly (typeof RELATIONSHIPS[number])[] {
  if (whom === "self") return ["self"];
  return whom === "anyone" ? RELATIONSHIPS : RELATIONSHIPS.filter((one) => one !== "self");
}
