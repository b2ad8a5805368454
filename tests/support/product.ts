const ROOT = new URL("../../", import.meta.url).pathname;

/** The product as its own process, on its own data: what the README's first command starts. */
export interface Product {
  origin: string;
  dataDir: string;
  /** Its process; null while it does not run. */
  pid(): number | null;
  /** kill -9, as a power cut would. */
  kill(): Promise<void>;
  /** Starts again on the same data; answers in milliseconds how long it took to answer. */
  start(): Promise<number>;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

const READY_MS_MAX = 60_000;

/** Starts the product on a free port. `variables` as the environment has them. */
export async function startProduct(
  { flags = [], variables = {} }: { flags?: string[]; variables?: Record<string, string> } = {},
): Promise<Product> {
  const dataDir = await Deno.makeTempDir({ prefix: "wenyi-" });
  const [port, studioPort, livekitPort] = [freePort(), freePort(), freePort()];
  const origin = `http://localhost:${port}`;
  let child: Deno.ChildProcess | null = null;
  const end = async (signal: Deno.Signal) => {
    if (!child) return;
    try {
      child.kill(signal);
    } catch { /* ended by itself already */ }
    await child.status;
    child = null;
  };
  const product: Product = {
    origin,
    dataDir,
    pid: () => child?.pid ?? null,
    kill: () => end("SIGKILL"),
    start: async () => {
      const begun = performance.now();
      child = new Deno.Command(Deno.execPath(), {
        args: ["run", "-A", "--no-check", `${ROOT}edge/main.ts`, ...flags],
        cwd: ROOT,
        env: {
          PORT: `${port}`,
          STUDIO_PORT: `${studioPort}`,
          LIVEKIT_PORT: `${livekitPort}`,
          WENYI_DATA_DIR: dataDir,
          ...variables,
        },
        stdout: "null",
        stderr: "inherit",
      }).spawn();
      await answers(`${origin}/health`);
      return performance.now() - begun;
    },
    stop: async () => {
      await end("SIGTERM");
      await Deno.remove(dataDir, { recursive: true });
    },
  };
  await product.start();
  return product;
}

/** A port that nothing listens on now. */
export function freePort(): number {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = listener.addr as Deno.NetAddr;
  listener.close();
  return port;
}

async function answers(url: string): Promise<void> {
  const until = performance.now() + READY_MS_MAX;
  while (performance.now() < until) {
    const status = await fetch(url).then(async (response) => {
      await response.body?.cancel();
      return response.status;
    }, () => 0);
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Cannot reach ${url}: it did not answer within ${READY_MS_MAX / 1000} s`);
}
