import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { startTestApp } from "../support/app.ts";
import { CONCERN, LIN, requestOfMei, SMITH } from "../support/request.ts";

const app = await startTestApp();
Deno.test.afterAll(() => app.stop());

const email = (name: string) => `${name}@demo.wenyi.example`;
const lin = await app.signIn(email("dr.lin"));
const smith = await app.signIn(email("dr.smith"));
const mei = await app.signIn(email("mei"));

/** A summary that may be signed. */
const NOTE = {
  step: "preview",
  assessment: "A viral sore throat is likely.",
  code: "J02.9",
  advice: "Rest and drink.\nParacetamol 500 mg when it hurts.",
  watch_for: "Trouble breathing or swallowing: call the emergency number.",
  follow_up: "message",
  follow_up_days: "3",
  outcome: "resolved",
};

async function statusOf(id: string): Promise<string> {
  const [row] = await app.query<{ status: string }>(
    "select status from public.consultations where consultation_id = $1",
    [id],
  );
  return row!.status;
}

async function acceptAsLin(): Promise<string> {
  const id = await requestOfMei(app, LIN);
  assertEquals((await lin.post(`/consultations/${id}/accept`)).status, 303);
  return id;
}

lin.cookies.set("locale", "en");
mei.cookies.set("locale", "en");

Deno.test("accept, reply and close with a signed summary, all by plain forms", async () => {
  const id = await requestOfMei(app, LIN);
  const list = await lin.get("/work").then((answer) => answer.text());
  assertStringIncludes(list, `/work/${id}`);
  const waiting = await (await lin.get(`/work/${id}`)).text();
  assertStringIncludes(waiting, CONCERN);
  assertStringIncludes(waiting, "Penicillins", "the allergy stands in front of the doctor");
  assertStringIncludes(waiting, `action="/consultations/${id}/accept"`);

  const accepted = await lin.post(`/consultations/${id}/accept`);
  assertEquals([accepted.status, accepted.headers.get("location")], [303, `/work/${id}`]);
  const replied = await lin.post(`/consultations/${id}/messages`, {
    message_id: crypto.randomUUID(),
    body: "Have you a fever?",
  });
  assertEquals(replied.status, 303);

  const preview = await lin.post(`/consultations/${id}/close`, NOTE);
  assertEquals(preview.status, 200);
  const shown = await preview.text();
  assertStringIncludes(shown, "As the patient will see it");
  assertStringIncludes(shown, "Acute pharyngitis");
  assertEquals(await statusOf(id), "open", "nothing is signed by looking");

  const signed = await lin.post(`/consultations/${id}/close`, { ...NOTE, step: "sign" });
  assertEquals([signed.status, signed.headers.get("location")], [303, `/work/${id}`]);
  const [note] = await app.query<Record<string, string>>(
    "select code_system, code, follow_up, outcome from public.encounter_notes where consultation_id = $1",
    [id],
  );
  assertEquals(note, {
    code_system: "icd-10",
    code: "J02.9",
    follow_up: "Write again within 3 days.",
    outcome: "resolved",
  });
  const summary = await (await mei.get(`/consultations/${id}/summary`)).text();
  assertStringIncludes(summary, "A viral sore throat is likely.");
  const closed = await (await lin.get(`/work/${id}`)).text();
  assert(!closed.includes('id="composer-body"'), "a closed conversation takes no message");
});

Deno.test("a summary with mistakes comes back whole, each mistake named", async () => {
  const id = await acceptAsLin();
  const answer = await lin.post(`/consultations/${id}/close`, {
    ...NOTE,
    assessment: " ",
    code: "X99.99",
    follow_up: "in_person",
    follow_up_on_day: "31",
    follow_up_on_month: "2",
    follow_up_on_year: "2031",
    outcome: "",
  });
  assertEquals(answer.status, 422);
  const html = await answer.text();
  for (const field of ["assessment", "code", "follow_up_on", "outcome"]) {
    assertStringIncludes(html, `href="#${field}"`);
  }
  assertStringIncludes(html, "Paracetamol 500 mg when it hurts.");
  assertStringIncludes(html, 'value="2031"');
  assertEquals(await statusOf(id), "open");
  const past = await lin.post(`/consultations/${id}/close`, {
    ...NOTE,
    follow_up: "in_person",
    follow_up_on_day: "1",
    follow_up_on_month: "1",
    follow_up_on_year: "2020",
  });
  assertStringIncludes(await past.text(), "This day has passed.");
  const long = await lin.post(`/consultations/${id}/close`, {
    ...NOTE,
    advice: "x".repeat(4001),
  });
  assertEquals(long.status, 422);
});

