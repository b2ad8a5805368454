import { LogLevel, setLogLevel } from "livekit-client";
import type { CallState } from "../../../domain/call.ts";
import { isLive } from "../../../domain/call.ts";
import { createBlur } from "./blur.ts";
import { createCamera } from "./camera.ts";
import { createCaptions } from "./captions.ts";
import { createEncryption } from "./encryption.ts";
import { createLine } from "./line.ts";
import { createLineSampler } from "./line_sampler.ts";
import { createMicrophone } from "./microphone.ts";
import { createPackets } from "./packets.ts";
import { createPeople } from "./people.ts";
import { createPictures } from "./pictures.ts";
import { createPresence } from "./presence.ts";
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
export function openCall({ call, server, media, prefetched, locale }: CallOptions): CallSession {
  const store = createStore(firstSnapshot(media));
  const packets = createPackets();
  const sampler = createLineSampler();
  const people = createPeople(store, () => void readState());
  const encryption = createEncryption(call, store, packets, people);
  const presence = createPresence(store, packets);
  const microphone = createMicrophone(store, media.microphone);
  const camera = createCamera(store, media, createBlur());
  const share = createScreenShare(store);
  const speaker = createSpeaker(store, people);
  const stills = createStills(store, packets, camera, presence);
  const pictures = createPictures(store, packets, camera);
  const captions = createCaptions(store, packets, locale);
  const sending = createSending(store, sampler, { camera, microphone, share, people });
  let reading = false;
  let over = false;

  const line = createLine({
    server,
    prefetched,
    keys: encryption.keys,
    isEncrypted: encryption.isOn,
    autoSubscribe: people.canRead,
  }, {
    onRoom: (room) => {
      sampler.bind(room);
      packets.bind(room);
      presence.bind(room);
      people.bind(room);
      encryption.bind(room);
    },
    onLive: (room) => {
      store.changeOwn({ identity: room.localParticipant.identity });
      becomeLive();
      presence.begin(room);
      people.begin(room);
      sending.begin();
      encryption.begin(room);
      void speaker.list();
      if (!encryption.maySend()) return;
      const { sending: rung } = store.snapshot().own;
      void microphone.publish(room, rung);
      void camera.publish(room, rung);
      void share.publish(room);
    },
    onResumed: () => becomeLive(),
    onBroken: () => {
      store.change({ phase: "reconnecting" });
      store.changeOwn({ quality: "lost" });
    },
    onElsewhere: () => store.change({ phase: "elsewhere" }),
    onOver: (last) => end(last),
    onFailed: (failure) => {
      store.change({ phase: "failed", failure });
      close();
    },
  });

  const becomeLive = () => {
    const { phase } = store.snapshot();
    store.change({ phase: "live" });
    if (phase !== "reconnecting") return;
    store.emit("own_back", null);
    store.emit("state_wanted", null);
  };

  /** The others do what the call's state does not explain: it has changed. */
  const readState = async () => {
    if (reading || over) return;
    reading = true;
    store.emit("state_wanted", null);
    const now = await server.state().catch(() => null);
    if (now) tell(now);
    // Not again at once, where the state explains nothing.
    setTimeout(() => reading = false, STATE_PAUSE_MS);
  };

  const tell = (now: CallState) => {
    if (isLive(now)) void encryption.tell(now);
    else end(now);
  };

  const stopPulse = startPulse(store, {
    line,
    sampler,
    sending,
    presence,
    stills,
    server,
    onHeard: () => becomeLive(),
  });
  const letSleep = keepAwake();
  // From the browser's cache of pages it comes back, and so does the line.
  const rest = () => line.rest();
  addEventListener("pagehide", rest);

  const close = () => {
    over = true;
    stopPulse();
    letSleep();
    removeEventListener("pagehide", rest);
    for (
      const part of [encryption, captions, stills, pictures, people, share, camera, microphone]
    ) {
      part.close();
    }
    return line.close();
  };

  const end = (last: CallState | null) => {
    if (over) return;
    void close();
    store.change({ phase: "ended", people: [] });
    store.emit("ended", { call: last });
  };

  line.open();
  return {
    snapshot: store.snapshot,
    subscribe: store.subscribe,
    on: store.on,
    tell,
    leave: async () => {
      if (over) return;
      await presence.bye();
      const closed = close();
      store.change({ phase: "ended", people: [] });
      await closed;
    },
    takeBack: () => {
      store.change({ phase: "connecting" });
      line.open();
    },
    setMicrophone: microphone.set,
    setCamera: camera.set,
    setShare: share.set,
    flipCamera: camera.flip,
    chooseDevice: (kind, id) =>
      kind === "speaker" ? speaker.choose(id) : { camera, microphone }[kind].choose(id),
    setSpeaker: speaker.set,
    setBlur: camera.setBlur,
    force: (rung) => sending.force(rung === "auto" ? null : rung),
    startAudio: people.startAudio,
    askForSnapshot: pictures.ask,
    answerSnapshot: pictures.answer,
    setCaptions: (on) => captions.set(on, microphone.track()),
  };
}

const STATE_PAUSE_MS = 3_000;

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
