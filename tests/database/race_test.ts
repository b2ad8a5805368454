/** Two at once, on a real Postgres: what must happen once happens once, and the audit chain holds. */
import { assertEquals } from "@std/assert";
import postgres from "postgres";
import { skipTest } from "../support/skip.ts";
import { startPostgres } from "../support/postgres.ts";
import { startMigrated, SUPABASE } from "./migrated.ts";

const server = await startPostgres();
if ("skip" in server) skipTest("races on Postgres 15", server.skip);
else {
  Deno.test({
    name: "races on Postgres 15",
    sanitizeOps: false,
    sanitizeResources: false,
    async fn(t) {
      const supabase = await startMigrated(server.url);
      await supabase.close();
      await Deno.remove(supabase.dataDir, { recursive: true });
      const sql = postgres(server.url, { max: 8, onnotice: () => {} });
      try {
        await setUp(server.url);
        await runRaces(t, sql);
        await runCallRaces(t, sql);
      } finally {
        await sql.end();
        await server.stop();
      }
    },
  });
}

/** The personas, two doctors, and a request in the pool. */
async function setUp(url: string) {
  const session = postgres(url, { max: 1, onnotice: () => {} });
  const personas = await Deno.readTextFile(`${SUPABASE}tests/00000_personas.sql`);
  await session.unsafe(personas).simple();
  await session.unsafe(`begin; select tests.add_patient('anna'), tests.add_doctor('dora'),
    tests.add_doctor('emil'); select tests.draft('pool', 'anna', null), tests.pay('pool');
    select tests.act_as_owner(); commit`).simple();
  await session.end();
}

/** Runs a statement in a transaction of its own as a persona; gives "done" or the refusal's code. */
async function as(sql: postgres.Sql, name: string, statement: string): Promise<string> {
  try {
    await sql.begin(async (transaction) => {
      await transaction`select tests.act_as(${name})`;
      await transaction.unsafe(statement);
    });
    return "done";
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return code === "PGRST" ? JSON.parse(message).code : code;
  }
}

async function runRaces(t: Deno.TestContext, sql: postgres.Sql) {
  await t.step("one doctor gets a request from the pool", async () => {
    const accept = `select public.accept_consultation(tests.consultation('pool'))`;
    const answers = await Promise.all([as(sql, "dora", accept), as(sql, "emil", accept)]);
    assertEquals(answers.sort(), ["already_accepted", "done"]);
  });

  await t.step("paying twice at once makes one payment", async () => {
    await as(sql, "anna", `select tests.draft('twice', 'anna', 'dora')`);
    const pay = `select public.begin_payment(tests.consultation('twice'), 3000, 'CNY')`;
    assertEquals(await Promise.all([1, 2, 3, 4].map(() => as(sql, "anna", pay))), [
      "done",
      "done",
      "done",
      "done",
    ]);
    const [count] = await sql`select count(*)::int as payments from payments
      where consultation_id = tests.consultation('twice')`;
    assertEquals(count?.payments, 1);
  });

  await t.step("a message sent from two tabs is one, and the limit is exact", async () => {
    const send = (id: string) =>
      as(
        sql,
        "anna",
        `select public.send_message(tests.id('${id}'), tests.consultation('pool'), 'x')`,
      );
    await Promise.all([send("same"), send("same"), send("same")]);
    await Promise.all(["a", "b", "c", "d", "e"].map(send));
    const [count] = await sql`select patient_messages::int as counted, message_limit::int as limit,
        (select count(*)::int from messages m where m.consultation_id = c.consultation_id
          and m.author_kind = 'patient') as written
      from consultations c where consultation_id = tests.consultation('pool')`;
    assertEquals(count, { counted: 6, limit: 20, written: 6 });
  });

  await t.step("events written at once make one whole chain", async () => {
    await Promise.all(Array.from({ length: 24 }, (_, n) =>
      as(
        sql,
        "anna",
        `insert into public.allergy_intolerances
          (patient_id, code_system, code, display_en, display_zh)
          values (tests.patient('anna'), 'wenyi', 'code-${n}', 'x', 'x')`,
      )));
    const [chain] = await sql`select private.verify_audit_chain() as verdict`;
    assertEquals(chain?.verdict.ok, true);
    const [written] = await sql`select count(*)::int as events from audit_events
      where detail ->> 'code' like 'code-%'`;
    assertEquals(written?.events, 24);
  });
}

async function runCallRaces(t: Deno.TestContext, sql: postgres.Sql) {
  const SECRET = "s".repeat(40);
  await as(sql, "dora", `select tests.open('talk', 'anna', 'dora')`);

  await t.step("two devices that ring at once make one call", async () => {
    const answers = await Promise.all(["one", "two", "three"].map((name) =>
      as(
        sql,
        "dora",
        `select public.start_call(tests.call('${name}'), tests.consultation('talk'), 'video')`,
      )
    ));
    assertEquals(answers.sort(), ["call_busy", "call_busy", "done"]);
  });

  await t.step("a call answered and taken back at once is one or the other", async () => {
    const [live] = await sql`select call_id from calls where ended_at is null`;
    const answers = await Promise.all([
      as(sql, "anna", `select public.join_call('${live!.call_id}')`),
      as(sql, "dora", `select public.end_call('${live!.call_id}')`),
    ]);
    assertEquals(answers[1], "done");
    const [call] = await sql`select status::text, end_reason::text from calls
      where call_id = ${live!.call_id}`;
    const wanted = answers[0] === "done" ? ["ended", "hung_up"] : ["cancelled", "cancelled"];
    assertEquals([call!.status, call!.end_reason], wanted);
  });

  await t.step("a link opened by two browsers at once lets one of them in", async () => {
    await as(
      sql,
      "anna",
      `select public.invite_guest(tests.id('guest'), tests.consultation('talk'), 'May', 'family',
        '${SECRET}')`,
    );
    const answers = await Promise.all(
      ["a", "b", "c", "d"].map((browser) =>
        as(
          sql,
          "nobody",
          `select public.open_guest_invitation('${SECRET}', repeat('${browser}', 40))`,
        )
      ),
    );
    assertEquals(answers.sort(), ["done", "guest_used", "guest_used", "guest_used"]);
  });

  await t.step("a webhook that comes five times at once counts once", async () => {
    await as(sql, "dora", `select tests.talk('hook', 'talk', 'dora', 'anna')`);
    await Promise.all(["patient", "practitioner"].flatMap((party) =>
      [1, 2, 3, 4, 5].map(() =>
        as(
          sql,
          "dora",
          `select tests.tell('e-${party}', 'participant_joined', 'hook', '${party}', '1 minute')`,
        )
      )
    ));
    const [told] = await sql`select
      (select count(*)::int from private.call_events where call_id = tests.call('hook')) as events,
      (select count(*)::int from private.call_stays where call_id = tests.call('hook')) as stays,
      (select count(*)::int from private.jobs where kind = 'capture_payment'
        and payload ->> 'payment_id' = tests.payment('talk')::text) as fees`;
    assertEquals(told, { events: 2, stays: 2, fees: 1 });
  });
}
