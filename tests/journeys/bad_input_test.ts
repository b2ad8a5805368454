import { assertEquals } from "@std/assert";
import { LOOSE, OPEN, setStage } from "../islands/stage.ts";
import type { Stage } from "../islands/stage.ts";
import { findChromium, NO_CHROMIUM } from "../support/chromium.ts";
import type { Person } from "../support/person.ts";
import { invite } from "../support/person.ts";
import { LIN } from "../support/request.ts";
import { skipTest } from "../support/skip.ts";
import * as steps from "../support/steps.ts";

/* What people choose, paste and repeat by mistake: told clearly, and nothing they wrote is lost. */
const NAME = "mistakes in a request are told, and nothing written is lost";
const FIXTURES = new URL("../fixtures/", import.meta.url).pathname;
const CONCERN = "Since Monday a rash 😀 ‏مرحبا‏ <script>alert(1)</script>'; drop table messages;--";
const HEAVY_BYTES = 30 * 1024 * 1024;
const REFUSED = ".file-item[data-state=refused]";

if (await findChromium()) Deno.test({ name: NAME, ...LOOSE, fn: mistakes });
else skipTest(NAME, NO_CHROMIUM);

interface Scene {
  stage: Stage;
  mei: Person;
}

async function mistakes(t: Deno.TestContext): Promise<void> {
  const stage = await setStage();
  try {
    const mei = await invite(stage.browser, { origin: stage.running.origin });
    await mei.signIn("mei@demo.wenyi.example");
    const step = steps.storyOf(t);
    for (const [name, act] of Object.entries(STEPS)) await step(name, () => act({ stage, mei }));
    mei.assertCalm();
  } finally {
    await stage.stop();
  }
}

const STEPS: Record<string, (scene: Scene) => Promise<void>> = {
  async "a day that does not exist comes back with all that was typed"({ mei: { page, open } }) {
    await open("/patients/new");
    await page.getByLabel("Name for the doctor to use").fill("Bao");
    for (const [part, value] of [["Day", "31"], ["Month", "2"], ["Year", "2020"]] as const) {
      await page.getByLabel(part).fill(value);
    }
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("alert").first().waitFor();
    assertEquals(await page.getByLabel("Name for the doctor to use").inputValue(), "Bao");
    assertEquals(await page.getByLabel("Day").inputValue(), "31");
  },

  async "100,000 characters are counted, not cut off, and stay"({ mei }) {
    const { page } = mei;
    await startDraft(mei);
    const endless = "长".repeat(100_000);
    await page.getByLabel("What is the problem?").fill(endless);
    await page.getByText(/This has 100,000 characters/).first().waitFor();
    await page.getByRole("button", { name: /check and pay/ }).click();
    assertEquals(await page.getByLabel("What is the problem?").inputValue(), endless);
  },

  async "a heavy photo is made small; a program and a heavy document are refused"({ mei }) {
    const { page } = mei;
    await page.getByLabel("What is the problem?").fill(CONCERN);
    const folder = await Deno.makeTempDir({ prefix: "wenyi-heavy-" });
    const files = [`${FIXTURES}renamed_executable.jpg`];
    for (const name of ["photo.jpg", "report.pdf"]) {
      const bytes = new Uint8Array(HEAVY_BYTES);
      bytes.set(await Deno.readFile(FIXTURES + name));
      await Deno.writeFile(`${folder}/${name}`, bytes);
      files.push(`${folder}/${name}`);
    }
    await page.locator(".file-button input[multiple]").setInputFiles(files);
    await page.locator(REFUSED).nth(1).waitFor();
    await page.locator(".file-item a.file-face img").waitFor();
    await Deno.remove(folder, { recursive: true });
    for (const said of await page.locator(`${REFUSED} .file-said`).allInnerTexts()) {
      assertEquals(said.length > 20, true, said);
    }
    while (await page.locator(REFUSED).count() > 0) {
      await page.locator(`${REFUSED} button`).last().click();
    }
    assertEquals(await page.getByLabel("What is the problem?").inputValue(), CONCERN);
  },

  async "a payment posted again and again is one payment"({ stage, mei: { page } }) {
    await page.getByRole("button", { name: /check and pay/ }).click();
    await page.getByLabel(/^This is right/).check();
    const path = new URL(page.url()).pathname;
    const form = await page.locator("form[action$='/pay']").evaluate((element) =>
      new URLSearchParams(
        [...new FormData(element as HTMLFormElement)] as [string, string][],
      ).toString()
    );
    await page.getByRole("button", { name: /^Pay / }).click();
    await steps.awake(page, "WaitingStatus");
    const statuses = await page.evaluate(
      ([url, body]) =>
        Promise.all([1, 2, 3].map(async () => {
          const headers = { "content-type": "application/x-www-form-urlencoded" };
          return (await fetch(url!, { method: "POST", body: body!, headers })).status;
        })),
      [path, form],
    );
    assertEquals(statuses, [200, 200, 200], "each is led to the request as it stands");
    const rows = await stage.running.embedded!.query(
      `select p.status, (select count(*)::integer from public.ledger_entries e
         where e.payment_id = p.payment_id and e.ledger_account = 'held') as holds
       from public.payments p where p.consultation_id = $1`,
      [path.split("/")[2]],
    );
    assertEquals(rows, [{ status: "held", holds: 1 }]);
    await page.getByText(CONCERN).first().waitFor();
  },

  async "the address of a photo opens for its two people alone"({ stage, mei }) {
    const { page, open } = mei;
    await open(`/consultations/${OPEN}`);
    await steps.awake(page, "MessageThread");
    await page.locator(".composer input[type=file]").setInputFiles(`${FIXTURES}photo.jpg`);
    await page.locator(".picked li").waitFor();
    await steps.write(mei, "only for you");
    // Until it is sent, the photo is shown from the device.
    const photo = page.locator(".message-own", { hasText: "only for you" })
      .locator("a[href*='/attachments/']");
    const address = (await photo.first().getAttribute("href"))!;
    assertEquals(await statusFor(stage, address, "dr.okafor@demo.wenyi.example"), 200);
    assertEquals(await statusFor(stage, address, "tom@demo.wenyi.example"), 404);
    assertEquals(await statusFor(stage, address, "dr.lin@demo.wenyi.example"), 404);
    assertEquals(await statusFor(stage, address, null), 401);
  },
};

async function startDraft({ page, open }: Person): Promise<void> {
  await open(`/consultations/new?practitioner=${LIN}&kind=text`);
  await page.locator("input[name=patient]").first().check();
  await page.getByRole("button", { name: "Continue" }).click();
  for (const name of ["DraftKeeper", "PhotoPicker"]) await steps.awake(page, name);
}

/** How an address answers somebody else, from their own browser. */
async function statusFor(
  { browser, running: { origin } }: Stage,
  address: string,
  email: string | null,
): Promise<number> {
  const person = await invite(browser, { origin });
  await (email ? person.signIn(email) : person.open("/"));
  const status = await person.page.evaluate(
    async (url) => (await fetch(url, { headers: { accept: "application/json" } })).status,
    address,
  );
  await person.leave();
  return status;
}
