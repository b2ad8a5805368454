import type { Room } from "livekit-client";
import { LogLevel, setLogLevel } from "livekit-client";
import type { CallState } from "../../../domain/call.ts";
import { isLive } from "../../../domain/call.ts";
import { createBlur } from "./blur.ts";
import { Camera } from "./camera.ts";
import { Captions } from "./captions.ts";
import { Encryption } from "./encryption.ts";
import { Line } from "./line.ts";
import { LineSampler } from "./line_sampler.ts";
import { Microphone } from "./microphone.ts";
import { lengthenPackets } from "./packet_time.ts";
import { createPackets } from "./packets.ts";
import { People } from "./people.ts";
import { createPictures } from "./pictures.ts";
import { Presence } from "./presence.ts";
import { startPulse } from "./pulse.ts";
import { createScreenShare } from "./screen_share.ts";
import { createSending } from "./sending.ts";
import type { CallOptions, CallSession, CallSnapshot, LocalMedia } from "./session_types.ts";
import { createSpeaker } from "./speaker.ts";
import { createStills } from "./stills.ts";
import { createStore } from "./store.ts";
import { keepAwake } from "./wake_lock.ts";

// What it logs names rooms and people; what goes wrong stands in the snapshot.
setLogLevel(LogLevel.silent);

/**
 * Enters a call and stays in it: through networks that change, servers that die and pages that
 * sleep, until it is left or over. Returns at once; all that happens shows in the snapshot.
 */
export function openCall(options: CallOptions): CallSession {
  if (!options.telephone) lengthenPackets();
  const call = new OpenCall(options);
  const { store, microphone, camera, share, speaker, people, pictures, captions } = call;
  return {
    snapshot: store.snapshot,
    subscribe: store.subscribe,
    on: store.on,
    tell: (now) => call.tell(now),
    leave: () => call.leave(),
    takeBack: () => call.takeBack(),
    setMicrophone: (on) => microphone.set(on),
    setCamera: (on) => camera.set(on),
    setShare: (on) => share.set(on),
    flipCamera: () => camera.flip(),
    chooseDevice: (kind, id) =>
      kind === "speaker" ? speaker.choose(id) : { camera, microphone }[kind].choose(id),
    setSpeaker: (on) => speaker.set(on),
    setBlur: (on) => camera.setBlur(on),
    force: (rung) => call.sending.force(rung === "auto" ? null : rung),
    startAudio: () => people.startAudio(),
    askForSnapshot: (identity) => pictures.ask(identity),
    answerSnapshot: (requestId, yes) => pictures.answer(requestId, yes),
    setCaptions: (on) => captions.set(on, microphone.track()),
  };
}

/** Not again at once, where the state explains nothing. */
const STATE_PAUSE_MS = 3_000;

/** The parts of a call, put together. */
class OpenCall {
  readonly store;
  readonly microphone;
  readonly camera;
  readonly share;
  readonly speaker;
  readonly people;
  readonly pictures;
  readonly captions;
  readonly sending;
  private readonly packets = createPackets();
  private readonly sampler = new LineSampler();
  private readonly encryption;
  private readonly presence;
  private readonly stills;
  private readonly line;
  private readonly endings: (() => void)[];
  private reading = false;
  private over = false;

  constructor(private readonly options: CallOptions) {
    const { call, server, media, locale } = options;
    const { packets, sampler } = this;
    const store = this.store = createStore(firstSnapshot(media));
    const askState = () => void this.readState();
    this.people = new People(store, askState);
    this.encryption = new Encryption(call, store, packets, this.people, {
      onStranger: askState,
      onUnable: () => this.line.replace(),
    });
    this.presence = new Presence(store, packets);
    this.microphone = new Microphone(store, media.microphone);
    this.camera = new Camera(store, media, createBlur());
    this.share = createScreenShare(store);
    this.speaker = createSpeaker(store, this.people);
    this.stills = createStills(store, packets, this.camera, this.presence);
    this.pictures = createPictures(store, packets, this.camera);
    this.captions = new Captions(store, packets, locale);
    this.sending = createSending(store, sampler, this);
    this.line = this.openLine();
    const { line, sending, presence, stills } = this;
    const silence = { onSilent: () => this.becomeLost(), onHeard: () => this.becomeLive() };
    const rest = () => line.rest();
    addEventListener("pagehide", rest);
    this.endings = [
      startPulse(store, { line, sampler, sending, presence, stills, server, ...silence }),
      keepAwake(),
      () => removeEventListener("pagehide", rest),
    ];
    line.open();
  }

