import { findChromium } from "../support/chromium.ts";

/** What the numbers were measured on, as lines of "name: value". */
export async function describeMachine(): Promise<[string, string][]> {
  const { total } = Deno.systemMemoryInfo();
  const chromium = await findChromium();
  return [
    ["Date", new Date().toISOString().slice(0, 10)],
    ["Processor", `${await processor()}, ${navigator.hardwareConcurrency} cores`],
    ["Memory", `${Math.round(total / 2 ** 30)} GiB`],
    ["System", `${await distribution()}, ${Deno.build.arch}`],
    ["Load before the run", Deno.loadavg()[0]!.toFixed(2)],
    ["Deno", Deno.version.deno],
    ["Chromium", chromium ? await versionOf(chromium, "--version") : "none"],
    ["Postgres", await versionOf("/usr/lib/postgresql/15/bin/postgres", "--version")],
  ];
}

async function processor(): Promise<string> {
  const text = await Deno.readTextFile("/proc/cpuinfo").catch(() => "");
  return /^model name\s*:\s*(.+)$/m.exec(text)?.[1] ?? "unknown processor";
}

async function distribution(): Promise<string> {
  const text = await Deno.readTextFile("/etc/os-release").catch(() => "");
  return /^PRETTY_NAME="?([^"\n]+)/m.exec(text)?.[1] ?? Deno.build.os;
}

/** The number in what a program says of itself. */
async function versionOf(program: string, flag: string): Promise<string> {
  try {
    const { stdout } = await new Deno.Command(program, { args: [flag], stderr: "null" }).output();
    return /\d+(\.\d+)+/.exec(new TextDecoder().decode(stdout))?.[0] ?? "unknown";
  } catch {
    return "none";
  }
}
