import { Hono } from "hono";
import { countCharacters } from "../../domain/request.ts";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { mustSucceed, refusalOf } from "../../edge/errors.ts";
import { readForm } from "../form.tsx";
import type { Problems, Typed } from "../form.tsx";
import { entriesPage } from "./entries_page.tsx";
import { addEntry, changeEntry, readEntries, removeEntry } from "./entry_store.ts";
import type { EntryKind } from "./entry_store.ts";
import { flowOf, stepHref } from "./flow.tsx";
import { PATIENT_ID, readPatient } from "./patient.ts";

const DESCRIPTION_CHARACTERS_MAX = 200;
const SINCE_CHARACTERS_MAX = 60;
const LIST = `/${PATIENT_ID}/:list{(?:conditions|medicines)}`;
const ENTRY = `${LIST}/:entry_id{[0-9a-f-]{36}}`;

/** Illnesses and medicines of a patient: read, add, change, remove, put back. */
export const entries = new Hono<AppEnv>()
  .get(LIST, async (c) => {
    const patient = await readPatient(c);
    const kind = c.req.param("list") as EntryKind;
    return entriesPage(c, patient, kind, await readEntries(c, kind, patient.patient_id));
  })
  .post(LIST, async (c) => {
    const patient = await readPatient(c);
    const kind = c.req.param("list") as EntryKind;
    const typed = await readForm(c);
    const problems = problemsOf(c, kind, typed, "") ??
      await add(c, kind, patient.patient_id, typed);
    if (problems) {
      const listed = await readEntries(c, kind, patient.patient_id);
      return entriesPage(c, patient, kind, listed, { typed, problems });
    }
    return c.redirect(stepHref(patient.patient_id, kind, flowOf(c)), 303);
  })
  .post(ENTRY, async (c) => {
    const patient = await readPatient(c);
    const kind = c.req.param("list") as EntryKind;
    const entryId = c.req.param("entry_id");
    const typed = await readForm(c);
    const problems = problemsOf(c, kind, typed, `-${entryId}`);
    if (problems) {
      const listed = await readEntries(c, kind, patient.patient_id);
      return entriesPage(c, patient, kind, listed, { edited: { entryId, typed }, problems });
    }
    mustSucceed(await changeEntry(c, kind, entryId, valuesOf(typed)));
    return c.redirect(stepHref(patient.patient_id, kind, flowOf(c)), 303);
  })
  .post(`${ENTRY}/remove`, async (c) => {
    const patient = await readPatient(c);
    const kind = c.req.param("list") as EntryKind;
    const before = await readEntries(c, kind, patient.patient_id);
    const removed = before.find(({ id }) => id === c.req.param("entry_id"));
    if (removed) mustSucceed(await removeEntry(c, kind, removed.id));
    const listed = before.filter((entry) => entry !== removed);
    return entriesPage(c, patient, kind, listed, { removed });
  });

/** Adds what was typed; or tells that the list is full. */
async function add(
  c: AppContext,
  kind: EntryKind,
  patientId: string,
  typed: Typed,
): Promise<Problems | null> {
  const { error, status } = await addEntry(c, kind, patientId, valuesOf(typed));
  if (!error) return null;
  if (error.code === "list_full") return { description: c.var.words.patients.listFull };
  throw refusalOf(error, status);
}

function valuesOf({ description = "", since = "" }: Typed) {
  return { description: description.trim(), since: since.trim() };
}

/** Null when all is well; `suffix` tells the fields of one entry's form from those of the others. */
function problemsOf(
  c: AppContext,
  kind: EntryKind,
  typed: Typed,
  suffix: string,
): Problems | null {
  const { patients: words } = c.var.words;
  const { description, since } = valuesOf(typed);
  const problems: Problems = {};
  if (!description) {
    problems[`description${suffix}`] = kind === "conditions"
      ? words.conditionMissing
      : words.medicineMissing;
  } else if (countCharacters(description) > DESCRIPTION_CHARACTERS_MAX) {
    problems[`description${suffix}`] = words.entryLong;
  }
  if (countCharacters(since) > SINCE_CHARACTERS_MAX) {
    problems[`since${suffix}`] = words.sinceLong;
  }
  return Object.keys(problems).length > 0 ? problems : null;
}
