import type { AppDeps } from "./app_env.ts";
import { log } from "./log.ts";
import { must, mustSucceed } from "./errors.ts";

const TICK_MS = 5_000;
const BATCH = 20;

export interface Clock {
  /** Runs what is due now; calls during a run are folded into one more run. */
  nudge(): void;
  /** Waits for the run under way, then stops. */
  stop(): Promise<void>;
}

type Job = { job_id: string; kind: string; payload: unknown };
type JobHandler = (payload: unknown) => Promise<void>;

/**
 * Time passing: expires what nobody answered and carries out due side effects. Several processes
 * may run it at once, since Postgres hands each job to one taker only.
 */
export function startClock(
  service: AppDeps["service"],
  handlers: Record<string, JobHandler>,
): Clock {
  let running: Promise<void> | null = null;
  let again = false;
  const run = async () => {
    do {
      again = false;
      await tick(service, handlers).catch((error) =>
        log("error", "clock_failed", { kind: error.name })
      );
    } while (again);
    running = null;
  };
  const nudge = () => {
    if (running) again = true;
    else running = run();
  };
  const timer = setInterval(nudge, TICK_MS);
  return {
    nudge,
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

async function tick(service: AppDeps["service"], handlers: Record<string, JobHandler>) {
  mustSucceed(await service.rpc("run_clock"));
  const jobs = must(
    await service.rpc("take_jobs", { kinds: Object.keys(handlers), most: BATCH }),
  ) as Job[];
  for (const job of jobs) await carryOut(service, job, handlers[job.kind]);
}

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
