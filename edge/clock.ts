import type { AppDeps } from "./app_env.ts";
import { log } from "./log.ts";
import { must, mustSucceed } from "./errors.ts";

const TICK_MS = 5_000;
const BATCH = 20;

export interface Clock {
  /** Runs what is due now; calls during a run are folded into one more run. */
  nudge(): void;
  /** Takes the urgent jobs alone, at once, even while slow ones are under way. */
  nudgeUrgent(): void;
  /** Waits for the runs under way, then stops. */
  stop(): Promise<void>;
}

type Job = { job_id: string; kind: string; payload: unknown };
type JobHandler = (payload: unknown) => Promise<void>;

export interface ClockWork {
  /** By kind of job. */
  jobs: Record<string, JobHandler>;
  /** Jobs for which somebody waits: never behind those above, nor one behind the other. */
  urgent?: Record<string, JobHandler>;
  /** What is looked after again and again. */
  rounds?: Round[];
}

export interface Round {
  everyMs: number;
  run(): Promise<void>;
}

/**
 * Time passing: expires what nobody answered and carries out due side effects. Several processes
 * may run it at once, since Postgres hands each job to one taker only.
 */
export function startClock(service: AppDeps["service"], work: ClockWork): Clock {
  const { jobs, urgent = {}, rounds = [] } = work;
  const usual = folded("clock_failed", async () => {
    mustSucceed(await service.rpc("run_clock"));
    for (const job of await take(service, jobs)) await carryOut(service, job, jobs[job.kind]);
  });
  const underWay = new Set<Promise<void>>();
  const hasty = folded("clock_failed", async () => {
    for (const job of await take(service, urgent)) {
      const done = carryOut(service, job, urgent[job.kind]).finally(() => underWay.delete(done));
      underWay.add(done);
    }
  });
  const nudge = () => {
    usual.nudge();
    hasty.nudge();
  };
  const rounded = rounds.map(({ everyMs, run }) => ({ everyMs, ...folded("round_failed", run) }));
  const timers = [{ everyMs: TICK_MS, nudge }, ...rounded]
    .map(({ everyMs, nudge }) => setInterval(nudge, everyMs));
  return {
    nudge,
    nudgeUrgent: hasty.nudge,
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      await Promise.all([usual, hasty, ...rounded].map(({ settled }) => settled()));
      await Promise.all(underWay);
    },
  };
}

/** One run at a time: a nudge during a run means one more run after it. A failure is only told. */
function folded(failure: string, run: () => Promise<void>) {
  let running: Promise<void> | null = null;
  let again = false;
  const runs = async () => {
    do {
      again = false;
      await run().catch((error) => log("error", failure, { kind: error.name }));
    } while (again);
    running = null;
  };
  return {
    nudge: () => {
      if (running) again = true;
      else running = runs();
    },
    settled: async () => void await running,
  };
}

async function take(
  service: AppDeps["service"],
  handlers: Record<string, JobHandler>,
): Promise<Job[]> {
  const kinds = Object.keys(handlers);
  if (kinds.length === 0) return [];
  return must(await service.rpc("take_jobs", { kinds, most: BATCH })) as Job[];
}

/** Never throws: a job that cannot even be reported is taken again when its lock ends. */
async function carryOut(service: AppDeps["service"], job: Job, handler?: JobHandler) {
  try {
    await handler?.(job.payload);
    mustSucceed(await service.rpc("finish_job", { job_id: job.job_id }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unknown";
    log("warn", "job_failed", { kind: job.kind, job: job.job_id });
    await service.rpc("fail_job", { job_id: job.job_id, error: reason });
  }
}
