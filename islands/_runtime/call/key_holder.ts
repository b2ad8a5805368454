import type { CheckPhrase } from "../../../domain/check_phrase.ts";
import type { Shared } from "./key_crypto.ts";
import { commitmentOf, newPair, publicKeyOf, seal, share, toText } from "./key_crypto.ts";
import { inOrder } from "./in_order.ts";
import type { KeyMessage, Parties } from "./key_messages.ts";

export interface RoomKey {
  /** Grows with each new key of this holder; its start is random. */
  epoch: number;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface HolderEvents {
  onRoomKey(key: RoomKey): void;
  /** This member has the room's key; both now see this phrase. */
  onAgreed(member: string, phrase: CheckPhrase): void;
  /** Somebody showed another key than the one that they had bound themselves to, or none. */
  onViolation(member: string): void;
}

interface Exchange {
  id: string;
  commitment: string;
  pair: CryptoKeyPair;
  shared: Shared | null;
}

/** The practitioner's browser: makes the room's key and gives it to each member that agrees. */
export interface KeyHolder {
  receive(from: string, message: KeyMessage): Promise<void>;
  /** A new key, for all but those who were forgotten: what comes after is not theirs to hear. */
  rotate(): Promise<void>;
  /** This member gets no further key. */
  forget(member: string): void;
}

/** Begins with a key of its own, told at once. */
export function createHolder({ callId, holder, send }: Parties, events: HolderEvents): KeyHolder {
  const started = new Map<string, Exchange>();
  const agreed = new Map<string, Exchange>();
  const queue = inOrder();
  let room = newRoomKey(crypto.getRandomValues(new Uint16Array(1))[0]!);
  events.onRoomKey(room);

  const give = async (member: string, { id, shared }: Exchange) => {
    const sealed = await seal(shared!.wrapKey, room.bytes, aboutKey(id, room.epoch));
    send(member, { kind: "room_key", exchange: id, epoch: room.epoch, sealed: toText(sealed) });
  };

  const onCommit = async (member: string, id: string, commitment: string) => {
    // A pair of its own for each: a key known before the commitment lets a relay choose its phrase.
    const pair = await newPair();
    started.set(member, { id, commitment, pair, shared: null });
    send(member, { kind: "offer", exchange: id, publicKey: await publicKeyOf(pair) });
  };

  const onReveal = async (member: string, id: string, memberKey: string) => {
    const exchange = started.get(member);
    if (exchange?.id !== id) return;
    started.delete(member);
    if (await commitmentOf(callId, id, memberKey) !== exchange.commitment) {
      send(member, { kind: "refused", exchange: id });
      events.onViolation(member);
      return;
    }
    exchange.shared = await share(exchange.pair, memberKey, {
      callId,
      holder,
      member,
      exchange: id,
      commitment: exchange.commitment,
      holderKey: await publicKeyOf(exchange.pair),
      memberKey,
    });
    agreed.set(member, exchange);
    await give(member, exchange);
  };

  const answer = async (from: string, message: KeyMessage) => {
    const known = agreed.get(from);
    switch (message.kind) {
      case "commit":
        return await onCommit(from, message.exchange, message.commitment);
      case "reveal":
        return await onReveal(from, message.exchange, message.publicKey);
      case "resume":
        if (known?.id === message.exchange) return await give(from, known);
        return send(from, { kind: "again" });
      case "confirmed":
        if (known?.id === message.exchange) events.onAgreed(from, known.shared!.phrase);
    }
  };

  return {
    receive: async (from, message) => {
      try {
        await queue(() => answer(from, message));
      } catch {
        // A key that is no point of the curve: nobody sends that by mistake.
        events.onViolation(from);
      }
    },
    rotate: () =>
      queue(async () => {
        room = newRoomKey(room.epoch + 1);
        events.onRoomKey(room);
        for (const [member, exchange] of agreed) await give(member, exchange);
      }),
    forget: (member) => {
      started.delete(member);
      agreed.delete(member);
    },
  };
}

/** What the wrapped key is bound to, so that none can be passed off as another. */
export function aboutKey(exchange: string, epoch: number): string {
  return `${exchange} ${epoch}`;
}

function newRoomKey(epoch: number): RoomKey {
  return { epoch, bytes: crypto.getRandomValues(new Uint8Array(32)) };
}
