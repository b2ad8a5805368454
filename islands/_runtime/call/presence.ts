import type { RemoteParticipant, Room } from "livekit-client";
import { RoomEvent } from "livekit-client";
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

export interface Presence {
  bind(room: Room): void;
  /** The room is there (again): those in it are heard from now on. */
  begin(room: Room): void;
  /** Tells the others, and looks who was not heard; once a second. */
  beat(): void;
  /** Says that this device goes by its person's will. */
  bye(): Promise<void>;
  /** Who can take still pictures only. */
  wantStills(): string[];
}

/** The other must know within five seconds who was lost. */
const LOST_MS = 4_000;
/** Who leaves without a word may be reloading the page or going to another device. */
const GRACE_MS = 1_500;
const BYE_MS = 150;
/** Nothing is to be heard of a telephone, nor of who may send no data: LiveKit tells when they go. */
const UNHEARD = Infinity;

/** Who is there, as each device hears the others: the media server may believe in a dead line long. */
export function createPresence(store: Store, packets: Packets): Presence {
  const heard = new Map<string, number>();
  const receiving = new Map<string, Sending>();
  const gone = new Set<string>();
  let room: Room | null = null;

  const note = (identity: string, beats: boolean) => {
    heard.set(identity, beats ? performance.now() : UNHEARD);
    const known = store.person(identity);
    if (known?.lostSince === null) return;
    store.changePerson(identity, { lostSince: null });
    store.emit(known ? "back" : "joined", { identity });
  };

  const onBeat = (identity: string, { quality, sending, forced, receives }: Partial<Beat>) => {
    note(identity, true);
    if (SENDINGS.includes(receives!)) receiving.set(identity, receives!);
    if (!SENDINGS.includes(sending!)) return;
    const before = store.person(identity)!;
    store.changePerson(identity, {
      quality: QUALITIES.includes(quality!) ? quality! : null,
      sending: sending!,
      forced: forced === true,
    });
    if (before.sending !== sending) {
      store.emit("sending_changed", { identity, sending: sending!, forced: forced === true });
    }
  };

  const onGone = ({ identity }: RemoteParticipant) => {
    receiving.delete(identity);
    if (gone.delete(identity)) {
      heard.delete(identity);
      store.removePerson(identity);
      return store.emit("left", { identity });
    }
    const latest = performance.now() - LOST_MS + GRACE_MS;
    heard.set(identity, Math.min(heard.get(identity) ?? UNHEARD, latest));
  };

  /** After a break of one's own the others get their time anew. */
  const hearAnew = ({ remoteParticipants }: Room) => {
    for (const [identity, at] of heard) {
      const silent = at === UNHEARD && remoteParticipants.has(identity);
      if (!silent) heard.set(identity, performance.now());
    }
  };

  const lookWhoIsLost = () => {
    // Who hears nobody at all is lost oneself; that is not the others' doing.
    if (store.snapshot().phase !== "live") return;
    for (const [identity, at] of heard) {
      const there = room?.remoteParticipants.get(identity);
      if (there?.permissions?.canPublishData === false) {
        heard.set(identity, UNHEARD);
        continue;
      }
      if (performance.now() - at < LOST_MS || store.person(identity)?.lostSince !== null) continue;
      store.changePerson(identity, { lostSince: Date.now(), quality: "lost", speaking: false });
      store.emit("lost", { identity });
    }
  };

  packets.onJson<Beat>("beat", onBeat);
  packets.on("bye", (identity) => gone.add(identity));
  return {
    bind: (next) => {
      room = next;
      gone.clear();
      next.on(RoomEvent.ParticipantConnected, ({ identity }) => note(identity, false));
      next.on(RoomEvent.ParticipantDisconnected, onGone);
      next.on(RoomEvent.Reconnected, () => hearAnew(next));
    },
    begin: (now) => {
      hearAnew(now);
      for (const identity of now.remoteParticipants.keys()) {
        if (store.person(identity)?.lostSince !== null) note(identity, false);
      }
    },
    beat: () => {
      const { quality, sending, forced } = store.snapshot().own;
      const beat: Beat = { quality, sending, forced: forced !== null, receives: sending };
      void packets.sendJson("beat", beat, { reliable: false });
      lookWhoIsLost();
    },
    bye: async () => {
      if (room?.state !== "connected") return;
      await packets.send("bye", new Uint8Array(1), { reliable: true });
      // It has been handed to the browser, not to the network yet.
      await new Promise((resolve) => setTimeout(resolve, BYE_MS));
    },
    wantStills: () =>
      [...receiving].filter(([identity, receives]) =>
        receives === "stills" && store.person(identity)?.lostSince === null
      ).map(([identity]) => identity),
  };
}
