import type { RemoteParticipant, RemoteTrack, RemoteTrackPublication, Room } from "livekit-client";
import { ParticipantEvent, RoomEvent, Track, VideoQuality } from "livekit-client";
import type { Sending } from "../../../domain/call.ts";
import { Doubts } from "./doubts.ts";
import type { MediaTrack } from "./session_types.ts";
import type { Store } from "./store.ts";

/** VideoQuality.OFF of LiveKit's protocol (livekit_models.proto), which the client does not name. */
const NO_PICTURE = 3 as VideoQuality;

/** Sound and picture of the others: what is subscribed to, played and shown. */
export class People {
  private readonly shown = new WeakMap<RemoteTrack, MediaTrack>();
  private readonly playing = new Set<RemoteTrack>();
  private readonly doubts: Doubts;
  private room: Room | null = null;
  private receiving: Sending = "full";
  private guarded = true;
  private readable = false;
  private speaker = "";

  /**
   * `onInClear` is told when somebody sends unencrypted what must be encrypted: the state of the call
   * may be old.
   */
  constructor(private readonly store: Store, private readonly onInClear: () => void) {
    this.doubts = new Doubts(store);
  }

  bind(room: Room): void {
    this.close();
    this.room = room;
    const refreshAll = () => this.refreshAll();
    const refresh = (participant: RemoteParticipant) => this.refresh(participant);
    room.on(RoomEvent.TrackSubscribed, (_, __, participant) => refresh(participant))
      .on(RoomEvent.TrackUnsubscribed, (track, _, participant) => {
        if (track.kind === Track.Kind.Audio) this.silence(track);
        refresh(participant);
      })
      .on(RoomEvent.TrackPublished, (_, participant) => refresh(participant))
      .on(RoomEvent.TrackUnpublished, (_, participant) => refresh(participant))
      .on(RoomEvent.TrackMuted, refreshAll)
      .on(RoomEvent.TrackUnmuted, refreshAll)
      .on(RoomEvent.Reconnected, refreshAll)
      .on(RoomEvent.ActiveSpeakersChanged, refreshAll)
      .on(RoomEvent.ParticipantConnected, refresh)
      .on(RoomEvent.ParticipantDisconnected, ({ identity }) => this.hide(identity))
      .on(RoomEvent.EncryptionError, (_, participant) => this.doubts.raise(participant))
      .on(RoomEvent.AudioPlaybackStatusChanged, () => {
        this.store.change({ audioBlocked: !room.canPlaybackAudio });
      });
    room.localParticipant.on(ParticipantEvent.IsSpeakingChanged, (speaking) => {
      this.store.changeOwn({ speaking });
    });
  }

  begin(room: Room): void {
    const { speaker } = this;
    if (speaker) void room.switchActiveDevice("audiooutput", speaker).catch(() => {});
    this.refreshAll();
  }

  /** Receives no more than the own line carries. */
  setReceiving(sending: Sending): void {
    this.receiving = sending;
    this.refreshAll();
  }

  /** Whether media in clear is refused. */
  setGuarded(guarded: boolean): void {
    this.guarded = guarded;
    if (guarded) this.refreshAll();
    else this.readAnew();
  }

  /** Whether there is a key. */
  canRead(): boolean {
    return this.readable;
  }

  /** There is a key, or another one: what could not be read may be read now. */
  readAnew(): void {
    this.readable = true;
    this.doubts.settle();
    for (const { identity } of this.store.snapshot().people) {
      this.store.changePerson(identity, { cannotDecrypt: false });
    }
    this.refreshAll();
  }

  async setSpeaker(deviceId: string): Promise<void> {
    this.speaker = deviceId;
    await this.room?.switchActiveDevice("audiooutput", deviceId);
  }

  async startAudio(): Promise<void> {
    await this.room?.startAudio();
    this.store.change({ audioBlocked: this.room?.canPlaybackAudio === false });
  }

  /** What belongs to a room that is gone plays no more. */
  close(): void {
    this.doubts.settle();
    for (const track of this.playing) this.silence(track);
    for (const { identity } of this.store.snapshot().people) this.hide(identity);
  }

  private refreshAll(): void {
    this.room?.remoteParticipants.forEach((participant) => this.refresh(participant));
  }

  private refresh(participant: RemoteParticipant): void {
    const { identity } = participant;
    // Others come in by being noticed, and only then have a place.
    if (!this.store.person(identity)) return;
    this.receive(participant);
    const inClear = this.guarded &&
      [...participant.trackPublications.values()].some((one) => !one.isEncrypted);
    const voice = participant.getTrackPublication(Track.Source.Microphone);
    const camera = participant.getTrackPublication(Track.Source.Camera);
    const screen = participant.getTrackPublication(Track.Source.ScreenShare);
    const picture = (track?: RemoteTrack) =>
      track && !inClear && this.readable && this.receivesVideo() ? this.shownOf(track) : null;
    this.store.changePerson(identity, {
      microphoneOn: voice !== undefined && !voice.isMuted,
      cameraOn: camera !== undefined && !camera.isMuted,
      camera: camera?.isMuted ? null : picture(camera?.track),
      screen: picture(screen?.track),
      speaking: participant.isSpeaking && !inClear,
    });
    if (inClear) {
      this.store.changePerson(identity, { cannotDecrypt: true });
      this.onInClear();
    }
    this.play(participant, inClear);
    this.limit(participant);
  }

  /** Subscribes to what the line carries, ahead of the key: meanwhile the way for it is made. */
  private receive({ trackPublications }: RemoteParticipant): void {
    for (const publication of trackPublications.values()) {
      const wanted = publication.kind === Track.Kind.Audio || this.receivesVideo();
      if (publication.isDesired !== wanted) publication.setSubscribed(wanted);
    }
  }

  private receivesVideo(): boolean {
    return this.receiving === "full" || this.receiving === "saving";
  }

  private shownOf(track: RemoteTrack): MediaTrack {
    const known = this.shown.get(track) ?? {
      attach: (element) => void track.attach(element),
      detach: (element) => void track.detach(element),
    };
    this.shown.set(track, known);
    return known;
  }

  private hide(identity: string): void {
    if (!this.store.person(identity)) return;
    this.store.changePerson(identity, { camera: null, screen: null, speaking: false });
  }

  private play(participant: RemoteParticipant, inClear: boolean): void {
    for (const { track } of participant.audioTrackPublications.values()) {
      if (!track) continue;
      if (inClear) this.silence(track);
      else if (!this.playing.has(track)) {
        this.playing.add(track);
        track.attach();
      }
    }
  }

  private silence(track: RemoteTrack): void {
    this.playing.delete(track);
    for (const element of track.detach()) element.remove();
  }

  /**
   * Nothing of a picture is sent before it can be read: its first frame, which all others need,
   * would be wasted, and the next such frame comes a second later. In clear it can be read at once.
   */
  private quality({ isSubscribed }: RemoteTrackPublication): VideoQuality {
    if (!this.readable || this.guarded && !isSubscribed) return NO_PICTURE;
    return this.receiving === "full" ? VideoQuality.HIGH : VideoQuality.LOW;
  }

  /** Says nothing where nothing changes: each word makes the server choose layers anew. */
  private limit(participant: RemoteParticipant): void {
    for (const publication of participant.videoTrackPublications.values()) {
      const quality = this.quality(publication);
      if (publication.isDesired && publication.videoQuality !== quality) {
        publication.setVideoQuality(quality);
      }
    }
  }
}
