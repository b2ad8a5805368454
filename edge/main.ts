import { createApp } from "./app.ts";
import type { AppDeps } from "./app_env.ts";
import { buildAssets } from "./build.ts";
import type { ClockWork } from "./clock.ts";
import { startClock } from "./clock.ts";
import type { Environment } from "./env.ts";
import { isLoopback, readEnvironment } from "./env.ts";
import { attachmentJobs } from "./attachment_jobs.ts";
import { listenForJobs } from "./job_hints.ts";
import { callJobs } from "./livekit/jobs.ts";
import { reconcileCalls } from "./livekit/reconcile.ts";
import type { Recorder } from "./livekit/recording.ts";
import { createRecorder } from "./livekit/recording.ts";
import { recordingJobs } from "./livekit/recording_jobs.ts";
import type { Calls } from "./livekit/rooms.ts";
import { createCalls } from "./livekit/rooms.ts";
import type { LocalLivekit } from "./livekit/server.ts";
import { findLivekitServer, startLocalLivekit } from "./livekit/server.ts";
import { Inbox } from "./mail/inbox.ts";
import { mailJobs } from "./mail/jobs.ts";
import type { Mailer } from "./mail/mailer.ts";
import { inboxMailer, smtpMailer } from "./mail/mailer.ts";
import { paymentJobs } from "./payments/jobs.ts";
import { sandboxProvider } from "./payments/sandbox.ts";
import { pushJobs } from "./push/jobs.ts";
import { keepPushKeys } from "./push/kept_keys.ts";
import type { Push } from "./push/push.ts";
import { webPushSender } from "./push/push.ts";
import type { EmbeddedSupabase } from "./supabase/embedded/mod.ts";
import type { Service } from "./supabase/service.ts";
import { createService } from "./supabase/service.ts";
import { telephoneJobs } from "./telephony/jobs.ts";
import { keepPhoneKey } from "./telephony/key_file.ts";
import { createSeal, readSealKeys } from "./telephony/seal.ts";
import { createTelephony } from "./telephony/telephony.ts";
import type { Telephony } from "./telephony/telephony.ts";

const ROOT = new URL("../", import.meta.url).pathname;
const RECONCILE_MS = 15_000;
const SUPABASE_PATHS = /^\/(auth|rest|storage|realtime)\/v1(\/|$)/;

/** A running Wenyi. */
export interface Running {
  origin: string;
  /** Superuser SQL on the embedded database, for tests and the bench; null when hosted. */
  embedded: EmbeddedSupabase | null;
  /** The LiveKit server of this machine; null where there is none, or a cluster in its place. */
  livekit: LocalLivekit | null;
  stop(): Promise<void>;
}

/** Starts the whole product as the environment says and answers when it takes requests. */
export async function start(env: Environment): Promise<Running> {
  const inbox = env.smtp || env.supabase ? null : new Inbox();
  const mailer = mailerFor(env, inbox);
  const [assets, embedded] = await Promise.all([buildAssets(), startEmbeddedFor(env, mailer)]);
  const supabase = supabaseFor(env, embedded);
  const service = createService(supabase);
  const livekit = await startLivekitFor(env);
  const livekitAccess = env.livekit ?? livekit?.access;
  const calls = livekitAccess ? createCalls(livekitAccess) : null;
  const telephony = await telephonyFor(env);
  const push = await pushFor(env);
  const recorder = livekitAccess && env.recording
    ? createRecorder(livekitAccess, env.recording)
    : null;
  const parts = { service, mailer, calls, telephony, push, recorder };
  const clock = startClock(service, clockWork(env.origin, parts));
  const app = createApp({
    origin: env.origin,
    supabase,
    service,
    payments: sandboxProvider,
    calls,
    telephony,
    push,
    assets,
    inbox,
    mails: mailer !== null,
    demo: env.demo,
    nudgeClock: clock.nudge,
  });
  const server = Deno.serve(
    { port: env.port, hostname: env.host, automaticCompression: true, onListen: () => {} },
    (request, info) => {
      const peerAddress = info.remoteAddr.hostname;
      return embedded && SUPABASE_PATHS.test(new URL(request.url).pathname)
        ? embedded.fetch(request, { peerAddress })
        : app.fetch(request, { peerAddress });
    },
  );
  const studio = isLoopback(env.host) ? await embedded?.studio.listen(env.studioPort) : undefined;
  clock.nudge();
  const stopListening = listenForJobs(
    { url: embedded ? ownAddress(env) : supabase.url, secretKey: supabase.secretKey },
    clock.nudgeUrgent,
  );
  return {
    origin: env.origin,
    embedded,
    livekit,
    stop: async () => {
      await stopListening();
      await Promise.all([
        server.shutdown(),
        studio?.close(),
        telephony?.stop(),
        livekit?.stop(),
      ]);
      await clock.stop();
      await embedded?.close();
    },
  };
}