Deno.test("codes are searched without script too, in both languages", async () => {
  const id = await acceptAsLin();
  const found = await lin.post(`/consultations/${id}/close`, {
    ...NOTE,
    code: "",
    step: "search",
    code_query: "migraine",
  });
  assertEquals(found.status, 200);
  const html = await found.text();
  assertMatch(html, /type="radio"[^>]*name="code"[^>]*value="G43/);
  assertStringIncludes(html, "A viral sore throat is likely.", "the text stays");
  const inChinese = await (await lin.get(`/codes?q=${encodeURIComponent("偏头痛")}`)).json();
  assertMatch(inChinese.codes[0].code, /^G43/);
  const nothing = await (await lin.get("/codes?q=")).json();
  assertEquals(nothing.codes, []);
});

Deno.test("declining needs a reason, tells the patient and returns the money", async () => {
  const id = await requestOfMei(app, LIN);
  const empty = await lin.post(`/consultations/${id}/decline`, {});
  assertEquals(empty.status, 422);
  const wordless = await lin.post(`/consultations/${id}/decline`, { reason: "other" });
  assertEquals(wordless.status, 422);
  const declined = await lin.post(`/consultations/${id}/decline`, {
    reason: "in_person",
    words: "Please go today.",
  });
  assertEquals([declined.status, declined.headers.get("location")], [303, "/work?told=declined"]);
  const page = await (await mei.get(`/consultations/${id}`)).text();
  assertStringIncludes(page, "This needs to be examined in person.");
  assertStringIncludes(page, "Please go today.");
  const jobs = await app.query(
    `select 1 from private.jobs j join public.payments p on p.payment_id::text = j.payload ->> 'payment_id'
     where p.consultation_id = $1 and j.kind = 'refund_payment'`,
    [id],
  );
  assertEquals(jobs.length, 1);
  assertEquals((await lin.get(`/work/${id}`)).status, 404, "what was declined is no longer theirs");
});

Deno.test("what was answered can no longer be declined", async () => {
  const id = await acceptAsLin();
  await lin.post(`/consultations/${id}/messages`, {
    message_id: crypto.randomUUID(),
    body: "Hello",
  });
  const late = await lin.get(`/work/${id}/decline`);
  assertEquals(late.status, 409);
  assertMatch(await late.text(), /<main[^]*href="\/work"[^]*<\/main>/, "the way on is the desk");
  assertEquals((await lin.post(`/consultations/${id}/decline`, { reason: "no_time" })).status, 409);
});

Deno.test("handing over needs a colleague; the note is for doctors alone", async () => {
  const id = await acceptAsLin();
  const form = await (await lin.get(`/work/${id}/hand-over`)).text();
  assertStringIncludes(form, SMITH);
  assert(!form.includes(`value="${LIN}"`), "nobody hands over to themselves");
  const nobody = await lin.post(`/consultations/${id}/hand-over`, { note: "Ask about fever." });
  assertEquals(nobody.status, 422);
  assertStringIncludes(await nobody.text(), "Ask about fever.");
  const given = await lin.post(`/consultations/${id}/hand-over`, {
    to: SMITH,
    note: "Ask about fever.",
  });
  assertEquals(given.headers.get("location"), "/work?told=handed_over");
  assertEquals((await lin.get(`/work/${id}`)).status, 404);
  assertStringIncludes(await (await smith.get(`/work/${id}`)).text(), "Ask about fever.");
  const seen = await (await mei.get(`/consultations/${id}`)).text();
  assert(!seen.includes("Ask about fever."), "the patient does not read the note");
});

Deno.test("of two doctors who take the same request, one gets it and the other is told", async () => {
  const id = await requestOfMei(app, null);
  const pool = await (await smith.get("/work", { accept: "application/json" })).json();
  const offered = pool.pool.find((row: { consultation_id: string }) => row.consultation_id === id);
  assertEquals(Object.hasOwn(offered, "concern"), false, "the pool tells no words");
  const answers = await Promise.all([
    lin.post(`/consultations/${id}/accept`),
    smith.post(`/consultations/${id}/accept`),
  ]);
  assertEquals(answers.map(({ status }) => status).sort(), [303, 409]);
  const loser = answers.find(({ status }) => status === 409)!;
  assertStringIncludes(await loser.text(), "A colleague was faster");
  const winners = await Promise.all([lin.get(`/work/${id}`), smith.get(`/work/${id}`)]);
  assertEquals(winners.map(({ status }) => status).sort(), [200, 404]);
});

Deno.test("a request that was taken back is told as gone", async () => {
  const id = await requestOfMei(app, LIN);
  await mei.post(`/consultations/${id}/cancel`);
  const answer = await lin.post(`/consultations/${id}/accept`);
  assertEquals(answer.status, 409);
  assertStringIncludes(await answer.text(), "no longer waits");
});

Deno.test("strangers, patients and colleagues find nothing; visitors are asked to sign in", async () => {
  const id = await acceptAsLin();
  const tom = await app.signIn(email("tom"));
  for (const person of [tom, mei, smith]) {
    assertEquals((await person.get(`/work/${id}`)).status, 404);
    assertEquals((await person.get(`/work/${id}/close`)).status, 404);
    for (const move of ["decline", "hand-over", "close"]) {
      const answer = await person.post(`/consultations/${id}/${move}`, { ...NOTE, step: "sign" });
      assertEquals([move, answer.status], [move, 404]);
    }
  }
  const visitor = app.visitor();
  const answer = await visitor.get(`/work/${id}`);
  assertEquals(
    answer.headers.get("location"),
    `/sign-in?next=${encodeURIComponent(`/work/${id}`)}`,
  );
  assertEquals((await visitor.post(`/consultations/${id}/accept`)).status, 401);
  assertEquals(await statusOf(id), "open");
});

Deno.test("opening a patient's record leaves a trace that the patient sees", async () => {
  const id = await acceptAsLin();
  await (await lin.get(`/work/${id}`)).body?.cancel();
  await (await lin.get(`/work/${id}`)).body?.cancel();
  const events = await app.query(
    "select 1 from public.audit_events where consultation_id = $1 and action = 'record_read'",
    [id],
  );
  assertEquals(events.length, 1);
});

Deno.test("the address of a refused form leads back to the form", async () => {
  const id = await acceptAsLin();
  const answer = await lin.get(`/consultations/${id}/close`);
  assertEquals(answer.headers.get("location"), `/work/${id}/close`);
  assertEquals(
    (await lin.get(`/consultations/${id}`)).headers.get("location"),
    `/work/${id}`,
    "a doctor works on the split view",
  );
});
