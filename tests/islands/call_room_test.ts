import { assert, assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import { call as words } from "../../domain/words/en/call.ts";
import { call_check as check } from "../../domain/words/en/call_check.ts";
import { call_live as live } from "../../domain/words/en/call_live.ts";
import { call_pages as pages } from "../../domain/words/en/call_pages.ts";
import { launchChromium } from "../support/chromium.ts";
import { reasonForNoCalls } from "../support/no_calls.ts";
import { invite, PHONE, TABLET } from "../support/person.ts";
import type { Person } from "../support/person.ts";
import { skipTest } from "../support/skip.ts";
import { delivered, LOOSE, OPEN, say, setStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

/* The screens of a call: what one sees, reaches by keyboard and hears read out, from lobby to end. */
const NAME = "the screens of a call";
const MEIS = `/consultations/${OPEN}/call`;
const PATIENCE_MS = 40_000;
const OKAFORS = `/work/${OPEN}/call`;

const reason = await reasonForNoCalls();
if (reason) skipTest(NAME, reason);
else Deno.test({ name: NAME, ...LOOSE, fn: screens });

interface People {
  stage: Stage;
  /** On a phone. */
  mei: Person;
  /** On a tablet. */
  okafor: Person;
}

async function screens(t: Deno.TestContext): Promise<void> {
  const stage = await setStage();
  const { origin } = stage.running;
  try {
    const mei = await invite(stage.browser, { origin, viewport: PHONE });
    const okafor = await invite(stage.browser, { origin, viewport: TABLET });
    await okafor.context.addInitScript(heedBlock);
    await mei.signIn("mei@demo.wenyi.example");
    await okafor.signIn("dr.okafor@demo.wenyi.example");
    // Pictures of three browsers at once are much for a small machine.
    for (const { context } of [mei, okafor]) context.setDefaultTimeout(PATIENCE_MS);
    for (const [name, act] of Object.entries(STEPS)) {
      await t.step(name, () => act({ stage, mei, okafor }));
    }
    for (const person of [mei, okafor]) person.assertCalm();
  } finally {
    await stage.stop();
  }
}

const open = async (person: Person, path: string) => {
  await person.open(path);
  await awake(person.page);
};
const awake = (page: Page) =>
  page.locator("x-island[data-name=CallRoom][data-awake]").waitFor({ state: "attached" });
const press = (page: Page, name: string) =>
  page.getByRole("button", { name, exact: true }).first().click();
const inCall = (page: Page) => page.locator(".call-live[data-phase=live]").waitFor();
/** The text of what has the focus. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");

const STEPS: Record<string, (people: People) => Promise<void>> = {
  async "the lobby comes without what runs a call, and fetches it when a hand moves"({ okafor }) {
    const { page } = okafor;
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    const runs = () => asked.filter((path) => /^\/_\/(session|Live)-/.test(path));
    await open(okafor, OKAFORS);
    await page.waitForLoadState("networkidle");
    assertEquals(runs(), []);
    await page.mouse.move(200, 200);
    await page.waitForResponse((answer) => /\/_\/session-/.test(answer.url()));
    assertEquals(runs().length, 2);
    await okafor.assertAccessible();
  },

  async "a patient who may not ring is told how to ask, and has the way back"({ mei }) {
    await open(mei, MEIS);
    await mei.page.getByRole("heading", { name: words.notYours("Dr Okafor") }).waitFor();
    assertEquals(await mei.page.locator(".lobby-actions").count(), 0);
    await mei.page.getByRole("link", { name: words.back }).waitFor();
    await mei.assertAccessible();
  },

  async "the check tells what the browser refuses, and what helps in this very browser"(
    { okafor },
  ) {
    const { page } = okafor;
    await page.evaluate(() => void Object.assign(globalThis, { cameraBlocked: true }));
    await press(page, words.check);
    await page.getByText(check.problems.camera.denied).waitFor();
    await page.getByText(check.allow.chrome).waitFor();
    await page.getByText(check.heard).waitFor();
    await page.getByText(check.networks.good).or(page.getByText(check.networks.fair))
      .or(page.getByText(check.networks.poor)).waitFor();
    await okafor.assertAccessible();
    await page.evaluate(() => Reflect.deleteProperty(globalThis, "cameraBlocked"));
    await press(page, check.tryAgain);
    await page.locator(".lobby-view video").waitFor();
    await mayUseCamera(okafor);
  },

  async "one tap rings, and where the other side looks it can be answered in one"(
    { mei, okafor },
  ) {
    await mayUseCamera(mei);
    await press(okafor.page, words.startVideo);
    await okafor.page.getByText(live.calling("小梅")).waitFor();
    await mei.page.getByRole("heading", { name: words.incoming("Dr Okafor") }).waitFor();
    assertEquals(await focused(mei.page), words.incoming("Dr Okafor"));
    await mei.assertAccessible();
    await press(mei.page, words.answer);
    await Promise.all([inCall(mei.page), inCall(okafor.page)]);
    await mei.page.locator(".call-tile video").waitFor();
  },

  async "both ends are named in words, and the stage can be used by everybody"({ mei, okafor }) {
    for (const { page } of [mei, okafor]) {
      await page.locator(".call-tile .call-quality").waitFor();
      await page.locator(".call-self .call-quality").waitFor();
      await page.getByText(live.secured, { exact: true }).waitFor();
    }
    await mei.assertAccessible();
    await okafor.assertAccessible();
    for (
      const [id, name] of [["#call-menu-open", live.more], ["#call-privacy", live.phraseTitle]]
    ) {
      await okafor.page.locator(id!).click();
      await okafor.page.getByRole("dialog", { name }).waitFor();
      await okafor.assertAccessible();
      await okafor.page.keyboard.press("Escape");
      assertEquals(await okafor.page.locator(`${id}:focus`).count(), 1, "focus comes back");
    }
  },

  async "M mutes and V turns the camera, but never while one writes"({ okafor }) {
    const { page } = okafor;
    await page.locator("#call-mute").focus();
    await page.keyboard.press("m");
    await page.locator("#call-mute", { hasText: live.unmute }).waitFor();
    await page.keyboard.press("v");
    await page.locator("#call-camera", { hasText: live.cameraOn }).waitFor();
    await page.locator("#composer-body").focus();
    await page.keyboard.type("movie");
    assertEquals(await page.locator("#composer-body").inputValue(), "movie");
    assertEquals(await page.locator("#call-mute").innerText(), live.unmute);
    await page.locator("#composer-body").fill("");
    await page.locator("#call-mute").focus();
    await page.keyboard.press("v");
    await page.keyboard.press("m");
    await page.locator("#call-mute", { hasText: live.mute }).waitFor();
  },

  async "on a phone messages are counted until one looks, and the picture lies on them"(
    { mei, okafor },
  ) {
    await say(okafor.page, "Please hold the camera still.");
    await mei.page.locator("#call-shrink .count", { hasText: "1" }).waitFor();
    await mei.page.locator("#call-shrink").click();
    await mei.page.locator(".message-other", { hasText: "hold the camera still" }).waitFor();
    await delivered(okafor.page, "Please hold the camera still.", "read");
    assertEquals(await mei.page.locator(".call-enlarge:focus").count(), 1);
    await mei.page.locator(".call-tile video").waitFor();
    await mei.assertAccessible();
    await mei.page.keyboard.press("Enter");
    await mei.page.locator("#call-shrink").waitFor();
    assertEquals(await mei.page.locator("#call-shrink:focus").count(), 1);
  },

  async "a photo is asked for, allowed, and stands in the conversation"({ mei, okafor }) {
    await mei.page.locator("#call-camera", { hasText: live.cameraOff }).waitFor();
    await okafor.page.locator("#call-menu-open").click();
    await press(okafor.page, live.askPhoto);
    await mei.page.getByText(live.photoAsked("Dr Okafor")).waitFor();
    await press(mei.page, live.photoYes);
    const message = okafor.page.locator(".message-other", { hasText: live.photoBody });
    await message.locator("img").waitFor();
  },

  async "a photo may be refused"({ mei, okafor }) {
    await okafor.page.locator("#call-menu-open").click();
    await press(okafor.page, live.askPhoto);
    await press(mei.page, live.photoNo);
    await okafor.page.getByText(live.photoRefused("小梅")).waitFor();
  },

  async "a guest is asked for, agreed to, and has a page of their own"({ stage, mei, okafor }) {
    const { page } = okafor;
    // A third picture in one browser starves the page that asks for a tap.
    await press(page, live.cameraOff);
    await using browser = await launchChromium();
    await page.getByRole("button", { name: live.people }).first().click();
    await page.locator("[name=guest_name]").fill("Fang");
    await page.locator("[name=guest_role]").selectOption("interpreter");
    await press(page, live.invite);
    const link = await page.locator(".call-link input").inputValue();
    await okafor.assertAccessible();
    await page.keyboard.press("Escape");
    await mei.page.getByText(live.guestAsks("Dr Okafor", "Fang", live.roles.interpreter)).waitFor();
    await press(mei.page, live.agree);
    const guest = await invite(browser, { origin: stage.running.origin });
    guest.context.setDefaultTimeout(PATIENCE_MS);
    await guest.page.goto(link);
    await guest.assertAccessible();
    await guest.page.getByLabel(pages.guest.agree).check();
    await press(guest.page, pages.guest.open);
    await guest.page.waitForURL("**/guests/call");
    await awake(guest.page);
    await guest.assertAccessible();
    await press(guest.page, words.joinVoice);
    await inCall(guest.page);
    await page.locator(".call-tile", { hasText: "Fang" }).waitFor();
    assertEquals(await guest.page.locator(".call-ladder, #call-shrink").count(), 0);
    await page.getByRole("button", { name: live.people }).first().click();
    await press(page, live.remove("Fang"));
    await page.keyboard.press("Escape");
    await guest.page.getByRole("heading", { name: words.endedTitle }).waitFor();
    await guest.leave();
  },

  async "notes taken in the call are found where the summary is signed"({ okafor }) {
    await okafor.page.locator("[for=beside-notes]").click();
    await okafor.page.locator("#assessment").fill("Likely a tension headache.");
    const closing = await okafor.context.newPage();
    await closing.goto(okafor.page.url().replace(/\/call$/, "/close"));
    await closing.locator("x-island[data-name=SummaryFields][data-awake]").waitFor({
      state: "attached",
    });
    assertEquals(
      await closing.locator("#assessment").inputValue(),
      "Likely a tension headache.",
    );
    await closing.close();
  },

  async "a second device takes the call over, and it can be brought back"({ mei }) {
    const other = await mei.context.newPage();
    await other.goto(mei.page.url());
    await awake(other);
    await press(other, words.join);
    await inCall(other);
    await mei.page.getByRole("heading", { name: live.elsewhere }).waitFor();
    await press(mei.page, live.bringHere);
    await inCall(mei.page);
    await other.getByRole("heading", { name: live.elsewhere }).waitFor();
    await other.close();
  },

  async "a reload leads back into the call without a tap"({ mei }) {
    await mei.page.reload();
    await inCall(mei.page);
    await mei.page.locator(".call-tile", { hasText: "Dr Okafor" }).waitFor();
  },

  async "the doctor leaves, comes back, and ends it for both; both are told what happened"(
    { mei, okafor },
  ) {
    const { page } = okafor;
    await page.locator("#call-hang-up").click();
    await press(page, live.leave);
    await page.getByRole("heading", { name: words.goesOn }).waitFor();
    await press(page, words.join);
    await inCall(page);
    await page.locator("#call-hang-up").click();
    await press(page, live.endForAll);
    await page.getByText(words.ended.hung_up.own).waitFor();
    await mei.page.getByText(words.ended.hung_up.other("Dr Okafor")).waitFor();
    assertEquals(await focused(mei.page), words.endedTitle);
    assert(await page.getByRole("button", { name: words.callAgain }).isVisible());
    await mei.assertAccessible();
    await okafor.assertAccessible();
  },

  async "the other language says everything too"({ mei }) {
    await mei.context.addCookies([{ name: "locale", value: "zh-CN", url: mei.page.url() }]);
    await open(mei, MEIS);
    assertEquals(await mei.page.locator("html").getAttribute("lang"), "zh-CN");
    assertEquals(/[A-Za-z]{4,}/.exec(await mei.page.locator(".lobby").innerText()), null);
    await mei.assertAccessible();
  },
};

/** Lets a page say that its camera is blocked: headless browsers give the fake one regardless. */
function heedBlock(): void {
  if (!("MediaDevices" in globalThis)) return;
  const { prototype } = MediaDevices;
  const ask = prototype.getUserMedia;
  prototype.getUserMedia = function (wanted) {
    return wanted?.video && "cameraBlocked" in globalThis
      ? Promise.reject(new DOMException("Permission denied", "NotAllowedError"))
      : ask.call(this, wanted);
  };
}

async function mayUseCamera({ context }: Person): Promise<void> {
  await context.grantPermissions(["camera", "microphone"]);
}
