import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { startTestApp } from "../support/app.ts";
import type { TestApp, Visitor } from "../support/app.ts";

const PASSWORD = "correct horse battery";
const app = await startTestApp();
Deno.test.afterAll(() => app.stop());

let people = 0;
const newAddress = () => `person${++people}@example.com`;

/** Somebody with an account of their own and nothing else yet. */
async function signUp(email = newAddress(), fields: Record<string, string> = {}): Promise<Visitor> {
  const person = app.visitor();
  const answer = await person.post("/sign-up", {
    email,
    password: PASSWORD,
    terms: "1",
    privacy: "2",
    ...fields,
  });
  assertEquals(answer.status, 303);
  return person;
}

/** The newest six digits that were mailed to an address. */
function mailedCode({ inbox }: TestApp, email: string): string {
  const text = inbox.mails.find(({ to }) => to === email)?.text ?? "";
  return /\b\d{6}\b/.exec(text)?.[0] ?? "";
}

/** How many sessions an account has on all devices. */
async function sessionsOf(email: string): Promise<number | undefined> {
  const [row] = await app.query<{ count: number }>(
    `select count(*)::int as count from auth.sessions s
      join auth.users u on u.id = s.user_id where u.email = $1`,
    [email],
  );
  return row?.count;
}

Deno.test("signing up records both consents with version and language, then asks for a profile", async () => {
  const email = newAddress();
  const person = app.visitor();
  person.cookies.set("locale", "zh-CN");
  const answer = await person.post("/sign-up", {
    email: ` ${email.toUpperCase()} `,
    password: PASSWORD,
    terms: "1",
    privacy: "2",
    next: "/record",
  });
  assertEquals(answer.status, 303);
  assertEquals(answer.headers.get("location"), "/welcome?next=%2Frecord");
  const given = await app.query<{ kind: string; version: number; locale: string }>(
    `select c.kind, c.version, c.locale from public.consents c
      join auth.users u on u.id = c.account_id where u.email = $1 order by c.kind`,
    [email],
  );
  assertEquals(given, [
    { kind: "terms", version: 1, locale: "zh-CN" },
    { kind: "privacy", version: 2, locale: "zh-CN" },
  ]);
  assertEquals((await person.get("/welcome")).status, 200);
});

Deno.test("a sign-up that cannot be says why, field by field, and keeps all but the password", async () => {
  const person = app.visitor();
  const answer = await person.post("/sign-up", { email: "name@", password: "short" });
  assertEquals(answer.status, 422);
  const html = await answer.text();
  for (const field of ["email", "password", "terms", "privacy"]) {
    assertStringIncludes(html, `href="#${field}"`);
  }
  assertStringIncludes(html, 'value="name@"');
  assert(!html.includes("short"), "the password must not come back");
  assert(!/name="(terms|privacy)"[^>]*checked/.test(html), "no box may be ticked beforehand");
});

Deno.test("an address that has an account is not taken twice", async () => {
  const email = newAddress();
  await signUp(email);
  const again = await app.visitor().post("/sign-up", {
    email,
    password: PASSWORD,
    terms: "1",
    privacy: "2",
  });
  assertEquals(again.status, 422);
  assertStringIncludes(await again.text(), "already an account");
});

Deno.test("signing in goes on to where one wanted, and nowhere else", async () => {
  const email = newAddress();
  await signUp(email);
  const enter = (next: string) =>
    app.visitor().post("/sign-in", { email, password: PASSWORD, next });
  assertEquals((await enter("/record?patient=1")).headers.get("location"), "/record?patient=1");
  for (const elsewhere of ["https://evil.example", "//evil.example", "/\\evil.example"]) {
    assertEquals((await enter(elsewhere)).headers.get("location"), "/");
  }
});

Deno.test("a wrong password and an unknown address are refused in the same words", async () => {
  const email = newAddress();
  await signUp(email);
  const refuse = async (address: string) => {
    const answer = await app.visitor().post("/sign-in", { email: address, password: "wrong one" });
    assertEquals(answer.status, 422);
    return (await answer.text()).replaceAll(address, "");
  };
  assertEquals(await refuse(email), await refuse("nobody@example.com"));
});

