/** A doctor's list of work as the server tells it and the browser shows it. */

import type { Enum } from "./database_types.ts";

export type Kind = Enum<"consultation_kind">;
export type Sex = Enum<"sex">;
export type Flag = "emergency" | "crisis";

/** A consultation of this doctor. Instants are UTC ISO strings. */
export interface WorkRow {
  consultation_id: string;
  status: "waiting" | "open" | "closed";
  kind: Kind;
  locale: string;
  display_name: string;
  age_months: number;
  sex: Sex;
  allergy_status: "unknown" | "none_known" | "listed";
  /** The first words of the request. */
  concern: string;
  requested_at: string;
  respond_by: string;
  answered_at: string | null;
  open_until: string | null;
  closed_at: string | null;
  unread: number;
  last_author: "patient" | "practitioner" | null;
  last_message_at: string | null;
  /** A message tells of danger to life, or of a crisis of the mind. */
  flag: Flag | null;
  /** This doctor has not read it yet. */
  flag_unread: boolean;
  /** A call broke off and the patient is to be called again. */
  call_back: boolean;
}

/** A request that nobody has taken: as little of it as one needs to decide. */
export interface PoolRow {
  consultation_id: string;
  kind: Kind;
  age_band: string;
  sex: Sex;
  locale: string;
  requested_at: string;
  respond_by: string;
  price_minor: number;
  currency: string;
  flag: Flag | null;
}

export interface Worklist {
  practitionerId: string;
  departmentCode: string;
  timeZone: string;
  /** Until when patients see "has time now"; null when switched off. */
  availableUntil: string | null;
  /** When this was read. */
  readAt: string;
  /** Who wrote of danger and has not been read yet, whatever the state; not among those below. */
  danger: WorkRow[];
  waiting: WorkRow[];
  pool: PoolRow[];
  open: WorkRow[];
  closed: WorkRow[];
}

/** Below this, a promise is close enough to be said loudly. */
const CLOSE_MINUTES = 15;

/** Whole minutes from `now` (Unix milliseconds) to an instant, rounded up; negative when it has passed. */
export function minutesLeft(instant: string, now: number): number {
  return Math.ceil((Date.parse(instant) - now) / 60_000);
}

/** How pressing the promised answer is, by the minutes left. */
export function urgencyOf(minutesLeft: number): "calm" | "close" | "overdue" {
  if (minutesLeft <= 0) return "overdue";
  return minutesLeft <= CLOSE_MINUTES ? "close" : "calm";
}

/** Open consultations: whose call broke off, what owes its answer, what has news, the latest words. */
export function sortOpen(rows: WorkRow[]): WorkRow[] {
  const rank = (row: WorkRow) =>
    row.call_back ? -1 : row.answered_at === null ? 0 : row.unread > 0 ? 1 : 2;
  const latest = (row: WorkRow) => Date.parse(row.last_message_at ?? row.requested_at);
  return [...rows].sort((a, b) => {
    if (rank(a) !== rank(b)) return rank(a) - rank(b);
    return rank(a) === 0
      ? Date.parse(a.respond_by) - Date.parse(b.respond_by)
      // Who has waited longest with a new message comes first; read ones, newest first.
      : rank(a) === 1
      ? latest(a) - latest(b)
      : latest(b) - latest(a);
  });
}

/** What asks for this doctor: danger, requests that wait, open ones with news or with a call to be made. */
export function countCalls(
  { danger, waiting, open }: Pick<Worklist, "danger" | "waiting" | "open">,
): number {
  return danger.length + waiting.length +
    open.filter((row) => row.call_back || row.unread > 0 || row.answered_at === null).length;
}

/** "8 months" below two years, else "34 years", from completed months. */
export function formatMonths(months: number, locale: string): string {
  const [amount, unit] = months < 24 ? [months, "month"] : [Math.floor(months / 12), "year"];
  if (locale === "zh-CN") return `${amount} ${unit === "month" ? "个月" : "岁"}`;
  return `${amount} ${unit}${amount === 1 ? "" : "s"}`;
}

/** "20 min", "3 hr", "2 days": one unit, rounded down, so that time left is never overstated. */
export function shortDuration(minutes: number, locale: string): string {
  const [amount, unit] = minutes < 60
    ? [minutes, "minute"]
    : minutes < 48 * 60
    ? [minutes / 60, "hour"]
    : [minutes / (24 * 60), "day"];
  return new Intl.NumberFormat(locale, { style: "unit", unit: `${unit}`, unitDisplay: "short" })
    .format(Math.floor(Number(amount)));
}
