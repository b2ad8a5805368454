import { assertEquals } from "@std/assert";
import { startClock } from "../../edge/clock.ts";
import type { Service } from "../../edge/supabase/service.ts";

/* The clock's lanes, over a queue in memory: what is urgent waits for nothing. */
interface Job {
  job_id: string;
  kind: string;
  payload: unknown;
}

/** A service that knows the queue's functions alone. */
function queueOf(jobs: Job[]) {
  const told: string[] = [];
  const rpc = (name: string, args: { kinds?: string[]; job_id?: string } = {}) => {
    if (args.job_id) told.push(`${name} ${args.job_id}`);
    const due = jobs.filter(({ kind }) => args.kinds?.includes(kind));
    if (name === "take_jobs") { for (const job of due) jobs.splice(jobs.indexOf(job), 1); }
    return Promise.resolve({ data: due, error: null, status: 200 });
  };
  return { service: { rpc } as unknown as Service, told };
}

/** A moment that a test brings about. */
function gate() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { open: resolve, passed: promise };
}

const job = (job_id: string, kind: string): Job => ({ job_id, kind, payload: { job_id } });
const soon = () => new Promise((resolve) => setTimeout(resolve, 0));

Deno.test("an urgent job waits neither for a slow one nor for another urgent one", async () => {
  const jobs = [job("mail", "send_mail"), job("dial", "dial_leg")];
  const { service, told } = queueOf(jobs);
  const [mail, dial] = [gate(), gate()];
  const clock = startClock(service, {
    jobs: { send_mail: () => mail.passed },
    urgent: { dial_leg: () => dial.passed, close_room: () => Promise.resolve() },
  });
  clock.nudge();
  await soon();
  jobs.push(job("close", "close_room"));
  clock.nudgeUrgent();
  await soon();
  assertEquals(told, ["finish_job close"]);
  let stopped = false;
  const stopping = clock.stop().then(() => stopped = true);
  await soon();
  assertEquals(stopped, false);
  mail.open();
  dial.open();
  await stopping;
  assertEquals(told.toSorted(), ["finish_job close", "finish_job dial", "finish_job mail"]);
});

Deno.test("a job that fails is told, and the others are carried out", async () => {
  const { service, told } = queueOf([job("bad", "close_room"), job("good", "close_room")]);
  const clock = startClock(service, {
    jobs: {},
    urgent: {
      close_room: (payload) =>
        (payload as Job).job_id === "bad"
          ? Promise.reject(new Error("LiveKit does not answer"))
          : Promise.resolve(),
    },
  });
  clock.nudgeUrgent();
  await soon();
  await clock.stop();
  assertEquals(told.toSorted(), ["fail_job bad", "finish_job good"]);
});
