import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { startTestApp } from "../support/app.ts";
import type { Visitor } from "../support/app.ts";

const MEI = "d3000000-0000-4000-8000-000000000001";
const app = await startTestApp();
Deno.test.afterAll(() => app.stop());

let people = 0;
async function signUp(): Promise<Visitor> {
  const person = app.visitor();
  await person.post("/sign-up", {
    email: `carer${++people}@example.com`,
    password: "correct horse battery",
    terms: "1",
    privacy: "2",
  });
  return person;
}

const PROFILE = {
  relationship: "self",
  display_name: "Ada",
  birth_date_year: "1990",
  birth_date_month: "2",
  birth_date_day: "3",
  sex: "female",
};

/** Adds somebody and answers with the path of their pages. */
async function add(person: Visitor, profile: Record<string, string> = {}): Promise<string> {
  const answer = await person.post("/patients", { ...PROFILE, ...profile });
  assertEquals(answer.status, 303);
  return /^\/patients\/[0-9a-f-]{36}/.exec(answer.headers.get("location") ?? "")![0];
}

const at = async (person: Visitor, path: string) => await (await person.get(path)).text();
const idIn = (path: string) => path.split("/")[2]!;

async function statusOf(path: string): Promise<string> {
  const [row] = await app.query<{ allergy_status: string }>(
    "select allergy_status::text from public.patients where patient_id = $1",
    [idIn(path)],
  );
  return row!.allergy_status;
}

Deno.test("the profile of oneself leads through one question a page, then to where one was going", async () => {
  const person = await signUp();
  assertStringIncludes(await at(person, "/welcome?next=/doctors"), "About you");
  const first = await person.post("/patients?next=/doctors&flow=welcome", PROFILE);
  const path = /^\/patients\/[0-9a-f-]{36}/.exec(first.headers.get("location")!)![0];
  const flow = "flow=new&next=%2Fdoctors";
  assertEquals(first.headers.get("location"), `${path}/pregnancy?${flow}`);
  const second = await person.post(`${path}/pregnancy?${flow}`, { pregnancy: "pregnant" });
  assertEquals(second.headers.get("location"), `${path}/allergies?${flow}`);
  const third = await person.post(`${path}/allergies?${flow}`, { allergies: "none_known" });
  assertEquals(third.headers.get("location"), `${path}/conditions?${flow}`);
  assertStringIncludes(
    await at(person, `${path}/conditions?${flow}`),
    `${path}/medicines?flow=new`,
  );
  assertStringIncludes(await at(person, `${path}/medicines?${flow}`), 'href="/doctors"');
  assertEquals((await person.get("/welcome?next=/doctors")).headers.get("location"), "/doctors");
});

Deno.test("pregnancy is asked only where it may apply, and forgotten where it cannot be", async () => {
  const person = await signUp();
  const asked = async (profile: Record<string, string>) => {
    const answer = await person.post("/patients", {
      ...PROFILE,
      relationship: "other",
      ...profile,
    });
    return answer.headers.get("location")?.includes("/pregnancy");
  };
  assertEquals(await asked({}), true);
  assertEquals(await asked({ sex: "male" }), false);
  assertEquals(await asked({ birth_date_year: "2024" }), false);
  assertEquals(await asked({ birth_date_year: "1950" }), false);
  const path = await add(person);
  await person.post(`${path}/pregnancy`, { pregnancy: "pregnant" });
  await person.post(`${path}/profile`, { ...PROFILE, sex: "male" });
  const [row] = await app.query<{ pregnancy: string }>(
    "select pregnancy::text from public.patients where patient_id = $1",
    [idIn(path)],
  );
  assertEquals(row?.pregnancy, "not_applicable");
});

