import type { CheckPhrase } from "../../../domain/check_phrase.ts";
import { newId } from "../new_id.ts";
import type { Shared } from "./key_crypto.ts";
import { commitmentOf, fromText, newPair, publicKeyOf, share, unseal } from "./key_crypto.ts";
import type { RoomKey } from "./key_holder.ts";
import { aboutKey } from "./key_holder.ts";
import { inOrder } from "./in_order.ts";
import type { KeyMessage, Parties } from "./key_messages.ts";

export interface MemberEvents {
  onRoomKey(key: RoomKey): void;
  onAgreed(phrase: CheckPhrase): void;
  /** What came cannot be right: refused by the holder, or sealed with another key. */
  onFailed(): void;
}

interface Exchange {
  id: string;
  pair: CryptoKeyPair;
  publicKey: string;
  commitment: string;
  offered: boolean;
  shared: Shared | null;
  epoch: number;
}

/** Everybody but the practitioner: agrees with the holder and gets the room's key from it. */
export interface KeyMember {
  /** The holder is there (again), or the own line is back. */
  begin(): Promise<void>;
  receive(from: string, message: KeyMessage): Promise<void>;
  close(): void;
}

/** An exchange takes two round trips; one that stands still for so long is begun anew. */
const PATIENCE_MS = 4_000;

/** `self` is the own identity in the room. */
export function createMember(
  { callId, holder, send }: Parties,
  self: string,
  events: MemberEvents,
): KeyMember {
  const queue = inOrder();
  let current: Exchange | null = null;
  let agreed: Exchange | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const start = async () => {
    const id = newId();
    const pair = await newPair();
    const publicKey = await publicKeyOf(pair);
    const commitment = await commitmentOf(callId, id, publicKey);
    current = { id, pair, publicKey, commitment, offered: false, shared: null, epoch: -1 };
    send(holder, { kind: "commit", exchange: id, commitment });
    expect();
  };
  const expect = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void queue(start), PATIENCE_MS);
  };

  const onOffer = async (exchange: Exchange, holderKey: string) => {
    // One offer an exchange: a second would let a relay try out keys against a key it has seen.
    if (exchange.offered) return;
    exchange.offered = true;
    exchange.shared = await share(exchange.pair, holderKey, {
      callId,
      holder,
      member: self,
      exchange: exchange.id,
      commitment: exchange.commitment,
      holderKey,
      memberKey: exchange.publicKey,
    });
    send(holder, { kind: "reveal", exchange: exchange.id, publicKey: exchange.publicKey });
  };

  const onRoomKey = async (exchange: Exchange, epoch: number, sealed: string) => {
    // An older key that comes again is a replay.
    if (!exchange.shared || epoch < exchange.epoch) return;
    const about = aboutKey(exchange.id, epoch);
    const bytes = await unseal(exchange.shared.wrapKey, fromText(sealed), about);
    const isNew = agreed !== exchange;
    if (exchange === current) clearTimeout(timer);
    if (epoch > exchange.epoch) events.onRoomKey({ epoch, bytes });
    exchange.epoch = epoch;
    agreed = exchange;
    send(holder, { kind: "confirmed", exchange: exchange.id, epoch });
    if (isNew) events.onAgreed(exchange.shared.phrase);
  };

  const answer = async (message: KeyMessage) => {
    if (message.kind === "again") return await start();
    const exchange = [current, agreed].find((one) => one?.id === message.exchange);
    if (!exchange) return;
    switch (message.kind) {
      case "offer":
        return await onOffer(exchange, message.publicKey);
      case "room_key":
        return await onRoomKey(exchange, message.epoch, message.sealed);
      case "refused":
        return events.onFailed();
    }
  };

  return {
    begin: () =>
      queue(async () => {
        if (!agreed) return await start();
        send(holder, { kind: "resume", exchange: agreed.id, epoch: agreed.epoch });
        expect();
      }),
    receive: async (from, message) => {
      if (from !== holder) return;
      try {
        await queue(() => answer(message));
      } catch {
        // Not a point, not base64, not sealed with what we share: whoever sent it is not the holder.
        events.onFailed();
      }
    },
    close: () => clearTimeout(timer),
  };
}
