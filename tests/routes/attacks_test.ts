import { assert, assertEquals } from "@std/assert";
import { startTestApp } from "../support/app.ts";
import { clientOf } from "../support/request.ts";

/* What a holder of a valid token can try past the pages, to break them or to get round a check. */
const OPEN = "d4000000-0000-4000-8000-000000000002";
const OKAFOR = "d1000000-0000-4000-8000-000000000102";
const app = await startTestApp();
const mei = await app.signIn("mei@demo.wenyi.example");
const okafor = await app.signIn("dr.okafor@demo.wenyi.example");

Deno.test("a message written at no possible time closes the conversation to nobody", async () => {
  const client = await clientOf(app, "mei@demo.wenyi.example");
  for (const written_at of ["-infinity", "infinity", "200000-01-01T00:00:00Z"]) {
    const { error } = await client.rpc("send_message", {
      message_id: crypto.randomUUID(),
      consultation_id: OPEN,
      body: "hello",
      written_at,
    });
    assertEquals(error, null);
  }
  assertEquals((await mei.get(`/consultations/${OPEN}`)).status, 200);
  assertEquals((await okafor.get(`/work/${OPEN}`)).status, 200);
});

Deno.test("a time zone that does not exist leaves the doctor their desk", async () => {
  const client = await clientOf(app, "dr.okafor@demo.wenyi.example");
  await client.from("practitioners").update({ time_zone: "Not/AZone" })
    .eq("practitioner_id", OKAFOR);
  assertEquals((await okafor.get("/work")).status, 200);
});

Deno.test("what was stored past the check does not pass for what was checked", async () => {
  const client = await clientOf(app, "mei@demo.wenyi.example");
  const attachment_id = crypto.randomUUID();
  const jpeg = await Deno.readFile(new URL("../fixtures/photo.jpg", import.meta.url));
  const { data: begun } = await client.rpc("begin_attachment", {
    attachment_id,
    consultation_id: OPEN,
    kind: "photo",
    mime_type: "image/jpeg",
    size_bytes: jpeg.length,
  });
  const { storage_path } = begun as unknown as { storage_path: string };
  const { error } = await client.storage.from("attachments")
    .upload(storage_path, new TextEncoder().encode("<h1>not a photo</h1>"), {
      contentType: "image/jpeg",
    });
  assertEquals(error, null);
  const form = new FormData();
  form.set("attachment_id", attachment_id);
  form.set("file", new File([jpeg], "photo.jpg", { type: "image/jpeg" }));
  const path = `/consultations/${OPEN}/attachments`;
  assertEquals((await mei.send(path, form)).status, 201);
  const stored = await (await mei.get(`${path}/${attachment_id}`)).bytes();
  assertEquals([stored[0], stored[1]], [0xff, 0xd8]);
});

Deno.test("a control character in the way back leads home", async () => {
  for (const next of ["/%09/evil.example", "/%0d%0aX:y", "/%0a//evil.example"]) {
    const answer = await app.visitor().get(`/preferences/language/en?next=${next}`);
    assertEquals([answer.status, answer.headers.get("location")], [303, "/"]);
  }
});

Deno.test("an encoded path goes round no limit on guessing", async () => {
  const { publishableKey } = app.embedded.keys;
  const answer = await app.embedded.fetch(
    new Request("http://localhost:8000/auth/v1/%76erify", {
      method: "POST",
      headers: { apikey: publishableKey, "content-type": "application/json" },
      body: JSON.stringify({ email: "mei@demo.wenyi.example", token: "000000", type: "email" }),
    }),
    { peerAddress: "203.0.113.7" },
  );
  assertEquals(answer.status, 404);
});

Deno.test("the inbox opens for this machine's own name only", async () => {
  const answer = await app.visitor().get("/dev/inbox", { host: "clinic.example" });
  assert(answer.status === 404, `status ${answer.status}`);
});

Deno.test.afterAll(() => app.stop());
