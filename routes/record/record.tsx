import { Hono } from "hono";
import { Badge } from "../../components/Badge.tsx";
import type { Tone } from "../../components/Badge.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Pagination } from "../../components/Pagination.tsx";
import { Tabs } from "../../components/Tabs.tsx";
import { Timeline } from "../../components/Timeline.tsx";
import type { TimelineEntry } from "../../components/Timeline.tsx";
import type { KeptCheck } from "../../domain/check_kept.ts";
import { ageOn, formatDay } from "../../domain/time.ts";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { page } from "../../edge/render.tsx";
import { requireUser } from "../../edge/session.ts";
import { CheckFound } from "../check/found.tsx";
import { KeptChecks, readKeptChecks } from "../check/kept.tsx";
import { readPatients } from "../patients/patient.ts";
import type { Patient } from "../patients/patient.ts";
import { timeZoneOf } from "../time_zone.ts";
import { recordAccess } from "./access.tsx";
import { NoteDigest } from "./note_digest.tsx";
import { readPlace, readTimeline } from "./timeline.ts";
import type { Place, TimelineRow } from "./timeline.ts";

const TONES: Record<string, Tone> = { waiting: "urgent", open: "accent", closed: "good" };

/** Everything that was asked, found and advised: of all people in care, or of one. */
export const record = new Hono<AppEnv>()
  .get("/", async (c) => {
    requireUser(c);
    const place = readPlace(c.req.query());
    const first = !place.patient && !place.before;
    const [patients, { entries, older }, checks] = await Promise.all([
      readPatients(c),
      readTimeline(c, place),
      first ? readKeptChecks(c) : [],
    ]);
    const { record: words } = c.var.words;
    return page(
      c,
      { title: words.title, active: "record" },
      <div class="wrap-narrow stack">
        <div class="page-title">
          <h1>{words.title}</h1>
          <a href="/record/access">{words.accessLink}</a>
        </div>
        <p class="quiet">{words.lead}</p>
        <PeopleTabs c={c} patients={patients} place={place} />
        {entries.length === 0 ? <Empty c={c} place={place} /> : (
          <Timeline
            label={words.label}
            level={2}
            entries={entries.map((row) => entryOf(c, row, patients))}
          />
        )}
        {checks.length > 0 && <KeptChecks c={c} checks={checks} />}
        <Pagination
          label={words.pages}
          previous={place.before
            ? { href: recordHref({ patient: place.patient }), label: words.newest }
            : undefined}
          next={older
            ? { href: recordHref({ patient: place.patient, before: older }), label: words.older }
            : undefined}
        />
      </div>,
    );
  })
  .route("/access", recordAccess);

function recordHref(place: Partial<Place>): string {
  const query = new URLSearchParams();
  if (place.patient) query.set("patient", place.patient);
  if (place.before) query.set("before", place.before);
  return query.size > 0 ? `/record?${query}` : "/record";
}

/** Only where there is more than one person to choose from. */
function PeopleTabs(
  { c, patients, place }: { c: AppContext; patients: Patient[]; place: Place },
) {
  const { record: words } = c.var.words;
  if (patients.length < 2) return null;
  return (
    <Tabs
      label={words.whose}
      tabs={[
        { href: "/record", label: words.everyone, current: !place.patient },
        ...patients.map(({ patient_id, display_name }) => ({
          href: recordHref({ patient: patient_id }),
          label: display_name,
          current: place.patient === patient_id,
        })),
      ]}
    />
  );
}

function Empty({ c, place }: { c: AppContext; place: Place }) {
  const { record: words } = c.var.words;
  return (
    <EmptyState
      icon="record"
      title={place.patient ? words.emptyForPerson : words.emptyTitle}
      action={<ButtonLink href="/doctors">{words.emptyAction}</ButtonLink>}
    >
      <p>{words.emptyText}</p>
    </EmptyState>
  );
}

function entryOf(c: AppContext, row: TimelineRow, patients: Patient[]): TimelineEntry {
  const { words: { record: words, ask }, locale } = c.var;
  const moment = row.requested_at ?? row.created_at;
  const patient = patients.find(({ patient_id }) => patient_id === row.patient_id);
  const name = patient?.display_name;
  return {
    id: row.consultation_id,
    datetime: moment,
    date: formatDay(moment, locale, timeZoneOf(c)),
    title: row.doctor ? `${row.doctor} · ${row.department}` : row.department,
    badge: <Badge tone={TONES[row.status]}>{ask.statuses[row.status]}</Badge>,
    children: (
      <>
        {name && patients.length > 1 && <p class="quiet">{words.forWhom(name)}</p>}
        <p class="record-concern" dir="auto">{row.concern}</p>
        {row.check && patient && <EntryCheck c={c} check={row.check} patient={patient} />}
        {row.note ? <NoteDigest c={c} note={row.note} /> : <p>{stateWords(c, row)}</p>}
        <p class="cluster">
          <a href={`/consultations/${row.consultation_id}`}>{words.conversation}</a>
          {row.note && <a href={`/consultations/${row.consultation_id}/summary`}>{words.summary}
          </a>}
        </p>
      </>
    ),
  };
}

function EntryCheck({ c, check, patient }: { c: AppContext; check: KeptCheck; patient: Patient }) {
  const { check_carry: words, check_result: results } = c.var.words;
  const ageMonths = ageOn(patient.birth_date, new Date().toISOString()).months;
  return (
    <Disclosure title={words.entry(results.levels[check.level])}>
      <CheckFound c={c} check={check} side="patient" patient={{ ageMonths, sex: patient.sex }} />
    </Disclosure>
  );
}

/** What there is to say while, or because, there is no summary. */
function stateWords(c: AppContext, row: TimelineRow): string {
  const { record: words } = c.var.words;
  switch (row.status) {
    case "declined":
      return words.declined;
    case "expired":
      return words.notAnswered;
    case "cancelled":
      return words.cancelled;
    default:
      return words.inProgress;
  }
}
