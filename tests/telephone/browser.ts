import { assert, assertEquals } from "@std/assert";
import { chromium } from "playwright-core";
import type { Page } from "playwright-core";
import { DEMO_PASSWORD } from "../../domain/demo_data.ts";
import { call as words } from "../../domain/words/en/call.ts";
import { call_live as live } from "../../domain/words/en/call_live.ts";
import { patiently } from "../support/call_stage.ts";
import { findChromium } from "../support/chromium.ts";
import { writeVoice } from "../support/tone.ts";
import { MEI, MEI_NUMBER, OKAFOR, OPEN } from "./stage.ts";
import type { TelephoneStage } from "./stage.ts";

/* The doctor in a real browser, the patient by telephone: what a tap on the ladder does. */

const TONES = { okafor: 1000, mei: 440 };

const so = (otherwise: string, isSo: () => boolean) =>
  patiently(otherwise, () => Promise.resolve(isSo()));

export async function browserAndTelephone(stage: TelephoneStage): Promise<void> {
  const mei = await stage.signIn(MEI);
  const saved = await mei.post("/me/phone", { country: "CN", number: MEI_NUMBER });
  assertEquals(saved.status, 303);
  stage.carrier.subscriber(MEI_NUMBER, { does: "answers", tone: TONES.mei });
  const voice = `${stage.dataDir}/okafor.wav`;
  await writeVoice(voice, TONES.okafor);
  const browser = await chromium.launch({
    executablePath: (await findChromium())!,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--use-fake-ui-for-media-stream",
      "--use-fake-device-for-media-stream",
      `--use-file-for-fake-audio-capture=${voice}`,
      // The network between namespaces has no certificate, and cameras need one.
      `--unsafely-treat-insecure-origin-as-secure=${stage.origin}`,
    ],
  });
  try {
    const page = await (await browser.newContext({ locale: "en-GB" })).newPage();
    await signIn(page, stage.origin);
    await page.goto(`${stage.origin}/work/${OPEN}/call`);
    await page.getByRole("button", { name: words.startVoice, exact: true }).click();
    await byTelephone(stage, page);
  } finally {
    await browser.close();
  }
}

async function signIn(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/sign-in`);
  await page.fill("[name=email]", OKAFOR);
  await page.fill("[name=password]", DEMO_PASSWORD);
  await page.press("[name=password]", "Enter");
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

async function byTelephone(stage: TelephoneStage, page: Page): Promise<void> {
  const before = stage.carrier.calls.length;
  await page.getByText("By phone this costs the clinic about US$0.45").waitFor();
  await page.getByRole("button", { name: live.rungs.telephone, exact: true }).click();
  await so("one tap rings nobody", () => stage.carrier.calls.length > before);
  const phone = stage.carrier.calls[before]!;
  await page.getByText(live.legs.confirming!).waitFor();
  assertEquals(phone.line!.hears(TONES.okafor), false, "the doctor is heard before the key");
  const pressing = setInterval(() => phone.line!.press("1"), 800);
  await page.getByText(live.legs.answered!).waitFor();
  clearInterval(pressing);
  await so("the patient does not hear the doctor", () => phone.line!.hears(TONES.okafor));
  assert(!(await page.content()).includes(MEI_NUMBER.slice(3)), "the page holds the number");
  phone.hangUp();
  await page.getByText(live.legs.answered!).waitFor({ state: "detached" });
  await page.getByRole("button", { name: live.rungs.voice, exact: true, pressed: true }).waitFor();
}
