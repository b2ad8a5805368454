import type { CheckPhrase } from "../../../domain/check_phrase.ts";
import { inOrder } from "./in_order.ts";
import type { OwnPair, Shared } from "./key_crypto.ts";
import { commitmentOf, fromText, share, takePair, unseal } from "./key_crypto.ts";
import type { RoomKey } from "./key_holder.ts";
import { aboutKey } from "./key_holder.ts";
import type { KeyMessage, Parties } from "./key_messages.ts";

export interface MemberEvents {
  onRoomKey(key: RoomKey): void;
  /** The key is here; told again with each new one, and after a break. */
  onAgreed(phrase: CheckPhrase): void;
  /** What came cannot be right: another key than was bound to, or sealed with another one. */
  onFailed(): void;
}

/** Answered, with the other's key not seen yet. */
interface Answered extends OwnPair {
  id: string;
  commitment: string;
}

interface Agreed extends Shared {
  id: string;
  epoch: number;
}

/** An exchange takes a round trip and a half; what stands still for so long is asked for again. */
const PATIENCE_MS = 4_000;

/** Everybody but the practitioner: agrees with the holder and gets the room's key from it. */
export class KeyMember {
  private readonly queue = inOrder();
  private answered: Answered | null = null;
  private agreed: Agreed | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `self` is the own identity in the room. */
  constructor(
    private readonly parties: Parties,
    private readonly self: string,
    private readonly events: MemberEvents,
  ) {}

  /** The holder is there (again), or the own line is back. */
  begin(): void {
    const { holder, send } = this.parties;
    send(holder, { kind: "hello", known: this.agreed?.id ?? "" });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.begin(), PATIENCE_MS);
  }

  async receive(from: string, message: KeyMessage): Promise<void> {
    if (from !== this.parties.holder) return;
    try {
      await this.queue(() => this.answer(message));
    } catch {
      // Not a point, not base64, not sealed with what we share: whoever sent it is not the holder.
      this.events.onFailed();
    }
  }

  close(): void {
    clearTimeout(this.timer);
  }

  private async answer(message: KeyMessage): Promise<void> {
    switch (message.kind) {
      case "commit":
        return await this.onCommit(message.exchange, message.commitment, message.known);
      case "reveal":
        return await this.onReveal(message);
      case "room_key":
        if (this.agreed?.id !== message.exchange) return;
        await this.take(this.agreed, message.epoch, message.sealed);
    }
  }

  private async onCommit(id: string, commitment: string, known: string): Promise<void> {
    if (this.agreed?.id === known) return this.begin();
    if (this.answered?.id !== id) this.answered = { id, commitment, ...await takePair() };
    const { holder, send } = this.parties;
    send(holder, { kind: "answer", exchange: id, publicKey: this.answered.publicKey });
  }

  private async onReveal(said: KeyMessage & { kind: "reveal" }): Promise<void> {
    const exchange = this.answered;
    if (exchange?.id !== said.exchange) return;
    // One reveal each: a relay gets no second try.
    this.answered = null;
    const { callId, holder } = this.parties;
    const { id, commitment, pair, publicKey } = exchange;
    const bound = await commitmentOf(callId, id, said.publicKey);
    if (bound !== commitment) return this.events.onFailed();
    const shared = await share(pair, said.publicKey, {
      callId,
      holder,
      member: this.self,
      exchange: id,
      commitment,
      holderKey: said.publicKey,
      memberKey: publicKey,
    });
    await this.take({ id, epoch: -1, ...shared }, said.epoch, said.sealed);
  }

  private async take(from: Agreed, epoch: number, sealed: string): Promise<void> {
    // An older key that comes again is a replay.
    if (epoch < from.epoch) return;
    const bytes = await unseal(from.wrapKey, fromText(sealed), aboutKey(from.id, epoch));
    if (epoch > from.epoch) this.events.onRoomKey({ epoch, bytes });
    this.agreed = { ...from, epoch };
    clearTimeout(this.timer);
    const { holder, send } = this.parties;
    send(holder, { kind: "confirmed", exchange: from.id });
    this.events.onAgreed(from.phrase);
  }
}
