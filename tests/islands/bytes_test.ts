import { assert } from "@std/assert";
import { kilobytes, measureBytes } from "../bench/bytes.ts";
import { findChromium, NO_CHROMIUM } from "../support/chromium.ts";
import { skipTest } from "../support/skip.ts";
import { LOOSE } from "./stage.ts";

/* What a page asks of a cheap phone: the budgets stand in tests/bench/budgets.ts. */

const NAME = "Every page keeps within its budget of script at the first load";

if (await findChromium()) {
  Deno.test({
    name: NAME,
    ...LOOSE,
    fn: async (t) => {
      const pages = await measureBytes();
      for (const { budget, scripts, scriptBytes } of pages) {
        await t.step(`${budget.page}: at most ${budget.kilobytes} KB`, () => {
          const files = scripts.map(({ path, bytes }) => `${path} ${bytes}`).join("\n");
          assert(scripts.length > 0, "The page asked for no script at all: was it measured?");
          assert(
            scriptBytes <= budget.kilobytes * 1000,
            `${kilobytes(scriptBytes)} KB of script:\n${files}`,
          );
        });
      }
    },
  });
} else skipTest(NAME, NO_CHROMIUM);
