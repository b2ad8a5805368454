import type { RecordingStorage } from "./livekit/recording.ts";
import type { LivekitPorts } from "./livekit/server.ts";
import type { LivekitAccess } from "./livekit/tokens.ts";
import type { VapidKeys } from "./push/push.ts";

/** What the operator decides, read once at start; every wrong or missing name is told together. */
export interface Environment {
  port: number;
  /** Loopback unless `--host` says otherwise: then the Studio stays off. */
  host: string;
  studioPort: number;
  dataDir: string;
  /** Start with an empty data folder. */
  fresh: boolean;
  /** Load the demo clinic (embedded default only). */
  demo: boolean;
  /** A Postgres for the embedded stack, in place of PGlite. */
  databaseUrl: string | null;
  /** A hosted or self-hosted Supabase, in place of the embedded one. */
  supabase: { url: string; publishableKey: string; secretKey: string } | null;
  /** The origin that people see; needed behind a proxy. */
  origin: string;
  /** Where mails go out; without it they are kept in the inbox of this machine. */
  smtp: { url: string; from: string } | null;
  /** The key pair of our Web Push; without it the embedded default makes its own. */
  vapid: VapidKeys | null;
  /** Push services beside those of the known browsers: hosts, or whole origins. */
  pushHosts: string[];
  /** Where recordings of calls go; without it none can be made. */
  recording: RecordingStorage | null;
  /** A LiveKit cluster or Cloud for calls, in place of the server of this machine. */
  livekit: LivekitAccess | null;
  /** Calls by telephone: LiveKit's outbound trunk, and the key of the sealed numbers if not ours. */
  telephone: { trunkId: string; key: string | null } | null;
  /** Where the LiveKit server of this machine listens, on loopback. */
  livekitPorts: LivekitPorts;
}

const HOSTED = ["SUPABASE_URL", "SUPABASE_PUBLISHABLE_KEY", "SUPABASE_SECRET_KEY"] as const;
const VAPID = ["VAPID_PUBLIC_KEY", "VAPID_PRIVATE_KEY", "VAPID_SUBJECT"] as const;
const RECORDING = [
  "RECORDING_S3_ENDPOINT",
  "RECORDING_S3_ACCESS_KEY",
  "RECORDING_S3_SECRET",
] as const;
const LIVEKIT = ["LIVEKIT_URL", "LIVEKIT_API_KEY", "LIVEKIT_API_SECRET"] as const;

/** Reads flags and variables. Throws one Error that lists all faults. */
export function readEnvironment(
  flags: string[],
  variable: (name: string) => string | undefined,
): Environment {
  const faults: string[] = [];
  const port = readPort("PORT", variable("PORT") ?? "8000", faults);
  const studioPort = readPort("STUDIO_PORT", variable("STUDIO_PORT") ?? `${port + 1}`, faults);
  const host = flags.find((flag) => flag.startsWith("--host="))?.slice("--host=".length) ??
    "127.0.0.1";
  for (const flag of flags) {
    if (!["--fresh", "--no-demo"].includes(flag) && !flag.startsWith("--host=")) {
      faults.push(`unknown flag ${flag} (known: --fresh, --no-demo, --host=ADDRESS)`);
    }
  }
  const livekitPort = readPort("LIVEKIT_PORT", variable("LIVEKIT_PORT") ?? `${port + 2}`, faults);
  const supabase = readHosted(variable, faults);
  const livekit = readLivekit(variable, faults);
  const trunkId = variable("SIP_TRUNK_ID");
  if (trunkId && !livekit) faults.push(`SIP_TRUNK_ID needs ${LIVEKIT.join(", ")}`);
  const vapid = readVapid(variable, faults);
  const recording = readRecording(variable, faults);
  const smtpUrl = variable("SMTP_URL");
  const mailFrom = variable("MAIL_FROM");
  if (smtpUrl && !mailFrom) faults.push("SMTP_URL needs MAIL_FROM, the sender's address");
  if (faults.length > 0) throw new Error(`Cannot start:\n- ${faults.join("\n- ")}`);
  return {
    port,
    host,
    studioPort,
    dataDir: variable("WENYI_DATA_DIR") ?? ".data",
    fresh: flags.includes("--fresh"),
    demo: !supabase && !flags.includes("--no-demo"),
    databaseUrl: variable("DATABASE_URL") ?? null,
    supabase,
    origin: variable("PUBLIC_ORIGIN") ?? `http://localhost:${port}`,
    smtp: smtpUrl && mailFrom ? { url: smtpUrl, from: mailFrom } : null,
    vapid,
    pushHosts: (variable("PUSH_HOSTS") ?? "").split(/[\s,]+/).filter(Boolean),
    recording,
    livekit,
    telephone: trunkId ? { trunkId, key: variable("PHONE_KEY") ?? null } : null,
    livekitPorts: { http: livekitPort, udp: livekitPort + 1 },
  };
}

/** True where only this machine can reach the server. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host.startsWith("127.");
}

function readPort(name: string, text: string, faults: string[]): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  faults.push(`${name} is not a port number: ${text}`);
  return 0;
}

function readHosted(
  variable: (name: string) => string | undefined,
  faults: string[],
): Environment["supabase"] {
  const values = readTogether("a hosted Supabase", HOSTED, variable, faults);
  if (!values) return null;
  const [url, publishableKey, secretKey] = values;
  return { url, publishableKey, secretKey };
}

function readLivekit(
  variable: (name: string) => string | undefined,
  faults: string[],
): LivekitAccess | null {
  const values = readTogether("LiveKit", LIVEKIT, variable, faults);
  if (!values) return null;
  const [url, apiKey, apiSecret] = values;
  if (/^(ws|http)s?:$/.test(URL.parse(url)?.protocol ?? "")) {
    return { url: url.replace(/^http/, "ws").replace(/\/$/, ""), apiKey, apiSecret };
  }
  faults.push(`LIVEKIT_URL is not a ws:, wss:, http: or https: address: ${url}`);
  return null;
}

function readVapid(
  variable: (name: string) => string | undefined,
  faults: string[],
): VapidKeys | null {
  const values = readTogether("Web Push", VAPID, variable, faults);
  if (!values) return null;
  const [publicKey, privateKey, subject] = values;
  if (/^(mailto|https):/.test(subject)) return { publicKey, privateKey, subject };
  faults.push(`VAPID_SUBJECT is not a mailto: or https: address: ${subject}`);
  return null;
}

function readRecording(
  variable: (name: string) => string | undefined,
  faults: string[],
): RecordingStorage | null {
  const values = readTogether("recording", RECORDING, variable, faults);
  if (!values) return null;
  const [endpoint, accessKey, secret] = values;
  return {
    endpoint,
    accessKey,
    secret,
    region: variable("RECORDING_S3_REGION") ?? "us-east-1",
    bucket: variable("RECORDING_S3_BUCKET") ?? "recordings",
  };
}

/** Three variables that mean something only together; null when none of them is there. */
function readTogether(
  purpose: string,
  names: readonly [string, string, string],
  variable: (name: string) => string | undefined,
  faults: string[],
): [string, string, string] | null {
  const [first, second, third] = names.map(variable);
  if (first && second && third) return [first, second, third];
  const missing = names.filter((name) => !variable(name));
  if (missing.length < names.length) {
    faults.push(`${purpose} needs ${names.join(", ")}; missing: ${missing.join(", ")}`);
  }
  return null;
}
