import { assert, assertEquals } from "@std/assert";
import { startTestApp } from "../support/app.ts";

const test = await startTestApp();

Deno.test("GET /session/token", async (t) => {
  await t.step("answers a visitor with 401 and a problem", async () => {
    const answer = await test.visitor().get("/session/token", { accept: "*/*" });
    assertEquals(answer.status, 401);
    assertEquals(answer.headers.get("content-type"), "application/problem+json");
    assertEquals((await answer.json()).code, "sign_in_needed");
  });

  await t.step("gives the signed-in one a token of their own, never stored", async () => {
    const mei = await test.signIn("mei@demo.wenyi.example");
    const answer = await mei.get("/session/token", { accept: "application/json" });
    assertEquals(answer.status, 200);
    assertEquals(answer.headers.get("cache-control"), "no-store");
    const { access_token, expires_at, url, publishable_key } = await answer.json();
    assertEquals([url, publishable_key], ["/", test.deps.supabase.publishableKey]);
    assert(expires_at > Date.now() / 1000 + 60);
    const claims = JSON.parse(
      atob(access_token.split(".")[1].replaceAll("-", "+").replaceAll("_", "/")),
    );
    assertEquals([claims.role, claims.sub], ["authenticated", answer.headers.get("x-account")]);
  });
});

Deno.test("the tests of the session token end", () => test.stop());
