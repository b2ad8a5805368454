import { call as words } from "../../domain/words/en/call.ts";
import { CALL_PATHS } from "../support/call_stage.ts";
import { launchChromium } from "../support/chromium.ts";
import { invite, TABLET } from "../support/person.ts";
import { startProduct } from "../support/product.ts";
import { gzipBytes, kilobytes } from "./bytes.ts";
import type { Measurement } from "./measurement.ts";

export const callsWeight: Measurement = {
  name: "calls_weight",
  title: "Script of a call's page",
  how:
    "Chromium with an empty cache opens the doctor's page of a call and waits until the network rests; " +
    "then the call is started. Counted is every script, each file compressed on its own with gzip; " +
    "LiveKit's client and its worker for encryption come when somebody moves towards the call.",
  measure: async () => {
    await using stack = new AsyncDisposableStack();
    const product = await startProduct();
    stack.defer(() => product.stop());
    const browser = await launchChromium();
    stack.defer(() => browser.close());
    const { page, context, open, signIn } = await invite(browser, {
      origin: product.origin,
      viewport: TABLET,
    });
    await context.grantPermissions(["microphone", "camera"]);
    await signIn("dr.okafor@demo.wenyi.example");
    const scripts = new Set<string>();
    // Of the page alone: the service worker fetches everything else ahead.
    page.on("response", (response) => {
      const { origin, pathname } = new URL(response.url());
      const type = response.headers()["content-type"] ?? "";
      if (origin === product.origin && pathname !== "/sw.js" && type.includes("javascript")) {
        scripts.add(pathname);
      }
    });
    await open(CALL_PATHS.okafor);
    await page.locator("x-island[data-name=CallRoom][data-awake]").waitFor({ state: "attached" });
    await page.waitForLoadState("networkidle");
    const before = await weigh(product.origin, scripts);
    await page.getByRole("button", { name: words.startVideo, exact: true }).click();
    await page.locator(".call-live[data-phase=live]").waitFor();
    await page.waitForTimeout(2_000);
    const after = await weigh(product.origin, scripts);
    return {
      columns: ["", "script KB", "files"],
      rows: [["before the call", ...before], ["in the call, all together", ...after]],
    };
  },
};

async function weigh(origin: string, paths: Set<string>): Promise<string[]> {
  const sizes = await Promise.all([...paths].map((path) => gzipBytes(origin + path)));
  return [kilobytes(sizes.reduce((sum, size) => sum + size, 0)), `${paths.size}`];
}
