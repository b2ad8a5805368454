import { Badge } from "../../components/Badge.tsx";
import { ConsultationRow } from "../../components/ConsultationRow.tsx";
import { formatInstant, localDay } from "../../domain/time.ts";
import { formatMonths, minutesLeft, shortDuration, urgencyOf } from "../../domain/worklist.ts";
import type { WorkRow } from "../../domain/worklist.ts";
import type { work } from "../../domain/words/en/work.ts";

interface Reading {
  now: number;
  locale: string;
  timeZone: string;
  words: typeof work;
}

/** One of the doctor's own consultations: who, what about, and what presses. */
export function WorkEntry(
  { row, currentId, ...reading }: Reading & { row: WorkRow; currentId: string | null },
) {
  const { words, locale } = reading;
  const at = row.closed_at ?? row.last_message_at ?? row.requested_at;
  return (
    <ConsultationRow
      href={`/work/${row.consultation_id}`}
      name={row.display_name}
      about={aboutOf(row, reading)}
      preview={row.concern}
      datetime={at}
      time={momentOf(at, reading)}
      badge={row.status !== "closed" && (
        <>
          {row.flag && <Badge tone="danger" icon="emergency">{words.flags[row.flag]}</Badge>}
          {row.call_back && <Badge tone="danger" icon="phone">{words.callBack}</Badge>}
          <Pressing row={row} {...reading} />
          {row.allergy_status !== "none_known" && (
            <Badge
              tone={row.allergy_status === "listed" ? "danger" : "urgent"}
              icon={row.allergy_status === "listed" ? "warning" : "question"}
            >
              {words.allergies[row.allergy_status]}
            </Badge>
          )}
          {row.locale !== locale && (
            <Badge icon="globe">{words.languages[row.locale] ?? row.locale}</Badge>
          )}
        </>
      )}
      unread={{ number: row.unread, words: words.unread(row.unread) }}
      current={row.consultation_id === currentId}
    />
  );
}

function aboutOf({ age_months, sex, kind }: WorkRow, { words, locale }: Reading): string {
  const list = [formatMonths(age_months, locale), words.sexes[sex]];
  if (kind !== "text") list.push(words.kinds[kind]);
  return list.join(" · ");
}

/** The time left to the promise, loud when it is short; once answered, who wrote last. */
function Pressing({ row, now, locale, words }: Reading & { row: WorkRow }) {
  if (row.answered_at === null) {
    const left = minutesLeft(row.respond_by, now);
    const urgency = urgencyOf(left);
    const tone = { calm: "plain", close: "urgent", overdue: "danger" } as const;
    const duration = shortDuration(Math.abs(left), locale);
    return (
      <Badge tone={tone[urgency]} icon={urgency === "overdue" ? "warning" : "clock"}>
        {urgency === "overdue" ? words.overdue(duration) : words.answerWithin(duration)}
      </Badge>
    );
  }
  const remaining = row.open_until ? minutesLeft(row.open_until, now) : 1;
  if (remaining <= 0) return <Badge tone="urgent" icon="clock">{words.timeOver}</Badge>;
  if (!row.last_message_at) return null;
  const age = shortDuration(Math.max(1, (now - Date.parse(row.last_message_at)) / 60_000), locale);
  return row.last_author === "patient"
    ? <Badge tone="accent" icon="chat">{words.patientWaits(age)}</Badge>
    : <Badge icon="check">{words.doctorWrote(age)}</Badge>;
}

function momentOf(at: string, { now, locale, timeZone }: Reading): string {
  const today = localDay(new Date(now).toISOString(), timeZone);
  const style = localDay(at, timeZone) === today ? "time" : "short";
  return formatInstant(at, locale, timeZone, style);
}
