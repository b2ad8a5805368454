import { assertEquals } from "@std/assert";
import { call as words } from "../../domain/words/en/call.ts";
import { call_live as live } from "../../domain/words/en/call_live.ts";
import { call as wordsInChinese } from "../../domain/words/zh_cn/call.ts";
import { LOOSE } from "../islands/stage.ts";
import { CALL_PATHS, setCallStage, VOICES } from "../support/call_stage.ts";
import type { CallStage } from "../support/call_stage.ts";
import * as steps from "../support/call_steps.ts";
import { reasonForNoCalls } from "../support/no_calls.ts";
import { invite } from "../support/person.ts";
import type { Person } from "../support/person.ts";
import { skipTest } from "../support/skip.ts";
import { storyOf } from "../support/steps.ts";

/* What stands on the screen before and in a call, and who else may be brought in. */
const NAME = "lobby and room are accessible; a photo and a relative come in by consent";
const AUNT = "Aunt Li";

const reason = await reasonForNoCalls();
if (reason) skipTest(NAME, reason);
else Deno.test({ name: NAME, ...LOOSE, fn: pages });

async function pages(t: Deno.TestContext): Promise<void> {
  const stage = await setCallStage();
  const step = storyOf(t);
  try {
    for (const [name, act] of Object.entries(STEPS)) await step(name, () => act(stage));
  } finally {
    await stage.stop();
  }
}

const STEPS: Record<string, (stage: CallStage) => Promise<void>> = {
  async "the lobby, on both sides, in both languages and themes"({ mei, okafor, running }) {
    for (const [person, path] of [[mei, CALL_PATHS.mei], [okafor, CALL_PATHS.okafor]] as const) {
      await person.open(path);
      await person.page.locator("#call-title").waitFor();
      await inBothThemes(person);
      await inChinese(person, running.origin, path, inBothThemes);
    }
  },

  async "the room, on both sides, in both languages and themes"(stage) {
    const { mei, okafor, running } = stage;
    await steps.talk(stage, "video");
    await steps.bothSee(stage);
    for (const [person, path] of [[mei, CALL_PATHS.mei], [okafor, CALL_PATHS.okafor]] as const) {
      await inBothThemes(person);
      await inChinese(person, running.origin, path, async (device) => {
        await device.page.getByRole("button", { name: wordsInChinese.join, exact: true }).click();
        await device.page.locator(".call-live[data-phase=live]").waitFor();
        await inBothThemes(device);
      });
      await person.page.getByRole("button", { name: live.bringHere }).click();
      await steps.inCall(person);
    }
    await Promise.all([steps.bothHear(stage), steps.bothSee(stage)]);
  },

  async "a photo from her camera lands in the conversation, and only when she says yes"(stage) {
    const { mei, okafor } = stage;
    const ask = async () => {
      await okafor.page.locator("#call-menu-open").click();
      await okafor.page.getByRole("button", { name: live.askPhoto, exact: true }).click();
    };
    const photos = okafor.page.locator(".thread .message:not(.message-own) .message-photos img");
    await ask();
    await mei.page.getByRole("button", { name: live.photoNo, exact: true }).click();
    await okafor.page.getByText(live.photoRefused("小梅")).waitFor();
    assertEquals(await photos.count(), 0);
    await ask();
    await mei.page.getByRole("button", { name: live.photoYes, exact: true }).click();
    await photos.first().waitFor();
  },

  async "a relative comes in by a link that opens once, is heard, and can be sent out"(stage) {
    const { mei, okafor } = stage;
    const link = await linkFor(mei);
    const aunt = await stage.invite("guest");
    await aunt.page.goto(link);
    await aunt.assertAccessible();
    await aunt.page.locator("main input[type=checkbox]").check();
    await aunt.page.locator("main form button[type=submit]").click();
    await aunt.page.getByRole("button", { name: words.join, exact: true }).click();
    await steps.inCall(aunt);
    await Promise.all([
      mei.hears(VOICES.guest),
      okafor.hears(VOICES.guest),
      aunt.hears(VOICES.mei),
      aunt.hears(VOICES.okafor),
    ]);
    const second = await invite(aunt.browser, { origin: stage.running.origin });
    await second.page.goto(link);
    assertEquals(await second.page.locator("main form button[type=submit]").count(), 0);
    await second.leave();
    await openPeople(okafor);
    await okafor.page.getByRole("button", { name: live.remove(AUNT) }).click();
    await aunt.page.locator(".call-live").waitFor({ state: "detached" });
    await steps.bothHear(stage);
  },
};

async function inBothThemes(person: Person): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await person.page.emulateMedia({ colorScheme });
    await person.assertAccessible();
  }
}

/** The same person on one more device, which speaks Chinese. */
async function inChinese(
  { browser, context }: CallStage["mei"],
  origin: string,
  path: string,
  look: (device: Person) => Promise<void>,
): Promise<void> {
  const device = await invite(browser, { origin, locale: "zh-CN" });
  await device.context.grantPermissions(["microphone", "camera"]);
  const cookies = await context.cookies();
  await device.context.addCookies(cookies.filter(({ name }) => name !== "locale"));
  await device.open(path);
  await device.page.locator("html[lang^=zh] #call-title, html[lang^=zh] .call-live").waitFor();
  await look(device);
  await device.leave();
}

async function openPeople({ page }: Person): Promise<void> {
  await page.locator("#call-menu-open").click();
  await page.locator("#call-more").getByRole("button", { name: live.people, exact: true }).click();
}

/** She invites her aunt: the doctor is told, and need not agree. */
async function linkFor(mei: Person): Promise<string> {
  await openPeople(mei);
  await mei.page.getByLabel(live.guestName).fill(AUNT);
  await mei.page.getByRole("button", { name: live.invite, exact: true }).click();
  const url = await mei.page.getByLabel(live.linkTitle(AUNT)).inputValue();
  await mei.page.keyboard.press("Escape");
  return url;
}
