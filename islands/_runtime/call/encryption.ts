import type { Room } from "livekit-client";
import { DisconnectReason, isE2EESupported, RoomEvent } from "livekit-client";
import type { CallState } from "../../../domain/call.ts";
import type { CheckPhrase } from "../../../domain/check_phrase.ts";
import type { KeyHolder, RoomKey } from "./key_holder.ts";
import { createHolder } from "./key_holder.ts";
import type { KeyMember } from "./key_member.ts";
import { createMember } from "./key_member.ts";
import { readKeyMessage, writeKeyMessage } from "./key_messages.ts";
import type { Packets } from "./packets.ts";
import type { People } from "./people.ts";
import { RoomKeyProvider } from "./room_key_provider.ts";
import type { Store } from "./store.ts";

export interface EncryptionControl {
  /** Null where this browser cannot encrypt. */
  keys: RoomKeyProvider | null;
  isOn(): boolean;
  /** Whether media may go out: sealed, or in clear because the call is said to be so. */
  maySend(): boolean;
  bind(room: Room): void;
  begin(room: Room): void;
  tell(call: CallState): Promise<void>;
  close(): void;
}

/** Longer than any exchange takes; after it one is told, and it goes on being tried. */
const FAILED_MS = 10_000;

/**
 * Sound and picture between the browsers, sealed with a key that no server knows. The practitioner's
 * browser holds it; all others agree with that one.
 */
export function createEncryption(
  first: CallState,
  store: Store,
  packets: Packets,
  people: People,
): EncryptionControl {
  const keys = isE2EESupported() ? new RoomKeyProvider() : null;
  let call = first;
  let room: Room | null = null;
  let holder: KeyHolder | null = null;
  let member: KeyMember | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isOn = () => call.encrypted;
  const partyOf = (identity: string) =>
    call.participants.find((one) => one.identity === identity)?.party;
  const holderIdentity = () =>
    call.participants.find(({ party }) => party === "practitioner")?.identity;
  const parties = (identity: string) => ({
    callId: call.call_id,
    holder: identity,
    send: (to: string, message: Parameters<typeof writeKeyMessage>[0]) =>
      void packets.send("key", writeKeyMessage(message), { to: [to] }),
  });

  const onRoomKey = async (key: RoomKey) => {
    await Promise.all([keys?.set(key), packets.setKey(key)]);
    people.readAnew();
  };
  const onAgreed = (identity: string, phrase: CheckPhrase) => {
    clearTimeout(timer);
    // What they sent before they had this key could not be read; that is over.
    people.readAnew();
    if (store.person(identity)) store.changePerson(identity, { phrase });
    const main = member || partyOf(identity) !== "guest" || store.snapshot().phrase === null;
    if (isOn()) store.change({ encryption: "on", ...main && { phrase } });
  };
  const onFailed = () => isOn() && store.change({ encryption: "failed" });

  const becomeHolder = (self: string) => {
    holder ??= createHolder(parties(self), {
      onRoomKey: (key) => void onRoomKey(key),
      onAgreed,
      onViolation: onFailed,
    });
  };

  const meetHolder = () => {
    const identity = holderIdentity();
    if (!room || !identity || !room.remoteParticipants.has(identity)) return;
    member ??= createMember(parties(identity), room.localParticipant.identity, {
      onRoomKey: (key) => void onRoomKey(key),
      onAgreed: (phrase) => onAgreed(identity, phrase),
      onFailed,
    });
    clearTimeout(timer);
    if (store.snapshot().encryption !== "on") timer = setTimeout(onFailed, FAILED_MS);
    void member.begin();
  };

  packets.on("key", (from, payload) => {
    const message = readKeyMessage(payload);
    if (message) void (holder ?? member)?.receive(from, message);
  });

  const onGone = (identity: string, reason?: DisconnectReason) => {
    const sentOut = reason === DisconnectReason.PARTICIPANT_REMOVED;
    if (!holder || !sentOut && partyOf(identity) !== "guest") return;
    holder.forget(identity);
    void holder.rotate();
  };

  const turnOff = async () => {
    const reason = call.legs.length > 0 ? "telephone" : call.recording ? "recording" : "other";
    store.emit("encryption_off", { reason });
    store.change({ encryption: "off", phrase: null });
    // The screen says so before a frame goes out in clear.
    await painted();
    if (isOn()) return;
    packets.setSealed(false);
    people.setGuarded(false);
    if (keys) await room?.setE2EEEnabled(false);
  };

  const turnOn = async () => {
    packets.setSealed(true);
    people.setGuarded(true);
    if (!keys) return store.change({ encryption: "unavailable" });
    store.change({ encryption: "agreeing" });
    await room?.setE2EEEnabled(true);
    if (!holder) meetHolder();
  };

  packets.setSealed(isOn());
  people.setGuarded(isOn());
  store.change({ encryption: !isOn() ? "off" : keys ? "agreeing" : "unavailable" });
  return {
    keys,
    isOn,
    maySend: () => !isOn() || keys !== null,
    bind: (next) => {
      room = next;
      next.on(RoomEvent.ParticipantConnected, ({ identity }) => {
        if (holder) void holder.greet(identity);
        else if (identity === holderIdentity()) meetHolder();
      }).on(RoomEvent.ParticipantDisconnected, ({ identity }, reason) => onGone(identity, reason))
        .on(RoomEvent.Reconnected, () => !holder && meetHolder());
    },
    begin: (next) => {
      if (!keys) return;
      if (call.side !== "practitioner") return meetHolder();
      becomeHolder(next.localParticipant.identity);
      for (const identity of next.remoteParticipants.keys()) void holder!.greet(identity);
    },
    tell: async (newer) => {
      const before = isOn();
      const knew = holderIdentity();
      call = newer;
      if (before !== isOn()) await (isOn() ? turnOn() : turnOff());
      else if (!holder && knew !== holderIdentity()) meetHolder();
    },
    close: () => {
      clearTimeout(timer);
      member?.close();
    },
  };
}

function painted(): Promise<void> {
  return new Promise((resolve) => {
    // A page in the background paints nothing; what it shows when it is opened is right then.
    setTimeout(resolve, 200);
    requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}
