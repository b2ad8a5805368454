import { assert, assertEquals, assertMatch, assertStringIncludes, assertThrows } from "@std/assert";
import { createClient } from "@supabase/supabase-js";
import { readEnvironment } from "../../edge/env.ts";
import { findChromium, launchChromium, NO_CHROMIUM } from "../support/chromium.ts";
import { DEMO_PASSWORD, invite } from "../support/person.ts";
import { startPostgres } from "../support/postgres.ts";
import type { Product } from "../support/product.ts";
import { freePort, startProduct } from "../support/product.ts";
import { skipTest } from "../support/skip.ts";
import * as steps from "../support/steps.ts";

/* The ways to run it: by itself, on a Postgres, on a Supabase elsewhere; and who may reach what. */
const ROOT = new URL("../../", import.meta.url).pathname;
const OPEN = "d4000000-0000-4000-8000-000000000002";
const MEI = "mei@demo.wenyi.example";
const PENDING = "d1000000-0000-4000-8000-000000000113";

const HOSTED = "on a Supabase elsewhere two people write to each other";
if (await findChromium()) Deno.test(HOSTED, hosted);
else skipTest(HOSTED, NO_CHROMIUM);

async function hosted(): Promise<void> {
  const supabase = await startProduct();
  const { publishableKey, secretKey } = JSON.parse(
    await Deno.readTextFile(`${supabase.dataDir}/keys.json`),
  );
  const product = await startProduct({
    variables: {
      SUPABASE_URL: supabase.origin,
      SUPABASE_PUBLISHABLE_KEY: publishableKey,
      SUPABASE_SECRET_KEY: secretKey,
      LIVEKIT_URL: "wss://calls.example",
      LIVEKIT_API_KEY: "key",
      LIVEKIT_API_SECRET: "secret",
    },
  });
  const browser = await launchChromium();
  try {
    const { origin } = product;
    const home = await fetch(origin);
    assertEquals(home.status, 200);
    assertStringIncludes(await home.text(), "<main");
    const policy = home.headers.get("content-security-policy") ?? "";
    const ws = supabase.origin.replace("http", "ws");
    assertEquals(
      /connect-src ([^;]*)/.exec(policy)?.[1],
      `'self' ${supabase.origin} ${ws} https://calls.example wss://calls.example`,
    );
    const mei = await invite(browser, { origin });
    const okafor = await invite(browser, { origin });
    const socket = mei.page.waitForEvent("websocket");
    await mei.signIn(MEI);
    await okafor.signIn("dr.okafor@demo.wenyi.example");
    await mei.open(`/consultations/${OPEN}`);
    await okafor.open(`/work/${OPEN}`);
    assertEquals(new URL((await socket).url()).origin, new URL(ws).origin);
    for (const person of [mei, okafor]) await steps.awake(person.page, "MessageThread");
    await okafor.page.getByText("小梅 is here now").waitFor();
    await steps.write(mei, "Is this on another server?");
    await steps.reads(okafor, "Is this on another server?");
    await steps.write(okafor, "It is.");
    await steps.reads(mei, "It is.");
  } finally {
    await browser.close();
    await product.stop();
    await supabase.stop();
  }
}

const postgres = await startPostgres();
const ON_POSTGRES = "on a Postgres of one's own the record is there, also after a restart";
if ("skip" in postgres) skipTest(ON_POSTGRES, postgres.skip);
else {Deno.test(ON_POSTGRES, async () => {
    let product: Product | null = null;
    try {
      product = await startProduct({ variables: { DATABASE_URL: postgres.url } });
      const cookie = await signIn(product, MEI);
      assertStringIncludes(await read(product, "/record", cookie), "考虑普通感冒引起的发热");
      await signUp(product, "kept@example.org");
      await product.kill();
      await product.start();
      assertStringIncludes(await read(product, "/record", cookie), "考虑普通感冒引起的发热");
      await signIn(product, "kept@example.org");
    } finally {
      await product?.stop();
      await postgres.stop();
    }
  });}

