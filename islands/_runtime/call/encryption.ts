import type { Room } from "livekit-client";
import { DisconnectReason, isE2EESupported, RoomEvent } from "livekit-client";
import type { CallState } from "../../../domain/call.ts";
import type { CheckPhrase } from "../../../domain/check_phrase.ts";
import { preparePair } from "./key_crypto.ts";
import type { RoomKey } from "./key_holder.ts";
import { KeyHolder } from "./key_holder.ts";
import { KeyMember } from "./key_member.ts";
import type { Parties } from "./key_messages.ts";
import { readKeyMessage, writeKeyMessage } from "./key_messages.ts";
import type { Packets } from "./packets.ts";
import type { People } from "./people.ts";
import { RoomKeyProvider } from "./room_key_provider.ts";
import type { Store } from "./store.ts";

/** Longer than any exchange takes; after it one is told, and it goes on being tried. */
const FAILED_MS = 10_000;

/**
 * Sound and picture between the browsers, sealed with a key that no server knows. The practitioner's
 * browser holds it; all others agree with that one.
 */
export class Encryption {
  /** Null where this browser cannot encrypt. */
  readonly keys = isE2EESupported() ? new RoomKeyProvider() : null;
  private room: Room | null = null;
  private holder: KeyHolder | null = null;
  private member: KeyMember | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private call: CallState,
    private readonly store: Store,
    private readonly packets: Packets,
    private readonly people: People,
    private readonly events: {
      /** Somebody is in the room whom the call's state does not know: it may be old. */
      onStranger(): void;
      /** The room was made for a call in clear: only another can seal. */
      onUnable(): void;
    },
  ) {
    packets.on("key", (from, payload) => {
      const message = readKeyMessage(payload);
      // The key is for those whom Postgres let in and who are shown, not for whoever is in the
      // room.
      if (!message || !this.isKnown(from)) return;
      void (this.holder ?? this.member)?.receive(from, message);
    });
    if (this.keys && this.isOn()) preparePair();
    packets.setSealed(this.isOn());
    people.setGuarded(this.isOn());
    store.change({ encryption: !this.isOn() ? "off" : this.keys ? "agreeing" : "unavailable" });
  }

  isOn(): boolean {
    return this.call.encrypted;
  }

  /** Whether media may go out: sealed, or in clear because the call is said to be so. */
  maySend(): boolean {
    return !this.isOn() || this.keys !== null;
  }

  bind(room: Room): void {
    this.room = room;
    room.on(RoomEvent.ParticipantConnected, ({ identity }) => this.meet(identity))
      .on(
        RoomEvent.ParticipantDisconnected,
        ({ identity }, reason) => this.onGone(identity, reason),
      )
      .on(RoomEvent.Reconnected, () => this.holder === null && this.meetHolder());
  }

  begin(room: Room): void {
    if (!this.keys) return;
    if (this.call.side !== "practitioner") return this.meetHolder();
    this.holder ??= new KeyHolder(this.parties(room.localParticipant.identity), {
      onRoomKey: (key) => void this.onRoomKey(key),
      onAgreed: (identity, phrase) => this.onAgreed(identity, phrase),
      onViolation: () => this.onFailed(),
    });
    for (const identity of room.remoteParticipants.keys()) this.meet(identity);
  }

  /** Goes along with what the call's state says now. */
  async tell(call: CallState): Promise<void> {
    const [wasOn, knew] = [this.isOn(), this.call.participants];
    this.call = call;
    if (wasOn !== this.isOn()) return await (wasOn ? this.turnOff() : this.turnOn());
    const known = new Set(knew.map(({ identity }) => identity));
    for (const { identity } of call.participants) {
      if (!known.has(identity) && this.room?.remoteParticipants.has(identity)) this.meet(identity);
    }
  }

  close(): void {
    clearTimeout(this.timer);
    this.member?.close();
  }

  private isKnown(identity: string): boolean {
    return this.partyOf(identity) !== undefined && this.store.person(identity) !== undefined;
  }

  private meet(identity: string): void {
    if (this.partyOf(identity) === undefined) this.events.onStranger();
    else if (this.holder) void this.holder.greet(identity);
    else if (identity === this.holderIdentity()) this.meetHolder();
  }

  private partyOf(identity: string) {
    return this.call.participants.find((one) => one.identity === identity)?.party;
  }

  private holderIdentity(): string | undefined {
    return this.call.participants.find(({ party }) => party === "practitioner")?.identity;
  }

  private parties(holder: string): Parties {
    return {
      callId: this.call.call_id,
      holder,
      send: (to, message) => void this.packets.send("key", writeKeyMessage(message), { to: [to] }),
    };
  }

  private meetHolder(): void {
    const identity = this.holderIdentity();
    const { room } = this;
    if (!this.keys || !room || !identity || !room.remoteParticipants.has(identity)) return;
    this.member ??= new KeyMember(this.parties(identity), room.localParticipant.identity, {
      onRoomKey: (key) => void this.onRoomKey(key),
      onAgreed: (phrase) => this.onAgreed(identity, phrase),
      onFailed: () => this.onFailed(),
    });
    clearTimeout(this.timer);
    if (this.store.snapshot().encryption !== "on") {
      this.timer = setTimeout(() => this.onFailed(), FAILED_MS);
    }
    this.member.begin();
  }

  private async onRoomKey(key: RoomKey): Promise<void> {
    await Promise.all([this.keys?.set(key), this.packets.setKey(key)]);
    this.people.readAnew();
  }

  private onAgreed(identity: string, phrase: CheckPhrase): void {
    clearTimeout(this.timer);
    // What they sent before they had this key could not be read; that is over.
    this.people.readAnew();
    const before = this.store.person(identity)?.phrase;
    this.store.changePerson(identity, { phrase });
    if (before && before.digits !== phrase.digits) this.store.emit("phrase_changed", { identity });
    if (!this.isOn()) return;
    const isMain = this.partyOf(identity) !== "guest" || this.store.snapshot().phrase === null;
    this.store.change({ encryption: "on", ...isMain && { phrase } });
  }

  private onFailed(): void {
    if (this.isOn()) this.store.change({ encryption: "failed" });
  }

  private onGone(identity: string, reason?: DisconnectReason): void {
    const sentOut = reason === DisconnectReason.PARTICIPANT_REMOVED;
    if (!this.holder || !sentOut && this.partyOf(identity) !== "guest") return;
    this.holder.forget(identity);
    void this.holder.rotate();
  }

  private async turnOff(): Promise<void> {
    const { legs, recording } = this.call;
    const reason = legs.length > 0 ? "telephone" : recording ? "recording" : "other";
    this.store.emit("encryption_off", { reason });
    this.store.change({ encryption: "off", phrase: null });
    // The screen says so before a frame goes out in clear.
    await painted();
    if (this.isOn()) return;
    this.packets.setSealed(false);
    this.people.setGuarded(false);
    if (this.keys) await this.room?.setE2EEEnabled(false);
  }

  private async turnOn(): Promise<void> {
    this.packets.setSealed(true);
    this.people.setGuarded(true);
    if (!this.keys) return this.store.change({ encryption: "unavailable" });
    this.store.change({ encryption: "agreeing" });
    const { room } = this;
    // Whoever was there while all was in clear is not to open what comes now.
    await this.holder?.rotate();
    if (!room) return;
    if (!room.hasE2EESetup) return this.events.onUnable();
    await room.setE2EEEnabled(true);
    this.begin(room);
  }
}

function painted(): Promise<void> {
  return new Promise((resolve) => {
    // A page in the background paints nothing; what it shows when it is opened is right then.
    setTimeout(resolve, 200);
    requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}
