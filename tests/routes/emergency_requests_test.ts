import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import type { Message } from "../../domain/conversation.ts";
import { danger as english } from "../../domain/words/en/danger.ts";
import { danger as chinese } from "../../domain/words/zh_cn/danger.ts";
import type { Worklist } from "../../domain/worklist.ts";
import { startTestApp } from "../support/app.ts";
import type { Visitor } from "../support/app.ts";
import { OPEN } from "../support/pages.ts";
import { CONCERN, LIN, requestOfMei, SMITH } from "../support/request.ts";

/* Doctors without script: to emergency care from a request that waits, and danger that they have read. */
const PAIN = "I have crushing chest pain and cold sweat";
const NOTE = "Call 120 now, do not wait.";
const JSON_HEADERS = { accept: "application/json", "content-type": "application/json" };

const app = await startTestApp();
Deno.test.afterAll(() => app.stop());
const mei = await app.signIn("mei@demo.wenyi.example");
const lin = await app.signIn("dr.lin@demo.wenyi.example");
const smith = await app.signIn("dr.smith@demo.wenyi.example");
const okafor = await app.signIn("dr.okafor@demo.wenyi.example");

const htmlOf = async (who: Visitor, path: string) => await (await who.get(path)).text();

async function dangerOf(who: Visitor): Promise<string[]> {
  const answer = await who.get("/work", { accept: "application/json" });
  return (await answer.json() as Worklist).danger.map(({ consultation_id }) => consultation_id);
}

/** Mei writes of danger; the number of her message. */
async function writePain(id: string): Promise<number> {
  const answer = await mei.post(
    `/consultations/${id}/messages`,
    JSON.stringify({ message_id: crypto.randomUUID(), body: PAIN }),
    JSON_HEADERS,
  );
  assertEquals(answer.status, 201);
  return (await answer.json() as Message).seq;
}

const readSeq = (html: string) => Number(/name="seq" value="(\d+)"/.exec(html)?.[1]);

Deno.test("to emergency care from a request that waits: only by the doctor asked", async () => {
  const id = await requestOfMei(app, LIN);
  const form = `/work/${id}/emergency`;
  for (const who of [smith, mei]) {
    assertEquals((await who.get(form)).status, 404);
    const sent = await who.post(`/consultations/${id}/emergency`, { note: NOTE });
    assertEquals(sent.status, 404);
  }
  const stranger = await app.visitor().post(`/consultations/${id}/emergency`, { note: NOTE });
  assertEquals(stranger.status, 401);
  assertStringIncludes(await htmlOf(lin, `/work/${id}`), `href="${form}"`);
  const shown = await htmlOf(lin, form);
  for (const text of [english.sendTitle("小梅"), CONCERN, english.prefilled]) {
    assertStringIncludes(shown, text);
  }
  const empty = await lin.post(`/consultations/${id}/emergency`, { note: " " });
  assertEquals(empty.status, 422);
  assertStringIncludes(await empty.text(), english.noteNeeded);
  const { status } = await (await mei.get(`/consultations/${id}`, JSON_HEADERS)).json();
  assertEquals(status, "waiting");
});

Deno.test("from a request to emergency care: the patient is told, the fee returned, once", async () => {
  const id = await requestOfMei(app, LIN);
  for (const _tap of ["first", "second"]) {
    const sent = await lin.post(`/consultations/${id}/emergency`, { note: NOTE });
    assertEquals([sent.status, sent.headers.get("location")], [
      303,
      "/work?told=sent_to_emergency",
    ]);
  }
  assertEquals(await paymentOf(id), "refunded");
  const html = await htmlOf(mei, `/consultations/${id}`);
  for (const text of [english.sentTitle, NOTE]) assertStringIncludes(html, text);
  assertMatch(html, /care-emergency[\s\S]*href="tel:\d+"/);
  assertMatch(html, /You pay nothing for this consultation: the whole .+ went back to you on/);
  mei.cookies.set("locale", "zh-CN");
  assertStringIncludes(await htmlOf(mei, `/consultations/${id}`), chinese.sentTitle);
  mei.cookies.set("locale", "en");
  assertEquals((await mei.post(`/consultations/${id}/rating`, { score: "1" })).status, 303);
  const mails = await app.query<{ template: string }>(
    "select payload ->> 'template' as template from private.jobs where kind = 'send_mail' and " +
      "payload ->> 'consultation_id' = $1 and payload ->> 'template' <> 'requested'",
    [id],
  );
  assertEquals(mails, [{ template: "sent_to_emergency" }]);
  assertEquals((await lin.get(`/work/${id}/emergency`)).status, 409);
  assertEquals((await lin.post(`/consultations/${id}/accept`)).status, 409);
});

