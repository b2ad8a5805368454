import { Hono } from "hono";
import * as v from "valibot";
import { Pagination } from "../../components/Pagination.tsx";
import { formatInstant } from "../../domain/time.ts";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { must } from "../../edge/errors.ts";
import { page } from "../../edge/render.tsx";
import { requireUser } from "../../edge/session.ts";
import { inLocale } from "../doctors/directory.ts";
import { readPatients } from "../patients/patient.ts";
import { timeZoneOf } from "../time_zone.ts";

const PAGE_SIZE = 50;

const Cursor = v.fallback(
  v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number))),
  undefined,
);

/** Who opened or changed one's record, in plain words, from the audit chain. */
export const recordAccess = new Hono<AppEnv>().get("/", async (c) => {
  requireUser(c);
  const before = v.parse(Cursor, c.req.query("before"));
  const { events, older } = await readEvents(c, before);
  const [patients, doctors] = await Promise.all([readPatients(c), readDoctors(c, events)]);
  const names = new Map(patients.map(({ patient_id, display_name }) => [patient_id, display_name]));
  const { record: words } = c.var.words;
  return page(
    c,
    { title: words.accessTitle, active: "record" },
    <div class="wrap-narrow stack">
      <h1>{words.accessTitle}</h1>
      <p>{words.accessLead}</p>
      {events.length === 0
        ? <p class="quiet">{words.accessEmpty}</p>
        : (
          <ol class="rows" aria-label={words.accessLabel}>
            {events.map((event) => (
              <AccessRow
                key={event.audit_event_id}
                c={c}
                event={event}
                doctor={doctors.get(practitionerOf(event) ?? "")}
                patient={names.get(event.patient_id ?? "")}
              />
            ))}
          </ol>
        )}
      <Pagination
        label={words.pages}
        previous={before ? { href: "/record/access", label: words.newest } : undefined}
        next={older ? { href: `/record/access?before=${older}`, label: words.older } : undefined}
      />
      <p>
        <a href="/record">{words.backToRecord}</a>
      </p>
    </div>,
  );
});

async function readEvents(c: AppContext, before: number | undefined) {
  const query = c.var.supabase.from("audit_events")
    .select("audit_event_id, occurred_at, actor_kind, action, patient_id, consultation_id, detail")
    .order("audit_event_id", { ascending: false }).limit(PAGE_SIZE + 1);
  const rows = must(await (before ? query.lt("audit_event_id", before) : query));
  const events = rows.slice(0, PAGE_SIZE);
  return { events, older: rows.length > PAGE_SIZE ? events.at(-1)!.audit_event_id : null };
}

type AuditEvent = Awaited<ReturnType<typeof readEvents>>["events"][number];

/** The doctor whom an event names by id; names themselves have no place in the chain. */
function practitionerOf({ detail }: AuditEvent): string | undefined {
  const { practitioner_id } = (detail ?? {}) as { practitioner_id?: string };
  return practitioner_id;
}

async function readDoctors(c: AppContext, events: AuditEvent[]): Promise<Map<string, string>> {
  const ids = [...new Set(events.flatMap((event) => practitionerOf(event) ?? []))];
  const rows = must(
    await c.var.supabase.from("practitioners")
      .select("practitioner_id, display_name, display_name_zh").in("practitioner_id", ids),
  );
  return new Map(rows.map((row) => [
    row.practitioner_id,
    inLocale(c, row.display_name, row.display_name_zh),
  ]));
}

interface AccessRowProps {
  c: AppContext;
  event: AuditEvent;
  doctor?: string;
  patient?: string;
}

function AccessRow({ c, event, doctor, patient }: AccessRowProps) {
  const { words: { record: words }, locale } = c.var;
  const actor = event.actor_kind === "practitioner" && doctor || words.actors[event.actor_kind];
  return (
    <li class="row">
      <div class="row-text">
        <p>
          <b>{actor}</b> {words.actions[event.action] ?? words.otherAction}
        </p>
        <p class="quiet">
          <time datetime={event.occurred_at}>
            {formatInstant(event.occurred_at, locale, timeZoneOf(c))}
          </time>
          {patient && ` · ${words.about(patient)}`}
        </p>
        {event.consultation_id && (
          <a href={`/consultations/${event.consultation_id}`}>{words.conversation}</a>
        )}
      </div>
    </li>
  );
}
