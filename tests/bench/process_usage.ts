/** What a process has used so far, as Linux counts it. */
export interface Usage {
  cpuSeconds: number;
  megabytes: number;
  at: number;
}

/** Linux tells processor time in hundredths of a second, whatever the machine. */
const TICKS_PER_SECOND = 100;

/** Processor time and memory in RAM of one process, without those it has started. */
export async function usageOf(pid: number): Promise<Usage> {
  const usage = { cpuSeconds: 0, megabytes: 0, at: performance.now() };
  const stat = await Deno.readTextFile(`/proc/${pid}/stat`);
  // The name, in brackets, may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  usage.cpuSeconds = (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  const status = await Deno.readTextFile(`/proc/${pid}/status`);
  usage.megabytes = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) * 1024 / 1e6;
  return usage;
}

/** Per cent of one core between two looks. */
export function corePercent(before: Usage, after: Usage): number {
  return 100_000 * (after.cpuSeconds - before.cpuSeconds) / (after.at - before.at);
}

/** The process that runs this program with this word among its arguments. */
export async function findProcess(program: string, word: string): Promise<number> {
  for await (const { name } of Deno.readDir("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const line = await Deno.readTextFile(`/proc/${name}/cmdline`).catch(() => "");
    const [path, ...words] = line.split("\0");
    if (path!.endsWith(`/${program}`) && words.some((one) => one.includes(word))) {
      return Number(name);
    }
  }
  throw new Error(`Cannot find ${program} with ${word}: it does not run`);
}
