import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { startTestApp } from "../support/app.ts";
import {
  CONCERN,
  describedDraft,
  DR_SMITH,
  patientOf,
  pay,
  signInTom,
  startDraft,
  statusOf,
} from "../support/asking.ts";

/* Asking: from the choice of a person to the request that waits. Status first, then body. */
const test = await startTestApp();
const tom = await signInTom(test);
const mei = await test.signIn("mei@demo.wenyi.example");
const ODD_TEXT = "'; drop table consultations; -- <script>alert(1)</script>\n" +
  '😀👨‍👩‍👧 مرحبا, ألم في الصدر \u202E שלום\n${7*7} \\ " & %00';

function formOf(fields: Record<string, string>, files: [string, Uint8Array<ArrayBuffer>][] = []) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const [name, bytes] of files) form.append("files", new File([bytes], name));
  return form;
}

/** What a textarea of the page holds, as a browser reads it. */
function typedIn(page: string, name: string): string {
  const found = new RegExp(`<textarea[^>]*name="${name}"[^>]*>([^<]*)</textarea>`).exec(page);
  return (found?.[1] ?? "").replaceAll("&lt;", "<").replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

Deno.test("GET /consultations/new", async (t) => {
  await t.step("leads who is signed out to signing in, and back", async () => {
    const answer = await test.visitor().get(
      `/consultations/new?practitioner=${DR_SMITH}&kind=text`,
    );
    assertEquals(answer.status, 303);
    const next = new URL(answer.headers.get("location")!, "http://x").searchParams.get("next");
    assertEquals(next, `/consultations/new?practitioner=${DR_SMITH}&kind=text`);
  });
  await t.step("shows whom, for how much, and the rule of the refund", async () => {
    const answer = await tom.get(`/consultations/new?practitioner=${DR_SMITH}&kind=text`);
    assertEquals(answer.status, 200);
    const page = await answer.text();
    for (const words of ["Dr Smith", "£25", "Tom", "it returns to you by itself"]) {
      assertStringIncludes(page, words);
    }
  });
  await t.step("offers the department's first free doctor", async () => {
    const answer = await mei.get("/consultations/new?department=dermatology&kind=text");
    assertEquals(answer.status, 200);
    assertStringIncludes(await answer.text(), "The first free doctor of Dermatology");
  });
  await t.step("tells when a doctor offers nothing", async () => {
    const answer = await tom.get(`/consultations/new?practitioner=${crypto.randomUUID()}`);
    assertEquals(answer.status, 404);
    assertStringIncludes(await answer.text(), "Choose another doctor");
  });
});

Deno.test("POST /consultations", async (t) => {
  await t.step("asks for whom, when nobody is chosen", async () => {
    const answer = await tom.post("/consultations", { practitioner: DR_SMITH, kind: "text" });
    assertEquals(answer.status, 422);
    assertStringIncludes(await answer.text(), "Choose for whom you ask.");
  });
  await t.step("makes one draft of a double press", async () => {
    const consultation_id = crypto.randomUUID();
    const fields = { consultation_id, practitioner: DR_SMITH, patient: await patientOf(tom) };
    const [first, second] = await Promise.all([
      tom.post("/consultations", fields),
      tom.post("/consultations", fields),
    ]);
    assertEquals([first.status, second.status], [303, 303]);
    const rows = await test.query("select 1 from public.consultations where consultation_id = $1", [
      consultation_id,
    ]);
    assertEquals(rows.length, 1);
  });
  await t.step("refuses to ask for somebody else's family", async () => {
    const answer = await tom.post("/consultations", {
      practitioner: DR_SMITH,
      patient: await patientOf(mei),
    });
    assertEquals(answer.status, 404);
  });
  await t.step("copies the text of one's own earlier request, nobody else's", async () => {
    const earlier = await describedDraft(tom);
    const copy = await startDraft(tom, { like: earlier });
    assertEquals(
      typedIn(await (await tom.get(`/consultations/${copy}`)).text(), "concern"),
      CONCERN,
    );
    const stolen = await startDraft(mei, { like: earlier, patient: await patientOf(mei) });
    assertEquals(typedIn(await (await mei.get(`/consultations/${stolen}`)).text(), "concern"), "");
  });
});

Deno.test("POST /consultations/:id saves a draft", async (t) => {
  const id = await startDraft(tom);
  const path = `/consultations/${id}`;
  await t.step("field by field, for the island", async () => {
    const answer = await tom.send(path, { onset: "Monday" });
    assertEquals(answer.status, 200);
    assert(Date.parse((await answer.json()).updated_at) > 0);
    await tom.send(path, { tried: "Cream" });
    assertEquals(typedIn(await (await tom.get(path)).text(), "onset"), "Monday");
  });
  await t.step("and reads back code, emoji and right-to-left text as written", async () => {
    await tom.send(path, { concern: ODD_TEXT });
    const page = await (await tom.get(path)).text();
    assertEquals(typedIn(page, "concern"), ODD_TEXT);
    assert(!page.includes("<script>alert"), "the text must not become markup");
    const [row] = await test.query<{ concern: string }>(
      "select concern from public.consultations where consultation_id = $1",
      [id],
    );
    assertEquals(row?.concern, ODD_TEXT);
  });
  await t.step("keeps 100,000 characters on the page and says how many fit", async () => {
    const long = "é".repeat(100_000);
    const answer = await tom.post(path, formOf({ concern: long, onset: "Sunday", then: "pay" }));
    assertEquals(answer.status, 422);
    const page = await answer.text();
    assertEquals(typedIn(page, "concern"), long);
    assertStringIncludes(page, "100,000 characters; at most 4,000 fit");
    assertEquals(typedIn(await (await tom.get(path)).text(), "onset"), "Sunday");
    const script = await tom.send(path, { concern: long });
    assertEquals([script.status, (await script.json()).code], [422, "text_too_long"]);
  });
  await t.step("keeps a text that says too little, and points at it", async () => {
    const answer = await tom.post(path, formOf({ concern: "Rash", then: "pay" }));
    assertEquals(answer.status, 422);
    const page = await answer.text();
    assertEquals(typedIn(page, "concern"), "Rash");
    assertStringIncludes(page, 'href="#concern"');
  });
  await t.step("keeps the text when the session has ended", async () => {
    const answer = await test.visitor().post(path, formOf({ concern: CONCERN, then: "pay" }));
    assertEquals(answer.status, 401);
    const page = await answer.text();
    assertEquals(typedIn(page, "concern"), CONCERN);
    assertStringIncludes(page, `/sign-in?next=${encodeURIComponent(path)}`);
    const script = await test.visitor().send(path, { concern: CONCERN });
    assertEquals([script.status, (await script.json()).code], [401, "sign_in_needed"]);
  });
  await t.step("but nobody else's", async () => {
    assertEquals((await mei.send(path, { concern: CONCERN })).status, 404);
  });
  await t.step("with files and text in one post, without script", async () => {
    const photo = await Deno.readFile(new URL("../fixtures/photo.jpg", import.meta.url));
    const program = await Deno.readFile(
      new URL("../fixtures/renamed_executable.jpg", import.meta.url),
    );
    const answer = await tom.post(
      path,
      formOf({ concern: CONCERN, then: "upload" }, [["a.jpg", photo], ["b.jpg", program]]),
    );
    assertEquals(answer.status, 422);
    const page = await answer.text();
    assertEquals(typedIn(page, "concern"), CONCERN);
    assertStringIncludes(page, "b.jpg: It is not a photo or a PDF");
    const remove = /name="remove" value="([^"]+)"/.exec(page)?.[1] ?? "";
    assertEquals((await tom.post(path, formOf({ remove }))).status, 303);
    assert(!(await (await tom.get(path)).text()).includes('name="remove"'), "the photo is out");
  });
});

