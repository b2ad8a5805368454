import type { RemoteParticipant, RemoteTrack, Room } from "livekit-client";
import { ParticipantEvent, RoomEvent, Track, VideoQuality } from "livekit-client";
import type { Sending } from "../../../domain/call.ts";
import type { MediaTrack } from "./session_types.ts";
import type { Store } from "./store.ts";

export interface People {
  bind(room: Room): void;
  begin(room: Room): void;
  /** Receives no more than the own line carries. */
  setReceiving(sending: Sending): void;
  /** Whether media in clear is refused. */
  setGuarded(guarded: boolean): void;
  /** Whether there is a key. Without one nothing is received: its first frames would be wasted. */
  canRead(): boolean;
  /** There is a key, or another one: what could not be read may be read now. */
  readAnew(): void;
  setSpeaker(deviceId: string): Promise<void>;
  startAudio(): Promise<void>;
  close(): void;
}

/** A frame on its way when the key changed is no proof; one after this time is. */
const DOUBT_MS = 2_500;

/**
 * Sound and picture of the others: what is subscribed to, played and shown. `onInClear` is told when
 * somebody sends unencrypted what must be encrypted: the state of the call may be old.
 */
export function createPeople(store: Store, onInClear: () => void): People {
  const shown = new WeakMap<RemoteTrack, MediaTrack>();
  const playing = new Set<RemoteTrack>();
  const doubts = new Map<string, ReturnType<typeof setTimeout>>();
  let room: Room | null = null;
  let receiving: Sending = "full";
  let guarded = true;
  let readable = false;
  let speaker = "";

  const isInClear = (participant: RemoteParticipant) =>
    guarded && [...participant.trackPublications.values()].some((one) => !one.isEncrypted);

  const refresh = (participant: RemoteParticipant) => {
    const { identity } = participant;
    // One whose line is lost keeps its place; others come in by being heard.
    if (!store.person(identity)) return;
    receive(participant);
    const inClear = isInClear(participant);
    const voice = participant.getTrackPublication(Track.Source.Microphone);
    const camera = participant.getTrackPublication(Track.Source.Camera);
    const screen = participant.getTrackPublication(Track.Source.ScreenShare);
    const picture = (track?: RemoteTrack) =>
      track && !inClear && receivesVideo() ? shownOf(track) : null;
    store.changePerson(identity, {
      microphoneOn: voice !== undefined && !voice.isMuted,
      cameraOn: camera !== undefined && !camera.isMuted,
      camera: camera?.isMuted ? null : picture(camera?.track),
      screen: picture(screen?.track),
      speaking: participant.isSpeaking,
    });
    if (inClear) {
      store.changePerson(identity, { cannotDecrypt: true, speaking: false });
      onInClear();
    }
    play(participant, inClear);
    limit(participant);
  };

  /** Subscribes to what there is a key for and the line carries. */
  const receive = ({ trackPublications }: RemoteParticipant) => {
    for (const publication of trackPublications.values()) {
      const wanted = readable && (publication.kind === Track.Kind.Audio || receivesVideo());
      if (publication.isDesired !== wanted) publication.setSubscribed(wanted);
    }
  };

  const receivesVideo = () => receiving === "full" || receiving === "saving";

  const shownOf = (track: RemoteTrack): MediaTrack => {
    const known = shown.get(track) ?? {
      attach: (element) => void track.attach(element),
      detach: (element) => void track.detach(element),
    };
    shown.set(track, known);
    return known;
  };

  const play = (participant: RemoteParticipant, inClear: boolean) => {
    for (const { track } of participant.audioTrackPublications.values()) {
      if (!track) continue;
      if (inClear) silence(track);
      else if (!playing.has(track)) {
        playing.add(track);
        track.attach();
      }
    }
  };

  const silence = (track: RemoteTrack) => {
    playing.delete(track);
    for (const element of track.detach()) element.remove();
  };

  /** Says nothing where nothing changes: each word makes the server choose layers anew. */
  const limit = (participant: RemoteParticipant) => {
    const quality = receiving === "full" ? VideoQuality.HIGH : VideoQuality.LOW;
    for (const publication of participant.videoTrackPublications.values()) {
      if (publication.isDesired && publication.videoQuality !== quality) {
        publication.setVideoQuality(quality);
      }
    }
  };

  const refreshAll = () => room?.remoteParticipants.forEach(refresh);

  const onUnreadable = (participant?: { identity: string; isLocal: boolean }) => {
    if (!participant || participant.isLocal || doubts.has(participant.identity)) return;
    const { identity } = participant;
    doubts.set(
      identity,
      setTimeout(() => {
        if (store.person(identity) && store.snapshot().encryption === "on") {
          store.changePerson(identity, { cannotDecrypt: true });
        }
      }, DOUBT_MS),
    );
  };

  const readAnew = () => {
    readable = true;
    for (const doubt of doubts.values()) clearTimeout(doubt);
    doubts.clear();
    for (const { identity } of store.snapshot().people) {
      store.changePerson(identity, { cannotDecrypt: false });
    }
    refreshAll();
  };

  /** What belongs to a room that is gone plays no more. */
  const leaveRoom = () => {
    for (const doubt of doubts.values()) clearTimeout(doubt);
    doubts.clear();
    for (const track of playing) silence(track);
    for (const { identity } of store.snapshot().people) {
      store.changePerson(identity, { camera: null, screen: null, speaking: false });
    }
  };

  return {
    bind: (next) => {
      leaveRoom();
      room = next;
      const one = (_: unknown, __: unknown, participant: RemoteParticipant) => refresh(participant);
      next.on(RoomEvent.TrackSubscribed, one)
        .on(RoomEvent.TrackUnsubscribed, (track, publication, participant) => {
          if (track.kind === Track.Kind.Audio) silence(track);
          one(track, publication, participant);
        })
        .on(RoomEvent.TrackPublished, (_, participant) => refresh(participant))
        .on(RoomEvent.TrackUnpublished, (_, participant) => refresh(participant))
        .on(RoomEvent.TrackMuted, refreshAll)
        .on(RoomEvent.TrackUnmuted, refreshAll)
        .on(RoomEvent.Reconnected, refreshAll)
        .on(RoomEvent.ParticipantConnected, refresh)
        .on(RoomEvent.EncryptionError, (_, participant) => onUnreadable(participant))
        .on(RoomEvent.ParticipantDisconnected, ({ identity }) => {
          if (store.person(identity)) {
            store.changePerson(identity, { camera: null, screen: null, speaking: false });
          }
        })
        .on(RoomEvent.ActiveSpeakersChanged, refreshAll)
        .on(RoomEvent.AudioPlaybackStatusChanged, () => {
          store.change({ audioBlocked: !next.canPlaybackAudio });
        });
      next.localParticipant.on(ParticipantEvent.IsSpeakingChanged, (speaking) => {
        store.changeOwn({ speaking });
      });
    },
    begin: (next) => {
      if (speaker) void next.switchActiveDevice("audiooutput", speaker).catch(() => {});
      refreshAll();
    },
    setReceiving: (sending) => {
      receiving = sending;
      refreshAll();
    },
    setGuarded: (now) => {
      guarded = now;
      if (!guarded) readAnew();
      else refreshAll();
    },
    canRead: () => readable,
    readAnew,
    setSpeaker: async (deviceId) => {
      speaker = deviceId;
      await room?.switchActiveDevice("audiooutput", deviceId);
    },
    startAudio: async () => {
      await room?.startAudio();
      store.change({ audioBlocked: room?.canPlaybackAudio === false });
    },
    close: leaveRoom,
  };
}
