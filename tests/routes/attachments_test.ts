import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { startTestApp } from "../support/app.ts";
import type { Visitor } from "../support/app.ts";
import { describedDraft, pay, signInTom, startDraft } from "../support/asking.ts";

/* Files: what they are is found in their content; who may read them, Postgres and Storage say. */
const test = await startTestApp();
const tom = await signInTom(test);
const mei = await test.signIn("mei@demo.wenyi.example");
const MEBIBYTE = 1024 * 1024;

const fixture = (name: string) =>
  Deno.readFile(new URL(`../fixtures/${name}`, import.meta.url)) as Promise<
    Uint8Array<ArrayBuffer>
  >;
const photo = await fixture("photo.jpg");

interface Stored {
  attachment_id: string;
  kind: string;
  mime_type: string;
  width: number;
  height: number;
  code: string;
  detail: string;
}

async function upload(
  person: Visitor,
  consultationId: string,
  bytes: Uint8Array<ArrayBuffer>,
  { name = "photo.jpg", id = crypto.randomUUID() } = {},
): Promise<{ status: number; body: Stored }> {
  const form = new FormData();
  form.set("attachment_id", id);
  form.set("file", new File([bytes], name, { type: "image/jpeg" }));
  const answer = await person.send(`/consultations/${consultationId}/attachments`, form);
  return { status: answer.status, body: await answer.json() };
}

const contains = (bytes: Uint8Array, text: string) =>
  Array.from(bytes, (byte) => String.fromCharCode(byte)).join("").includes(text);

Deno.test("POST /consultations/:id/attachments", async (t) => {
  const id = await startDraft(tom);
  await t.step("stores a photo without the place, the phone and the ward it tells of", async () => {
    for (const secret of ["Wenyicam", "ward 12 bed 4", "\x88\x25\x00\x04"]) {
      assert(contains(photo, secret), `the photo itself tells ${secret}`);
    }
    const { status, body } = await upload(tom, id, photo);
    assertEquals(status, 201);
    assertEquals([body.kind, body.mime_type], ["photo", "image/jpeg"]);
    assertEquals([body.width, body.height], [900, 1200]);
    const path = `/consultations/${id}/attachments/${body.attachment_id}`;
    const stored = new Uint8Array(await (await tom.get(path)).arrayBuffer());
    assert(stored.length > 50_000, "the picture is there");
    for (const secret of ["Wenyicam", "ward 12 bed 4", "\x88\x25\x00\x04"]) {
      assert(!contains(stored, secret), `the stored photo must not tell ${secret}`);
    }
  });
  await t.step("answers the same for the same id, and stores it once", async () => {
    const again = crypto.randomUUID();
    const first = await upload(tom, id, photo, { id: again });
    const second = await upload(tom, id, photo, { id: again });
    assertEquals([first.status, second.status], [201, 201]);
    assertEquals(first.body, second.body);
    const rows = await test.query("select 1 from storage.objects where name = $1", [
      `${id}/${again}`,
    ]);
    assertEquals(rows.length, 1);
  });
  const refusals: [string, Uint8Array<ArrayBuffer>, number, string][] = [
    [
      "a program under a photo's name",
      await fixture("renamed_executable.jpg"),
      415,
      "attachment_type_refused",
    ],
    ["HEIC, with what to do instead", await fixture("photo.heic"), 415, "attachment_heic"],
    ["a video", await fixture("video.webm"), 415, "attachment_type_refused"],
    [
      "a page under a photo's name",
      new TextEncoder().encode("<!doctype html><script>"),
      415,
      "attachment_type_refused",
    ],
    ["nothing at all", new Uint8Array(), 415, "attachment_type_refused"],
    ["30 MB", new Uint8Array(30 * MEBIBYTE), 413, "attachment_too_large"],
  ];
  for (const [what, bytes, status, code] of refusals) {
    await t.step(`refuses ${what}`, async () => {
      const answer = await upload(tom, id, bytes);
      assertEquals([answer.status, answer.body.code], [status, code]);
      assertStringIncludes(answer.body.detail, "Your text is kept");
    });
  }
  await t.step("refuses a form without a file", async () => {
    const answer = await tom.send(`/consultations/${id}/attachments`, { attachment_id: "1" });
    assertEquals(answer.status, 400);
  });
  await t.step("takes nine, not ten, and a tenth when one is taken back", async () => {
    const full = await startDraft(tom);
    const ids = Array.from({ length: 9 }, () => crypto.randomUUID());
    for (const one of ids) assertEquals((await upload(tom, full, photo, { id: one })).status, 201);
    const tenth = await upload(tom, full, photo);
    assertEquals([tenth.status, tenth.body.code], [409, "too_many_attachments"]);
    assertEquals((await tom.send(`/consultations/${full}`, { remove: ids[0]! })).status, 200);
    assertEquals((await upload(tom, full, photo)).status, 201);
  });
  await t.step("is closed to strangers, and to another account's outbox", async () => {
    assertEquals((await upload(mei, id, photo)).status, 404);
    assertEquals((await upload(test.visitor(), id, photo)).status, 401);
    const form = new FormData();
    form.set("attachment_id", crypto.randomUUID());
    form.set("file", new File([photo], "photo.jpg"));
    const other = await tom.post(`/consultations/${id}/attachments`, form, {
      accept: "application/json",
      "x-account": crypto.randomUUID(),
    });
    assertEquals(other.status, 401);
  });
});

