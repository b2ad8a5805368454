import { assertEquals } from "@std/assert";
import { LOOSE, setStage } from "../islands/stage.ts";
import type { Stage } from "../islands/stage.ts";
import { findChromium, NO_CHROMIUM } from "../support/chromium.ts";
import type { Person } from "../support/person.ts";
import { invite, PHONE, TABLET } from "../support/person.ts";
import { LIN, SMITH } from "../support/request.ts";
import { skipTest } from "../support/skip.ts";
import * as steps from "../support/steps.ts";

/*
 * A request does not always go to the doctor who was asked: it is declined, nobody answers, a
 * colleague takes over, two doctors reach for it. Mei touches nothing, and is told on her phone.
 */
const NAME = "a request that its doctor does not answer ends well";
const CONCERN = "Sore throat for three days, worse when swallowing.";
const NOTE = "Ask about fever first.";

if (await findChromium()) Deno.test({ name: NAME, ...LOOSE, fn: endings });
else skipTest(NAME, NO_CHROMIUM);

interface Scene {
  stage: Stage;
  mei: Person;
  lin: Person;
  smith: Person;
}

async function endings(t: Deno.TestContext): Promise<void> {
  const stage = await setStage();
  const { browser, running: { origin } } = stage;
  try {
    const mei = await invite(browser, { origin, viewport: PHONE });
    const lin = await invite(browser, { origin, viewport: TABLET });
    const smith = await invite(browser, { origin, viewport: TABLET });
    await mei.signIn("mei@demo.wenyi.example");
    for (const [doctor, name] of [[lin, "lin"], [smith, "smith"]] as const) {
      await doctor.signIn(`dr.${name}@demo.wenyi.example`);
      await atDesk(doctor);
    }
    const step = steps.storyOf(t);
    const scene = { stage, mei, lin, smith };
    for (const [name, act] of Object.entries(STEPS)) await step(name, () => act(scene));
    for (const person of [mei, lin, smith]) person.assertCalm();
  } finally {
    await stage.stop();
  }
}

const STEPS: Record<string, (scene: Scene) => Promise<void>> = {
  async "declined: the patient is told why, and the money goes back"({ stage, mei, lin }) {
    const id = await request(mei, `practitioner=${LIN}`);
    await lin.page.locator(`.work-list a[href$="${id}"]`).click();
    await lin.page.getByRole("link", { name: "Decline" }).click();
    await lin.page.getByRole("button", { name: "Decline and return the money" }).click();
    await lin.page.getByText("Choose a reason.").first().waitFor();
    await lin.page.getByLabel(/^This needs to be examined in person/).check();
    await lin.page.getByLabel("In your words, to the patient").fill("Please go today.");
    await lin.page.getByRole("button", { name: "Decline and return the money" }).click();
    await lin.page.getByText(/^Declined\. The patient has been told/).waitFor();
    await mei.page.getByRole("heading", { name: "Dr Lin could not take your request" }).waitFor();
    await mei.page.getByText("Please go today.").waitFor();
    await assertRefunded(stage, mei, id);
  },

  async "expired: nobody answers in time, and the money goes back by itself"(
    { stage, mei, lin },
  ) {
    await atDesk(lin);
    const id = await request(mei, `practitioner=${LIN}`);
    const entry = lin.page.locator(`.work-list a[href$="${id}"]`);
    await entry.waitFor();
    await stage.running.embedded!.query(
      `update public.consultations set respond_by = now() - interval '1 second'
       where consultation_id = $1`,
      [id],
    );
    await mei.page.getByRole("heading", { name: "Nobody answered in time" }).waitFor();
    await entry.waitFor({ state: "detached" });
    await assertRefunded(stage, mei, id);
  },

  async "handed over: the colleague has the note, the patient keeps her conversation"(
    { mei, lin, smith },
  ) {
    const id = await request(mei, `practitioner=${LIN}`);
    await lin.page.locator(`.work-list a[href$="${id}"]`).click();
    await lin.page.getByRole("button", { name: "Accept" }).click();
    await mei.page.locator("#composer-body").waitFor();
    await lin.open(`/work/${id}/hand-over`);
    await lin.page.locator("#note").fill(NOTE);
    await lin.page.locator(`input[name=to][value="${SMITH}"]`).check();
    await lin.page.locator("form[action$='/hand-over'] button").click();
    await lin.page.getByText(/^Handed over\./).waitFor();
    await smith.page.locator(`.work-list a[href$="${id}"]`).click();
    await smith.page.getByText(NOTE).first().waitFor();
    await steps.awake(smith.page, "MessageThread");
    await steps.write(smith, "Dr Smith goes on");
    await steps.reads(mei, "Dr Smith goes on");
    assertEquals(await mei.page.getByText(NOTE).count(), 0, "the note is for doctors alone");
    assertEquals((await lin.page.goto(new URL(`/work/${id}`, lin.page.url()).href))?.status(), 404);
  },

  async "two doctors take one request: one has it, the other is told"({ mei, lin, smith }) {
    for (const doctor of [lin, smith]) await atDesk(doctor);
    const id = await request(mei, "department=general_practice");
    const takes = [lin, smith].map(({ page }) =>
      page.locator(`form[action="/consultations/${id}/accept"] button`)
    );
    for (const take of takes) await take.waitFor();
    assertEquals(await lin.page.getByText(CONCERN).count(), 0, "the pool tells no words");
    await Promise.all(takes.map((take) => take.click()));
    const has = ({ page }: Person) =>
      page.locator("#composer-body").waitFor().then(() => true, () => false);
    const told = ({ page }: Person) =>
      page.getByText("A colleague was faster").first().waitFor().then(() => true, () => false);
    const outcomes = await Promise.all([lin, smith].map(async (doctor) =>
      await Promise.race([
        has(doctor).then((yes) => yes ? "has it" : "nothing"),
        told(doctor).then((yes) => yes ? "is told" : "nothing"),
      ])
    ));
    assertEquals(outcomes.sort(), ["has it", "is told"]);
    await mei.page.locator("#composer-body").waitFor();
  },
};

/** The doctor's list, live. */
async function atDesk(doctor: Person): Promise<void> {
  await doctor.open("/work");
  await steps.awake(doctor.page, "WorkList");
}

/** Asks by text and pays; answers the consultation's id, its page open and following. */
async function request({ page, open }: Person, whom: string): Promise<string> {
  await open(`/consultations/new?${whom}&kind=text`);
  await page.locator("input[name=patient]").first().check();
  await page.getByRole("button", { name: "Continue" }).click();
  await steps.awake(page, "DraftKeeper");
  await page.getByLabel("What is the problem?").fill(CONCERN);
  await page.getByRole("button", { name: /check and pay/ }).click();
  await page.getByLabel(/^This is right/).check();
  await page.getByRole("button", { name: /^Pay / }).click();
  await steps.awake(page, "WaitingStatus");
  return new URL(page.url()).pathname.split("/").at(-1)!;
}

/** The page says that the money went back, and the ledger says the same: nothing is left held. */
async function assertRefunded(stage: Stage, mei: Person, id: string): Promise<void> {
  await mei.page.waitForFunction(
    async (path) => /went back to you on/.test(await (await fetch(path)).text()),
    `/consultations/${id}`,
  );
  const payments = await stage.running.embedded!.query(
    `select p.status, (select sum(amount_minor)::integer from public.ledger_entries e
       where e.payment_id = p.payment_id and e.ledger_account = 'held') as held
     from public.payments p where p.consultation_id = $1`,
    [id],
  );
  assertEquals(payments, [{ status: "refunded", held: 0 }]);
}
