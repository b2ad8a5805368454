import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import type { CallState } from "../../domain/call.ts";
import type { Calls } from "../../edge/livekit/rooms.ts";
import { startTestApp } from "../support/app.ts";
import { EMAILS, OPEN, VIDEO } from "../support/pages.ts";

/* The pages of a call and of its guests, as they answer without a browser. */

const app = await startTestApp();
Deno.test.afterAll(() => app.stop());

const mei = await app.signIn(EMAILS.mei);
const lin = await app.signIn("dr.lin@demo.wenyi.example");
const okafor = await app.signIn(EMAILS.okafor);
const tom = await app.signIn(EMAILS.tom);

const MEIS = `/consultations/${VIDEO}/call`;
const LINS = `/work/${VIDEO}/call`;

/** A LiveKit that opens every room: what it opens is told by the token's words. */
const CALLS: Calls = {
  url: "ws://127.0.0.1:9",
  mint: ({ room, identity, canShareScreen }) =>
    Promise.resolve(`${room} ${identity}${canShareScreen ? " screen" : ""}`),
  ensureRoom: () => Promise.resolve(),
  endRoom: () => Promise.resolve(),
  removeParticipant: () => Promise.resolve(),
  present: () => Promise.resolve([]),
  readWebhook: () => Promise.resolve(null),
  answers: () => Promise.resolve(true),
};

async function textOf(answer: Response, status = 200): Promise<string> {
  const text = await answer.text();
  assertEquals(answer.status, status, text.slice(0, 400));
  return text;
}

/** What the island is given. */
function propsOf(html: string): { call: CallState | null; barred: string; side: string } {
  const [, props = ""] = /data-name="CallRoom"[^>]*data-props="([^"]*)"/.exec(html) ?? [];
  return JSON.parse(props.replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
}

async function start(): Promise<string> {
  const call_id = crypto.randomUUID();
  const answer = await lin.send(`/consultations/${VIDEO}/calls`, { call_id, mode: "video" });
  assertEquals(answer.status, 200, await answer.text());
  return call_id;
}

Deno.test("without LiveKit the page says so, and the conversation beside it is whole", async () => {
  const html = await textOf(await mei.get(MEIS));
  assertStringIncludes(html, "Calls are not available here");
  assertStringIncludes(html, 'data-name="MessageThread"');
  assertEquals(propsOf(html).barred, "unavailable");
});

Deno.test("with LiveKit", async (t) => {
  app.deps.calls = CALLS;
  await t.step("without script one is told what is missing and which ways remain", async () => {
    const [, told = ""] = /<noscript>(.*?)<\/noscript>/.exec(await textOf(await mei.get(MEIS)))!;
    assertStringIncludes(told, "Voice and video need JavaScript");
    assertStringIncludes(told, `href="/consultations/${VIDEO}"`);
  });

  await t.step("each side has its own page; to others neither exists", async () => {
    assertEquals(propsOf(await textOf(await mei.get(MEIS))).side, "patient");
    assertEquals(propsOf(await textOf(await lin.get(LINS))).side, "practitioner");
    const moved = await lin.get(MEIS);
    assertEquals([moved.status, moved.headers.get("location")], [303, LINS]);
    for (const stranger of [tom, okafor]) {
      await textOf(await stranger.get(MEIS), 404);
      await textOf(await stranger.get(LINS), 404);
    }
    const visitor = await app.visitor().get(MEIS);
    assertMatch(visitor.headers.get("location") ?? "", /^\/sign-in\?next=/);
  });

  await t.step("beside the doctor's call stand conversation, patient and notes", async () => {
    const html = await textOf(await lin.get(LINS));
    for (const name of ["MessageThread", "SummaryFields"]) {
      assertStringIncludes(html, `data-name="${name}"`);
    }
    assertStringIncludes(html, "Penicillins");
    assert(!html.includes('data-name="WorkList"'), "the list of others has no place in a call");
  });

  await t.step("who may not begin a call is told before pressing anything", async () => {
    const html = await textOf(await mei.get(`/consultations/${OPEN}/call`));
    assertEquals(propsOf(html).barred, "not_yours");
    assertStringIncludes(html, "starts the calls here");
    assertEquals(propsOf(await textOf(await mei.get(MEIS))).barred, "");
    assertEquals(propsOf(await textOf(await okafor.get(`/work/${OPEN}/call`))).barred, "");
  });

  await t.step("a patient may call back for ten minutes after a lost call", async () => {
    await app.query(
      `insert into public.calls (call_id, consultation_id, practitioner_id, mode, status, started_by,
         ring_until, answered_at, ended_at, end_reason)
       select gen_random_uuid(), consultation_id, practitioner_id, 'voice', 'ended', 'practitioner',
         now(), now() - interval '9 minutes', now() - interval '9 minutes', 'lost'
       from public.consultations where consultation_id = $1`,
      [OPEN],
    );
    const html = await textOf(await mei.get(`/consultations/${OPEN}/call`));
    assertEquals(propsOf(html).barred, "");
  });

  await t.step("a call that rings is there when the page opens", async () => {
    const call_id = await start();
    const html = await textOf(await mei.get(MEIS));
    assertStringIncludes(html, "is calling");
    assertEquals(propsOf(html).call?.call_id, call_id);
    await (await lin.send(`/calls/${call_id}/end`)).body?.cancel();
  });
  app.deps.calls = null;
});

