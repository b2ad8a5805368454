/** Put in by edge/build.ts. */
declare const E2EE_WORKER: string;

export type NetworkCode = "good" | "fair" | "poor" | "failed";

export interface NetworkFound {
  code: NetworkCode;
  /** The middle one of several round trips to our server; null when none came back. */
  rttMs: number | null;
  /** How far they lie apart. */
  jitterMs: number | null;
  downKbps: number | null;
}

const ROUNDS = 6;
const PATIENCE_MS = 3_000;
/** A small answer of ours that needs nobody signed in and no database. */
const SMALL = "/robots.txt";

/**
 * How the network will carry a call, in a few seconds: round trips to our server, and how fast a
 * file comes that the call needs anyway. What lies between here and the media server shows only in
 * the call itself, which then adapts.
 */
export async function checkNetwork(): Promise<NetworkFound> {
  const trips: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const took = await fetchTime(SMALL);
    if (took) trips.push(took.milliseconds);
  }
  if (trips.length < ROUNDS / 2 || !("RTCPeerConnection" in globalThis)) {
    return { code: "failed", rttMs: null, jitterMs: null, downKbps: null };
  }
  trips.sort((one, other) => one - other);
  const rttMs = trips[trips.length >> 1]!;
  const jitterMs = trips.at(-1)! - trips[0]!;
  const file = await fetchTime(E2EE_WORKER);
  const downKbps = file && file.bytes * 8 / Math.max(1, file.milliseconds - rttMs / 2);
  return { code: judgeNetwork(rttMs, downKbps, trips.length), rttMs, jitterMs, downKbps };
}

/** A call wants 500 kbit/s and a quarter of a second; it can do with much less. */
function judgeNetwork(rttMs: number, downKbps: number | null, answered: number): NetworkCode {
  const kbps = downKbps ?? 0;
  if (answered < ROUNDS - 1 || rttMs > 700 || kbps < 150) return "poor";
  return rttMs > 300 || kbps < 600 ? "fair" : "good";
}

async function fetchTime(path: string): Promise<{ milliseconds: number; bytes: number } | null> {
  const from = performance.now();
  try {
    const response = await fetch(path, {
      cache: "no-store",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const bytes = (await response.arrayBuffer()).byteLength;
    return response.ok ? { milliseconds: performance.now() - from, bytes } : null;
  } catch {
    return null;
  }
}
