import { assertEquals, assertExists, assertMatch } from "@std/assert";
import { onEachEngine } from "./stage.ts";

const test = await onEachEngine();
const text = (content: string) => new Blob([content], { type: "text/plain" });

test("a Blob, a File and an ArrayBuffer come back as they went", async (stage) => {
  const { client, id } = await stage.person();
  const files = client.storage.from("files");
  const bytes = new Uint8Array(70_000).map((_, place) => place * place);
  const bodies: [string, Blob | ArrayBuffer, string][] = [
    ["blob.txt", text("a blob, 一段文字"), "text/plain"],
    ["file.png", new File([bytes], "远足 photo.png", { type: "image/png" }), "image/png"],
    ["buffer.bin", bytes.buffer, "application/octet-stream"],
  ];
  for (const [name, body, contentType] of bodies) {
    const path = `${id}/${name}`;
    const { data, error } = await files.upload(path, body, { contentType });
    assertEquals([data?.path, error], [path, null]);
    const back = await files.download(path);
    assertEquals(back.data?.type, contentType);
    assertEquals(await back.data?.bytes(), new Uint8Array(await new Response(body).arrayBuffer()));
  }
  const listed = await files.list(id, { sortBy: { column: "name", order: "asc" } });
  assertEquals(listed.data?.map(({ name }) => name), ["blob.txt", "buffer.bin", "file.png"]);
  assertEquals(listed.data?.[2]?.metadata?.size, 70_000);
});

test("a folder lists its files and sub-folders by their names in it", async (stage) => {
  const { client, id } = await stage.person();
  const files = client.storage.from("files");
  for (const name of ["b.txt", "a.txt", "deep/er/c.txt", "deep/d.txt"]) {
    await files.upload(`${id}/${name}`, text(name));
  }
  const names = async (path: string, options = {}) =>
    (await files.list(path, options)).data?.map(({ name, id }) => id ? name : `${name}/`);
  assertEquals(await names(id), ["a.txt", "b.txt", "deep/"]);
  assertEquals(await names(`${id}/deep`), ["d.txt", "er/"]);
  const last = { limit: 1, sortBy: { column: "name", order: "desc" } };
  assertEquals(await names(`${id}`, last), ["deep/"]);
  assertEquals(await names(`${id}`, { search: "b" }), ["b.txt"]);
  const copied = await files.copy(`${id}/a.txt`, `${id}/copy.txt`);
  assertEquals(copied.error, null);
  assertEquals((await files.move(`${id}/b.txt`, `${id}/moved.txt`)).error, null);
  assertEquals(await names(id), ["a.txt", "copy.txt", "deep/", "moved.txt"]);
  assertEquals(await (await files.download(`${id}/moved.txt`)).data?.text(), "b.txt");
});

test("an object is replaced only when asked, and removed for good", async (stage) => {
  const { client, id } = await stage.person();
  const files = client.storage.from("files");
  const path = `${id}/note.txt`;
  await files.upload(path, text("first"));
  const twice = await files.upload(path, text("second"));
  assertEquals([twice.error?.message], ["The resource already exists"]);
  assertEquals((await files.upload(path, text("third"), { upsert: true })).error, null);
  assertEquals((await files.update(path, text("fourth"))).error, null);
  assertEquals(await (await files.download(path)).data?.text(), "fourth");
  assertEquals((await files.remove([path])).data?.length, 1);
  assertExists((await files.download(path)).error);
});

test("another's object cannot be read, listed, signed, replaced or removed", async (stage) => {
  const [owner, stranger] = [await stage.person(), await stage.person()];
  const path = `${owner.id}/private.txt`;
  await owner.client.storage.from("files").upload(path, text("private"));
  for (const { storage } of [stranger.client, stage.client()]) {
    const files = storage.from("files");
    assertExists((await files.download(path)).error);
    assertExists((await files.createSignedUrl(path, 60)).error);
    assertExists((await files.upload(path, text("mine now"), { upsert: true })).error);
    assertExists((await files.createSignedUploadUrl(`${owner.id}/new.txt`)).error);
    assertEquals((await files.list(owner.id)).data ?? [], []);
    await files.remove([path]);
  }
  const still = await owner.client.storage.from("files").download(path);
  assertEquals(await still.data?.text(), "private");
});

test("a signed URL lends one object for a while", async (stage) => {
  const { client, id } = await stage.person();
  const files = client.storage.from("files");
  const path = `${id}/lent.txt`;
  await files.upload(path, text("lent"));
  const { data } = await files.createSignedUrl(path, 60);
  const lent = await fetch(data!.signedUrl);
  assertEquals([lent.status, await lent.text()], [200, "lent"]);
  assertEquals(lent.headers.get("content-security-policy"), "sandbox; default-src 'none'");
  const other = await fetch(data!.signedUrl.replace("lent.txt", "other.txt"));
  assertEquals(other.ok, false);
  await other.body?.cancel();
  const { data: brief } = await files.createSignedUrl(path, 1);
  await new Promise((resolve) => setTimeout(resolve, 2100));
  const expired = await fetch(brief!.signedUrl);
  assertEquals(expired.ok, false);
  await expired.body?.cancel();
});

test("browsers of other origins may ask, as on hosted Supabase", async (stage) => {
  for (const path of ["object/sign/files/a.txt", "object/list/files", "object/files/a.txt"]) {
    const response = await fetch(`${stage.supabase.url}/storage/v1/${path}`, {
      method: "OPTIONS",
      headers: { origin: "https://other.example", "access-control-request-method": "POST" },
    });
    assertEquals([response.status, response.headers.get("access-control-allow-origin")], [
      204,
      "*",
    ]);
  }
});

test("a signed upload lets one who is signed out add that one object", async (stage) => {
  const { client, id } = await stage.person();
  const path = `${id}/handed-in.txt`;
  const { data } = await client.storage.from("files").createSignedUploadUrl(path);
  const visitor = stage.client().storage.from("files");
  const done = await visitor.uploadToSignedUrl(path, data!.token, text("handed in"));
  assertEquals(done.error, null);
  const forged = await visitor.uploadToSignedUrl(`${id}/else.txt`, data!.token, text("else"));
  assertExists(forged.error);
  const back = await client.storage.from("files").download(path);
  assertEquals(await back.data?.text(), "handed in");
});

test("the bucket's limits on type and size hold, with or without a stated length", async (stage) => {
  const { client, id } = await stage.person();
  const files = client.storage.from("files");
  const page = await files.upload(`${id}/a.html`, new Blob(["<b>"], { type: "text/html" }));
  assertMatch(page.error?.message ?? "", /^mime type text\/html is not supported/);
  const large = new Uint8Array(100_001);
  const contentType = "application/octet-stream";
  const sent = await files.upload(`${id}/a.bin`, large.buffer, { contentType });
  assertMatch(sent.error?.message ?? "", /exceeded the maximum allowed size/);
  const { data: { session } } = await client.auth.getSession();
  const streamed = await fetch(`${stage.supabase.url}/storage/v1/object/files/${id}/b.bin`, {
    method: "POST",
    headers: {
      apikey: stage.supabase.keys.publishableKey,
      authorization: `Bearer ${session!.access_token}`,
      "content-type": contentType,
    },
    body: new Blob([large]).stream(),
  });
  assertEquals(streamed.status, 400);
  await streamed.body?.cancel();
  assertEquals((await files.list(id)).data, []);
});
