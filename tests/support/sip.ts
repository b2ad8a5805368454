import { SipClient } from "livekit-server-sdk";
import { findLivekit } from "./livekit.ts";

/** Why telephone tests cannot run here, in words for the one who runs them. */
export const NO_SIP =
  "needs root on Linux (network namespaces), redis-server, livekit-server and livekit-sip on PATH " +
  "or in .tools/";

/** What the telephone stands on: LiveKit, its SIP bridge and Redis, in a network of their own. */
export interface SipStage {
  /** This machine's address on that network: the carrier and our server listen here. */
  address: string;
  url: string;
  apiKey: string;
  apiSecret: string;
  trunkId: string;
  /** What the bridge has logged so far. */
  bridgeLog(): string;
  stop(): Promise<void>;
}

const TOOLS = new URL("../../.tools/", import.meta.url).pathname;
const API_KEY = "telephonetests";
const API_SECRET = "only-for-tests-only-for-tests-only";
const READY_MS_MAX = 15_000;

/** The parts that this machine has; null when one is missing. */
export async function findSip(): Promise<{ livekit: string; bridge: string } | null> {
  if (Deno.build.os !== "linux" || Deno.uid() !== 0) return null;
  if (!await has("redis-server") || !await has("ip")) return null;
  const bridge = await has("livekit-sip") ? "livekit-sip" : `${TOOLS}livekit-sip`;
  if (!await runs(bridge, "--version")) return null;
  const livekit = await findLivekit();
  return livekit ? { livekit, bridge } : null;
}

/**
 * Lays a network namespace with a cable to this one and starts the servers in it, with a trunk to
 * the carrier at `address`, port 5060. `number` is the platform's own: what every callee sees.
 */
export async function startSip(
  { number, webhookPort }: { number: string; webhookPort: number },
): Promise<SipStage> {
  const found = await findSip();
  if (!found) throw new Error(NO_SIP);
  const dir = await Deno.makeTempDir({ prefix: "wenyi-sip-" });
  const net = await layNetwork();
  const children: Deno.ChildProcess[] = [];
  const launch = (program: string, ...args: string[]) =>
    children.push(start(net.namespace, `${dir}/${children.length}.log`, program, args));
  launch("redis-server", "--port", "6379", "--bind", "127.0.0.1", "--save", "", "--dir", dir);
  launch(found.livekit, "--config-body", livekitConfig(net, webhookPort));
  const url = `ws://${net.inside}:7880`;
  await answers(`http://${net.inside}:7880`);
  launch(found.bridge, "--config-body", bridgeConfig(url, net.inside));
  await answers(`http://${net.inside}:8090`);
  const trunk = await new SipClient(url.replace("ws", "http"), API_KEY, API_SECRET)
    .createSipOutboundTrunk("carrier", `${net.outside}:5060`, [number]);
  return {
    address: net.outside,
    url,
    apiKey: API_KEY,
    apiSecret: API_SECRET,
    trunkId: trunk.sipTrunkId,
    bridgeLog: () => Deno.readTextFileSync(`${dir}/2.log`),
    stop: async () => {
      for (const child of children.toReversed()) {
        child.kill("SIGKILL");
        await child.status;
      }
      await ip("netns", "delete", net.namespace);
      await Deno.remove(dir, { recursive: true });
    },
  };
}

interface Network {
  namespace: string;
  outside: string;
  inside: string;
}

/** The bridge does not pair with a server on loopback, so both get an address of their own. */
async function layNetwork(): Promise<Network> {
  const mark = Deno.pid % 250;
  const [namespace, near, far] = [`wenyi-${Deno.pid}`, `wy${Deno.pid}a`, `wy${Deno.pid}b`];
  const [outside, inside] = [`10.99.${mark}.1`, `10.99.${mark}.2`];
  const within = (...args: string[]) => ip("-n", namespace, ...args);
  await ip("netns", "add", namespace);
  await ip("link", "add", near, "type", "veth", "peer", "name", far, "netns", namespace);
  await ip("address", "add", `${outside}/30`, "dev", near);
  await ip("link", "set", near, "up");
  await within("address", "add", `${inside}/30`, "dev", far);
  await within("link", "set", far, "up");
  await within("link", "set", "lo", "up");
  return { namespace, outside, inside };
}

function livekitConfig({ inside, outside }: Network, webhookPort: number): string {
  return `port: 7880
bind_addresses: [${inside}]
keys: {${API_KEY}: ${API_SECRET}}
redis: {address: "127.0.0.1:6379"}
rtc: {tcp_port: 0, udp_port: 7882, use_external_ip: false, node_ip: ${inside}}
room: {auto_create: false, empty_timeout: 20, departure_timeout: 5, max_participants: 12}
webhook: {api_key: ${API_KEY}, urls: ["http://${outside}:${webhookPort}/webhooks/livekit"]}
logging: {level: info}
`;
}

/** With the usual 0.9 it refuses calls on a machine that is busy with other tests. */
function bridgeConfig(url: string, inside: string): string {
  return `api_key: ${API_KEY}
api_secret: ${API_SECRET}
ws_url: ${url}
redis: {address: "127.0.0.1:6379"}
sip_port: 5060
rtp_port: 10000-10200
use_external_ip: false
local_net: ${inside}/32
health_port: 8090
max_cpu_utilization: 1
audio_dtmf: true
media_timeout_initial: 60s
media_timeout: 60s
logging: {level: info}
`;
}

/** In the namespace, with everything that it says in a file. */
function start(namespace: string, log: string, program: string, args: string[]): Deno.ChildProcess {
  const speaking = 'log=$1; shift; exec "$@" >"$log" 2>&1';
  return new Deno.Command("ip", {
    args: ["netns", "exec", namespace, "sh", "-c", speaking, "sh", log, program, ...args],
    stdout: "null",
    stderr: "null",
  }).spawn();
}

async function ip(...args: string[]): Promise<void> {
  const { success, stderr } = await new Deno.Command("ip", { args }).output();
  if (!success) {
    throw new Error(`Cannot run ip ${args.join(" ")}: ${new TextDecoder().decode(stderr)}`);
  }
}

function has(program: string): Promise<boolean> {
  return runs("sh", "-c", `command -v ${program}`);
}

async function runs(program: string, ...args: string[]): Promise<boolean> {
  try {
    const command = new Deno.Command(program, { args, stdout: "null", stderr: "null" });
    return (await command.output()).success;
  } catch {
    return false;
  }
}

async function answers(url: string): Promise<void> {
  const until = performance.now() + READY_MS_MAX;
  while (performance.now() < until) {
    const answered = await fetch(url).then(async (response) => {
      await response.body?.cancel();
      return response.ok;
    }, () => false);
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Cannot reach ${url}: it did not answer within ${READY_MS_MAX / 1000} s`);
}
