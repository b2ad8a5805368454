import { createSocket } from "node:dgram";

/** The sound of one telephone: speaks a tone, hears what comes, presses keys (RFC 4733). */
export interface Line {
  /** The session description for the answer (PCMU and key events). */
  description: string;
  /** True when the last half second that came in has this tone well above the noise. */
  hears(hertz: number): boolean;
  /** Root mean square of the last half second, 0 to 32767. */
  loudness(): number;
  /** Keys and tones that were sent to this telephone as events. */
  keys: string[];
  press(key: string): void;
  close(): void;
}

const RATE = 8000;
const FRAME = 160;
const KEYS = "0123456789*#ABCD";
const EVENT_TYPE = 101;
/** A pure tone has nearly all power in its bin; speech and silence do not. */
const TONE_SHARE = 0.2;

/** Opens a port and speaks `tone` to the other end until closed. */
export async function openLine(
  { address, to, tone }: {
    address: string;
    to: { host: string; port: number };
    tone: number;
  },
): Promise<Line> {
  const socket = createSocket("udp4");
  await new Promise<void>((resolve) => socket.bind(0, address, resolve));
  const ssrc = crypto.getRandomValues(new Uint32Array(1))[0]!;
  const heard: number[] = [];
  const keys: string[] = [];
  const lastEvents = new Set<number>();
  let [sequence, timestamp] = [0, 0];
  const send = (type: number, at: number, payload: Uint8Array) => {
    const packet = new Uint8Array(12 + payload.length);
    const view = new DataView(packet.buffer);
    packet[0] = 0x80;
    packet[1] = type;
    view.setUint16(2, sequence++ & 0xffff);
    view.setUint32(4, at >>> 0);
    view.setUint32(8, ssrc);
    packet.set(payload, 12);
    socket.send(packet, to.port, to.host);
  };
  const speech = setInterval(() => {
    send(0, timestamp, toneFrame(tone, timestamp));
    timestamp += FRAME;
  }, 20);
  socket.on("message", (packet) => {
    const type = packet[1]! & 0x7f;
    if (type === 0) {
      for (const byte of packet.subarray(12)) heard.push(fromMuLaw(byte));
      heard.splice(0, heard.length - RATE / 2);
    } else if (type === EVENT_TYPE && !lastEvents.has(packet.readUInt32BE(4))) {
      lastEvents.add(packet.readUInt32BE(4));
      keys.push(KEYS[packet[12]!] ?? "?");
    }
  });
  return {
    description: describe(address, socket.address().port),
    keys,
    hears: (hertz) => share(heard, hertz) > TONE_SHARE,
    loudness: () => Math.sqrt(power(heard)),
    press: (key) => {
      const at = timestamp;
      // Five growing packets, then the end three times, as the standard wants against loss.
      for (const [index, final] of [0, 0, 0, 0, 0, 1, 1, 1].entries()) {
        const lasted = Math.min(index + 1, 6) * FRAME;
        const event = [KEYS.indexOf(key), (final << 7) | 10, lasted >> 8, lasted & 0xff];
        setTimeout(() => send(EVENT_TYPE, at, Uint8Array.from(event)), 20 * index);
      }
    },
    close: () => {
      clearInterval(speech);
      try {
        socket.close();
      } catch { /* closed already: both ends may hang up at once */ }
    },
  };
}

function describe(address: string, port: number): string {
  return [
    "v=0",
    `o=- 1 1 IN IP4 ${address}`,
    "s=-",
    `c=IN IP4 ${address}`,
    "t=0 0",
    `m=audio ${port} RTP/AVP 0 ${EVENT_TYPE}`,
    "a=rtpmap:0 PCMU/8000",
    `a=rtpmap:${EVENT_TYPE} telephone-event/8000`,
    `a=fmtp:${EVENT_TYPE} 0-15`,
    "a=ptime:20",
    "a=sendrecv",
    "",
  ].join("\r\n");
}

function toneFrame(hertz: number, from: number): Uint8Array {
  return Uint8Array.from(
    { length: FRAME },
    (_, index) => toMuLaw(8000 * Math.sin((2 * Math.PI * hertz * (from + index)) / RATE)),
  );
}

/** How much of the power lies at this frequency (Goertzel's algorithm), 0 to 1. */
export function share(samples: readonly number[], hertz: number, rate = RATE): number {
  if (samples.length < rate / 10) return 0;
  const coefficient = 2 * Math.cos((2 * Math.PI * hertz) / rate);
  let [before, last] = [0, 0];
  for (const sample of samples) [before, last] = [last, sample + coefficient * last - before];
  const at = last * last + before * before - coefficient * last * before;
  const all = power(samples) * samples.length;
  return all === 0 ? 0 : (2 * at) / samples.length / all;
}

function power(samples: readonly number[]): number {
  if (samples.length === 0) return 0;
  return samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
}

/** ITU-T G.711, the mu-law of telephones. */
function toMuLaw(sample: number): number {
  const magnitude = Math.min(Math.abs(Math.round(sample)), 32635) + 132;
  const exponent = Math.max(0, 31 - Math.clz32(magnitude) - 7);
  const mantissa = (magnitude >> (exponent + 3)) & 0x0f;
  return ~((sample < 0 ? 0x80 : 0) | (exponent << 4) | mantissa) & 0xff;
}

function fromMuLaw(byte: number): number {
  const bits = ~byte & 0xff;
  const magnitude = ((((bits & 0x0f) << 3) + 132) << ((bits >> 4) & 7)) - 132;
  return bits & 0x80 ? -magnitude : magnitude;
}