Deno.test("it answers this machine alone, and admins approve a doctor in the Studio", async () => {
  const studioPort = freePort();
  const flags: string[] = [];
  const product = await startProduct({ flags, variables: { STUDIO_PORT: `${studioPort}` } });
  const studio = `http://localhost:${studioPort}`;
  try {
    const { port } = new URL(product.origin);
    const elsewhere = addressOfThisMachine();
    for (const one of [port, `${studioPort}`]) assert(!await listens(elsewhere, one));
    const ui = await fetch(studio);
    assertMatch(await ui.text(), /<script type="module".*src="\/static\//);
    assert(!(await read(product, "/doctors")).includes("Dr Liu"));
    // As its table editor does: the shown row's id, in a filter on the key of the table.
    const rows = await (await fetch(
      `${studio}/rest/v1/practitioners?select=*&display_name=eq.Dr%20Liu`,
      { headers: { "accept-profile": "public" } },
    )).json();
    assertEquals(rows.length, 1);
    assertEquals([rows[0].practitioner_id, rows[0].status], [PENDING, "pending"]);
    const edited = await fetch(`${studio}/rest/v1/practitioners?practitioner_id=eq.${rows[0].id}`, {
      method: "PATCH",
      headers: { "content-profile": "public", "content-type": "application/json" },
      body: JSON.stringify({ status: "verified" }),
    });
    assert(edited.ok, await edited.text());
    assertStringIncludes(await read(product, "/doctors"), "Dr Liu");

    await product.kill();
    flags.push("--host=0.0.0.0");
    await product.start();
    assert(await listens(elsewhere, port));
    for (const host of [elsewhere, "127.0.0.1"]) assert(!await listens(host, `${studioPort}`));
  } finally {
    await product.stop();
  }
});

Deno.test("a restart keeps everything, --fresh nothing, and one process holds it", async () => {
  const flags: string[] = [];
  const product = await startProduct({ flags });
  try {
    await signUp(product, "kept@example.org");
    const second = await new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", "--no-check", `${ROOT}edge/main.ts`, "--fresh"],
      cwd: ROOT,
      env: { ...settingsOf(product), PORT: `${freePort()}`, STUDIO_PORT: `${freePort()}` },
    }).output();
    assertEquals(second.code, 1);
    const word = new TextDecoder().decode(second.stderr);
    assertStringIncludes(word, `The data folder ${product.dataDir} is in use by process`);
    assertStringIncludes(word, product.origin);
    assertStringIncludes(word, "set WENYI_DATA_DIR to another folder");
    await signIn(product, "kept@example.org");
    await product.kill();
    await product.start();
    await signIn(product, "kept@example.org");
    await product.kill();
    flags.push("--fresh");
    await product.start();
    assertEquals(await trySignIn(product, "kept@example.org"), null);
    await signIn(product, MEI);
  } finally {
    await product.stop();
  }
});

Deno.test("what is wrong with the environment is told together", () => {
  const variables: Record<string, string> = {
    PORT: "eighty",
    STUDIO_PORT: "0",
    SUPABASE_URL: "https://project.supabase.example",
    SMTP_URL: "smtp://mail.example",
    LIVEKIT_URL: "wss://calls.example",
    LIVEKIT_API_KEY: "key",
  };
  const error = assertThrows(
    () => readEnvironment(["--frsh"], (name) => variables[name]),
    Error,
    "Cannot start:",
  );
  assertEquals(error.message.split("\n- ").slice(1), [
    "PORT is not a port number: eighty",
    "STUDIO_PORT is not a port number: 0",
    "unknown flag --frsh (known: --fresh, --no-demo, --host=ADDRESS)",
    "a hosted Supabase needs SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY, SUPABASE_SECRET_KEY; " +
    "missing: SUPABASE_PUBLISHABLE_KEY, SUPABASE_SECRET_KEY",
    "LiveKit needs LIVEKIT_URL, LIVEKIT_API_KEY, LIVEKIT_API_SECRET; missing: LIVEKIT_API_SECRET",
    "SMTP_URL needs MAIL_FROM, the sender's address",
  ]);
});

