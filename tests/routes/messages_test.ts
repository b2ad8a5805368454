import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import type { Conversation, Message } from "../../domain/conversation.ts";
import { startTestApp } from "../support/app.ts";
import type { Visitor } from "../support/app.ts";

/* Status first, then headers, then body. Mei asked Dr Okafor (open) and Dr Lin (closed). */
const OPEN = "d4000000-0000-4000-8000-000000000002";
const CLOSED = "d4000000-0000-4000-8000-000000000001";
const JSON_HEADERS = { accept: "application/json", "content-type": "application/json" };
const path = (id: string) => `/consultations/${id}/messages`;

const test = await startTestApp();
const mei = await test.signIn("mei@demo.wenyi.example");
const okafor = await test.signIn("dr.okafor@demo.wenyi.example");
const lin = await test.signIn("dr.lin@demo.wenyi.example");

async function read(who: Visitor, query = ""): Promise<Conversation> {
  const answer = await who.get(path(OPEN) + query, { accept: "application/json" });
  assertEquals(answer.status, 200);
  return await answer.json();
}

async function send(
  who: Visitor,
  message: Record<string, unknown>,
  id = OPEN,
): Promise<{ status: number; body: Message & { code: string; detail: string } }> {
  const answer = await who.post(path(id), JSON.stringify(message), JSON_HEADERS);
  return { status: answer.status, body: await answer.json() };
}

Deno.test("GET /consultations/:id/messages", async (t) => {
  await t.step("tells a stranger nothing, not even that it exists", async () => {
    const visitor = test.visitor();
    const signedOut = await visitor.get(path(OPEN), { accept: "application/json" });
    assertEquals(signedOut.status, 401);
    const stranger = await lin.get(path(OPEN), { accept: "application/json" });
    assertEquals(stranger.status, 404);
    assertEquals(stranger.headers.get("content-type"), "application/problem+json");
  });

  await t.step("gives both sides the same messages, oldest first, never stored", async () => {
    const answer = await mei.get(path(OPEN), { accept: "application/json" });
    assertEquals(answer.headers.get("cache-control"), "private, no-store");
    const one: Conversation = await answer.json();
    const other = await read(okafor);
    assertEquals(one.messages, other.messages);
    const order = one.messages.map(({ seq }) => seq);
    assertEquals(order, [...order].sort((a, b) => a - b));
    assertEquals(one.status, "open");
  });

  await t.step("reads on after a seq and back before one", async () => {
    const whole = await read(mei);
    const [first, second] = whole.messages;
    const after = await read(mei, `?after=${first!.seq}`);
    assertEquals(after.messages, whole.messages.slice(1));
    const newest = await read(mei, "?limit=1");
    assertEquals(newest.messages, whole.messages.slice(-1));
    assertEquals(newest.has_older, true);
    const before = await read(mei, `?before=${second!.seq}&limit=5`);
    assertEquals(before.messages, [first]);
    assertEquals(before.has_older, false);
    const none = await read(mei, `?after=${whole.messages.at(-1)!.seq}`);
    assertEquals([none.messages, none.has_newer, none.status], [[], false, "open"]);
  });

  await t.step("refuses what is no number", async () => {
    for (const query of ["?after=x", "?before=-1", "?limit=1e9", "?after=1;drop table messages"]) {
      const answer = await mei.get(path(OPEN) + query, { accept: "application/json" });
      assertEquals([query, answer.status], [query, 400]);
    }
  });
});

Deno.test("without script both sides read back page by page", async () => {
  const { messages } = await read(mei);
  const [first, second] = messages;
  const pages: [Visitor, string][] = [
    [mei, `/consultations/${OPEN}`],
    [okafor, `/work/${OPEN}`],
  ];
  for (const [who, address] of pages) {
    const newest = await (await who.get(address)).text();
    const earlier = await (await who.get(`${address}?before=${second!.seq}`)).text();
    const shown = (html: string) => messages.filter(({ message_id }) => html.includes(message_id));
    assertEquals([address, shown(newest)], [address, messages]);
    assertEquals([address, shown(earlier)], [address, [first]]);
    assertStringIncludes(earlier, `href="${address}"`);
    assertEquals((await who.get(`${address}?before=x`)).status, 400);
  }
});