Deno.test("guests", async (t) => {
  app.deps.calls = CALLS;
  const call_id = await start();
  const invite = async (visitor: typeof mei, role: string) => {
    const guest_id = crypto.randomUUID();
    const answer = await visitor.send(`/calls/${call_id}/guests`, { guest_id, name: "Fang", role });
    const { link } = JSON.parse(await textOf(answer, 201)) as { link: string };
    return { guest_id, path: new URL(link).pathname };
  };
  const interpreter = await invite(lin, "interpreter");
  const visitor = app.visitor();

  await t.step("a link waits for the patient's yes, and looking does not use it up", async () => {
    const html = await textOf(await visitor.get(interpreter.path));
    assertStringIncludes(html, "The patient has not said yes yet");
    assertStringIncludes(html, "Interpreter");
    const early = await visitor.post(interpreter.path, { agreed: "yes" });
    assertStringIncludes(await textOf(early), "The patient has not said yes yet");
    const agreed = await mei.send(`/calls/${call_id}/guests/${interpreter.guest_id}/agree`);
    assertEquals(agreed.status, 204);
    for (let preview = 0; preview < 3; preview++) {
      const answer = await app.visitor().get(interpreter.path);
      assertEquals(answer.headers.get("cache-control"), "no-store");
      assertStringIncludes(await textOf(answer), "Open the invitation on this device");
    }
  });

  await t.step(
    "nobody opens it without agreeing; opened, it is good for this browser",
    async () => {
      const html = await textOf(await visitor.post(interpreter.path), 422);
      assertStringIncludes(html, "Please confirm this first");
      const opened = await visitor.post(interpreter.path, { agreed: "yes" });
      assertEquals([opened.status, opened.headers.get("location")], [303, "/guests/call"]);
      const cookie = opened.headers.getSetCookie().find((line) => line.startsWith("guest="))!;
      assertMatch(cookie, /HttpOnly/);
      assertMatch(cookie, /SameSite=Strict/);
      assertMatch(cookie, /Path=\/guests/);
      const other = app.visitor();
      const used = await textOf(await other.get(interpreter.path), 409);
      assertStringIncludes(used, "has been opened already");
      await textOf(await other.post(interpreter.path, { agreed: "yes" }), 409);
      assertEquals(other.cookies.has("guest"), false);
    },
  );

  await t.step("a guest sees the call alone, and enters once it goes on", async () => {
    const html = await textOf(await visitor.get("/guests/call"));
    assert(!html.includes("MessageThread"), "no conversation for a guest");
    assertEquals((await visitor.send("/guests/token")).status, 409);
    await (await mei.send(`/calls/${call_id}/token`)).body?.cancel();
    const token = JSON.parse(await textOf(await visitor.send("/guests/token")));
    assertMatch(token.token, new RegExp(`^${call_id} [0-9a-f-]{36}$`));
    const state = JSON.parse(await textOf(await visitor.get("/guests/state")));
    assertEquals([state.call_id, state.side], [call_id, "guest"]);
    assertEquals((await visitor.send("/guests/leave")).status, 204);
  });

  await t.step("who is removed is out at once, and the link says so", async () => {
    const path = `/calls/${call_id}/guests/${interpreter.guest_id}/remove`;
    assertEquals((await mei.send(path)).status, 204);
    await textOf(await visitor.send("/guests/token"), 404);
    await textOf(await visitor.get("/guests/call"), 404);
    assertStringIncludes(await textOf(await visitor.get(interpreter.path), 409), "taken back");
  });

  await t.step("a patient's own guest needs nobody's yes", async () => {
    const aunt = await invite(mei, "family");
    const opened = await app.visitor().post(aunt.path, { agreed: "yes" });
    assertEquals(opened.status, 303);
  });

  await t.step("strangers invite nobody, and made-up links open nothing", async () => {
    const fields = { guest_id: crypto.randomUUID(), name: "Eve", role: "family" };
    await textOf(await tom.send(`/calls/${call_id}/guests`, fields), 404);
    await textOf(await mei.send(`/calls/${call_id}/guests`, { ...fields, name: " " }), 400);
    await textOf(await app.visitor().get(`/guests/${"x".repeat(43)}`), 404);
    await textOf(await app.visitor().get("/guests/state"), 404);
  });
  app.deps.calls = null;
});
