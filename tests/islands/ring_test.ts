import { assert, assertEquals, assertMatch } from "@std/assert";
import type { Page } from "playwright-core";
import { findChromium, NO_CHROMIUM } from "../support/chromium.ts";
import { findLivekit, NO_LIVEKIT } from "../support/livekit.ts";
import { TABLET } from "../support/person.ts";
import type { Person } from "../support/person.ts";
import { skipTest } from "../support/skip.ts";
import type { Stage } from "./stage.ts";
import { LOOSE, OPEN, ROOM, setStage, WORK } from "./stage.ts";

const NAME = "a call rings wherever one is, until it is answered, declined or over";

if (!await findChromium()) skipTest(NAME, NO_CHROMIUM);
else if (!await findLivekit()) skipTest(NAME, NO_LIVEKIT);
else Deno.test({ name: NAME, ...LOOSE, fn: ring });

const BANNER = ".ring";
/** Two browsers and a LiveKit share this machine. */
const STEP_MS_MAX = 20_000;

/** Starts a call past the pages and answers its id. */
async function call(caller: Person, origin: string, mode: "video" | "voice"): Promise<string> {
  const call_id = crypto.randomUUID();
  await post(caller, origin, `/consultations/${OPEN}/calls`, { call_id, mode });
  return call_id;
}

async function post(person: Person, origin: string, path: string, form: Record<string, string>) {
  const headers = { origin, accept: "application/json" };
  const answer = await person.context.request.post(origin + path, { form, headers });
  assert(answer.ok(), `${path}: ${answer.status()}`);
}

/** Counts in the page what makes a noise there, and lets only a real touch count as one. */
function countNoise(): void {
  const noise = { tones: 0, buzzes: 0 };
  const activation = { hasBeenActive: false };
  Object.defineProperty(navigator, "userActivation", { value: activation });
  addEventListener("pointerdown", () => activation.hasBeenActive = true, true);
  Object.assign(globalThis, { noise });
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (...given) {
    noise.tones += 1;
    return start.apply(this, given);
  };
  navigator.vibrate = () => Boolean(noise.buzzes += 1);
}

const noiseIn = (page: Page): Promise<{ tones: number; buzzes: number }> =>
  page.evaluate(() =>
    (globalThis as unknown as { noise: { tones: number; buzzes: number } }).noise
  );

const listens = (page: Page) =>
  page.locator("x-island[data-name=IncomingCall][data-awake]").waitFor({ state: "attached" });

interface Scene {
  stage: Stage;
  mei: Person;
  okafor: Person;
  /** The product past the wire. */
  home: string;
}

async function ring(t: Deno.TestContext): Promise<void> {
  const stage = await setStage();
  const mei = await stage.mei();
  const okafor = await stage.okafor();
  for (const { context } of [mei, okafor]) context.setDefaultTimeout(STEP_MS_MAX);
  const scene = { stage, mei, okafor, home: stage.running.origin };
  try {
    await ringsPatient(t, scene);
    await ringsDoctor(t, scene);
  } finally {
    await stage.stop();
  }
}

async function ringsPatient(t: Deno.TestContext, { stage, mei, okafor, home }: Scene) {
  const { page } = mei;
  const banner = page.locator(BANNER);
  await t.step("says who calls and how, in the room; silent before a touch", async () => {
    await mei.context.addInitScript(countNoise);
    const quiet = await mei.context.newPage();
    await Promise.all([page.reload(), quiet.goto(stage.wire.origin + ROOM)]);
    await Promise.all([listens(page), listens(quiet)]);
    const title = await page.title();
    await call(okafor, home, "video");
    await banner.getByText("Dr Okafor is calling you by video").waitFor();
    await page.waitForFunction(() => document.title === "Call: Dr Okafor");
    await quiet.locator(BANNER).waitFor();
    assertEquals(await noiseIn(quiet), { tones: 0, buzzes: 0 });
    await quiet.locator("#composer-body").click();
    await quiet.waitForFunction(() =>
      (globalThis as unknown as { noise: { tones: number } }).noise.tones > 0
    );
    assert((await noiseIn(quiet)).buzzes > 0);
    await quiet.close();
    await mei.assertAccessible();
    await banner.getByRole("button", { name: "Decline" }).click();
    await banner.waitFor({ state: "detached" });
    await page.getByText("Video call: declined").first().waitFor();
    assertEquals(await page.title(), title);
  });

  await t.step("rings on every page and in every tab, and stops in all of them", async () => {
    const other = await mei.context.newPage();
    await other.goto(`${stage.wire.origin}/me`);
    await page.goto(`${stage.wire.origin}/consultations`);
    await Promise.all([listens(page), listens(other)]);
    const id = await call(okafor, home, "voice");
    await Promise.all(
      [page, other].map((one) =>
        one.locator(BANNER).getByText("Dr Okafor is calling you").waitFor()
      ),
    );
    await post(okafor, home, `/calls/${id}/end`, {});
    await Promise.all(
      [page, other].map((one) => one.locator(BANNER).waitFor({ state: "detached" })),
    );
    await other.close();
    await page.goto(stage.wire.origin + ROOM);
    await page.getByText("Voice call: missed").first().waitFor();
  });

  await t.step("answering leads into the call, and elsewhere it stops", async () => {
    const other = await mei.context.newPage();
    await other.goto(`${stage.wire.origin}/me`);
    await Promise.all([listens(page), listens(other)]);
    const id = await call(okafor, home, "voice");
    await other.locator(BANNER).waitFor();
    await banner.getByRole("link", { name: "Answer" }).click();
    await page.waitForURL(`**${ROOM}/call`);
    await post(mei, home, `/calls/${id}/token`, {});
    await other.locator(BANNER).waitFor({ state: "detached" });
    await other.close();
    await post(okafor, home, `/calls/${id}/end`, {});
  });
}

async function ringsDoctor(t: Deno.TestContext, { stage, mei, okafor, home }: Scene) {
  const { page } = mei;
  await t.step("the doctor is rung over the list, in the doctor's own words", async () => {
    await stage.running.embedded!.query(
      `insert into public.call_back_tasks (consultation_id, call_id)
         select consultation_id, call_id from public.calls where consultation_id = $1 limit 1`,
      [OPEN],
    );
    await okafor.page.setViewportSize(TABLET);
    await okafor.page.goto(home + WORK);
    await listens(okafor.page);
    await okafor.page.getByText("Call back: the line broke off").first().waitFor();
    await okafor.assertAccessible();
    const id = await call(mei, home, "voice");
    const rung = okafor.page.locator(BANNER);
    assertMatch(await rung.locator("p").innerText(), /is calling you$/);
    await rung.getByRole("button", { name: "Decline" }).click();
    await okafor.page.getByText("Voice call: declined").first().waitFor();
    await post(okafor, home, `/calls/${id}/end`, {});
  });

  await t.step("the room's own button rings the other side", async () => {
    await page.goto(`${stage.wire.origin}/consultations`);
    await listens(page);
    await okafor.page.goto(home + WORK);
    await okafor.page.locator("#call").click();
    await okafor.page.getByRole("button", { name: "Voice call" }).click();
    await okafor.page.waitForURL(`**${WORK}/call`);
    await page.locator(BANNER).waitFor();
    mei.assertCalm();
  });
}