Deno.test("what cannot be a profile is refused field by field, and stays as typed", async () => {
  const person = await signUp();
  const wrong: [Record<string, string>, string][] = [
    [{ birth_date_day: "31" }, "does not exist"],
    [{ birth_date_year: "2999" }, "in the future"],
    [{ birth_date_year: "1700" }, "after 1889"],
    [{ birth_date_year: "", birth_date_month: "", birth_date_day: "" }, "Enter the date of birth"],
    [{ display_name: "   " }, "Enter a name"],
    [{ display_name: "🩺".repeat(61) }, "at most 60"],
    [{ sex: "" }, "Choose one"],
    [{ relationship: "boss" }, "Choose who it is"],
  ];
  for (const [fields, message] of wrong) {
    const answer = await person.post("/patients", { ...PROFILE, ...fields });
    assertEquals(answer.status, 422, message);
    const html = await answer.text();
    assertStringIncludes(html, message);
    const month = "birth_date_month" in fields ? "" : 'value="2"';
    assertMatch(html, new RegExp(`name="birth_date_month"[^>]*${month}`));
  }
  const chinese = { birth_date_year: "１９９０", birth_date_month: "０２" };
  await add(person, { ...chinese, display_name: "🩺".repeat(60) });
});

Deno.test("a form sent twice adds one person", async () => {
  const person = await signUp();
  const patient_id = crypto.randomUUID();
  const [first, second] = await Promise.all(
    [1, 2].map(() => person.post("/patients", { ...PROFILE, patient_id })),
  );
  assertEquals([first!.status, second!.status], [303, 303]);
  assertEquals(first!.headers.get("location"), second!.headers.get("location"));
});

Deno.test("the allergy status is never none by silence", async () => {
  const person = await signUp();
  const path = await add(person);
  assertEquals(await statusOf(path), "unknown");
  const silent = await person.post(`${path}/allergies`);
  assertEquals(silent.status, 422);
  const yes = await person.post(`${path}/allergies`, { allergies: "listed" });
  assertEquals(yes.headers.get("location"), `${path}/allergies?list=open`);
  assertEquals(await statusOf(path), "unknown", "a list with nothing in it says nothing");
  await person.post(`${path}/allergies`, { allergies: "none_known" });
  assertEquals(await statusOf(path), "none_known");
  assertStringIncludes(await at(person, path), "No known allergies");
});

Deno.test("without script an allergy is searched, chosen, described, removed and put back", async () => {
  const person = await signUp();
  const path = await add(person);
  const found = await person.post(`${path}/allergies/search`, { q: "penicil" });
  assertMatch(await found.text(), /<button[^>]*name="substance"[^>]*value="penicillin"/);
  const added = await person.post(`${path}/allergies/add`, {
    substance: "penicillin",
    q: "penicil",
  });
  assertEquals(added.status, 303);
  assertEquals(await statusOf(path), "listed");
  const allergyId = /#allergy-([0-9a-f-]{36})$/.exec(added.headers.get("location")!)![1];
  const told = { reaction: "swollen <b>lips</b> 嘴唇", criticality: "high" };
  await person.post(`${path}/allergies/${allergyId}`, told);
  const overview = await at(person, path);
  assertStringIncludes(overview, "swollen &lt;b>lips");
  assertStringIncludes(overview, "Severe");
  // None can be claimed while something is listed.
  const none = await person.post(`${path}/allergies`, { allergies: "none_known" });
  assertEquals([none.status, await statusOf(path)], [409, "listed"]);
  const removed = await (await person.post(`${path}/allergies/${allergyId}/remove`)).text();
  assertEquals(await statusOf(path), "unknown", "nothing listed is not the same as none known");
  const undo = Object.fromEntries(
    ["substance", "q", "criticality"].map((name) => [
      name,
      new RegExp(`type="hidden" name="${name}" value="([^"]*)"`).exec(removed)![1]!,
    ]),
  );
  await person.post(`${path}/allergies/add`, { ...undo, reaction: told.reaction });
  assertStringIncludes(await at(person, path), "swollen");
});

Deno.test("an allergy that no list knows is kept in one's own words", async () => {
  const person = await signUp();
  const path = await add(person);
  await person.post(`${path}/allergies/add`, { substance: "text", q: "  a   moss " });
  assertStringIncludes(await at(person, path), "a moss");
  for (const q of ["", "x".repeat(81)]) {
    assertEquals(
      (await person.post(`${path}/allergies/add`, { substance: "text", q })).status,
      422,
    );
  }
  const forged = { substance: "no-such-code", q: "moss" };
  assertEquals((await person.post(`${path}/allergies/add`, forged)).status, 422);
});