Deno.test("A request that was sent", async (t) => {
  const id = await describedDraft(tom);
  assertEquals((await pay(tom, id)).status, 303);
  await t.step("waits, and says until when and what becomes of the money", async () => {
    assertEquals(await statusOf(tom, id), "waiting");
    const page = await (await tom.get(`/consultations/${id}`)).text();
    for (
      const words of ["Your request is with the doctor", CONCERN, "your money returns by itself"]
    ) {
      assertStringIncludes(page, words);
    }
  });
  await t.step("stays as it was written", async () => {
    const answer = await tom.send(`/consultations/${id}`, { concern: "Something else entirely" });
    assertEquals([answer.status, (await answer.json()).code], [409, "request_sent"]);
  });
  await t.step("is not there for others, and the doctor is led to the work page", async () => {
    assertEquals((await mei.get(`/consultations/${id}`)).status, 404);
    const smith = await test.signIn("dr.smith@demo.wenyi.example");
    const answer = await smith.get(`/consultations/${id}`);
    assertEquals([answer.status, answer.headers.get("location")], [303, `/work/${id}`]);
  });
  await t.step("shows the reason when it is declined, and the next best way", async () => {
    const smith = await test.signIn("dr.smith@demo.wenyi.example");
    const answer = await smith.post(`/consultations/${id}/decline`, {
      reason: "other",
      words: "This needs a look at your skin in person.",
    });
    assert(answer.status < 400, `${answer.status}`);
    const page = await (await tom.get(`/consultations/${id}`)).text();
    assertStringIncludes(page, "This needs a look at your skin in person.");
    assertStringIncludes(page, `like=${id}`);
  });
});

