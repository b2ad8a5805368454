import type { Browser } from "playwright-core";
import { CODE_ADDRESS, EMAILS, OKAFOR, requestPages, statusOf } from "./pages.ts";
import type { PageEntry, Visitor } from "./pages.ts";
import type { Person, PersonOptions } from "./person.ts";
import { invite } from "./person.ts";
import * as steps from "./steps.ts";

/* What the tests share that go through all pages in a browser. */

/** Three requests of Mei's: one being written, one that waits, one taken back. */
export async function onTheirWay(browser: Browser, origin: string): Promise<PageEntry[]> {
  const mei = await invite(browser, { origin });
  await mei.signIn(EMAILS.mei);
  const waiting = await ask(mei);
  const ended = await ask(mei);
  await mei.page.getByRole("button", { name: "Take the request back" }).click();
  await mei.page.locator("form[action$='/cancel'] button").last().click();
  await mei.page.getByRole("heading", { name: "You took this request back" }).waitFor();
  const draft = await startDraft(mei);
  // Nothing can be paid that says nothing.
  await steps.describeRash(mei, "A mole that itches");
  await mei.leave();
  return requestPages(draft, waiting, ended);
}

async function startDraft(mei: Person): Promise<string> {
  await mei.open(`/consultations/new?practitioner=${OKAFOR}&kind=text`);
  await mei.page.getByRole("radio").first().check();
  await mei.page.getByRole("button", { name: "Continue" }).click();
  await steps.awake(mei.page, "DraftKeeper");
  return new URL(mei.page.url()).pathname;
}

async function ask(mei: Person): Promise<string> {
  const path = await startDraft(mei);
  await steps.describeRash(mei, "A spot on my back has changed its colour");
  await mei.page.getByLabel(/^This is right/).check();
  await mei.page.getByRole("button", { name: /^Pay/ }).click();
  await mei.page.getByRole("heading", { name: /^Your request is with/ }).waitFor();
  return path;
}

/** A browser in which the pages of this reader open. */
export async function enter(browser: Browser, look: PersonOptions, who: Visitor): Promise<Person> {
  const person = await invite(browser, look);
  if (who !== "visitor") await person.signIn(EMAILS[who]);
  else await person.context.addCookies([{ ...CODE_ADDRESS, url: look.origin }]);
  return person;
}

/** Opens a page of the table; what is wrong when it is not the page itself that answers there. */
export async function openEntry({ page }: Person, origin: string, path: string): Promise<string[]> {
  const answer = await page.goto(origin + path);
  const faults: string[] = [];
  if (page.url() !== origin + path) faults.push("leads elsewhere");
  if (answer?.status() !== statusOf(path)) faults.push(`status ${answer?.status()}`);
  return faults;
}
