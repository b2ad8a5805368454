/** The LiveKit server of this machine: our child, on loopback, with keys of its own. */
import { log } from "../log.ts";
import { readSecret, writeSecret } from "../secret_file.ts";
import type { LivekitAccess } from "./tokens.ts";

export interface LivekitPorts {
  /** Signalling and room service (TCP). */
  http: number;
  /** Media. */
  udp: number;
}

export interface LocalLivekit {
  access: LivekitAccess;
  /** The server's process, null between a crash and the next start. */
  pid(): number | null;
  /** Ends it and everything it carries. */
  stop(): Promise<void>;
}

/** Where installed programs are, of this working copy only. */
export const TOOLS = new URL("../../.tools/", import.meta.url).pathname;
const NAME = "livekit-server";
const RESTART_MS = { first: 100, longest: 10_000 };
/** One that ran so long had not failed at its start. */
const STEADY_MS = 5_000;

/**
 * Runs the server given as arguments, tells its process id, and ends it when our end of the pipe
 * closes: so it never outlives us, not even when we are killed.
 */
const GUARD = `
trap '' INT
exec 3<&0
"$@" 3<&- >/dev/null 2>"$SERVER_LOG" &
server=$!
echo $server
( read -r _ <&3; kill -TERM $server; sleep 1; kill -KILL $server ) >/dev/null 2>&1 &
guard=$!
wait $server
code=$?
kill $guard
exit $code`;

/** The server's binary: on PATH, else where `deno task livekit:install` puts it; else null. */
export async function findLivekitServer(): Promise<string | null> {
  const folders = (Deno.env.get("PATH") ?? "").split(":").filter((folder) => folder !== "");
  for (const folder of [...folders, TOOLS]) {
    const path = `${folder.replace(/\/$/, "")}/${NAME}`;
    if (await Deno.stat(path).then(({ isFile }) => isFile, () => false)) return path;
  }
  return null;
}

/** Starts the server and keeps it up until it is stopped. Answers at once; ready in a moment. */
export async function startLocalLivekit(
  { binary, dataDir, ports, webhookUrl }: {
    binary: string;
    dataDir: string;
    ports: LivekitPorts;
    webhookUrl: string;
  },
): Promise<LocalLivekit> {
  const folder = `${dataDir}/livekit`;
  await Deno.mkdir(folder, { recursive: true, mode: 0o700 });
  const key = await keepKey(`${folder}/key.json`);
  const config = `${folder}/config.yaml`;
  await writeSecret(config, JSON.stringify(configOf(key, ports, webhookUrl), null, 2));
  const kept = keepUp(() =>
    new Deno.Command("sh", {
      args: ["-c", GUARD, "sh", binary, "--config", config],
      // Nothing of our environment: it holds secrets, and LIVEKIT_… would change the server.
      clearEnv: true,
      env: { PATH: Deno.env.get("PATH") ?? "", SERVER_LOG: `${folder}/server.log` },
      stdin: "piped",
      stdout: "piped",
      stderr: "null",
    }).spawn()
  );
  return { access: { url: `ws://127.0.0.1:${ports.http}`, ...key }, ...kept };
}

type Key = Omit<LivekitAccess, "url">;

/** YAML is a superset of JSON, so the file is JSON. Rooms exist only where Postgres agreed. */
export function configOf({ apiKey, apiSecret }: Key, ports: LivekitPorts, webhookUrl: string) {
  return {
    port: ports.http,
    bind_addresses: ["127.0.0.1"],
    keys: { [apiKey]: apiSecret },
    logging: { level: "error", json: true },
    rtc: {
      tcp_port: 0,
      udp_port: ports.udp,
      use_external_ip: false,
      node_ip: "127.0.0.1",
      enable_loopback_candidate: true,
      interfaces: { includes: ["lo", "lo0"] },
      ips: { includes: ["127.0.0.1/32"] },
    },
    room: { auto_create: false },
    webhook: { api_key: apiKey, urls: [webhookUrl] },
  };
}

/** Starts again whatever ends, after a pause that grows while its lives are short. */
function keepUp(spawn: () => Deno.ChildProcess): Omit<LocalLivekit, "access"> {
  const ending = new AbortController();
  let child: Deno.ChildProcess | null = null;
  let pid: number | null = null;
  const live = async () => {
    let pause = RESTART_MS.first;
    while (!ending.signal.aborted) {
      const begun = performance.now();
      child = spawn();
      pid = await readPid(child);
      if (ending.signal.aborted) await child.stdin.close();
      const { code } = await child.status;
      pid = null;
      if (ending.signal.aborted) return;
      if (performance.now() - begun > STEADY_MS) pause = RESTART_MS.first;
      log("warn", "livekit_ended", { code, restart_ms: pause });
      await child.stdin.close().catch(() => {});
      await sleep(pause, ending.signal);
      pause = Math.min(pause * 2, RESTART_MS.longest);
    }
  };
  const life = live();
  return {
    pid: () => pid,
    stop: async () => {
      ending.abort();
      if (pid !== null) await child?.stdin.close().catch(() => {});
      await life;
    },
  };
}

/** The guard's one line; null when the server could not even be started. */
async function readPid(child: Deno.ChildProcess): Promise<number | null> {
  const { value } = await child.stdout.pipeThrough(new TextDecoderStream()).getReader().read();
  return value ? Number(value.trim()) : null;
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    }, { once: true });
  });
}

/** The kept key, made at the first start. */
async function keepKey(file: string): Promise<Key> {
  const kept = await readSecret(file);
  if (kept) return JSON.parse(kept);
  const key = { apiKey: `wenyi_${randomText(9)}`, apiSecret: randomText(36) };
  await writeSecret(file, JSON.stringify(key));
  return key;
}

const randomText = (bytes: number) =>
  crypto.getRandomValues(new Uint8Array(bytes)).toBase64({ alphabet: "base64url" });
