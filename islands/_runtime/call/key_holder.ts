import type { CheckPhrase } from "../../../domain/check_phrase.ts";
import { newId } from "../new_id.ts";
import { inOrder } from "./in_order.ts";
import type { OwnPair, Shared } from "./key_crypto.ts";
import { commitmentOf, seal, share, takePair, toText } from "./key_crypto.ts";
import type { KeyMessage, Parties } from "./key_messages.ts";

export interface RoomKey {
  /** Grows with each new key of this holder; its start is random. */
  epoch: number;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface HolderEvents {
  onRoomKey(key: RoomKey): void;
  /** This member has the room's key (again); both see this phrase. */
  onAgreed(member: string, phrase: CheckPhrase): void;
  /** Somebody showed what is no key at all. */
  onViolation(member: string): void;
}

/** Begun, and bound to a key that the member has not seen. */
interface Begun extends OwnPair {
  id: string;
  commitment: string;
}

type Agreed = Shared & { id: string };

/** The practitioner's browser: makes the room's key and gives it to each member that agrees. */
export class KeyHolder {
  private readonly begun = new Map<string, Begun>();
  private readonly agreed = new Map<string, Agreed>();
  private readonly queue = inOrder();
  private room = newRoomKey(crypto.getRandomValues(new Uint16Array(1))[0]!);

  /** Begins with a key of its own, told at once. */
  constructor(private readonly parties: Parties, private readonly events: HolderEvents) {
    events.onRoomKey(this.room);
  }

  async receive(from: string, message: KeyMessage): Promise<void> {
    try {
      await this.queue(() => this.take(from, message));
    } catch {
      // No point of the curve: nobody sends that by mistake.
      this.events.onViolation(from);
    }
  }

  /** This member is seen in the room: agree with them. */
  greet(member: string): Promise<void> {
    return this.queue(() => this.begin(member));
  }

  /** A new key, for all but those who were forgotten: what comes after is not theirs to hear. */
  rotate(): Promise<void> {
    return this.queue(async () => {
      this.room = newRoomKey(this.room.epoch + 1);
      this.events.onRoomKey(this.room);
      for (const [member, shared] of this.agreed) await this.give(member, shared);
    });
  }

  /** This member gets no further key. */
  forget(member: string): void {
    this.begun.delete(member);
    this.agreed.delete(member);
  }

  private async take(from: string, message: KeyMessage): Promise<void> {
    const known = this.agreed.get(from);
    switch (message.kind) {
      case "hello":
        return known?.id === message.known ? await this.give(from, known) : await this.begin(from);
      case "answer":
        return await this.onAnswer(from, message.exchange, message.publicKey);
      case "confirmed":
        if (known?.id === message.exchange) this.events.onAgreed(from, known.phrase);
    }
  }

  private async begin(member: string): Promise<void> {
    // Not begun twice while nothing was answered: it may only have gone unheard.
    const exchange = this.begun.get(member) ?? await beginExchange(this.parties.callId);
    this.begun.set(member, exchange);
    const { id, commitment } = exchange;
    const known = this.agreed.get(member)?.id ?? "";
    this.parties.send(member, { kind: "commit", exchange: id, commitment, known });
  }

  private async onAnswer(member: string, id: string, memberKey: string): Promise<void> {
    const exchange = this.begun.get(member);
    // One answer each: after it the own key is shown, and a second could be chosen to fit it.
    if (exchange?.id !== id) return;
    this.begun.delete(member);
    const { callId, holder, send } = this.parties;
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
    this.agreed.set(member, { id, ...shared });
    send(member, { kind: "reveal", publicKey, ...await this.wrapped(id, shared) });
  }

  private async give(member: string, { id, ...shared }: Agreed): Promise<void> {
    this.parties.send(member, { kind: "room_key", ...await this.wrapped(id, shared) });
  }

  private async wrapped(id: string, { wrapKey }: Shared) {
    const { epoch, bytes } = this.room;
    const sealed = await seal(wrapKey, bytes, aboutKey(id, epoch));
    return { exchange: id, epoch, sealed: toText(sealed) };
  }
}

/** What the wrapped key is bound to, so that none can be passed off as another. */
export function aboutKey(exchange: string, epoch: number): string {
  return `${exchange} ${epoch}`;
}

async function beginExchange(callId: string): Promise<Begun> {
  const id = newId();
  const own = await takePair();
  return { id, ...own, commitment: await commitmentOf(callId, id, own.publicKey) };
}

function newRoomKey(epoch: number): RoomKey {
  return { epoch, bytes: crypto.getRandomValues(new Uint8Array(32)) };
}
