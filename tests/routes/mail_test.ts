import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { wordsOf } from "../../domain/words/mod.ts";
import { Inbox } from "../../edge/mail/inbox.ts";
import { mailJobs } from "../../edge/mail/jobs.ts";
import { inboxMailer } from "../../edge/mail/mailer.ts";
import { startTestApp } from "../support/app.ts";
import { LIN, requestOfMei } from "../support/request.ts";

/* Mails say that something waits, with a link, and no word of the illness or the doctor. */
const app = await startTestApp();
const inbox = new Inbox();
const { send_mail } = mailJobs(inboxMailer(inbox), "https://wenyi.example");
const job = { consultation_id: crypto.randomUUID(), email: "ana@example.org" };

for (const locale of ["en", "zh-CN"] as const) {
  for (const [template, said] of Object.entries(wordsOf(locale).mail.templates)) {
    Deno.test(`the mail "${template}" in ${locale} leads to the consultation`, async () => {
      await send_mail({ ...job, template, locale });
      const [mail] = inbox.mails;
      assertEquals([mail?.to, mail?.subject], ["ana@example.org", said.subject]);
      const link = `https://wenyi.example/consultations/${job.consultation_id}`;
      assertStringIncludes(mail?.text ?? "", link);
    });
  }
}

Deno.test("what the database may ask for has words; another word is no mail", async () => {
  const sources = await app.query<{ source: string }>(
    "select prosrc as source from pg_proc where prosrc like '%enqueue_mail(%'",
  );
  const named = sources.flatMap(({ source }) =>
    [...source.matchAll(/enqueue_mail\([^,]+, '(\w+)'/g)].map(([, name]) => name!)
  );
  const states = await app.query<{ to_status: string }>(
    "select distinct to_status from private.transitions where thing = 'consultation'",
  );
  const happened = states.map(({ to_status }) => to_status === "open" ? "accepted" : to_status)
    // Whoever takes a request back knows it; "waiting" is told to the doctor as "requested".
    .filter((name) => name !== "cancelled" && name !== "waiting");
  const { templates } = wordsOf("en").mail;
  for (const name of [...named, ...happened, "handed_over"]) {
    assert(Object.hasOwn(templates, name), `no words for the mail "${name}"`);
  }
  await assertRejects(() => send_mail({ ...job, template: "toString", locale: "en" }));
});

Deno.test("a paid request writes to its doctor, in the doctor's language", async () => {
  const id = await requestOfMei(app, LIN);
  const { data: jobs } = await app.deps.service.rpc("take_jobs", {
    kinds: ["send_mail"],
    most: 50,
  });
  const [asked] = (jobs ?? []).map(({ payload }) => payload as Record<string, string>)
    .filter(({ consultation_id }) => consultation_id === id);
  assertEquals(
    [asked?.template, asked?.email, asked?.locale],
    ["requested", "dr.lin@demo.wenyi.example", "zh-CN"],
  );
});

Deno.test.afterAll(() => app.stop());
