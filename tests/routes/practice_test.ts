import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { DEMO_PASSWORD } from "../../domain/demo_data.ts";
import { startTestApp } from "../support/app.ts";
import type { Visitor } from "../support/app.ts";
import { clientOf, requestOfMei, SMITH } from "../support/request.ts";

/* A doctor's own matters: time now, quick replies, applying, profile and prices, earnings. */
const app = await startTestApp();
Deno.test.afterAll(() => app.stop());

const email = (name: string) => `${name}@demo.wenyi.example`;
const smith = await app.signIn(email("dr.smith"));
const lin = await app.signIn(email("dr.lin"));
lin.cookies.set("locale", "en");

async function read(person: Visitor, path: string): Promise<string> {
  const answer = await person.get(path);
  assertEquals([path, answer.status], [path, 200]);
  return await answer.text();
}

Deno.test("I have time now: on for the minutes chosen, off at once", async () => {
  const until = async () =>
    (await app.query<{ left: number | null }>(
      `select extract(epoch from available_until - now()) / 60 as left
       from public.practitioners where practitioner_id = $1`,
      [SMITH],
    ))[0]!.left;
  const on = await smith.post("/work/availability", { minutes: "30", next: "/work" });
  assertEquals(on.headers.get("location"), "/work?told=time_on");
  assert(Math.abs(Number(await until()) - 30) < 1);
  const off = await smith.post("/work/availability", { minutes: "0", next: "//evil.example" });
  assertEquals(off.headers.get("location"), "/work?told=time_off");
  assertEquals(await until(), null);
  for (const minutes of ["", "-5", "999", "x"]) {
    assertEquals((await smith.post("/work/availability", { minutes })).status, 422);
  }
});

Deno.test("quick replies: add, change, order, delete; they stand at the composer", async () => {
  await smith.post("/work/quick-replies", { body: "First sentence." });
  await smith.post("/work/quick-replies", { body: "Second sentence." });
  const bodies = async () => {
    const client = await clientOf(app, email("dr.smith"));
    const { data } = await client.from("quick_replies").select("quick_reply_id, body")
      .order("position");
    return data!.filter(({ body }) => body.endsWith("sentence."));
  };
  const [first, second] = await bodies();
  await smith.post(`/work/quick-replies/${second!.quick_reply_id}`, { act: "up" });
  assertEquals((await bodies()).map(({ body }) => body), ["Second sentence.", "First sentence."]);
  const empty = await smith.post(`/work/quick-replies/${first!.quick_reply_id}`, { body: " " });
  assertEquals(empty.status, 422);
  const foreign = await lin.post(`/work/quick-replies/${first!.quick_reply_id}`, { body: "Mine" });
  assertEquals(foreign.status, 303);
  assertEquals((await bodies()).some(({ body }) => body === "Mine"), false);
  await smith.post(`/work/quick-replies/${first!.quick_reply_id}`, { body: "Third sentence." });
  await smith.post(`/work/quick-replies/${second!.quick_reply_id}`, { act: "delete" });
  assertEquals((await bodies()).map(({ body }) => body), ["Third sentence."]);
  const id = await requestOfMei(app, SMITH);
  await smith.post(`/consultations/${id}/accept`);
  assertStringIncludes(await read(smith, `/work/${id}`), "Third sentence.");
});

Deno.test("pending and suspended doctors see how they stand and may do nothing", async () => {
  const id = await requestOfMei(app, null);
  for (
    const [name, words] of [
      ["dr.liu", "We are checking your licence"],
      ["dr.brown", "Your work here is suspended"],
    ] as const
  ) {
    const doctor = await app.signIn(email(name));
    doctor.cookies.set("locale", "en");
    assertEquals((await doctor.get("/work")).headers.get("location"), "/work/apply");
    assertStringIncludes(await (await doctor.get("/work/apply")).text(), words);
    assertEquals((await doctor.get("/work/profile")).status, 403);
    assertEquals((await doctor.post(`/consultations/${id}/accept`)).status, 403);
    assertEquals((await doctor.post("/work/availability", { minutes: "15" })).status, 403);
  }
  const [row] = await app.query<{ status: string }>(
    "select status from public.consultations where consultation_id = $1",
    [id],
  );
  assertEquals(row?.status, "waiting");
});