Deno.test("the search of allergens answers in the reader's language", async () => {
  const person = app.visitor();
  const find = async (q: string) => {
    const answer = await person.get(`/codes/allergens?q=${encodeURIComponent(q)}`);
    assertEquals(answer.status, 200);
    return (await answer.json()).matches;
  };
  assertEquals((await find("amoxycillin"))[0], {
    value: "amoxicillin",
    name: "Amoxicillin",
    kind: "medicine",
  });
  person.cookies.set("locale", "zh-CN");
  assertEquals((await find("阿莫西林"))[0].name, "阿莫西林");
  assertEquals(await find(""), []);
});

Deno.test("illnesses and medicines are kept as written, changed, removed and put back", async () => {
  const person = await signUp();
  const path = await add(person);
  const written = "高血压 \u202Eمرض'; drop table public.conditions;--";
  await person.post(`${path}/conditions`, { description: written, since: "2019" });
  const list = await at(person, `${path}/conditions`);
  const id = /id="entry-([0-9a-f-]{36})"/.exec(list)![1];
  assertStringIncludes(list, written);
  await person.post(`${path}/conditions/${id}`, { description: "Asthma", since: "" });
  assertStringIncludes(await at(person, path), "Asthma");
  const removed = await (await person.post(`${path}/conditions/${id}/remove`)).text();
  assertStringIncludes(removed, 'value="Asthma"');
  assert(!(await at(person, path)).includes("Asthma"));
  await person.post(`${path}/medicines`, { description: "Amlodipine 5 mg" });
  assertStringIncludes(await at(person, path), "Amlodipine 5 mg");
  const long = await person.post(`${path}/medicines`, { description: "x".repeat(201) });
  assertEquals(long.status, 422);
  assertStringIncludes(await long.text(), "x".repeat(201));
  assertEquals((await person.post(`${path}/medicines`, { description: " " })).status, 422);
});

Deno.test("a person of the family is removed and put back; oneself stays", async () => {
  const person = await signUp();
  const self = await add(person);
  const child = await add(person, { relationship: "child", display_name: "Bo" });
  await person.post(`${child}/archive`);
  assertStringIncludes(await at(person, "/me"), `${child}/restore`);
  await person.post(`${child}/restore`);
  assert(!(await at(person, "/me")).includes(`${child}/restore`));
  await person.post(`${self}/archive`);
  assert(!(await at(person, "/me")).includes(`${self}/restore`));
});

Deno.test("an account cares for at most twelve people, and says so", async () => {
  const person = await signUp();
  for (let count = 0; count < 12; count++) await add(person, { relationship: "other" });
  const answer = await person.post("/patients", { ...PROFILE, relationship: "other" });
  assertEquals(answer.status, 422);
  assertStringIncludes(await answer.text(), "at most twelve");
});

Deno.test("nobody sees or changes a person of another account", async () => {
  const stranger = await signUp();
  const doctor = await app.signIn("dr.lin@demo.wenyi.example");
  for (const person of [stranger, doctor]) {
    for (const part of ["", "/profile", "/pregnancy", "/allergies", "/conditions", "/medicines"]) {
      assertEquals((await person.get(`/patients/${MEI}${part}`)).status, 404, part);
    }
    const forged: [string, Record<string, string>][] = [
      ["/profile", PROFILE],
      ["/archive", {}],
      ["/allergies", { allergies: "none_known" }],
      ["/allergies/add", { substance: "latex" }],
      ["/conditions", { description: "forged" }],
      ["/medicines", { description: "forged" }],
    ];
    for (const [part, fields] of forged) {
      assertEquals((await person.post(`/patients/${MEI}${part}`, fields)).status, 404, part);
    }
  }
  assertEquals(await statusOf(`/patients/${MEI}`), "listed");
});