Deno.test("POST /consultations/:id/messages from the outbox", async (t) => {
  await t.step("stores a repeated id once and answers the same", async () => {
    const message = { message_id: crypto.randomUUID(), body: "It itches more at night." };
    const first = await send(mei, message);
    assertEquals([first.status, first.body.author_kind], [201, "patient"]);
    const again = await send(mei, message);
    assertEquals([again.status, again.body.seq], [201, first.body.seq]);
    const { messages } = await read(okafor);
    assertEquals(messages.filter(({ message_id }) => message_id === message.message_id).length, 1);
  });

  await t.step("keeps emoji, right-to-left text, and script and SQL as mere text", async () => {
    for (
      const body of [
        "👩🏽‍⚕️ 谢谢医生",
        "مرحبا، لدي طفح جلدي",
        "<script>alert(1)</script>",
        "'; drop table messages; --",
      ]
    ) {
      const { status, body: sent } = await send(mei, { message_id: crypto.randomUUID(), body });
      assertEquals([status, sent.body], [201, body]);
    }
  });

  await t.step("keeps when it was written beside when it came", async () => {
    const written_at = "2026-11-24T03:00:00.000Z";
    const { body } = await send(mei, { message_id: crypto.randomUUID(), body: "late", written_at });
    assertEquals(new Date(body.written_at).toISOString(), written_at);
    assert(Date.parse(body.created_at) > Date.parse(written_at));
  });

  const refused: [string, Record<string, unknown>, number, string][] = [
    ["blanks", { body: " \n\u3000 " }, 422, "message_empty"],
    ["100,000 characters", { body: "长".repeat(100_000) }, 422, "message_too_long"],
    ["an id that is none", { message_id: "1", body: "x" }, 400, "bad_input"],
    [
      "a file that is not there",
      {
        body: "x",
        attachment_ids: [crypto.randomUUID()],
      },
      409,
      "attachment_not_ready",
    ],
  ];
  for (const [what, message, status, code] of refused) {
    await t.step(`refuses ${what} with a stable code`, async () => {
      const answer = await send(mei, { message_id: crypto.randomUUID(), ...message });
      assertEquals([answer.status, answer.body.code], [status, code]);
      assert(answer.body.detail.length > 10);
    });
  }

  await t.step("refuses to write into what is closed", async () => {
    const message = { message_id: crypto.randomUUID(), body: "One more question" };
    const { status, body } = await send(mei, message, CLOSED);
    assertEquals([status, body.code], [409, "consultation_closed"]);
  });

  await t.step("hides the consultation from a stranger", async () => {
    const { status } = await send(lin, { message_id: crypto.randomUUID(), body: "Hello" });
    assertEquals(status, 404);
  });

  await t.step("takes what a device kept only from the one who wrote it", async () => {
    const message = { message_id: crypto.randomUUID(), body: "of another" };
    const headers = { ...JSON_HEADERS, "x-account": crypto.randomUUID() };
    const answer = await mei.post(path(OPEN), JSON.stringify(message), headers);
    assertEquals(answer.status, 401);
  });
});

Deno.test("POST /consultations/:id/messages by a form without script", async (t) => {
  await t.step("stores a double tap once and leads back to the conversation", async () => {
    const message_id = crypto.randomUUID();
    const form = { message_id, body: "First line\r\nSecond line" };
    const [one, two] = await Promise.all([mei.post(path(OPEN), form), mei.post(path(OPEN), form)]);
    for (const answer of [one, two]) {
      assertEquals(answer.status, 303);
      assertEquals(answer.headers.get("location"), `/consultations/${OPEN}`);
    }
    const { messages } = await read(mei);
    const stored = messages.filter((message) => message.message_id === message_id);
    assertEquals(stored.map(({ body }) => body), ["First line\nSecond line"]);
  });

  await t.step("leads a doctor back to their work", async () => {
    const form = { message_id: crypto.randomUUID(), body: "Please send a photo." };
    const answer = await okafor.post(path(OPEN), form);
    assertEquals(answer.status, 303);
    assertEquals(answer.headers.get("location"), `/work/${OPEN}`);
  });

  await t.step("takes a photo with the text", async () => {
    const form = new FormData();
    form.set("message_id", crypto.randomUUID());
    form.set("body", "Here it is");
    form.append("photos", new File([PNG], "rash.png", { type: "image/png" }));
    const answer = await mei.post(path(OPEN), form);
    assertEquals(answer.status, 303);
    const sent = (await read(okafor)).messages.at(-1)!;
    assertEquals(sent.body, "Here it is");
    assertEquals(sent.attachments.map(({ kind, mime_type }) => [kind, mime_type]), [
      ["photo", "image/png"],
    ]);
  });

  await t.step("gives the text back when it is refused", async () => {
    const body = "<b>Still & here</b> 吗";
    const answer = await mei.post(path(CLOSED), { message_id: crypto.randomUUID(), body });
    assertEquals(answer.status, 409);
    assertStringIncludes(await answer.text(), "&lt;b>Still &amp; here&lt;/b> 吗");
  });

  await t.step("gives 100,000 characters back whole", async () => {
    const body = "words ".repeat(16_667);
    const answer = await mei.post(path(OPEN), { message_id: crypto.randomUUID(), body });
    assertEquals(answer.status, 422);
    assertStringIncludes(await answer.text(), body.trimEnd());
  });
});

Deno.test("POST /consultations/:id/read moves the mark forward only", async () => {
  const { messages } = await read(okafor);
  const last = messages.at(-1)!.seq;
  const mark = async (seq: unknown) => {
    const url = `/consultations/${OPEN}/read`;
    const answer = await okafor.post(url, JSON.stringify({ seq }), JSON_HEADERS);
    await answer.body?.cancel();
    return answer.status;
  };
  assertEquals(await mark(last), 204);
  assertEquals(await mark(1), 204);
  assertEquals((await read(mei)).reads.practitioner, last);
  assertEquals(await mark("many"), 400);
});

Deno.test("the tests of messages end", () => test.stop());

/** One red pixel (made with the PNG specification, RFC 2083). */
const PNG = Uint8Array.from(
  atob(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC",
  ),
  (letter) => letter.charCodeAt(0),
);
