import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";

const PATHS = [
  Deno.env.get("CHROMIUM_PATH"),
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--use-fake-device-for-media-stream",
  "--use-fake-ui-for-media-stream",
];

/** Where this machine's Chromium is; installs Debian's when root may. Null with no way to have it. */
export async function findChromium(): Promise<string | null> {
  return await firstExisting() ?? (await installed() ? firstExisting() : null);
}

/** Why browser tests cannot run here, in words for the one who runs them. */
export const NO_CHROMIUM =
  "no Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH";

/** A real Chromium, headless, with these flags besides the usual ones. Close it when done. */
export async function launchChromium(flags: string[] = []): Promise<Browser> {
  const executablePath = await findChromium();
  if (!executablePath) throw new Error(NO_CHROMIUM);
  return await chromium.launch({ executablePath, args: [...FLAGS, ...flags] });
}

async function firstExisting(): Promise<string | null> {
  for (const path of PATHS) {
    if (path && await Deno.stat(path).then(() => true, () => false)) return path;
  }
  return null;
}

let installation: Promise<boolean> | undefined;

/** Debian's package and a font that has Chinese, once per run. */
function installed(): Promise<boolean> {
  installation ??= (async () => {
    if (Deno.build.os !== "linux" || Deno.uid() !== 0) return false;
    const run = async (...args: string[]) => {
      const command = new Deno.Command("apt-get", { args, stdout: "null", stderr: "null" });
      return (await command.output()).success;
    };
    await run("update");
    return await run("install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk");
  })().catch(() => false);
  return installation;
}
