import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { findChromium, launchChromium, NO_CHROMIUM } from "../support/chromium.ts";
import type { Person } from "../support/person.ts";
import { invite, PHONE, TABLET } from "../support/person.ts";
import { startProduct } from "../support/product.ts";
import { skipTest } from "../support/skip.ts";
import * as steps from "../support/steps.ts";

/*
 * The main job, whole: a stranger on a phone finds a doctor, asks with a photo and a PDF, pays with
 * an impatient thumb, is answered by a doctor on a tablet who works in Chinese, and keeps it all.
 */
const CONCERN = "A red itching rash on my left arm";
const ANSWER = "您好 Ana，皮疹处会灼痛吗？";
const PHOTO = new URL("../fixtures/photo.png", import.meta.url).pathname;
const REPLY = "A little 🙂 ‏عند اللمس‏ <b>at night</b>'; drop table messages;--";

if (await findChromium()) Deno.test("a patient asks, a doctor answers, and both keep it", journey);
else skipTest("a patient asks, a doctor answers, and both keep it", NO_CHROMIUM);

async function journey(t: Deno.TestContext): Promise<void> {
  const product = await startProduct();
  const browser = await launchChromium();
  const { origin } = product;
  const step = steps.storyOf(t);
  try {
    const ana = await invite(browser, { origin, viewport: PHONE });
    const lin = await invite(browser, { origin, viewport: TABLET, locale: "zh-CN" });
    await lin.signIn("dr.lin@demo.wenyi.example");
    await lin.open("/work");
    await steps.awake(lin.page, "WorkList");
    let path = "";
    await step("a visitor finds a doctor by department and becomes a patient", () => arrive(ana));
    await step(
      "describes the problem with a photo and a PDF, sees the price, pays once",
      async () => {
        path = await ask(ana);
      },
    );
    await step(
      "the request appears on the doctor's tablet by itself and is taken",
      () => take(lin, ana, path),
    );
    await step(
      "photos carry no place, and the allergy stands in front of the doctor",
      () => look(lin, path),
    );
    await step(
      "they write to each other, each message once, and see it read",
      () => talk(lin, ana),
    );
    await step(
      "the patient adds a photo and a voice note, which the doctor sees and can play",
      () => show(ana, lin),
    );
    await step("the doctor closes with a coded summary", () => close(lin, path));
    await step(
      "the patient has it at hand, on screen and paper, and rates it",
      () => keep(ana, path),
    );
    await step("nothing can be added afterwards", () => assertClosed(ana, path));
    for (const person of [ana, lin]) person.assertCalm();
  } finally {
    await browser.close();
    await product.stop();
  }
}

async function arrive(ana: Person): Promise<void> {
  const { page } = ana;
  await ana.open("/");
  await page.getByRole("link", { name: "General practice" }).first().click();
  await page.getByRole("link", { name: "Dr Lin" }).click();
  await page.getByRole("link", { name: /Ask by text/ }).click();
  await steps.createAccount(ana, "ana@example.org");
  await steps.describeOneself(ana, "Ana");
  await page.getByRole("heading", { name: "For whom do you ask?" }).waitFor();
}

/** Answers the path of the consultation. */
async function ask(ana: Person): Promise<string> {
  const { page } = ana;
  await page.getByRole("radio", { name: /Ana/ }).check();
  await page.getByRole("button", { name: "Continue" }).click();
  await steps.describeRash(ana, CONCERN);
  const path = new URL(page.url()).pathname.replace(/\/pay$/, "");
  await page.getByLabel(/^This is right/).check();
  await steps.doubleTap(page, /^Pay ¥29/);
  await page.getByRole("heading", { name: "Your request is with the doctor" }).waitFor();
  await page.getByText("¥29 are held, not taken yet").waitFor();
  return path;
}

async function take(lin: Person, ana: Person, path: string): Promise<void> {
  const id = path.split("/").at(-1);
  await lin.page.locator(`.work-list a[href*="${id}"]`).click();
  await lin.page.locator(".work-thread").getByText(CONCERN).waitFor();
  await lin.page.getByRole("button", { name: "接诊" }).click();
  await steps.awake(lin.page, "MessageThread");
  // The patient touches nothing: her page follows by itself.
  await ana.page.locator("#composer-body").waitFor();
  await steps.awake(ana.page, "MessageThread");
}

async function look(lin: Person, path: string): Promise<void> {
  const panel = lin.page.locator(".work-panel");
  await panel.getByText("青霉素类").waitFor();
  const src = await lin.page.locator(`img[src*="${path}/attachments/"]`).first()
    .getAttribute("src");
  const bytes = await lin.page.evaluate(async (url) => {
    const answer = await fetch(url!);
    return [answer.status, new TextDecoder("latin1").decode(await answer.arrayBuffer())] as const;
  }, src);
  assertEquals(bytes[0], 200);
  assert(bytes[1].startsWith("\xff\xd8"), "the photo is a JPEG");
  for (const trace of ["GPS", "Exif\0\0II*\0\x08\0\0\0\x0a", "Canon", "Apple"]) {
    assert(!bytes[1].includes(trace), `the photo still tells ${trace}`);
  }
}

