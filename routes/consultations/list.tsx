import { Hono } from "hono";
import * as v from "valibot";
import { Badge } from "../../components/Badge.tsx";
import type { Tone } from "../../components/Badge.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { ConsultationList, ConsultationRow } from "../../components/ConsultationRow.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { must } from "../../edge/errors.ts";
import { page } from "../../edge/render.tsx";
import { requireUser } from "../../edge/session.ts";
import { Ring } from "../calls/ring.tsx";
import { shortMoment } from "../time_zone.ts";
import type { ConsultationStatus } from "../../domain/conversation.ts";
import type { Consultation } from "./reading.ts";
import { CONSULTATION_COLUMNS, consultationPath, doctorName } from "./reading.ts";

const PAGE_SIZE = 40;
const PREVIEW_CHARACTERS_MAX = 140;

const TONES: Record<ConsultationStatus, Tone> = {
  draft: "plain",
  waiting: "urgent",
  open: "accent",
  closed: "good",
  declined: "plain",
  expired: "plain",
  cancelled: "plain",
};

/** Everything that one has asked: not sent yet, under way, ended. */
export const consultationList = new Hono<AppEnv>().get("/", async (c) => {
  requireUser(c);
  const before = v.parse(
    v.fallback(v.optional(v.pipe(v.string(), v.isoTimestamp())), undefined),
    c.req.query("before"),
  );
  const found = await readPage(c, before);
  const consultations = found.slice(0, PAGE_SIZE);
  const unread = await countUnread(c, consultations);
  const { ask: words } = c.var.words;
  const groups = [
    { title: words.drafts, of: ["draft"] },
    { title: words.underWay, of: ["waiting", "open"] },
    { title: words.ended, of: ["closed", "declined", "expired", "cancelled"] },
  ];
  return page(
    c,
    { title: words.listTitle, active: "consultations" },
    (
      <div class="wrap-narrow stack-l">
        <div class="page-title">
          <h1>{words.listTitle}</h1>
          {consultations.length > 0 && (
            <ButtonLink href="/doctors" icon="plus">{words.askNew}</ButtonLink>
          )}
        </div>
        {consultations.length === 0 && <Empty c={c} />}
        {groups.map(({ title, of }) => (
          <Group
            key={title}
            c={c}
            title={title}
            consultations={consultations.filter(({ status }) => of.includes(status))}
            unread={unread}
          />
        ))}
        {found.length > PAGE_SIZE && (
          <p>
            <a
              href={`/consultations?before=${encodeURIComponent(consultations.at(-1)!.created_at)}`}
            >
              {words.older}
            </a>
          </p>
        )}
        {before && (
          <p>
            <a href="/consultations">{words.newest}</a>
          </p>
        )}
        <Ring c={c} />
      </div>
    ),
  );
});

/** One more than a page holds, so that one knows whether there are older ones. */
async function readPage(c: AppContext, before: string | undefined): Promise<Consultation[]> {
  const query = c.var.supabase.from("consultations")
    // Only the patient's side reads patients: a doctor's own list does not mix with the worklist.
    .select(CONSULTATION_COLUMNS.replace("patients(", "patients!inner("))
    .order("created_at", { ascending: false })
    .limit(PAGE_SIZE + 1);
  const rows = must(await (before ? query.lt("created_at", before) : query));
  return rows as unknown as Consultation[];
}

/** How many messages of the doctor each consultation holds that were not read yet. */
async function countUnread(
  c: AppContext,
  consultations: Consultation[],
): Promise<Map<string, number>> {
  const talking = consultations.filter(({ last_seq }) => last_seq > 0)
    .map(({ consultation_id }) => consultation_id);
  if (talking.length === 0) return new Map();
  const reads = must(
    await c.var.supabase.from("consultation_reads").select("consultation_id, last_read_seq")
      .eq("side", "patient").in("consultation_id", talking),
  );
  const readUpTo = new Map(reads.map((read) => [read.consultation_id, read.last_read_seq]));
  const behind = consultations.filter(({ consultation_id, last_seq }) =>
    last_seq > (readUpTo.get(consultation_id) ?? 0)
  );
  const counts = await Promise.all(behind.map(async ({ consultation_id }) => {
    const { count } = await c.var.supabase.from("messages")
      .select("message_id", { count: "exact", head: true })
      .eq("consultation_id", consultation_id).eq("author_kind", "practitioner")
      .gt("seq", readUpTo.get(consultation_id) ?? 0);
    return [consultation_id, count ?? 0] as const;
  }));
  return new Map(counts);
}

function Group({ c, title, consultations, unread }: {
  c: AppContext;
  title: string;
  consultations: Consultation[];
  unread: Map<string, number>;
}) {
  if (consultations.length === 0) return null;
  return (
    <section class="stack-s">
      <h2>{title}</h2>
      <ConsultationList label={title}>
        {consultations.map((consultation) => (
          <Row
            key={consultation.consultation_id}
            c={c}
            consultation={consultation}
            unread={unread.get(consultation.consultation_id) ?? 0}
          />
        ))}
      </ConsultationList>
    </section>
  );
}

function Row({ c, consultation, unread }: {
  c: AppContext;
  consultation: Consultation;
  unread: number;
}) {
  const { ask: words } = c.var.words;
  const { status, concern } = consultation;
  const at = status === "draft" ? consultation.updated_at : consultation.requested_at!;
  return (
    <ConsultationRow
      href={consultationPath(consultation)}
      name={doctorName(c, consultation)}
      about={consultation.patients!.display_name}
      preview={concern.trim().slice(0, PREVIEW_CHARACTERS_MAX) || words.nothingWritten}
      datetime={at}
      time={shortMoment(c, at)}
      badge={<Badge tone={TONES[status]}>{words.statuses[status]}</Badge>}
      unread={{ number: unread, words: words.unread(unread) }}
    />
  );
}

function Empty({ c }: { c: AppContext }) {
  const { ask: words } = c.var.words;
  return (
    <EmptyState
      icon="chat"
      title={words.listEmpty}
      action={<ButtonLink href="/doctors">{words.findDoctor}</ButtonLink>}
    >
      <p>{words.listEmptyText}</p>
    </EmptyState>
  );
}
