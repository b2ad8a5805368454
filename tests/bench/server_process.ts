import { freePort } from "../support/product.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
const READY_MS_MAX = 60_000;

/** A server in a process of its own, as it would run for people. */
export interface ServerProcess {
  origin: string;
  /** From the start of the process to its first answer 200 at `/`. */
  startMs: number;
  /** Ends it as an operator does, and waits until it is gone. */
  stop(): Promise<void>;
}

/** Starts a script of this repository on free ports; `variables` as its environment has them. */
export async function startServer(
  script: string,
  variables: Record<string, string> = {},
): Promise<ServerProcess> {
  const port = freePort();
  const origin = `http://localhost:${port}`;
  const begun = performance.now();
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", `${ROOT}${script}`],
    cwd: ROOT,
    env: { PORT: `${port}`, STUDIO_PORT: `${freePort()}`, ...variables },
    stdout: "null",
    stderr: "inherit",
  }).spawn();
  const stop = async () => {
    child.kill("SIGTERM");
    await child.status;
  };
  while (!await answers(origin)) {
    if (performance.now() - begun > READY_MS_MAX) {
      await stop();
      throw new Error(`Cannot reach ${script}: it did not answer in ${READY_MS_MAX / 1000} s`);
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return { origin, startMs: performance.now() - begun, stop };
}

async function answers(origin: string): Promise<boolean> {
  try {
    const response = await fetch(origin);
    await response.body?.cancel();
    return response.status === 200;
  } catch {
    return false;
  }
}
