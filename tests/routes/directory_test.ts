import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { startTestApp } from "../support/app.ts";

/* Find a doctor: what everybody may see, without signing in and without script. */
const app = await startTestApp();
const visitor = app.visitor();

async function doctorsAt(path: string): Promise<string[]> {
  const answer = await visitor.get(path);
  assertEquals(answer.status, 200);
  return [
    ...(await answer.text()).matchAll(/class="cover-link" href="\/doctors\/([0-9a-f-]{36})"/g),
  ]
    .map(([, id]) => id!);
}

async function idsWhere(condition: string): Promise<string[]> {
  const rows = await app.query<{ practitioner_id: string }>(
    `select practitioner_id from public.practitioners p where status = 'verified' and ${condition}`,
  );
  return rows.map(({ practitioner_id }) => practitioner_id).sort();
}

Deno.test("the directory shows verified doctors alone", async () => {
  const shown = await doctorsAt("/doctors");
  const hidden = await app.query<{ practitioner_id: string }>(
    "select practitioner_id from public.practitioners where status <> 'verified'",
  );
  assert(hidden.length > 0);
  assertEquals(shown.filter((id) => hidden.some((one) => one.practitioner_id === id)), []);
  for (const { practitioner_id } of hidden) {
    assertEquals((await visitor.get(`/doctors/${practitioner_id}`)).status, 404);
  }
});

const FILTERS: [string, string][] = [
  ["department=dermatology", "department_code = 'dermatology'"],
  ["language=zh", "'zh' = any (languages)"],
  ["region=CN-31", "region_code = 'CN-31'"],
  ["available=yes", "available_until > now()"],
  [
    "kind=text&price=3000-CNY&region=CN-11",
    "region_code = 'CN-11' and exists (select 1 from public.services s where s.active and " +
    "s.practitioner_id = p.practitioner_id and s.kind = 'text' and s.price_minor <= 3000)",
  ],
];

for (const [query, condition] of FILTERS) {
  Deno.test(`filter ${query} shows exactly the doctors that it means`, async () => {
    const wanted = await idsWhere(condition);
    assert(wanted.length > 0);
    assertEquals((await doctorsAt(`/doctors?${query}`)).sort(), wanted);
  });
}

Deno.test("sorted by rating, the best comes first", async () => {
  const [best] = await app.query<{ practitioner_id: string }>(
    "select practitioner_id from public.practitioners where status = 'verified' " +
      "order by rating_average desc nulls last, rating_count desc limit 1",
  );
  assertEquals((await doctorsAt("/doctors?sort=rating"))[0], best!.practitioner_id);
});

Deno.test("a filter that nobody fits says so and leads on", async () => {
  const answer = await visitor.get("/doctors?department=dermatology&region=SG");
  assertEquals(answer.status, 200);
  assertStringIncludes(await answer.text(), "No doctor fits all of these");
});

Deno.test("what does not parse is no filter, and script stays text", async () => {
  const everybody = await doctorsAt("/doctors");
  assertEquals(await doctorsAt("/doctors?department=%27%3B--&page=-3&sort=x"), everybody);
  const html = await (await visitor.get("/doctors?query=%3Cscript%3Ealert(1)%3C/script%3E")).text();
  assert(!html.includes("<script>alert"));
});

Deno.test("a doctor's page says price and promise, and neither name nor licence", async () => {
  const [doctor] = await app.query<
    { practitioner_id: string; legal_name: string; licence: string }
  >(
    "select p.practitioner_id, d.legal_name, d.licence_number as licence from public.practitioners p " +
      "join public.practitioner_disclosures d using (practitioner_id) where p.status = 'verified' " +
      "and p.display_name = 'Dr Lin'",
  );
  const answer = await visitor.get(`/doctors/${doctor!.practitioner_id}`);
  assertEquals(answer.status, 200);
  const html = await answer.text();
  assertStringIncludes(html, "¥29");
  assertStringIncludes(html, "or your money returns");
  assert(!html.includes(doctor!.legal_name) && !html.includes(doctor!.licence));
});

Deno.test("each language has its own page", async () => {
  const html = await (await visitor.get("/doctors", { "accept-language": "zh-CN" })).text();
  assertStringIncludes(html, '<html lang="zh-CN"');
  assertStringIncludes(html, "找医生");
});

Deno.test.afterAll(() => app.stop());

Deno.test("who searches in an emergency or in despair sees first whom to call", async () => {
  const search = async (query: string) =>
    await (await visitor.get(`/doctors?query=${encodeURIComponent(query)}`)).text();
  assertStringIncludes(await search("I want to end my life"), "Thoughts of ending your life");
  assertStringIncludes(await search("胸口剧痛出冷汗"), 'class="care care-emergency"');
  assert(!(await search("cough")).includes("care-emergency"));
});