async function talk(lin: Person, ana: Person): Promise<void> {
  await lin.page.locator("#composer-body").fill(ANSWER);
  await lin.page.locator(".composer button[type=submit]").evaluate((button) => {
    (button as HTMLButtonElement).click();
    (button as HTMLButtonElement).click();
  });
  await steps.reads(ana, ANSWER);
  await ana.page.getByText("Dr Lin is here now").waitFor();
  await ana.page.locator("#composer-body").pressSequentially("A");
  await lin.page.locator(".presence").getByText("Ana").waitFor();
  await steps.write(ana, REPLY);
  await steps.reads(lin, REPLY);
  await lin.page.locator(".message-own .delivery", { hasText: "已读" }).first().waitFor();
  await ana.page.locator(".message-own .delivery", { hasText: "Read" }).first().waitFor();
  for (const person of [lin, ana]) {
    assertEquals(await steps.conversationOf(person), [ANSWER, REPLY]);
  }
}

async function show(ana: Person, lin: Person): Promise<void> {
  const { page } = ana;
  const send = page.locator(".composer button[type=submit]");
  await page.locator(".composer input[type=file]").setInputFiles(PHOTO);
  await page.locator(".picked li").waitFor();
  await send.click();
  await lin.page.locator(".message:not(.message-own) .message-photos img").last().waitFor();
  await page.locator(".composer-line .button-quiet:has(> .icon)").last().click();
  // A second has been recorded.
  await page.locator(".recording", { hasText: /0:0[1-9]/ }).waitFor();
  await page.locator(".recording .button-primary").click();
  await page.locator(".picked audio").waitFor();
  await send.click();
  const heard = lin.page.locator(".thread audio").last();
  await heard.waitFor();
  const seconds = await heard.evaluate((audio: HTMLAudioElement) =>
    new Promise<number>((resolve, reject) => {
      audio.ontimeupdate = () => audio.currentTime > 0 && resolve(audio.currentTime);
      audio.play().catch(reject);
    })
  );
  assert(seconds > 0);
}

async function close({ page, open, assertAccessible }: Person, path: string): Promise<void> {
  await open(`/work/${path.split("/").at(-1)}/close`);
  await steps.awake(page, "SummaryFields");
  await page.locator("#assessment").fill("Contact dermatitis is most likely.");
  await page.getByRole("combobox").first().fill("接触性皮炎");
  await page.getByRole("option").first().click();
  await page.locator("#advice").fill("Hydrocortisone cream 1 %, twice a day for 5 days.");
  await page.locator("#watch_for").fill(
    "Fever, blisters, or the rash spreads: see a doctor today.",
  );
  await page.locator("input[name=follow_up][value=none]").check();
  await page.locator("input[name=outcome][value=resolved]").check();
  await assertAccessible();
  await page.locator("main form button[type=submit]").last().click();
  await page.getByText("Contact dermatitis is most likely.").waitFor();
  await page.getByRole("button", { name: "签署并结束问诊" }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/close"));
}

async function keep(ana: Person, path: string): Promise<void> {
  const { page } = ana;
  await ana.open(path);
  await page.getByText("Contact dermatitis is most likely.").waitFor();
  await ana.open("/record");
  await page.getByText(/L2[35]/).first().waitFor();
  await ana.assertAccessible();
  await ana.open(`${path}/summary`);
  await page.emulateMedia({ media: "print" });
  await page.getByText("Hydrocortisone cream 1 %, twice a day for 5 days.").waitFor();
  await page.emulateMedia({ media: "screen" });
  await ana.open(`${path}/rating`);
  await page.getByRole("radio").last().check();
  await page.locator("main form button[type=submit]").click();
  await page.getByText("You rated this consultation").waitFor();
}

async function assertClosed(ana: Person, path: string): Promise<void> {
  await ana.open(path);
  assertEquals(await ana.page.locator("#composer-body").count(), 0);
  const answer = await ana.page.evaluate(async (url) => {
    const response = await fetch(`${url}/messages`, {
      method: "POST",
      headers: { accept: "application/json", "content-type": "application/json" },
      body: JSON.stringify({ message_id: crypto.randomUUID(), body: "One more" }),
    });
    return { status: response.status, text: await response.text() };
  }, path);
  assertEquals(answer.status, 409);
  assertStringIncludes(answer.text, "consultation_closed");
}
