import { Hono } from "hono";
import * as v from "valibot";
import { countCharacters } from "../../domain/request.ts";
import { Refusal } from "../../domain/errors.ts";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { must, mustSucceed, refusalOf } from "../../edge/errors.ts";
import { readForm } from "../form.tsx";
import type { Typed } from "../form.tsx";
import { allergyListPage, CRITICALITIES } from "./allergy_list.tsx";
import { findMatches, substanceOf } from "./allergens.ts";
import { flowOf, flowQuery } from "./flow.tsx";
import { PATIENT_ID, readAllergies, readPatient } from "./patient.ts";
import type { Allergy, Patient } from "./patient.ts";

const REACTION_CHARACTERS_MAX = 200;
const UNIQUE_VIOLATION = "23505";
const ENTRY = `/${PATIENT_ID}/allergies/:allergy_id{[0-9a-f-]{36}}`;

/** Adding, describing and removing single allergies; each is a plain form. */
export const allergyEntries = new Hono<AppEnv>()
  .post(`/${PATIENT_ID}/allergies/search`, async (c) => {
    const patient = await readPatient(c);
    const { q = "" } = await readForm(c);
    const query = q.trim().slice(0, 80);
    const listed = await readAllergies(c, patient.patient_id);
    return allergyListPage(c, patient, listed, { query, matches: findMatches(c, query) });
  })
  .post(`/${PATIENT_ID}/allergies/add`, async (c) => {
    const patient = await readPatient(c);
    const typed = await readForm(c);
    const substance = substanceOf(typed);
    if (!substance) throw new Refusal("bad_input", 422, "q");
    const allergyId = crypto.randomUUID();
    const { error, status } = await c.var.supabase.from("allergy_intolerances").insert({
      allergy_id: allergyId,
      patient_id: patient.patient_id,
      ...substance,
      ...descriptionOf(typed),
    });
    if (error?.code === "list_full") {
      const listed = await readAllergies(c, patient.patient_id);
      const problems = { q: c.var.words.patients.listFull };
      return allergyListPage(c, patient, listed, { query: typed.q, problems });
    }
    // Listed already: the person is led to it.
    if (error && error.code !== UNIQUE_VIOLATION) throw refusalOf(error, status);
    return c.redirect(listHref(c, patient, error ? null : allergyId), 303);
  })
  .post(ENTRY, async (c) => {
    const patient = await readPatient(c);
    const typed = await readForm(c);
    const allergyId = c.req.param("allergy_id");
    if (countCharacters(typed.reaction ?? "") > REACTION_CHARACTERS_MAX) {
      const listed = await readAllergies(c, patient.patient_id);
      const problems = { [`reaction-${allergyId}`]: c.var.words.patients.reactionLong };
      return allergyListPage(c, patient, listed, { edited: { allergyId, typed }, problems });
    }
    mustSucceed(
      await c.var.supabase.from("allergy_intolerances").update(descriptionOf(typed))
        .eq("allergy_id", allergyId).eq("patient_id", patient.patient_id),
    );
    return c.redirect(listHref(c, patient, allergyId), 303);
  })
  .post(`${ENTRY}/remove`, async (c) => {
    const patient = await readPatient(c);
    const before = await readAllergies(c, patient.patient_id);
    const allergyId = c.req.param("allergy_id");
    const removed = before.find((allergy) => allergy.allergy_id === allergyId);
    must(
      await c.var.supabase.from("allergy_intolerances").delete()
        .eq("allergy_id", allergyId).eq("patient_id", patient.patient_id).select("allergy_id"),
    );
    const listed = before.filter((allergy) => allergy !== removed);
    return allergyListPage(c, patient, listed, { removed });
  });

const Description = v.object({
  reaction: v.fallback(v.pipe(v.string(), v.trim()), ""),
  criticality: v.fallback(v.picklist(CRITICALITIES), "unknown"),
});

function descriptionOf(typed: Typed): Pick<Allergy, "reaction" | "criticality"> {
  return v.parse(Description, typed);
}

function listHref(c: AppContext, patient: Patient, allergyId: string | null): string {
  const anchor = allergyId ? `#allergy-${allergyId}` : "";
  return `/patients/${patient.patient_id}/allergies${flowQuery(flowOf(c))}${anchor}`;
}
