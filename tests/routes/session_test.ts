import { assertEquals } from "@std/assert";
import { startTestApp } from "../support/app.ts";
import type { Visitor } from "../support/app.ts";

/* Sessions in httpOnly cookies: renewed in passing, ended for good by signing out. */
const app = await startTestApp();
const COOKIE = "wenyi-session";

/** The same session as a browser holds it an hour later: its access token has run out. */
function anHourLater(person: Visitor): Visitor {
  const later = app.visitor();
  const packed = (person.cookies.get(COOKIE) ?? "").replace(/^base64-/, "");
  const session = JSON.parse(atob(packed.replaceAll("-", "+").replaceAll("_", "/")));
  const text = JSON.stringify({ ...session, expires_at: Math.floor(Date.now() / 1000) - 1 });
  later.cookies.set(
    COOKIE,
    `base64-${btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`,
  );
  return later;
}

Deno.test("a page and its requests, all at once after an hour, stay signed in", async () => {
  const mei = await app.signIn("mei@demo.wenyi.example");
  const tabs = Array.from({ length: 5 }, () => anHourLater(mei));
  const statuses = async () =>
    await Promise.all(tabs.map(async (tab) => (await tab.get("/me")).status));
  assertEquals(await statuses(), [200, 200, 200, 200, 200]);
  assertEquals(await statuses(), [200, 200, 200, 200, 200]);
});

Deno.test("after signing out, a kept copy of the cookies opens nothing once it must be renewed", async () => {
  const mei = await app.signIn("mei@demo.wenyi.example");
  const thief = anHourLater(mei);
  assertEquals((await mei.post("/sign-out")).status, 303);
  const answer = await thief.get("/me");
  assertEquals(answer.status, 303);
  assertEquals(answer.headers.get("location"), "/sign-in?next=%2Fme");
});

Deno.test("a made-up session is nobody's", async () => {
  const stranger = app.visitor();
  stranger.cookies.set(COOKIE, `base64-${btoa('{"access_token":"x","refresh_token":"y"}')}`);
  assertEquals((await stranger.get("/me")).status, 303);
  assertEquals((await stranger.get("/")).status, 200);
});

Deno.test("the session's cookie is for the server alone", async () => {
  const answer = await app.visitor().post("/sign-in", {
    email: "mei@demo.wenyi.example",
    password: "demo-password-1",
  });
  const cookie = answer.headers.getSetCookie().find((one) => one.startsWith(COOKIE)) ?? "";
  assertEquals(/;\s*HttpOnly/i.test(cookie), true);
  assertEquals(/;\s*SameSite=Lax/i.test(cookie), true);
});

Deno.test("behind a proxy with TLS, cookies and pages insist on it", async () => {
  const plain = app.deps.origin;
  app.deps.origin = "https://wenyi.example";
  try {
    const mei = await app.signIn("mei@demo.wenyi.example");
    const answer = await anHourLater(mei).get("/me");
    const cookie = answer.headers.getSetCookie().find((one) => one.startsWith(COOKIE)) ?? "";
    assertEquals(/;\s*Secure/i.test(cookie), true);
  } finally {
    app.deps.origin = plain;
  }
});

Deno.test("a form posted from elsewhere changes nothing, whatever it says of itself", async () => {
  const mei = await app.signIn("mei@demo.wenyi.example");
  for (
    const headers of [
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      // A browser too old for fetch metadata.
      { "sec-fetch-site": "", origin: "https://evil.example" },
      { "sec-fetch-site": "", origin: "null" },
    ] as Record<string, string>[]
  ) {
    const answer = await mei.post("/sign-out", {}, headers);
    assertEquals(answer.status, 403);
  }
  assertEquals((await mei.get("/me")).status, 200);
});

Deno.test.afterAll(() => app.stop());
