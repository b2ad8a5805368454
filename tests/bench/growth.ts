import postgres from "postgres";
import { startEmbedded } from "../../edge/supabase/embedded/mod.ts";
import { startPostgres } from "../support/postgres.ts";
import { accountId, fillSql, HEAVY, LONG_CONSULTATION, USUAL } from "./growth_data.ts";
import type { Measurement } from "./measurement.ts";
import { median } from "./statistics.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const ROUNDS = 10;
const RUNS_PER_ROUND = 25;
/** What we ask of a clinic that grows a thousandfold. */
const GROWTH_MAX = 1.5;

type Session = postgres.Sql;

/** What a patient opens, as the SQL that the REST layer makes of it. */
interface Opening {
  name: string;
  reader: number;
  sql: string;
}

const conversation = (part: string, limit: number) =>
  `select consultation_id, status, open_until, message_limit, patient_messages, last_seq,
    (select coalesce(json_agg(agg), '[]') from (select side, last_read_seq
      from public.consultation_reads r where r.consultation_id = c.consultation_id limit 1000) agg),
    (select coalesce(json_agg(agg), '[]') from (select message_id, seq, author_kind, body, event,
        event_detail, written_at, created_at,
        (select coalesce(json_agg(agg), '[]') from (select attachment_id, kind, mime_type, size_bytes,
            width, height, duration_seconds from public.attachments a
          where a.message_id = m.message_id order by created_at limit 1000) agg) as attachments
      from public.messages m where m.consultation_id = c.consultation_id ${part} limit ${limit}) agg)
  from public.consultations c where c.consultation_id = '${LONG_CONSULTATION}' limit 1000`;

const timeline = "select * from public.read_timeline(page_size := 21)";

const OPENINGS: Opening[] = [
  { name: "timeline", reader: USUAL, sql: timeline },
  { name: "timeline of one who owns half of all", reader: HEAVY, sql: timeline },
  { name: "conversation, last 50", reader: USUAL, sql: conversation("order by seq desc", 51) },
  {
    name: "conversation, what is new",
    reader: USUAL,
    sql: conversation("and seq > 115 order by seq", 51),
  },
];

export const growth: Measurement = {
  name: "growth",
  title: "What opening costs as the clinic grows",
  how:
    "Debian's Postgres 15 with four databases of 1,000 to 1,000,000 messages, about 20 in each " +
    "consultation. A patient opens their timeline (a page of 21 with summaries) and a conversation " +
    "(of 120 messages with photos) as role `authenticated` under row-level security. Buffers are the " +
    "8 KiB pages that Postgres looks at, the same each time: they tell how high the index trees are, a " +
    "level more for every few hundred times as many rows. Milliseconds are planning and execution " +
    `in Postgres, median of ${
      ROUNDS * RUNS_PER_ROUND
    }, the databases in turn. Memory holds all of it.`,
  measure: async () => {
    await using stack = new AsyncDisposableStack();
    const sessions = await openClinics(stack);
    const costs = OPENINGS.map(() => sessions.map(() => ({ buffers: 0, times: [] as number[] })));
    for (let round = 0; round <= ROUNDS; round++) {
      for (const [row, opening] of OPENINGS.entries()) {
        for (const [column, session] of sessions.entries()) {
          const cost = costs[row]![column]!;
          for await (const { buffers, milliseconds } of openings(session, opening)) {
            cost.buffers = buffers;
            // The first round fills the caches.
            if (round > 0) cost.times.push(milliseconds);
          }
        }
      }
    }
    const table = costs.map((row) =>
      row.map(({ buffers, times }) => ({ buffers, time: median(times) }))
    );
    return {
      columns: ["opens", "", ...SIZES.map((size) => size.toLocaleString("en")), "growth"],
      rows: table.flatMap((row, index) => [
        line(OPENINGS[index]!.name, "buffers", row.map(({ buffers }) => buffers), 0),
        line("", "ms", row.map(({ time }) => time), 2),
      ]),
      notes: [
        `The aim: time grows at most ${GROWTH_MAX}× from the smallest clinic to the largest.`,
      ],
    };
  },
};

function line(name: string, unit: string, values: number[], digits: number): string[] {
  const change = values.at(-1)! / values[0]!;
  return [name, unit, ...values.map((value) => value.toFixed(digits)), `${change.toFixed(2)}×`];
}

/** A session in each of the databases, which differ in nothing but their size. */
async function openClinics(stack: AsyncDisposableStack): Promise<Session[]> {
  const server = await startPostgres();
  if ("skip" in server) throw new Error(`Cannot measure growth: ${server.skip}`);
  stack.defer(() => server.stop());
  await seed(server.url);
  const sessions: Session[] = [];
  for (const size of SIZES) {
    const name = `clinic_${size}`;
    const admin = postgres(server.url.replace(/postgres$/, "template1"), { max: 1 });
    await admin.unsafe(`create database ${name} template postgres`);
    await admin.end();
    const session = postgres(server.url.replace(/postgres$/, name), {
      max: 1,
      onnotice: () => {},
      connection: { search_path: '"$user", public, extensions' },
    });
    stack.defer(() => session.end());
    await session.unsafe(fillSql(size)).simple();
    await session.unsafe("vacuum analyze");
    sessions.push(session);
  }
  return sessions;
}

/** Migrations and the demo clinic, by the product itself. */
async function seed(databaseUrl: string): Promise<void> {
  const dataDir = await Deno.makeTempDir({ prefix: "wenyi-growth-" });
  const supabase = await startEmbedded({
    dataDir,
    databaseUrl,
    migrationsDir: `${ROOT}supabase/migrations`,
    seedFile: `${ROOT}supabase/seed.sql`,
    origin: "http://localhost",
  });
  await supabase.close();
  await Deno.remove(dataDir, { recursive: true });
}

interface Cost {
  buffers: number;
  milliseconds: number;
}

/** Opens it again and again as its reader, in one transaction as the REST layer would begin it. */
async function* openings(session: Session, { reader, sql }: Opening): AsyncGenerator<Cost> {
  const sub = accountId(reader);
  const claims = JSON.stringify({ sub, role: "authenticated" });
  const costs = await session.begin(async (transaction) => {
    await transaction`select set_config('request.jwt.claim.sub', ${sub}, true),
      set_config('request.jwt.claims', ${claims}, true), set_config('role', 'authenticated', true)`;
    const found: Cost[] = [];
    for (let run = 0; run < RUNS_PER_ROUND; run++) {
      const [row] = await transaction.unsafe(
        `explain (analyze, buffers, timing off, format json) ${sql}`,
      );
      found.push(readPlan(row!["QUERY PLAN"][0]));
    }
    return found;
  });
  yield* costs;
}

interface Plan {
  Plan: { "Shared Hit Blocks": number; "Shared Read Blocks": number; "Actual Rows": number };
  "Planning Time": number;
  "Execution Time": number;
}

function readPlan(plan: Plan): Cost {
  const { "Shared Hit Blocks": hit, "Shared Read Blocks": read, "Actual Rows": rows } = plan.Plan;
  if (rows === 0) throw new Error("The reader sees nothing: there is nothing to measure");
  return {
    buffers: hit + read,
    milliseconds: plan["Planning Time"] + plan["Execution Time"],
  };
}
