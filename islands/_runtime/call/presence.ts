import type { RemoteParticipant, Room } from "livekit-client";
import { ParticipantKind, RoomEvent } from "livekit-client";
import type { Quality, Sending } from "../../../domain/call.ts";
import { QUALITIES, SENDINGS } from "../../../domain/call.ts";
import type { Packets } from "./packets.ts";
import type { Store } from "./store.ts";

/** What each device tells the others once a second, in the open: how it is, not who or what. */
interface Beat {
  quality: Quality | null;
  sending: Sending;
  forced: boolean;
  /** What it can take from the others. */
  receives: Sending;
}

/** The other must know within five seconds who was lost. */
const LOST_MS = 3_500;
/** Who leaves without a word may be reloading the page or going to another device. */
const GRACE_MS = 1_500;
const BYE_MS = 400;
/**
 * Nothing is to be heard (yet): of who is still connecting, of a telephone, of who may send no data.
 * LiveKit tells when they go.
 */
const UNHEARD = Infinity;

/**
 * Who is there, as each device hears the others: the media server may believe in a dead line long.
 */
export class Presence {
  private readonly heard = new Map<string, number>();
  private readonly receiving = new Map<string, Sending>();
  private readonly leaving = new Set<string>();
  /** The latest sound of each, as RTP counts time. */
  private readonly sounds = new Map<string, string>();
  private room: Room | null = null;

  constructor(private readonly store: Store, private readonly packets: Packets) {
    packets.onJson<Beat>("beat", (identity, beat) => this.onBeat(identity, beat));
    packets.on("bye", (identity) => this.leaving.add(identity));
  }

  bind(room: Room): void {
    this.room = room;
    this.leaving.clear();
    room.on(RoomEvent.ParticipantConnected, ({ identity }) => this.note(identity, false))
      .on(RoomEvent.ParticipantDisconnected, (participant) => this.onGone(participant))
      .on(RoomEvent.Reconnected, () => this.hearAnew(room));
  }

  /** The room is there (again): those in it are heard from now on. */
  begin(room: Room): void {
    this.hearAnew(room);
    for (const identity of room.remoteParticipants.keys()) {
      if (this.store.person(identity)?.lostSince !== null) this.note(identity, false);
    }
  }

  /** Tells the others how it is here; once a second. */
  beat(): void {
    const { quality, sending, forced } = this.store.snapshot().own;
    const beat: Beat = { quality, sending, forced: forced !== null, receives: sending };
    void this.packets.sendJson("beat", beat, { reliable: false });
  }

  /** Looks who is not heard any more; often, as each look may be that much too late. */
  look(): void {
    // Who hears nobody at all is lost oneself; that is not the others' doing.
    if (this.store.snapshot().phase !== "live") return;
    for (const [identity, at] of this.heard) {
      const there = this.room?.remoteParticipants.get(identity);
      if (there && !isToBeHeard(there)) this.heard.set(identity, UNHEARD);
      else if (at === UNHEARD) this.heard.set(identity, performance.now());
      else if (there && this.hasSpoken(there)) this.note(identity, true);
      else if (performance.now() - at >= LOST_MS) this.lose(identity);
    }
  }

  /** Says that this device goes by its person's will. */
  async bye(): Promise<void> {
    if (this.room?.state !== "connected") return;
    await this.packets.send("bye", new Uint8Array(1), { reliable: true });
    // It has been handed to the browser, not to the network yet.
    await new Promise((resolve) => setTimeout(resolve, BYE_MS));
  }

  /** Who can take still pictures only. */
  wantStills(): string[] {
    return [...this.receiving].filter(([identity, receives]) =>
      receives === "stills" && this.store.person(identity)?.lostSince === null
    ).map(([identity]) => identity);
  }

  private note(identity: string, beats: boolean): void {
    this.heard.set(identity, beats ? performance.now() : UNHEARD);
    const known = this.store.person(identity);
    if (known?.lostSince === null) return;
    this.store.changePerson(identity, { lostSince: null });
    this.store.emit(known ? "back" : "joined", { identity });
  }

  private onBeat(identity: string, { quality, sending, forced, receives }: Partial<Beat>): void {
    this.note(identity, true);
    if (SENDINGS.includes(receives!)) this.receiving.set(identity, receives!);
    if (!SENDINGS.includes(sending!)) return;
    const before = this.store.person(identity)!;
    const told = { sending: sending!, forced: forced === true };
    this.store.changePerson(identity, {
      quality: QUALITIES.includes(quality!) ? quality! : null,
      ...told,
    });
    if (before.sending !== sending) this.store.emit("sending_changed", { identity, ...told });
  }

  private onGone({ identity }: RemoteParticipant): void {
    this.receiving.delete(identity);
    if (this.leaving.delete(identity)) {
      this.heard.delete(identity);
      this.store.removePerson(identity);
      return this.store.emit("left", { identity });
    }
    const latest = performance.now() - LOST_MS + GRACE_MS;
    this.heard.set(identity, Math.min(this.heard.get(identity) ?? UNHEARD, latest));
  }

  /** After a break of one's own the others get their time anew. */
  private hearAnew({ remoteParticipants }: Room): void {
    for (const [identity, at] of this.heard) {
      const silent = at === UNHEARD && remoteParticipants.has(identity);
      if (!silent) this.heard.set(identity, performance.now());
    }
  }

  /**
   * Whether sound has come since the last look: on a thin line beats are lost long before voice.
   */
  private hasSpoken({ identity, audioTrackPublications }: RemoteParticipant): boolean {
    const tracks = [...audioTrackPublications.values()].map(({ track }) => track);
    const sources = tracks.flatMap((track) => track?.receiver?.getSynchronizationSources() ?? []);
    const latest = sources.map(({ rtpTimestamp }) => rtpTimestamp).join();
    if (latest === "" || latest === this.sounds.get(identity)) return false;
    this.sounds.set(identity, latest);
    return true;
  }

  private lose(identity: string): void {
    if (this.store.person(identity)?.lostSince !== null) return;
    this.store.changePerson(identity, { lostSince: Date.now(), quality: "lost", speaking: false });
    this.store.emit("lost", { identity });
  }
}

/** Connected, and able to beat: who dies before the first beat is missed too. */
function isToBeHeard({ kind, isActive, permissions }: RemoteParticipant): boolean {
  return kind === ParticipantKind.STANDARD && isActive && permissions?.canPublishData !== false;
}