Deno.test("the session's cookies are out of reach of script and end at sign-out", async () => {
  const person = app.visitor();
  const email = newAddress();
  await signUp(email);
  const entered = await person.post("/sign-in", { email, password: PASSWORD });
  const cookies = entered.headers.getSetCookie().filter((line) => line.startsWith("wenyi-session"));
  assert(cookies.length > 0);
  for (const cookie of cookies) assertMatch(cookie, /httponly/i);
  const out = await person.post("/sign-out");
  assertEquals(out.status, 303);
  assertEquals(out.headers.get("location"), "/signed-out");
  assertEquals(out.headers.get("clear-site-data"), '"storage"');
  assert(![...person.cookies.keys()].some((name) => name.startsWith("wenyi-session")));
  assertEquals((await person.get("/signed-out")).status, 200);
  assertEquals(await sessionsOf(email), 1, "the sign-up's, on another device, is left");
});

Deno.test("the page after sign-out wipes nothing for somebody who is signed in", async () => {
  const person = await signUp();
  const answer = await person.get("/signed-out");
  assertEquals([answer.status, answer.headers.get("location")], [303, "/me"]);
});

Deno.test("a mailed code signs in, once; a wrong one does not", async () => {
  const email = newAddress();
  await signUp(email);
  const person = app.visitor();
  const asked = await person.post("/sign-in/code", { email, next: "/record" });
  assertEquals(asked.headers.get("location"), "/sign-in/code/verify?next=%2Frecord");
  assert(!asked.headers.get("location")?.includes(email), "an address has no place in a URL");
  const wrong = await person.post("/sign-in/code/verify", { code: "000000", next: "/record" });
  assertEquals(wrong.status, 422);
  const code = mailedCode(app, email);
  const spread = `${code.slice(0, 3)} ${code.slice(3)}`;
  const right = await person.post("/sign-in/code/verify", { code: spread, next: "/record" });
  assertEquals([right.status, right.headers.get("location")], [303, "/record"]);
  assertEquals((await person.get("/me")).status, 200);
  const replayer = app.visitor();
  replayer.cookies.set("code-address", email);
  assertEquals((await replayer.post("/sign-in/code/verify", { code })).status, 422);
});

Deno.test("asking for a code tells nobody whether there is an account", async () => {
  const known = newAddress();
  await signUp(known);
  const ask = async (email: string) => {
    const person = app.visitor();
    const answer = await person.post("/sign-in/code", { email });
    const shown = await person.get(answer.headers.get("location") ?? "");
    return [answer.status, (await shown.text()).replaceAll(email, "")];
  };
  assertEquals(await ask(known), await ask("stranger@example.com"));
  assertEquals(mailedCode(app, "stranger@example.com"), "");
});

Deno.test("a forgotten password is replaced by way of a code", async () => {
  const email = newAddress();
  await signUp(email);
  const person = app.visitor();
  await person.post("/sign-in/code", { email, purpose: "password" });
  const code = mailedCode(app, email);
  const verified = await person.post("/sign-in/code/verify", { code, purpose: "password" });
  assertEquals(verified.headers.get("location"), "/sign-in/password");
  assertEquals((await person.post("/sign-in/password", { password: "1234567" })).status, 422);
  const saved = await person.post("/sign-in/password", { password: "another long one" });
  assertEquals(saved.status, 303);
  assertEquals(await sessionsOf(email), 1, "the sessions of other devices have ended");
  assertEquals((await person.get("/me")).status, 200);
  const enter = (password: string) => app.visitor().post("/sign-in", { email, password });
  assertEquals((await enter(PASSWORD)).status, 422);
  assertEquals((await enter("another long one")).status, 303);
});

