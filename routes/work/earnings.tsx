import { Hono } from "hono";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Facts } from "../../components/Facts.tsx";
import { formatMoney } from "../../domain/money.ts";
import { formatInstant, localDay } from "../../domain/time.ts";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { must } from "../../edge/errors.ts";
import { page } from "../../edge/render.tsx";
import { requireUser } from "../../edge/session.ts";
import { requireDoctor } from "./doctor.ts";
import type { Doctor } from "./doctor.ts";
import { readRows } from "./worklist.ts";

interface Entry {
  ledger_entry_id: string;
  amount_minor: number;
  currency: string;
  created_at: string;
}

const ENTRIES_MAX = 1000;
const SHOWN = 20;

/** What a doctor has earned, from the ledger's entries in their name, and what is still held. */
export const earnings = new Hono<AppEnv>().get("/earnings", async (c) => {
  requireUser(c);
  const doctor = await requireDoctor(c);
  const [entries, held] = await Promise.all([readEntries(c, doctor), readHeld(c)]);
  const { words: { practice }, locale } = c.var;
  const words = practice.earnings;
  const today = new Date().toISOString();
  const monthOf = (at: string) => localDay(at, doctor.time_zone).slice(0, 7);
  const thisMonth = entries.filter((entry) => monthOf(entry.created_at) === monthOf(today));
  const month = new Intl.DateTimeFormat(locale, {
    month: "long",
    year: "numeric",
    timeZone: doctor.time_zone,
  }).format(new Date(today));
  return page(
    c,
    { title: words.title, variant: "focus" },
    (
      <div class="stack">
        <p>
          <a href="/work">{practice.backToWork}</a>
        </p>
        <h1>{words.title}</h1>
        <p class="quiet">{words.lead}</p>
        <Facts
          items={[
            { term: words.month(month), detail: sumWords(c, thisMonth) },
            { term: words.held, detail: sumWords(c, held) },
            { term: words.total, detail: sumWords(c, entries) },
          ]}
        />
        {entries.length === 0
          ? <EmptyState icon="receipt" title={words.noneTitle}>{words.noneText}</EmptyState>
          : <Latest c={c} doctor={doctor} entries={entries.slice(0, SHOWN)} />}
      </div>
    ),
  );
});

async function readEntries(c: AppContext, { practitioner_id }: Doctor): Promise<Entry[]> {
  return must(
    await c.var.supabase.from("ledger_entries")
      .select("ledger_entry_id, amount_minor, currency, created_at")
      .eq("practitioner_id", practitioner_id)
      .order("created_at", { ascending: false }).limit(ENTRIES_MAX),
  );
}

/** Fees of consultations that wait for this doctor's first answer. */
async function readHeld(c: AppContext) {
  const waiting = (await readRows(c, ["waiting", "open"], 200, 0))
    .filter(({ answered_at }) => answered_at === null)
    .map(({ consultation_id }) => consultation_id);
  if (waiting.length === 0) return [];
  return must(
    await c.var.supabase.from("consultations").select("price_minor, currency")
      .in("consultation_id", waiting),
  ).map(({ price_minor, currency }) => ({ amount_minor: price_minor, currency }));
}

/** "¥120 · $15": one sum for each currency; money of two is never added up. */
function sumWords(c: AppContext, entries: { amount_minor: number; currency: string }[]): string {
  const sums = new Map<string, number>();
  for (const { amount_minor, currency } of entries) {
    sums.set(currency, (sums.get(currency) ?? 0) + amount_minor);
  }
  if (sums.size === 0) return c.var.words.practice.earnings.none;
  return [...sums].map(([currency, sum]) => formatMoney(sum, currency, c.var.locale)).join(" · ");
}

function Latest({ c, doctor, entries }: { c: AppContext; doctor: Doctor; entries: Entry[] }) {
  const { words: { practice: { earnings: words } }, locale } = c.var;
  return (
    <section>
      <h2>{words.latest}</h2>
      <Facts
        items={entries.map(({ created_at, amount_minor, currency }) => ({
          term: formatInstant(created_at, locale, doctor.time_zone),
          detail: formatMoney(amount_minor, currency, locale),
        }))}
      />
    </section>
  );
}
