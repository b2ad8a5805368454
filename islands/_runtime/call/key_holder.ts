import type { CheckPhrase } from "../../../domain/check_phrase.ts";
import { newId } from "../new_id.ts";
import { inOrder } from "./in_order.ts";
import type { Shared } from "./key_crypto.ts";
import { commitmentOf, newPair, publicKeyOf, seal, share, toText } from "./key_crypto.ts";
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
  /** Somebody showed what is no key at all. */
  onViolation(member: string): void;
}

/** Begun, and bound to a key that the member has not seen. */
interface Begun {
  id: string;
  pair: CryptoKeyPair;
  publicKey: string;
  commitment: string;
}

/** The practitioner's browser: makes the room's key and gives it to each member that agrees. */
export interface KeyHolder {
  receive(from: string, message: KeyMessage): Promise<void>;
  /** This member is seen in the room: agree with them. */
  greet(member: string): Promise<void>;
  /** A new key, for all but those who were forgotten: what comes after is not theirs to hear. */
  rotate(): Promise<void>;
  /** This member gets no further key. */
  forget(member: string): void;
}

/** Begins with a key of its own, told at once. */
export function createHolder({ callId, holder, send }: Parties, events: HolderEvents): KeyHolder {
  const begun = new Map<string, Begun>();
  const agreed = new Map<string, Shared & { id: string }>();
  const queue = inOrder();
  let room = newRoomKey(crypto.getRandomValues(new Uint16Array(1))[0]!);
  events.onRoomKey(room);

  const wrapped = async (id: string, { wrapKey }: Shared) => ({
    exchange: id,
    epoch: room.epoch,
    sealed: toText(await seal(wrapKey, room.bytes, aboutKey(id, room.epoch))),
  });
  const give = async (member: string, { id, ...shared }: Shared & { id: string }) =>
    send(member, { kind: "room_key", ...await wrapped(id, shared) });

  const begin = async (member: string) => {
    // Not begun twice while nothing was answered: it may only have gone unheard.
    const exchange = begun.get(member) ?? await beginExchange(callId);
    begun.set(member, exchange);
    const { id, commitment } = exchange;
    const known = agreed.get(member)?.id ?? "";
    send(member, { kind: "commit", exchange: id, commitment, known });
  };

  const onAnswer = async (member: string, id: string, memberKey: string) => {
    const exchange = begun.get(member);
    // One answer each: after it the own key is shown, and a second could be chosen to fit it.
    if (exchange?.id !== id) return;
    begun.delete(member);
    const { pair, publicKey, commitment } = exchange;
    const shared = await share(pair, memberKey, {
      callId,
      holder,
      member,
      exchange: id,
      commitment,
      holderKey: publicKey,
      memberKey,
    });
    agreed.set(member, { id, ...shared });
    send(member, { kind: "reveal", publicKey, ...await wrapped(id, shared) });
  };

  const take = async (from: string, message: KeyMessage) => {
    const known = agreed.get(from);
    switch (message.kind) {
      case "hello":
        return known?.id === message.known ? await give(from, known) : await begin(from);
      case "answer":
        return await onAnswer(from, message.exchange, message.publicKey);
      case "confirmed":
        if (known?.id === message.exchange) events.onAgreed(from, known.phrase);
    }
  };

  return {
    receive: async (from, message) => {
      try {
        await queue(() => take(from, message));
      } catch {
        // No point of the curve: nobody sends that by mistake.
        events.onViolation(from);
      }
    },
    greet: (member) => queue(() => begin(member)),
    rotate: () =>
      queue(async () => {
        room = newRoomKey(room.epoch + 1);
        events.onRoomKey(room);
        for (const [member, shared] of agreed) await give(member, shared);
      }),
    forget: (member) => {
      begun.delete(member);
      agreed.delete(member);
    },
  };
}

/** What the wrapped key is bound to, so that none can be passed off as another. */
export function aboutKey(exchange: string, epoch: number): string {
  return `${exchange} ${epoch}`;
}

async function beginExchange(callId: string): Promise<Begun> {
  const id = newId();
  const pair = await newPair();
  const publicKey = await publicKeyOf(pair);
  return { id, pair, publicKey, commitment: await commitmentOf(callId, id, publicKey) };
}

function newRoomKey(epoch: number): RoomKey {
  return { epoch, bytes: crypto.getRandomValues(new Uint8Array(32)) };
}
