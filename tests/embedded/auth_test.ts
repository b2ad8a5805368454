import { assert, assertEquals, assertExists, assertNotEquals } from "@std/assert";
import { onEachEngine, PASSWORD } from "./stage.ts";

const test = await onEachEngine();

test("a sign-up works at once and carries the person's data", async (stage) => {
  const { client, id, email } = await stage.person();
  const { data } = await client.auth.getUser();
  assertEquals(data.user?.email, email);
  const { data: me } = await client.rpc("who_am_i");
  assertEquals(me, { id, role: "authenticated", email, user: "authenticated" });
});

test("data given at the sign-up is kept as JSON that the database can read", async (stage) => {
  const client = stage.client();
  const email = `${crypto.randomUUID()}@rooms.example`;
  await client.auth.signUp({ email, password: PASSWORD, options: { data: { locale: "zh-CN" } } });
  const [row] = await stage.supabase.query<{ locale: string; provider: string }>(
    `select raw_user_meta_data ->> 'locale' as locale, raw_app_meta_data ->> 'provider' as provider
     from auth.users where email = $1`,
    [email],
  );
  assertEquals(row, { locale: "zh-CN", provider: "email" });
  await client.auth.updateUser({ data: { locale: "en" } });
  assertEquals((await client.auth.getUser()).data.user?.user_metadata.locale, "en");
});

test("a wrong password, a weak one and a taken address are refused", async (stage) => {
  const { email } = await stage.person();
  const client = stage.client();
  const wrong = await client.auth.signInWithPassword({ email, password: "something else" });
  assertEquals([wrong.error?.status, wrong.error?.code], [400, "invalid_credentials"]);
  const weak = await client.auth.signUp({ email: `w${email}`, password: "short" });
  assertEquals([weak.error?.status, weak.error?.code], [422, "weak_password"]);
  const taken = await client.auth.signUp({ email, password: PASSWORD });
  assertEquals([taken.error?.status, taken.error?.code], [422, "user_already_exists"]);
});

test("a one-time code signs in, once, whether the address is known or new", async (stage) => {
  const known = (await stage.person()).email;
  for (const email of [known, `new-${known}`]) {
    const client = stage.client();
    assertEquals((await client.auth.signInWithOtp({ email })).error, null);
    const mail = stage.mails.findLast(({ to }) => to === email);
    assertEquals(mail?.kind, "magic_link");
    assert(/^\d{6}$/.test(mail!.code!) && mail!.text.includes(mail!.code!));
    const wrong = mail!.code === "000000" ? "000001" : "000000";
    const refused = await client.auth.verifyOtp({ email, token: wrong, type: "email" });
    assertEquals(refused.error?.code, "otp_expired");
    const { data } = await client.auth.verifyOtp({ email, token: mail!.code!, type: "email" });
    assertEquals(data.user?.email, email);
    const again = await client.auth.verifyOtp({ email, token: mail!.code!, type: "email" });
    assertEquals(again.error?.code, "otp_expired");
  }
});

test("a forgotten password is set anew with a code", async (stage) => {
  const { email } = await stage.person();
  const client = stage.client();
  await client.auth.resetPasswordForEmail(email);
  const mail = stage.mails.findLast(({ to }) => to === email);
  assertEquals(mail?.kind, "recovery");
  const { data } = await client.auth.verifyOtp({ email, token: mail!.code!, type: "recovery" });
  assertExists(data.session);
  assertEquals((await client.auth.updateUser({ password: "another-horse-2" })).error, null);
  const old = await stage.client().auth.signInWithPassword({ email, password: PASSWORD });
  assertEquals(old.error?.code, "invalid_credentials");
  const now = await stage.client().auth.signInWithPassword({ email, password: "another-horse-2" });
  assertExists(now.data.session);
});

test("a refresh gives new tokens; after signing out there is none", async (stage) => {
  const { client } = await stage.person();
  const { data: { session: first } } = await client.auth.getSession();
  const { data: { session: second } } = await client.auth.refreshSession();
  assertNotEquals(second?.refresh_token, first?.refresh_token);
  await client.auth.signOut();
  const { error } = await stage.client().auth.refreshSession({
    refresh_token: second!.refresh_token,
  });
  assertEquals(error?.code, "refresh_token_not_found");
  const { error: gone } = await stage.client().auth.getUser(second!.access_token);
  assertEquals(gone?.name, "AuthSessionMissingError");
});

test("guessing a code is stopped long before it can succeed", async (stage) => {
  const { email } = await stage.person();
  const client = stage.client();
  await client.auth.signInWithOtp({ email });
  const { code } = stage.mails.findLast(({ to }) => to === email)!;
  for (let guess = 0; guess < 10; guess++) {
    const token = String(Number(code) === guess ? 999_999 : guess).padStart(6, "0");
    await client.auth.verifyOtp({ email, token, type: "email" });
  }
  const { error } = await client.auth.verifyOtp({ email, token: code!, type: "email" });
  assertEquals([error?.status, error?.code], [429, "over_request_rate_limit"]);
});

test("signing in rightly, however often, is never too often", async (stage) => {
  const { email } = await stage.person();
  for (let time = 0; time < 22; time++) {
    const { error } = await stage.client().auth.signInWithPassword({ email, password: PASSWORD });
    assertEquals(error, null);
  }
});

test("what is too large is refused before it is read into memory", async (stage) => {
  const { publishableKey } = stage.supabase.keys;
  const send = async (path: string, body: BodyInit) => {
    const headers = { apikey: publishableKey, "content-type": "application/json" };
    const response = await fetch(stage.supabase.url + path, { method: "POST", headers, body });
    await response.body?.cancel();
    return response.status;
  };
  const large = JSON.stringify({ email: "a".repeat(70_000) });
  assertEquals(await send("/auth/v1/signup", large), 413);
  assertEquals(await send("/auth/v1/signup", new Blob([large]).stream()), 413);
  const rows = new Blob([JSON.stringify([{ name: "a".repeat(2_200_000) }])]);
  assertEquals(await send("/rest/v1/rooms", rows), 413);
  assertEquals(await send("/rest/v1/rooms", rows.stream()), 413);
  assertEquals(await send("/_system/config", "{}"), 404);
});

test("a token of another house is refused", async (stage) => {
  const { client, id } = await stage.person();
  const { data: { session } } = await client.auth.getSession();
  const [head, body] = session!.access_token.split(".");
  const response = await fetch(`${stage.supabase.url}/rest/v1/rooms`, {
    headers: {
      apikey: stage.supabase.keys.publishableKey,
      authorization: `Bearer ${head}.${body}.${btoa(id).slice(0, 43)}`,
    },
  });
  assertEquals(response.status, 401);
  assertEquals((await response.json()).code, "PGRST301");
});