Deno.test("calls may be carried by a LiveKit elsewhere", () => {
  const secrets = { LIVEKIT_API_KEY: "key", LIVEKIT_API_SECRET: "secret" };
  const livekitAt = (url: string) => {
    const variables: Record<string, string> = { ...secrets, LIVEKIT_URL: url };
    return readEnvironment([], (name) => variables[name]).livekit;
  };
  const access = { url: "wss://calls.example", apiKey: "key", apiSecret: "secret" };
  assertEquals(livekitAt("wss://calls.example"), access);
  assertEquals(livekitAt("https://calls.example/"), access);
  assertThrows(() => livekitAt("calls.example"), Error, "LIVEKIT_URL is not a ws:, wss:");
});

Deno.test("any Supabase client works with what `deno task keys` prints", async () => {
  const product = await startProduct();
  try {
    const { stdout } = await new Deno.Command(Deno.execPath(), {
      args: ["task", "--quiet", "keys"],
      cwd: ROOT,
      env: settingsOf(product),
    }).output();
    const lines = new TextDecoder().decode(stdout).trim().split("\n");
    const printed = Object.fromEntries(lines.map((line) => line.split("=", 2)));
    assertEquals(Object.keys(printed), ["SUPABASE_URL", "SUPABASE_PUBLISHABLE_KEY"]);
    assertEquals(printed.SUPABASE_URL, product.origin);
    const client = () =>
      createClient(printed.SUPABASE_URL!, printed.SUPABASE_PUBLISHABLE_KEY!, {
        auth: { persistSession: false, autoRefreshToken: false },
      });
    const stranger = client();
    const { data, error } = await stranger.auth.signUp({
      email: "stranger@example.org",
      password: DEMO_PASSWORD,
    });
    assertEquals(error, null);
    assertEquals(data.user?.email, "stranger@example.org");
    const mei = client();
    await mei.auth.signInWithPassword({ email: MEI, password: DEMO_PASSWORD });
    const ask = (one: typeof mei) =>
      one.from("consultations").select("consultation_id").eq("consultation_id", OPEN);
    assertEquals((await ask(mei)).data, [{ consultation_id: OPEN }]);
    assertEquals((await ask(stranger)).data, []);
  } finally {
    await product.stop();
  }
});

/** What another process needs to find the same clinic. */
function settingsOf({ dataDir, origin }: Product): Record<string, string> {
  return { WENYI_DATA_DIR: dataDir, PORT: new URL(origin).port };
}

/** The address at which others would reach this machine. */
function addressOfThisMachine(): string {
  const found = Deno.networkInterfaces()
    .find(({ family, address }) => family === "IPv4" && !address.startsWith("127."));
  // Without a network there is another address of its own, which only 0.0.0.0 answers too.
  return found?.address ?? "127.0.0.2";
}

async function listens(hostname: string, port: string): Promise<boolean> {
  try {
    (await Deno.connect({ hostname, port: Number(port) })).close();
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.ConnectionRefused) return false;
    throw error;
  }
}

/** The page as English text; with a cookie, as that person sees it. */
async function read({ origin }: Product, path: string, cookie = ""): Promise<string> {
  const page = await fetch(origin + path, { headers: { cookie, "accept-language": "en" } });
  assertEquals(page.status, 200);
  return await page.text();
}

/** The cookies of the session, or null when the password is refused. */
async function trySignIn({ origin }: Product, email: string): Promise<string | null> {
  const answer = await fetch(`${origin}/sign-in`, {
    method: "POST",
    headers: { "sec-fetch-site": "same-origin" },
    body: new URLSearchParams({ email, password: DEMO_PASSWORD }),
    redirect: "manual",
  });
  await answer.body?.cancel();
  if (answer.status !== 303) return null;
  return answer.headers.getSetCookie().map((line) => line.split(";")[0]).join("; ");
}

async function signIn(product: Product, email: string): Promise<string> {
  const cookie = await trySignIn(product, email);
  assert(cookie, `${email} cannot sign in`);
  return cookie;
}

async function signUp({ origin, dataDir }: Product, email: string): Promise<void> {
  const { publishableKey } = JSON.parse(await Deno.readTextFile(`${dataDir}/keys.json`));
  const { auth } = createClient(origin, publishableKey, {
    auth: { persistSession: false, autoRefreshToken: false },
  });
  assertEquals((await auth.signUp({ email, password: DEMO_PASSWORD })).error, null);
}