/** How its payment stands, once the clock has done what the page nudged it to. */
async function paymentOf(id: string): Promise<string | undefined> {
  for (let tries = 0; tries < 100; tries++) {
    const [payment] = await app.query<{ status: string }>(
      "select status from public.payments where consultation_id = $1",
      [id],
    );
    if (payment?.status !== "held") return payment?.status;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return "held";
}

Deno.test("a doctor without script says that they have read of danger, and looking marks nothing", async () => {
  const seq = await writePain(OPEN);
  for (const _look of ["first", "second"]) {
    const page = await htmlOf(okafor, `/work/${OPEN}`);
    // Where script runs it sees how far one reads.
    const [bare = ""] = page.match(/<noscript>.*?<\/noscript>/gs)?.filter((one) =>
      one.includes(`action="/consultations/${OPEN}/read"`)
    ) ?? [];
    assertEquals(readSeq(bare), seq);
    assertStringIncludes(bare, english.read);
    assertEquals(await dangerOf(okafor), [OPEN]);
  }
  const read = `/consultations/${OPEN}/read`;
  assertEquals((await lin.post(read, { seq: `${seq}` })).status, 404);
  assertEquals((await okafor.post(read, { seq: "all" })).status, 400);
  assertEquals(await dangerOf(okafor), [OPEN]);
  const marked = await okafor.post(read, { seq: `${seq}` });
  assertEquals([marked.status, marked.headers.get("location")], [303, `/work/${OPEN}`]);
  assertEquals(await dangerOf(okafor), []);
  assert(!(await htmlOf(okafor, `/work/${OPEN}`)).includes(`action="${read}"`));
  const again = await writePain(OPEN);
  okafor.cookies.set("locale", "zh-CN");
  const chinesePage = await htmlOf(okafor, `/work/${OPEN}`);
  okafor.cookies.set("locale", "en");
  assertStringIncludes(chinesePage, chinese.read);
  assertEquals(readSeq(chinesePage), again);
  const byScript = await okafor.post(read, JSON.stringify({ seq: again }), JSON_HEADERS);
  assertEquals(byScript.status, 204);
  assertEquals(await dangerOf(okafor), []);
});

Deno.test("danger in a request is read by the doctor asked, and anew by who takes it over", async () => {
  const id = await requestOfMei(app, LIN);
  const seq = await writePain(id);
  assertEquals(readSeq(await htmlOf(lin, `/work/${id}`)), seq);
  assertEquals(await dangerOf(lin), [id]);
  await lin.post(`/consultations/${id}/read`, { seq: `${seq}` });
  assertEquals(await dangerOf(lin), []);
  const given = await lin.post(`/consultations/${id}/hand-over`, { to: SMITH, note: "" });
  assertEquals(given.status, 303);
  assertEquals(await dangerOf(smith), [id]);
  assertEquals(readSeq(await htmlOf(smith, `/work/${id}`)), seq);
  assertEquals((await lin.post(`/consultations/${id}/read`, { seq: `${seq}` })).status, 404);
  await smith.post(`/consultations/${id}/read`, { seq: `${seq}` });
  assertEquals(await dangerOf(smith), []);
});
