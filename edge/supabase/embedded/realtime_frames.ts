/** Phoenix frames as supabase-js (vsn 2.0.0) and older clients (vsn 1.0.0) write and read them. */

export type Version = "1.0.0" | "2.0.0";

export interface Frame {
  joinRef: string | null;
  ref: string | null;
  topic: string;
  event: string;
  payload: Record<string, unknown>;
}

/** What a client's own broadcast carries: JSON, or bytes that are passed on as they are. */
export interface Broadcast {
  type: "broadcast";
  event: string;
  payload: unknown;
}

const kinds = { push: 3, broadcast: 4 };
const encodings = { binary: 0, json: 1 };
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

/** Reads one frame; throws on anything that is not one. */
export function decodeFrame(data: string | ArrayBuffer, version: Version): Frame {
  if (typeof data !== "string") return decodePush(new Uint8Array(data));
  const parsed = JSON.parse(data);
  const [joinRef, ref, topic, event, payload] = version === "2.0.0"
    ? parsed
    : [parsed.join_ref, parsed.ref, parsed.topic, parsed.event, parsed.payload];
  if (typeof topic !== "string" || typeof event !== "string") throw new Error("not a frame");
  return {
    joinRef: asRef(joinRef),
    ref: asRef(ref),
    topic,
    event,
    payload: payload !== null && typeof payload === "object" ? payload : {},
  };
}

const asRef = (value: unknown) => value === null || value === undefined ? null : String(value);

/** A client's broadcast: kind, five lengths, encoding, then the parts and the payload. */
function decodePush(bytes: Uint8Array): Frame {
  if (bytes[0] !== kinds.push || bytes.length < 7) throw new Error("not a broadcast frame");
  const lengths = bytes.subarray(1, 6);
  let offset = 7;
  const [joinRef, ref, topic, event] = [...lengths].map((length) => {
    const part = decoder.decode(bytes.subarray(offset, offset + length));
    offset += length;
    return part;
  }) as [string, string, string, string];
  const rest = bytes.slice(offset);
  const payload = bytes[6] === encodings.json ? JSON.parse(decoder.decode(rest)) : rest;
  return {
    joinRef: joinRef || null,
    ref: ref || null,
    topic,
    event: "broadcast",
    payload: { type: "broadcast", event, payload } satisfies Broadcast,
  };
}

/** Writes one frame in the client's own form; null when that form cannot carry it. */
export function encodeFrame(frame: Frame, version: Version): string | Uint8Array | null {
  if (frame.payload.payload instanceof Uint8Array) {
    return version === "2.0.0" ? encodeBytes(frame) : null;
  }
  const { joinRef, ref, topic, event, payload } = frame;
  return JSON.stringify(
    version === "2.0.0"
      ? [joinRef, ref, topic, event, payload]
      : { join_ref: joinRef, ref, topic, event, payload },
  );
}

function encodeBytes({ topic, payload }: Frame): Uint8Array {
  const parts = [encoder.encode(topic), encoder.encode(String(payload.event))];
  const body = payload.payload as Uint8Array;
  const head = [kinds.broadcast, ...parts.map((part) => part.length), 0, encodings.binary];
  const bytes = new Uint8Array([...head, ...parts.flatMap((part) => [...part]), ...body]);
  return bytes;
}