interface Parts {
  service: Service;
  mailer: Mailer | null;
  calls: Calls | null;
  telephony: Telephony | null;
  push: Push | null;
  recorder: Recorder | null;
}

/** What time brings, and which part sees to it. */
function clockWork(origin: string, parts: Parts): ClockWork {
  const { service, mailer, calls, telephony, push, recorder } = parts;
  return {
    jobs: {
      ...paymentJobs(service, sandboxProvider),
      ...attachmentJobs(service),
      ...mailer ? mailJobs(mailer, origin) : {},
    },
    urgent: {
      ...calls ? callJobs(calls) : {},
      ...push ? pushJobs(service, push) : {},
      ...recordingJobs(service, recorder),
      ...calls && telephony ? telephoneJobs(service, telephony, calls) : {},
    },
    rounds: calls ? [{ everyMs: RECONCILE_MS, run: () => reconcileCalls(service, calls) }] : [],
  };
}

function mailerFor(env: Environment, inbox: Inbox | null): Mailer | null {
  if (env.smtp) return smtpMailer(env.smtp.url, env.smtp.from);
  return inbox ? inboxMailer(inbox) : null;
}

/** On one machine keys are made once; in production they are the operator's, for they name the sender. */
async function pushFor(env: Environment) {
  const keys = env.vapid ?? (env.supabase ? null : await keepPushKeys(env.dataDir));
  return keys && webPushSender(keys, env.pushHosts);
}

/** Loaded only where it is used: a hosted deployment carries no database engine. */
async function startEmbeddedFor(env: Environment, mailer: Mailer | null) {
  if (env.supabase) return null;
  const { startEmbedded } = await import("./supabase/embedded/mod.ts");
  return await startEmbedded({
    dataDir: env.dataDir,
    fresh: env.fresh,
    migrationsDir: `${ROOT}supabase/migrations`,
    seedFile: env.demo ? `${ROOT}supabase/seed.sql` : undefined,
    databaseUrl: env.databaseUrl ?? undefined,
    origin: env.origin,
    onMail: ({ to, subject, text }) => mailer?.({ to, subject, text }),
  });
}

/**
 * The LiveKit server of this machine, where there is one. It answers on loopback only: where people
 * come from elsewhere, LIVEKIT_URL must name one that they can reach.
 */
async function startLivekitFor(env: Environment): Promise<LocalLivekit | null> {
  const local = isLoopback(env.host) && isLoopback(new URL(env.origin).hostname);
  const binary = env.livekit || !local ? null : await findLivekitServer();
  if (!binary) return null;
  return await startLocalLivekit({
    binary,
    dataDir: env.dataDir,
    ports: env.livekitPorts,
    webhookUrl: `${ownAddress(env)}/webhooks/livekit`,
  });
}

/** Where a carrier is connected; the key of the numbers is the operator's, else this machine's. */
async function telephonyFor(env: Environment): Promise<Telephony | null> {
  if (!env.telephone || !env.livekit) return null;
  const keys = readSealKeys(env.telephone.key ?? await keepPhoneKey(env.dataDir));
  const seal = await createSeal(keys);
  return createTelephony(env.livekit, { trunkId: env.telephone.trunkId, seal });
}

/** Where this process answers on this machine, whatever people see from outside. */
function ownAddress({ host, port }: Environment): string {
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

/** Inside one process the app speaks to the embedded Supabase without the network. */
function supabaseFor(env: Environment, embedded: EmbeddedSupabase | null) {
  if (!embedded) return env.supabase!;
  const { publishableKey, secretKey } = embedded.keys;
  const fetch: AppDeps["supabase"]["fetch"] = (input, init) =>
    embedded.fetch(new Request(input, init), { peerAddress: "127.0.0.1" });
  return { url: embedded.url, publishableKey, secretKey, fetch };
}

if (import.meta.main) {
  try {
    const env = readEnvironment(Deno.args, Deno.env.get);
    const running = await start(env);
    console.log(`Wenyi is at ${running.origin}`);
    if (running.embedded && isLoopback(env.host)) {
      console.log(`The Studio for admins is at http://localhost:${env.studioPort}`);
    }
    const stop = () => void running.stop().then(() => Deno.exit(0));
    Deno.addSignalListener("SIGINT", stop);
    Deno.addSignalListener("SIGTERM", stop);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    Deno.exit(1);
  }
}