Deno.test("a newer version of the terms is asked for once, and what was withdrawn again", async () => {
  const person = await signUp();
  assertEquals((await person.get("/consents?next=/me")).headers.get("location"), "/me");
  await app.query(
    `insert into public.consent_documents (kind, version, locale, title, body, effective_at)
      select kind, 2, locale, title, body, now() from public.consent_documents
      where kind = 'terms' and version = 1`,
  );
  const asked = await (await person.get("/consents?next=/me")).text();
  assertMatch(asked, /name="terms" value="2"/);
  assert(!asked.includes('name="privacy"'), "what is agreed to is not asked again");
  const refused = await person.post("/consents", { next: "/me" });
  assertEquals(refused.status, 422);
  // A stale page holds the old version: that is not consent to the new one.
  await person.post("/consents", { terms: "1", next: "/me" });
  assertEquals((await person.get("/consents")).status, 200);
  await person.post("/consents", { terms: "2", next: "/me" });
  assertEquals((await person.get("/consents?next=/me")).status, 303);
  const me = await (await person.get("/me")).text();
  const withdraw = /action="(\/consents\/[0-9a-f-]+\/withdraw)"/.exec(me)?.[1] ?? "";
  assertEquals((await person.post(withdraw)).status, 303);
  assertEquals((await person.get("/consents")).status, 200);
});

Deno.test("nobody withdraws the consent of another", async () => {
  const owner = await signUp();
  const me = await (await owner.get("/me")).text();
  const withdraw = /action="(\/consents\/[0-9a-f-]+\/withdraw)"/.exec(me)?.[1] ?? "";
  await (await signUp()).post(withdraw);
  assertStringIncludes(await (await owner.get("/me")).text(), withdraw);
});

Deno.test("language, colours and country are kept with the account and on the device", async () => {
  const person = await signUp();
  const saved = await person.post("/me/account", {
    locale: "zh-CN",
    theme: "dark",
    country: "NG",
  });
  assertEquals(saved.status, 303);
  const me = await (await person.get("/me")).text();
  assertStringIncludes(me, 'lang="zh-CN"');
  assertStringIncludes(me, 'data-theme="dark"');
  assertStringIncludes(me, "尼日利亚");
  assertEquals((await person.post("/me/account", { locale: "xx" })).status, 422);
});

Deno.test("the export holds one's own data and no one else's", async () => {
  const mei = await app.signIn("mei@demo.wenyi.example");
  const answer = await mei.get("/me/export");
  assertEquals(answer.status, 200);
  assertMatch(answer.headers.get("content-disposition") ?? "", /^attachment; filename="wenyi-/);
  const data = await answer.json();
  assertEquals(data.account.email, "mei@demo.wenyi.example");
  assertEquals(data.patients.length, 3);
  assert(data.allergy_intolerances.some(({ code }: { code: string }) => code === "penicillin"));
  assert(data.consultations.length >= 2);
  assert(data.consultations.every(({ messages }: { messages: unknown[] }) => messages.length > 0));
  assert(data.consultations.some((one: { encounter_notes: unknown[] }) => one.encounter_notes[0]));
  const doctor = await app.signIn("dr.lin@demo.wenyi.example");
  const ofDoctor = await (await doctor.get("/me/export")).json();
  assertEquals(ofDoctor.consultations, [], "a doctor's export holds no patient's consultation");
  assert(ofDoctor.practitioner.services.length > 0);
});

Deno.test("personal pages lead a visitor to sign in and back", async () => {
  for (
    const path of ["/me", "/me/account", "/me/export", "/record", "/record/access", "/welcome"]
  ) {
    const answer = await app.visitor().get(path);
    assertEquals(answer.status, 303, path);
    assertEquals(answer.headers.get("location"), `/sign-in?next=${encodeURIComponent(path)}`);
  }
});

Deno.test("the demo's people are offered in a demonstration and nowhere else", async () => {
  const offered = async () => (await (await app.visitor().get("/sign-in")).text());
  assertStringIncludes(await offered(), "mei@demo.wenyi.example");
  app.deps.demo = false;
  const real = await offered();
  app.deps.demo = true;
  assert(!real.includes("demo"), "a real deployment shows no demo person or password");
});

Deno.test("too many tries to sign in are refused for a while", async () => {
  let status = 0;
  for (let tries = 0; tries < 80 && status !== 429; tries++) {
    const answer = await app.visitor().post("/sign-in", { email: "a@b", password: "" });
    status = answer.status;
    if (status === 429) assert(Number(answer.headers.get("retry-after")) > 0);
  }
  assertEquals(status, 429);
});
