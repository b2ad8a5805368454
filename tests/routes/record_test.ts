import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { record as english } from "../../domain/words/en/record.ts";
import { createApp } from "../../edge/app.ts";
import { startTestApp } from "../support/app.ts";

const LELE = "d3000000-0000-4000-8000-000000000002";
const CLOSED = "d4000000-0000-4000-8000-000000000001";
const OPEN = "d4000000-0000-4000-8000-000000000002";
const app = await startTestApp();
Deno.test.afterAll(() => app.stop());
const mei = await app.signIn("mei@demo.wenyi.example");
mei.cookies.set("locale", "en").set("time_zone", "Asia/Shanghai");

const at = async (path: string) => await (await mei.get(path)).text();
const entriesIn = (html: string) => html.split('class="timeline-entry"').length - 1;

/** Forty requests of the past days; with the triggers off, since a new row is always a draft. */
const TAKE_BACK_FORTY = `do $$ begin
  perform set_config('session_replication_role', 'replica', true);
  insert into public.consultations (account_id, patient_id, practitioner_id, department_code,
      kind, status, locale, concern, price_minor, currency, promised_minutes, message_limit,
      open_hours, created_at, requested_at, respond_by, closed_at)
    select c.account_id, c.patient_id, c.practitioner_id, c.department_code, c.kind, 'cancelled',
      c.locale, 'older ' || n, c.price_minor, c.currency, c.promised_minutes, c.message_limit,
      c.open_hours, day, day, day, day
    from public.consultations c, generate_series(10, 49) n,
      lateral (select now() - n * interval '1 day' as day) at
    where c.consultation_id = '${CLOSED}';
end $$`;

Deno.test("the record tells every consultation with its summary, of all or of one person", async () => {
  const all = await at("/record");
  assertEquals(entriesIn(all), 3);
  assertStringIncludes(all, "体温超过 38.5 度");
  assertStringIncludes(all, `/consultations/${CLOSED}/summary`);
  assert(!all.includes(`/consultations/${OPEN}/summary`), "nothing is summed up before the end");
  const one = await at(`/record?patient=${LELE}`);
  assertEquals(entriesIn(one), 1);
  assertStringIncludes(one, 'aria-current="page"');
  assertEquals(entriesIn(await at("/record?patient=not-an-id")), 3);
});

Deno.test("a page holds twenty, and the next begins where it ends", async () => {
  await app.query(TAKE_BACK_FORTY);
  const seen: string[] = [];
  let path: string | undefined = "/record";
  let pages = 0;
  while (path) {
    const html: string = await at(path);
    assert(entriesIn(html) <= 20);
    seen.push(...[...html.matchAll(/older (\d+)/g)].map(([, number]) => number!));
    path = /<a[^>]*href="(\/record\?before=[^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&");
    pages++;
  }
  assertEquals(pages, 3);
  assertEquals(seen, Array.from({ length: 40 }, (_, index) => `${index + 10}`));
});

Deno.test("the summary is for both sides and for nobody else", async () => {
  const html = await at(`/consultations/${CLOSED}/summary`);
  for (const words of ["Acute nasopharyngitis", "林静", "DEMO-110-0101", "GMT+8", "乐乐"]) {
    assertStringIncludes(html, words);
  }
  const doctor = await app.signIn("dr.lin@demo.wenyi.example");
  assertEquals((await doctor.get(`/consultations/${CLOSED}/summary`)).status, 200);
  for (const email of ["tom@demo.wenyi.example", "dr.okafor@demo.wenyi.example"]) {
    const stranger = await app.signIn(email);
    const answer = await stranger.get(`/consultations/${CLOSED}/summary`);
    assert(answer.status !== 200, email);
    assert(!(await answer.text()).includes("38.5"));
  }
  const early = await mei.get(`/consultations/${OPEN}/summary`);
  assertEquals(early.headers.get("location"), `/consultations/${OPEN}`);
  assertEquals((await mei.get("/consultations/1/summary")).status, 404);
});

Deno.test("who saw the record is told in plain words, each event in some", async () => {
  const html = await at("/record/access");
  assertStringIncludes(html, "accepted the consultation");
  assertStringIncludes(html, "added an allergy");
  assert(!html.includes(english.otherAction), "every action has words of its own");
  const doctor = await app.signIn("dr.okafor@demo.wenyi.example");
  const theirs = await (await doctor.get("/record/access")).text();
  assertStringIncludes(theirs, english.accessEmpty);
});

Deno.test("terms and privacy are read in one's language, earlier versions too", async () => {
  for (const [locale, words] of [["en", "in force since"], ["zh-CN", "起生效"]] as const) {
    for (const kind of ["terms", "privacy"]) {
      const visitor = app.visitor();
      visitor.cookies.set("locale", locale);
      const answer = await visitor.get(`/legal/${kind}`);
      assertEquals(answer.status, 200);
      assertStringIncludes(await answer.text(), words);
    }
  }
  await app.query(
    `insert into public.consent_documents (kind, version, locale, title, body, effective_at)
      select kind, 2, locale, 'Second', E'## Part\\n\\n- one\\n- two\\n\\n<script>', now()
      from public.consent_documents where kind = 'terms' and locale = 'en'`,
  );
  const newest = await (await app.visitor().get("/legal/terms")).text();
  assertStringIncludes(newest, "<h2>Part</h2><ul><li>one</li><li>two</li></ul><p>&lt;script>");
  assertStringIncludes(
    await (await app.visitor().get("/legal/terms?version=1")).text(),
    "earlier version",
  );
  assertEquals((await app.visitor().get("/legal/terms?version=9")).status, 404);
  assertEquals((await app.visitor().get("/legal/cookies")).status, 404);
});

Deno.test("mails are read only where they are kept, and only from this machine", async () => {
  const ask = async (peerAddress: string) => {
    const request = new Request("http://localhost:8000/dev/inbox");
    return await createApp(app.deps).fetch(request, { peerAddress });
  };
  app.inbox.receive({ to: "you@example.com", subject: "A code", text: "<b>123456</b>" });
  for (const own of ["127.0.0.1", "::1", "::ffff:127.0.0.1"]) {
    const answer = await ask(own);
    assertEquals(answer.status, 200, own);
    assertStringIncludes(await answer.text(), "&lt;b>123456");
  }
  for (const other of ["192.0.2.7", "127.evil.example", ""]) {
    assertEquals((await ask(other)).status, 404, other);
  }
  const { inbox } = app.deps;
  app.deps.inbox = null;
  assertEquals((await ask("127.0.0.1")).status, 404);
  app.deps.inbox = inbox;
});
