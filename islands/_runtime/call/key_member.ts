import type { CheckPhrase } from "../../../domain/check_phrase.ts";
import { inOrder } from "./in_order.ts";
import type { Shared } from "./key_crypto.ts";
import { commitmentOf, fromText, newPair, publicKeyOf, share, unseal } from "./key_crypto.ts";
import type { RoomKey } from "./key_holder.ts";
import { aboutKey } from "./key_holder.ts";
import type { KeyMessage, Parties } from "./key_messages.ts";

export interface MemberEvents {
  onRoomKey(key: RoomKey): void;
  onAgreed(phrase: CheckPhrase): void;
  /** What came cannot be right: another key than was bound to, or sealed with another one. */
  onFailed(): void;
}

/** Answered, with the other's key not seen yet. */
interface Answered {
  id: string;
  commitment: string;
  pair: CryptoKeyPair;
  publicKey: string;
}

interface Agreed extends Shared {
  id: string;
  epoch: number;
}

/** Everybody but the practitioner: agrees with the holder and gets the room's key from it. */
export interface KeyMember {
  /** The holder is there (again), or the own line is back. */
  begin(): Promise<void>;
  receive(from: string, message: KeyMessage): Promise<void>;
  close(): void;
}

/** An exchange takes a round trip and a half; what stands still for so long is asked for again. */
const PATIENCE_MS = 4_000;

/** `self` is the own identity in the room. */
export function createMember(
  { callId, holder, send }: Parties,
  self: string,
  events: MemberEvents,
): KeyMember {
  const queue = inOrder();
  let answered: Answered | null = null;
  let agreed: Agreed | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const hello = () => {
    send(holder, { kind: "hello", known: agreed?.id ?? "" });
    clearTimeout(timer);
    timer = setTimeout(hello, PATIENCE_MS);
  };

  const onCommit = async (id: string, commitment: string, known: string) => {
    if (agreed?.id === known) return hello();
    if (answered?.id !== id) {
      const pair = await newPair();
      answered = { id, commitment, pair, publicKey: await publicKeyOf(pair) };
    }
    send(holder, { kind: "answer", exchange: id, publicKey: answered.publicKey });
  };

  const onReveal = async (id: string, holderKey: string, epoch: number, sealed: string) => {
    const exchange = answered;
    if (exchange?.id !== id) return;
    // One reveal each: a relay gets no second try.
    answered = null;
    const { commitment, pair, publicKey } = exchange;
    if (await commitmentOf(callId, id, holderKey) !== commitment) return events.onFailed();
    const shared = await share(pair, holderKey, {
      callId,
      holder,
      member: self,
      exchange: id,
      commitment,
      holderKey,
      memberKey: publicKey,
    });
    await take({ id, epoch: -1, ...shared }, epoch, sealed);
    events.onAgreed(shared.phrase);
  };

  const take = async (from: Agreed, epoch: number, sealed: string) => {
    // An older key that comes again is a replay.
    if (epoch < from.epoch) return;
    const bytes = await unseal(from.wrapKey, fromText(sealed), aboutKey(from.id, epoch));
    if (epoch > from.epoch) events.onRoomKey({ epoch, bytes });
    agreed = { ...from, epoch };
    clearTimeout(timer);
    send(holder, { kind: "confirmed", exchange: from.id });
  };

  const answer = async (message: KeyMessage) => {
    switch (message.kind) {
      case "commit":
        return await onCommit(message.exchange, message.commitment, message.known);
      case "reveal":
        return await onReveal(
          message.exchange,
          message.publicKey,
          message.epoch,
          message.sealed,
        );
      case "room_key":
        if (agreed?.id === message.exchange) await take(agreed, message.epoch, message.sealed);
    }
  };

  return {
    begin: () => queue(() => Promise.resolve(hello())),
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
