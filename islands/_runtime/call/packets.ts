import type { Room } from "livekit-client";
import { RoomEvent } from "livekit-client";
import { purposeKey, seal, unseal } from "./key_crypto.ts";
import type { RoomKey } from "./key_holder.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** What browsers say to each other beside sound and picture; never what belongs in the record. */
export type Topic = "key" | "beat" | "bye" | "still" | "caption" | "picture";

/** Said in the open: these are needed before there is a key, or are no secret of anybody's. */
const OPEN_TOPICS: readonly Topic[] = ["key", "beat", "bye"];

export interface SendOptions {
  to?: string[];
  /** Sent again until it arrives; else it may be lost. */
  reliable?: boolean;
}

export interface Packets {
  bind(room: Room): void;
  /** Sealed with the room's key unless the topic is open; dropped while there is none. */
  send(topic: Topic, payload: Bytes, options?: SendOptions): Promise<void>;
  sendJson(topic: Topic, payload: object, options?: SendOptions): Promise<void>;
  on(topic: Topic, handler: (from: string, payload: Bytes) => void): void;
  onJson<Payload>(topic: Topic, handler: (from: string, payload: Partial<Payload>) => void): void;
  setKey(key: RoomKey): Promise<void>;
  /** Whether things go sealed; what comes otherwise is not read. */
  setSealed(sealed: boolean): void;
}

const EPOCH_BYTES = 4;
/** Packets sealed with the key of before may still be on their way. */
const KEYS_KEPT = 2;

export function createPackets(): Packets {
  const handlers = new Map<string, (from: string, payload: Bytes) => void>();
  const keys = new Map<number, CryptoKey>();
  let room: Room | null = null;
  let epoch = 0;
  let sealing = true;

  const wrap = async (topic: Topic, payload: Bytes): Promise<Bytes | null> => {
    if (OPEN_TOPICS.includes(topic) || !sealing) return payload;
    const key = keys.get(epoch);
    const self = room?.localParticipant.identity;
    if (!key || !self) return null;
    const sealed = await seal(key, payload, `${topic} ${self}`);
    const framed = new Uint8Array(EPOCH_BYTES + sealed.length);
    new DataView(framed.buffer).setUint32(0, epoch);
    framed.set(sealed, EPOCH_BYTES);
    return framed;
  };

  const unwrap = async (topic: Topic, from: string, framed: Bytes): Promise<Bytes | null> => {
    if (OPEN_TOPICS.includes(topic) || !sealing) return framed;
    if (framed.length <= EPOCH_BYTES) return null;
    const key = keys.get(new DataView(framed.buffer, framed.byteOffset).getUint32(0));
    // With another key, or from somebody who says that they are another: not for us.
    return key
      ? await unseal(key, framed.slice(EPOCH_BYTES), `${topic} ${from}`).catch(() => null)
      : null;
  };

  const send: Packets["send"] = async (topic, payload, { to, reliable = true } = {}) => {
    const wrapped = await wrap(topic, payload);
    if (!wrapped || room?.state !== "connected") return;
    // A line that breaks in between is the heartbeat's to notice.
    await room.localParticipant.publishData(wrapped, {
      topic,
      reliable,
      destinationIdentities: to,
    }).catch(() => {});
  };
  const on: Packets["on"] = (topic, handler) => handlers.set(topic, handler);

  return {
    bind: (next) => {
      room = next;
      next.on(RoomEvent.DataReceived, async (payload, participant, _, topic) => {
        const handler = handlers.get(topic ?? "");
        if (!handler || !participant) return;
        const from = participant.identity;
        const plain = await unwrap(topic as Topic, from, payload as Bytes);
        if (plain) handler(from, plain);
      });
    },
    send,
    sendJson: (topic, payload, options) =>
      send(topic, new TextEncoder().encode(JSON.stringify(payload)), options),
    on,
    onJson: (topic, handler) =>
      on(topic, (from, payload) => {
        const read = readJson(payload);
        if (read) handler(from, read);
      }),
    setKey: async (key) => {
      keys.set(key.epoch, await purposeKey(key.bytes, "packets"));
      epoch = key.epoch;
      for (const old of [...keys.keys()].slice(0, -KEYS_KEPT)) keys.delete(old);
    },
    setSealed: (sealed) => sealing = sealed,
  };
}

function readJson(payload: Bytes): object | null {
  try {
    const read = JSON.parse(new TextDecoder().decode(payload));
    return typeof read === "object" ? read : null;
  } catch {
    return null;
  }
}
