import { assert, assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import { findChromium, NO_CHROMIUM } from "../support/chromium.ts";
import { invite } from "../support/person.ts";
import type { Person } from "../support/person.ts";
import { skipTest } from "../support/skip.ts";
import { awake, delivered, LOOSE, OPEN, ROOM, say, setStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

const NAME = "the conversation";
const FIXTURES = new URL("../fixtures/", import.meta.url).pathname;
const SEND = ".composer button[type=submit]";

if (await findChromium()) Deno.test({ name: NAME, ...LOOSE, fn: thread });
else skipTest(NAME, NO_CHROMIUM);

interface Scene {
  stage: Stage;
  mei: Person;
  page: Page;
}

async function thread(t: Deno.TestContext): Promise<void> {
  const stage = await setStage();
  try {
    const mei = await stage.mei();
    const scene = { stage, mei, page: mei.page };
    for (const [name, act] of Object.entries(STEPS)) await t.step(name, () => act(scene));
    mei.assertCalm();
  } finally {
    await stage.stop();
  }
}

const STEPS: Record<string, (scene: Scene) => Promise<void>> = {
  async "sends photos and a PDF, and enlarges a photo by keys"({ mei, page }) {
    const files = ["photo.jpg", "photo.png", "report.pdf"].map((name) => FIXTURES + name);
    await page.locator(".composer input[type=file]").setInputFiles(files);
    await page.locator(".picked li").nth(2).waitFor();
    await say(page, "two photos and a report");
    await delivered(page, "two photos and a report", "sent");
    const message = page.locator(".message-own", { hasText: "two photos and a report" });
    assertEquals(await message.locator(".message-photos img").count(), 2);
    assertEquals(await message.locator("a.document").count(), 1);
    await message.locator("a[data-lightbox]").first().click();
    const box = page.locator("dialog.lightbox[open]");
    await box.locator("img").waitFor();
    await page.locator("dialog.lightbox[data-zoomed=false]").waitFor();
    await page.keyboard.press("+");
    await page.locator("dialog.lightbox[data-zoomed=true]").waitFor();
    await mei.assertAccessible();
    await page.keyboard.press("Escape");
    await box.waitFor({ state: "detached" });
  },

  async "says why a file cannot be sent and keeps the text"({ page }) {
    await page.locator("#composer-body").fill("with a wrong file");
    await page.locator(".composer input[type=file]").setInputFiles(
      `${FIXTURES}renamed_executable.jpg`,
    );
    await page.locator(".composer-problem").waitFor();
    assertEquals(await page.locator("#composer-body").inputValue(), "with a wrong file");
    assertEquals(await page.locator(".picked").count(), 0);
    await page.locator("#composer-body").fill("");
    await page.locator(".composer input[type=file]").setInputFiles(`${FIXTURES}photo.webp`);
    await page.locator(".picked button").click();
    await page.locator(".composer-problem").waitFor({ state: "detached" });
  },

  async "records a voice note, lets one hear it first, and plays it when sent"({ page }) {
    await page.locator(".composer-line .button-quiet:has(> .icon)").last().click();
    await page.locator(".recording").waitFor();
    await page.waitForTimeout(1_200);
    await page.locator(".recording .button-primary").click();
    await page.locator(".picked audio").waitFor();
    await page.locator(SEND).click();
    const note = page.locator(".message-own audio").last();
    await page.locator(".message-own:has(audio) .message-sent").waitFor();
    const seconds = await note.evaluate(async (audio: HTMLAudioElement) => {
      await audio.play();
      await new Promise((resolve) => setTimeout(resolve, 400));
      return audio.currentTime;
    });
    assert(seconds > 0);
  },

  async "counts near the limit and never cuts off what is pasted"({ page }) {
    const text = "长".repeat(5_000);
    await page.locator("#composer-body").fill(text);
    const note = page.locator(".composer-note[role=status]");
    assert((await note.innerText()).includes("5,000"));
    await page.locator(SEND).click();
    assertEquals(await page.locator("#composer-body").inputValue(), text);
    await page.locator("#composer-body").fill("   ");
    const before = await page.locator(".message-own").count();
    await page.locator(SEND).click();
    await page.locator(".composer-problem").waitFor();
    assertEquals(await page.locator(".message-own").count(), before);
    await page.locator("#composer-body").fill("");
  },

  async "sends with Ctrl and Enter; Enter alone chooses a word of an input method"({ page }) {
    const field = page.locator("#composer-body");
    await field.fill("by the keyboard");
    await field.dispatchEvent("keydown", { key: "Enter", ctrlKey: true, isComposing: true });
    assertEquals(await field.inputValue(), "by the keyboard");
    await field.press("Control+Enter");
    await delivered(page, "by the keyboard", "sent");
    assertEquals(await field.inputValue(), "");
    assert(await field.evaluate((element) => element === document.activeElement));
  },

  async "shows a script and right-to-left text as text"({ page }) {
    for (const text of ["<img src=x onerror=alert(1)>", "مرحبا دكتور", "👩🏽‍⚕️🙏"]) {
      await say(page, text);
      await delivered(page, text, "sent");
      assertEquals(await page.locator(".bubble-body", { hasText: text }).innerText(), text);
    }
  },

  async "shows earlier messages page by page, and where the unread begin"({ stage, page }) {
    // Away meanwhile: what one has seen arrive is not unread.
    await page.goto("about:blank");
    await fill(stage, 130);
    await page.goto(stage.wire.origin + ROOM);
    await awake(page);
    await page.locator("#unread").waitFor();
    const first = await page.evaluate(async (path) => await (await fetch(path)).text(), ROOM);
    assertEquals([first.includes("line 1 of"), first.includes("line 130 of")], [false, true]);
    const older = page.locator(".thread-older");
    for (let scrolls = 0; scrolls < 50 && await older.count() > 0; scrolls++) {
      await page.locator("#thread").evaluate((area) => area.scrollTo({ top: -area.scrollHeight }));
      await page.waitForTimeout(100);
    }
    assertEquals(await page.locator(".message", { hasText: "line 1 of" }).count(), 1);
    await page.locator(".jump").click();
    await page.locator(".message", { hasText: "line 130 of" }).waitFor();
  },

  async "can be read, paged and written in without script"({ stage }) {
    const plain = await invite(stage.browser, { origin: stage.wire.origin, script: false });
    await plain.signIn("mei@demo.wenyi.example");
    await plain.open(ROOM);
    await plain.page.locator("#composer-body").fill("no script here");
    await plain.page.locator(SEND).click();
    await plain.page.waitForURL(`**${ROOM}`);
    assertEquals(await plain.page.locator(".message", { hasText: "no script here" }).count(), 1);
    await plain.page.locator(".thread-older a").click();
    await plain.page.waitForURL("**?before=*");
    assert(await plain.page.locator(".message").count() > 10);
    await plain.leave();
  },

  async "costs few bytes of script: the room at most 47 kB, home at most 8"({ stage }) {
    const fresh = await invite(stage.browser, { origin: stage.wire.origin });
    assert(await scriptBytes(fresh.page, stage.wire.origin) <= 8_000);
    await fresh.signIn("mei@demo.wenyi.example");
    const room = await scriptBytes(fresh.page, stage.wire.origin + ROOM);
    assert(room > 20_000 && room <= 47_000, `the room loads ${room} bytes`);
    await fresh.leave();
  },
};

/** The doctor writes many lines, by the function that everybody uses. */
async function fill(stage: Stage, lines: number): Promise<void> {
  await stage.running.embedded!.query(
    `with doctor as (select set_config('request.jwt.claims',
       json_build_object('sub', pa.account_id, 'role', 'authenticated')::text, true) as acting
     from public.practitioner_accounts pa join public.consultations c using (practitioner_id)
     where c.consultation_id = $1)
     select (select count(*) from (select public.send_message(gen_random_uuid(), $1,
       'line ' || n || ' of many') from doctor, generate_series(1, $2::integer) n) sent)`,
    [OPEN, lines],
  );
}

/** Gzipped bytes of all scripts that a page loads until it rests, the service worker aside. */
async function scriptBytes(page: Page, url: string): Promise<number> {
  const scripts = new Map<string, number>();
  const pending: Promise<void>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script" || response.request().serviceWorker()) {
      return;
    }
    pending.push(
      response.body().then(async (body) => {
        const packed = new Blob([new Uint8Array(body)]).stream().pipeThrough(
          new CompressionStream("gzip"),
        );
        scripts.set(response.url(), (await new Response(packed).arrayBuffer()).byteLength);
      }, () => {}),
    );
  });
  await page.goto(url);
  await page.waitForTimeout(1_500);
  await Promise.all(pending);
  return [...scripts.values()].reduce((sum, size) => sum + size, 0);
}