const APPLICATION = {
  display_name: "Dr Test",
  title_en: "Attending physician",
  title_zh: "主治医师",
  department_code: "general_practice",
  region_code: "GB",
  language_en: "yes",
  currency: "GBP",
  price_text: "25.50",
  answer_text: "60",
  legal_name: "Terry Test",
  hospital: "Test Hospital",
  licence_authority: "Test Council",
  licence_number: "T-1",
};

Deno.test("somebody applies as a doctor, corrects it, and stays unseen until approved", async () => {
  const person = app.visitor();
  await person.post("/sign-up", {
    email: "terry@example.com",
    password: DEMO_PASSWORD,
    terms: "1",
    privacy: "2",
  });
  person.cookies.set("locale", "en");
  const wrong = await person.post("/work/apply", {
    ...APPLICATION,
    legal_name: "",
    price_text: "a lot",
    language_en: "",
  });
  assertEquals(wrong.status, 422);
  const html = await wrong.text();
  for (const field of ["legal_name", "price_text", "languages"]) {
    assertStringIncludes(html, `href="#${field}"`);
  }
  assertStringIncludes(html, 'value="Test Hospital"');
  const sent = await person.post("/work/apply", APPLICATION);
  assertEquals(sent.headers.get("location"), "/work/apply?sent");
  const correcting = await (await person.get("/work/apply?correct")).text();
  assertStringIncludes(correcting, 'value="25.50"');
  assertStringIncludes(correcting, 'value="Terry Test"');
  await person.post("/work/apply", { ...APPLICATION, hospital: "Another Hospital" });
  const [row] = await app.query<Record<string, unknown>>(
    `select p.status, d.hospital, s.price_minor::int as price, s.currency from public.practitioners p
     join public.practitioner_disclosures d using (practitioner_id)
     join public.services s using (practitioner_id) where p.display_name = 'Dr Test'`,
  );
  assertEquals(row, {
    status: "pending",
    hospital: "Another Hospital",
    price: 2550,
    currency: "GBP",
  });
  const directory = await (await app.visitor().get("/doctors?query=Test")).text();
  assert(!directory.includes("Dr Test"));
});

Deno.test("a doctor changes prices and words, not what was checked", async () => {
  const terms = { currency: "GBP", price_text: "31", answer_text: "120", price_voice: "40" };
  const saved = await smith.post("/work/profile", {
    ...terms,
    bio_en: "New words.",
    language_en: "yes",
    display_name: "Somebody else",
  });
  assertEquals(saved.headers.get("location"), "/work/profile?saved");
  const offers = () =>
    app.query<Record<string, unknown>>(
      `select kind, price_minor::int as price, active from public.services
       where practitioner_id = $1 and kind in ('text', 'voice') order by kind`,
      [SMITH],
    );
  assertEquals(await offers(), [
    { kind: "text", price: 3100, active: true },
    { kind: "voice", price: 4000, active: true },
  ]);
  await smith.post("/work/profile", { ...terms, price_voice: "", language_en: "yes" });
  assertEquals((await offers())[1]?.active, false);
  const [row] = await app.query<Record<string, unknown>>(
    "select display_name from public.practitioners where practitioner_id = $1",
    [SMITH],
  );
  assertEquals(row, { display_name: "Dr Smith" });
  const refused = await smith.post("/work/profile", {
    ...terms,
    price_text: "12.345",
    language_en: "yes",
  });
  assertEquals(refused.status, 422);
  assertStringIncludes(await refused.text(), 'value="12.345"');
});

Deno.test("earnings and the closed list show the doctor's own", async () => {
  assertStringIncludes(await read(lin, "/work/earnings"), "Earned in all");
  const closed = await read(lin, "/work/closed?page=1");
  assertMatch(closed, /href="\/work\/[0-9a-f-]{36}"/);
  const nobody = await read(await app.signIn(email("dr.patel")), "/work/closed?page=0");
  assertStringIncludes(nobody, "No closed consultation yet");
});