Deno.test("GET /consultations lists what one has asked, by how it stands", async () => {
  const ended = await describedDraft(tom);
  await pay(tom, ended);
  await tom.post(`/consultations/${ended}/cancel`);
  const draft = await describedDraft(tom);
  const page = await (await tom.get("/consultations")).text();
  for (const words of ["Not sent yet", draft, "Ended", "Taken back", ended]) {
    assertStringIncludes(page, words);
  }
  await tom.post(`/consultations/${draft}/discard`);
  const after = await (await tom.get("/consultations")).text();
  assert(!after.includes(draft), "a deleted draft is gone");
  const doctor = await test.signIn("dr.okafor@demo.wenyi.example");
  assertStringIncludes(
    await (await doctor.get("/consultations")).text(),
    "Your consultations will be here",
  );
});

Deno.test("A finished consultation is rated once", async (t) => {
  const closed = "/consultations/d4000000-0000-4000-8000-000000000001/rating";
  await test.query("delete from public.ratings");
  await t.step("not without a score, and the comment stays", async () => {
    const answer = await mei.post(closed, { comment: "谢谢" });
    assertEquals(answer.status, 422);
    assertEquals(typedIn(await answer.text(), "comment"), "谢谢");
  });
  await t.step("with a score it is kept", async () => {
    assertEquals((await mei.post(closed, { score: "5", comment: "谢谢" })).status, 303);
    assertStringIncludes(await (await mei.get(closed)).text(), "Very good");
  });
  await t.step("not after its patient was sent to emergency care", async () => {
    const sent = (at: string) =>
      test.query(
        `update public.consultations set sent_to_emergency_at = ${at} where consultation_id = $1`,
        [closed.split("/")[2]!],
      );
    await sent("now()");
    for (const answer of [await mei.get(closed), await mei.post(closed, { score: "5" })]) {
      assertEquals(
        [answer.status, answer.headers.get("location")],
        [303, closed.replace("/rating", "")],
      );
    }
    await sent("null");
  });
  await t.step("not while it is open", async () => {
    const open = "/consultations/d4000000-0000-4000-8000-000000000002/rating";
    assertEquals((await mei.get(open)).status, 409);
  });
});

Deno.test.afterAll(() => test.stop());