  /** A newer state of the call. */
  tell(call: CallState): void {
    if (isLive(call)) void this.encryption.tell(call);
    else this.end(call);
  }

  async leave(): Promise<void> {
    if (this.over) return;
    this.letGo();
    this.store.change({ phase: "ended", people: [] });
    await this.presence.bye();
    await this.line.close();
  }

  takeBack(): void {
    this.store.change({ phase: "connecting" });
    this.line.open();
  }

  private openLine(): Line {
    const { server, prefetched } = this.options;
    const { store, encryption, people } = this;
    return new Line({
      server,
      prefetched,
      keys: encryption.keys,
      isEncrypted: () => encryption.isOn(),
      autoSubscribe: () => people.canRead(),
    }, {
      onRoom: (room) => {
        // Who is there is known before what they send.
        const parts = [this.sampler, this.packets, this.presence, people, encryption];
        for (const part of parts) part.bind(room);
      },
      onMet: (room) => this.meet(room),
      onLive: (room) => this.begin(room),
      onResumed: () => this.becomeLive(),
      onBroken: () => this.becomeLost(),
      onElsewhere: () => store.change({ phase: "elsewhere", people: [] }),
      onOver: (last) => this.end(last),
      onFailed: (failure) => {
        void this.close();
        store.change({ phase: "failed", failure });
      },
    });
  }

  /** What they send is asked for at once, so that the way for it is made in one go. */
  private meet(room: Room): void {
    this.presence.begin(room);
    this.people.begin(room);
  }

  private begin(room: Room): void {
    this.store.changeOwn({ identity: room.localParticipant.identity });
    this.becomeLive();
    // Who was met while the way for media was made gets the time for that.
    this.presence.begin(room);
    this.sending.begin();
    this.encryption.begin(room);
    void this.speaker.list();
    if (!this.encryption.maySend()) return;
    const { sending } = this.store.snapshot().own;
    void this.microphone.publish(room, sending);
    void this.camera.publish(room, sending);
    void this.share.publish(room);
  }

  private becomeLost(): void {
    const { phase } = this.store.snapshot();
    if (phase === "live") this.store.emit("own_lost", null);
    if (phase === "live") this.store.change({ phase: "reconnecting" });
    this.store.changeOwn({ quality: "lost" });
  }

  private becomeLive(): void {
    const { phase } = this.store.snapshot();
    this.store.change({ phase: "live" });
    if (phase !== "reconnecting") return;
    this.store.emit("own_back", null);
    this.store.emit("state_wanted", null);
  }

  /** The others do what the call's state does not explain: it has changed. */
  private async readState(): Promise<void> {
    if (this.reading || this.over) return;
    this.reading = true;
    this.store.emit("state_wanted", null);
    const now = await this.options.server.state().catch(() => null);
    if (now) this.tell(now);
    setTimeout(() => this.reading = false, STATE_PAUSE_MS);
  }

  private end(last: CallState | null): void {
    if (this.over) return;
    void this.close();
    this.store.change({ phase: "ended", people: [] });
    this.store.emit("ended", { call: last });
  }

  /** Camera and microphone go dark at once, whatever the line still has to say. */
  private letGo(): void {
    this.over = true;
    for (const end of this.endings) end();
    const { encryption, captions, stills, pictures, people, share, camera, microphone } = this;
    const parts = [encryption, captions, stills, pictures, people, share, camera, microphone];
    for (const part of parts) part.close();
    this.store.changeOwn({ cameraTrack: null });
  }

  private close(): Promise<void> {
    this.letGo();
    return this.line.close();
  }
}

function firstSnapshot({ camera, microphone, facing, blur }: LocalMedia): CallSnapshot {
  return {
    phase: "connecting",
    failure: null,
    encryption: "agreeing",
    phrase: null,
    own: {
      identity: null,
      microphoneOn: microphone !== null,
      cameraOn: camera !== null,
      cameraTrack: camera,
      facing,
      canFlip: false,
      canSwitchSpeaker: false,
      speakerOn: true,
      blur: blur ? "loading" : "off",
      sharing: false,
      speaking: false,
      quality: null,
      sending: "full",
      forced: null,
      deviceIds: {},
    },
    people: [],
    problems: [],
    audioBlocked: false,
    captions: "unavailable",
    ownCaption: null,
  };
}
