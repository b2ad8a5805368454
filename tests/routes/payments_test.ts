import { assertEquals, assertStringIncludes } from "@std/assert";
import { sandboxProvider } from "../../edge/payments/sandbox.ts";
import { startTestApp } from "../support/app.ts";
import {
  describedDraft,
  DR_SMITH,
  pay,
  payFields,
  signInTom,
  statusOf,
} from "../support/asking.ts";

/* Paying may be repeated, refused, interrupted: the money moves once or not at all. */
const test = await startTestApp();
const tom = await signInTom(test);

/** Every movement of a consultation's money, as the ledger has it. */
async function movements(id: string): Promise<string[]> {
  const rows = await test.query<{ movement: string; total: number }>(
    `select l.movement, sum(l.amount_minor)::int as total from public.ledger_entries l
     join public.payments p using (payment_id)
     where p.consultation_id = $1 group by l.movement order by min(l.created_at)`,
    [id],
  );
  return rows.map(({ movement, total }) => `${movement} ${total}`);
}

/** Waits for what the clock carries out. */
async function settled(id: string, expected: string[]): Promise<string[]> {
  for (let tries = 0; tries < 50; tries++) {
    const found = await movements(id);
    if (found.length >= expected.length) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return await movements(id);
}

Deno.test("POST /consultations/:id/pay", async (t) => {
  await t.step("asks whether the record is right before anything else", async () => {
    const id = await describedDraft(tom);
    const { confirmed: _, ...fields } = await payFields(tom, id);
    const answer = await tom.post(`/consultations/${id}/pay`, fields);
    assertEquals(answer.status, 422);
    assertStringIncludes(await answer.text(), 'href="#confirmed"');
    assertEquals(await movements(id), []);
  });
  await t.step("holds the money once for two taps at the same time", async () => {
    const id = await describedDraft(tom);
    const fields = await payFields(tom, id);
    const answers = await Promise.all(
      [1, 2, 3].map(() => tom.post(`/consultations/${id}/pay`, fields)),
    );
    assertEquals(answers.map(({ status }) => status), [303, 303, 303]);
    assertEquals(await statusOf(tom, id), "waiting");
    assertEquals(await movements(id), ["hold 0"]);
  });
  await t.step("does nothing when replayed after the money went back", async () => {
    const id = await describedDraft(tom);
    const fields = await payFields(tom, id);
    await tom.post(`/consultations/${id}/pay`, fields);
    assertEquals((await tom.post(`/consultations/${id}/cancel`)).status, 303);
    assertEquals(await settled(id, ["hold 0", "refund 0"]), ["hold 0", "refund 0"]);
    const replay = await tom.post(`/consultations/${id}/pay`, fields);
    assertEquals([replay.status, replay.headers.get("location")], [303, `/consultations/${id}`]);
    assertEquals(await statusOf(tom, id), "cancelled");
    assertEquals(await movements(id), ["hold 0", "refund 0"]);
    assertStringIncludes(await (await tom.get(`/consultations/${id}`)).text(), "went back to you");
  });
  await t.step("leaves a draft when the bank refuses, and takes a second try", async () => {
    const id = await describedDraft(tom);
    const refused = await pay(tom, id, "refuse");
    assertEquals(refused.status, 409);
    assertStringIncludes(await refused.text(), "Your bank has refused the payment");
    assertEquals([await statusOf(tom, id), await movements(id)], ["draft", []]);
    assertEquals((await tom.post(`/consultations/${id}/discard`)).status, 409);
    assertEquals((await pay(tom, id)).status, 303);
    assertEquals(await movements(id), ["hold 0"]);
  });
  await t.step("tells script the same by a code", async () => {
    const id = await describedDraft(tom);
    const refused = await tom.send(`/consultations/${id}/pay`, await payFields(tom, id, "refuse"));
    assertEquals([refused.status, (await refused.json()).code], [409, "payment_refused"]);
    const sent = await tom.send(`/consultations/${id}/pay`, await payFields(tom, id));
    assertEquals(await sent.json(), { location: `/consultations/${id}` });
  });
  await t.step("returns the money by itself when nobody answers in time", async () => {
    const id = await describedDraft(tom);
    await pay(tom, id);
    await test.query(
      `update public.consultations set respond_by = now() - interval '1 minute'
       where consultation_id = $1`,
      [id],
    );
    test.deps.nudgeClock();
    assertEquals(await settled(id, ["hold 0", "refund 0"]), ["hold 0", "refund 0"]);
    const page = await (await tom.get(`/consultations/${id}`)).text();
    assertStringIncludes(page, "Nobody answered in time");
    assertStringIncludes(page, `like=${id}`);
  });
  await t.step("may be repeated when the bank did not answer", async () => {
    const id = await describedDraft(tom);
    test.deps.payments = { ...sandboxProvider, hold: () => Promise.reject(new Error("timeout")) };
    const unknown = await pay(tom, id);
    test.deps.payments = sandboxProvider;
    assertEquals(unknown.status, 503);
    assertStringIncludes(await unknown.text(), "never pay twice");
    assertEquals([await statusOf(tom, id), await movements(id)], ["draft", []]);
    assertEquals((await pay(tom, id)).status, 303);
    assertEquals(await movements(id), ["hold 0"]);
  });
  await t.step("tells a price that has changed, and takes the new one", async () => {
    const id = await describedDraft(tom);
    const fields = await payFields(tom, id);
    const price = (minor: number) =>
      test.query("update public.services set price_minor = $1 where practitioner_id = $2", [
        minor,
        DR_SMITH,
      ]);
    await price(2900);
    const changed = await tom.post(`/consultations/${id}/pay`, fields);
    assertEquals(changed.status, 409);
    assertStringIncludes(await changed.text(), "The price is now £29");
    assertEquals((await pay(tom, id)).status, 303);
    const [row] = await test.query<{ amount_minor: number }>(
      "select amount_minor::int from public.payments where consultation_id = $1",
      [id],
    );
    assertEquals(row?.amount_minor, 2900);
    await price(2500);
  });
  await t.step("takes no amount that the page did not show", async () => {
    const id = await describedDraft(tom);
    const fields = { ...await payFields(tom, id), amount_minor: "1" };
    assertEquals((await tom.post(`/consultations/${id}/pay`, fields)).status, 409);
    const nonsense = { ...fields, amount_minor: "-2500" };
    assertEquals((await tom.post(`/consultations/${id}/pay`, nonsense)).status, 400);
    assertEquals(await movements(id), []);
  });
  await t.step("sends back to the description when it says too little", async () => {
    const id = await describedDraft(tom);
    const fields = await payFields(tom, id);
    await tom.send(`/consultations/${id}`, { concern: "Rash" });
    const answer = await tom.post(`/consultations/${id}/pay`, fields);
    assertEquals(answer.status, 422);
    assertStringIncludes(await answer.text(), "at least 10 characters");
  });
  await t.step("asks for the consent in force, and loses nothing", async () => {
    const id = await describedDraft(tom);
    const fields = await payFields(tom, id);
    await test.query(
      `insert into public.consent_documents (kind, version, locale, title, body, effective_at)
       select kind, 99, locale, title, body, now() from public.consent_documents
       where kind = 'terms' and version =
         (select max(version) from public.consent_documents where kind = 'terms')`,
    );
    const answer = await tom.post(`/consultations/${id}/pay`, fields);
    assertEquals(answer.status, 409);
    assertStringIncludes(await answer.text(), "/consents?next=");
    assertEquals(await statusOf(tom, id), "draft");
  });
});

Deno.test.afterAll(() => test.stop());
