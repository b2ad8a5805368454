import { startProduct } from "../support/product.ts";
import type { Measurement } from "./measurement.ts";
import { startServer } from "./server_process.ts";
import { median, medianAndSpread } from "./statistics.ts";

const ROUNDS = 3;
const ROUND_MS = 3_000;
const AT_ONCE = 8;

interface Target {
  name: string;
  url: string;
  perSecond: number[];
}

export const pages: Measurement = {
  name: "pages",
  title: "Pages made by the server",
  how:
    `${AT_ONCE} requests at once for ${
      ROUND_MS / 1000
    } s, ${ROUNDS} rounds, the targets in turn; ` +
    "uncompressed, signed out, the asking process on the same machine. The product runs as one " +
    "process with its embedded database (PGlite) inside; every page asks it anew; only departments and regions are kept, for a minute. " +
    "The bare pages are Hono in a process of its own, with nothing to ask: 60 rows rendered by " +
    "Preact, and the same text ready-made.",
  measure: async () => {
    await using stack = new AsyncDisposableStack();
    const product = await startProduct();
    stack.defer(() => product.stop());
    const bare = await startServer("tests/bench/bare/server.tsx");
    stack.defer(() => bare.stop());
    const targets: Target[] = [
      { name: "home", url: `${product.origin}/`, perSecond: [] },
      { name: "find a doctor", url: `${product.origin}/doctors`, perSecond: [] },
      { name: "emergency (asks nothing)", url: `${product.origin}/emergency`, perSecond: [] },
      { name: "bare Hono and Preact", url: `${bare.origin}/`, perSecond: [] },
      { name: "bare Hono, text", url: `${bare.origin}/text`, perSecond: [] },
    ];
    for (const { url } of targets) await load(url, 1_000);
    for (let round = 0; round < ROUNDS; round++) {
      for (const target of targets) target.perSecond.push(await load(target.url, ROUND_MS));
    }
    const beside = median(targets.at(-2)!.perSecond);
    return {
      columns: ["page", "pages/s", "of bare Hono and Preact", "KB of HTML"],
      rows: await Promise.all(targets.map(async ({ name, url, perSecond }) => [
        name,
        medianAndSpread(perSecond),
        `${(100 * median(perSecond) / beside).toFixed(1)} %`,
        ((await (await ask(url)).text()).length / 1000).toFixed(1),
      ])),
    };
  },
};

function ask(url: string): Promise<Response> {
  return fetch(url, { headers: { "accept-encoding": "identity", "accept-language": "en-GB" } });
}

/** How many answers came per second; anything but 200 ends the bench. */
async function load(url: string, milliseconds: number): Promise<number> {
  const begun = performance.now();
  let answers = 0;
  const askOnAndOn = async () => {
    while (performance.now() - begun < milliseconds) {
      const response = await ask(url);
      await response.text();
      if (response.status !== 200) throw new Error(`${url} answers ${response.status}`);
      answers++;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askOnAndOn));
  return answers / ((performance.now() - begun) / 1000);
}
