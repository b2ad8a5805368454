import { Hono } from "hono";
import type { PostgrestError } from "@supabase/supabase-js";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { must } from "../../edge/errors.ts";
import { rateLimit } from "../../edge/rate_limit.ts";
import { requireUser } from "../../edge/session.ts";

/** Below the row limit of hosted Supabase, so that no page is cut off unseen. */
const PAGE_SIZE = 500;
const CONSULTATION_COLUMNS = `consultation_id, patient_id, practitioner_id, department_code,
  kind, status, locale, concern, onset, tried, expectation, price_minor, currency,
  requested_at, respond_by, accepted_at, answered_at, open_until, closed_at, decline_reason,
  created_at, updated_at`;

/**
 * Everything that is kept about a person and those they care for, as one JSON file (GDPR articles
 * 15 and 20): read as that person, so row-level security decides what is theirs.
 */
export const dataExport = new Hono<AppEnv>().get("/", rateLimit(20, 600), async (c) => {
  const user = requireUser(c);
  const [account, care, role] = await Promise.all([
    c.var.supabase.from("accounts").select("*").single(),
    readCare(c),
    c.var.supabase.rpc("my_role"),
  ]);
  const { practitioner_id } = must(role) as { practitioner_id: string | null };
  const content = {
    format: "wenyi-export-1",
    exported_at: new Date().toISOString(),
    account: { ...must(account), email: user.email },
    ...care,
    consultations: await readConsultations(c),
    practitioner: practitioner_id ? await readPractitioner(c, practitioner_id) : undefined,
  };
  return c.body(JSON.stringify(content, null, 2), 200, {
    "content-type": "application/json; charset=utf-8",
    "content-disposition": `attachment; filename="wenyi-${content.exported_at.slice(0, 10)}.json"`,
    "cache-control": "private, no-store",
  });
});

/** What the account holds beside its consultations. */
async function readCare(c: AppContext) {
  const { supabase } = c.var;
  const [consents, patients, allergies, conditions, medications, phones, checks, events] =
    await Promise
      .all([
        supabase.from("consents").select("*").order("given_at"),
        supabase.from("patients").select("*").order("created_at"),
        supabase.from("allergy_intolerances").select("*").order("recorded_at"),
        supabase.from("conditions").select("*").order("recorded_at"),
        supabase.from("medication_statements").select("*").order("recorded_at"),
        // Of the number itself only the dialling server can know more.
        supabase.from("phone_numbers").select("country_code, last_digits, created_at"),
        readAll((from, to) =>
          supabase.from("symptom_checks").select("*")
            .order("created_at").order("symptom_check_id").range(from, to)
        ),
        readAll((from, to) =>
          supabase.from("audit_events")
            .select(
              "audit_event_id, occurred_at, actor_kind, action, patient_id, consultation_id, detail",
            )
            .order("audit_event_id").range(from, to)
        ),
      ]);
  return {
    consents: must(consents),
    patients: must(patients),
    allergy_intolerances: must(allergies),
    conditions: must(conditions),
    medication_statements: must(medications),
    phone_numbers: must(phones),
    symptom_checks: checks,
    audit_events: events,
  };
}

/** Own consultations with all that was written and paid in them. */
async function readConsultations(c: AppContext) {
  const own = new Set<string>();
  let before: string | undefined;
  for (;;) {
    const rows = must(await c.var.supabase.rpc("read_timeline", { before, page_size: 100 }));
    for (const { consultation_id } of rows) own.add(`${consultation_id}`);
    if (rows.length < 100) break;
    before = rows.at(-1)?.created_at ?? undefined;
  }
  const { supabase } = c.var;
  const consultations = await readAll((from, to) =>
    supabase.from("consultations").select(CONSULTATION_COLUMNS)
      .order("created_at").order("consultation_id").range(from, to)
  );
  const inside = await readInside(c);
  return consultations.filter(({ consultation_id }) => own.has(consultation_id))
    .map((consultation) => ({
      ...consultation,
      ...Object.fromEntries(
        Object.entries(inside).map(([name, rows]) => [
          name,
          rows.filter((row) => row.consultation_id === consultation.consultation_id),
        ]),
      ),
    }));
}

/** Messages, files, summaries, payments and ratings that the person may read. */
async function readInside(c: AppContext) {
  const { supabase } = c.var;
  const [messages, attachments, encounter_notes, payments, ratings] = await Promise.all([
    readAll((from, to) =>
      supabase.from("messages").select("*").order("consultation_id").order("seq").range(from, to)
    ),
    readAll((from, to) =>
      supabase.from("attachments").select("*").order("attachment_id").range(from, to)
    ),
    readAll((from, to) =>
      supabase.from("encounter_notes").select("*").order("consultation_id").range(from, to)
    ),
    readAll((from, to) =>
      supabase.from("payments").select("*").order("payment_id").range(from, to)
    ),
    readAll((from, to) =>
      supabase.from("ratings").select("*").order("consultation_id").range(from, to)
    ),
  ]);
  return { messages, attachments, encounter_notes, payments, ratings };
}

/** What a doctor has told of themselves; consultations as a doctor belong to their patients. */
async function readPractitioner(c: AppContext, practitionerId: string) {
  const { supabase } = c.var;
  const [profile, disclosure, services, replies] = await Promise.all([
    supabase.from("practitioners").select("*").eq("practitioner_id", practitionerId).single(),
    supabase.from("practitioner_disclosures").select("*")
      .eq("practitioner_id", practitionerId).maybeSingle(),
    supabase.from("services").select("*").eq("practitioner_id", practitionerId),
    supabase.from("quick_replies").select("*").order("position"),
  ]);
  return {
    ...must(profile),
    disclosure: disclosure.data,
    services: must(services),
    quick_replies: must(replies),
  };
}

/** Every row of a query, page after page. */
async function readAll<Row>(
  read: (
    from: number,
    to: number,
  ) => PromiseLike<{ data: Row[] | null; error: PostgrestError | null; status: number }>,
): Promise<Row[]> {
  const all: Row[] = [];
  for (;;) {
    const rows = must(await read(all.length, all.length + PAGE_SIZE - 1));
    all.push(...rows);
    if (rows.length < PAGE_SIZE) return all;
  }
}