Deno.test("GET /consultations/:id/attachments/:attachment_id", async (t) => {
  const id = await describedDraft(tom);
  const { body: stored } = await upload(tom, id, photo);
  const path = `/consultations/${id}/attachments/${stored.attachment_id}`;
  await t.step("gives the photo as what it is, where nothing can run", async () => {
    const answer = await tom.get(path);
    assertEquals(answer.status, 200);
    assertEquals(answer.headers.get("content-type"), "image/jpeg");
    assertEquals(answer.headers.get("x-content-type-options"), "nosniff");
    assertEquals(answer.headers.get("content-security-policy"), "default-src 'none'; sandbox");
    assertStringIncludes(answer.headers.get("cache-control") ?? "", "private");
    await answer.body?.cancel();
  });
  await t.step("gives a part to a player that asks for it", async () => {
    const whole = new Uint8Array(await (await tom.get(path)).arrayBuffer());
    const part = await tom.get(path, { range: "bytes=2-5" });
    assertEquals([part.status, part.headers.get("content-range")], [
      206,
      `bytes 2-5/${whole.length}`,
    ]);
    assertEquals(new Uint8Array(await part.arrayBuffer()), whole.slice(2, 6));
    const beyond = await tom.get(path, { range: `bytes=${whole.length}-` });
    assertEquals(beyond.status, 416);
  });
  await t.step("does not exist for others, nor under another consultation", async () => {
    assertEquals((await mei.get(path)).status, 404);
    const own = await startDraft(mei, { patient: await meiPatient() });
    assertEquals(
      (await mei.get(`/consultations/${own}/attachments/${stored.attachment_id}`)).status,
      404,
    );
    assertEquals((await test.visitor().get(path, { accept: "application/json" })).status, 401);
  });
  await t.step("is open to the doctor who was asked, once it is paid", async () => {
    const smith = await test.signIn("dr.smith@demo.wenyi.example");
    assertEquals((await smith.get(path)).status, 404);
    assertEquals((await pay(tom, id)).status, 303);
    const answer = await smith.get(path);
    assertEquals(answer.status, 200);
    await answer.body?.cancel();
  });
});

async function meiPatient(): Promise<string> {
  const [row] = await test.query<{ patient_id: string }>(
    `select patient_id from public.patients where relationship = 'self'
     and account_id = (select id from auth.users where email = 'mei@demo.wenyi.example')`,
  );
  return row!.patient_id;
}

Deno.test.afterAll(() => test.stop());
