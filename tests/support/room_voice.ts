import {
  AudioFrame,
  AudioSource,
  AudioStream,
  LocalAudioTrack,
  Room,
  RoomEvent,
  TrackKind,
  TrackPublishOptions,
  TrackSource,
} from "@livekit/rtc-node";
import type { CallToken } from "../../domain/call.ts";
import { share } from "./rtp.ts";

/** Somebody in a room by LiveKit's own client, who speaks a tone and listens. */
export interface RoomVoice {
  /** True when the last half second from anybody has this tone. */
  hears(hertz: number): boolean;
  /** Asks another participant by packet; throws when nobody answers. */
  ask(identity: string, method: string): Promise<string>;
  leave(): Promise<void>;
}

const RATE = 8000;
const FRAME_MS = 10;
const TONE_SHARE = 0.2;
const ANSWER_MS = 1500;

export async function enterWithVoice(
  { url, token }: Pick<CallToken, "url" | "token">,
  hertz: number,
): Promise<RoomVoice> {
  const room = new Room();
  const heard = new Map<string, number[]>();
  room.on(RoomEvent.TrackSubscribed, (track) => {
    if (track.kind === TrackKind.KIND_AUDIO) void listen(track, heard);
  });
  await room.connect(url, token, { autoSubscribe: true, dynacast: false });
  const source = new AudioSource(RATE, 1);
  const options = new TrackPublishOptions();
  options.source = TrackSource.SOURCE_MICROPHONE;
  await room.localParticipant!.publishTrack(
    LocalAudioTrack.createAudioTrack("voice", source),
    options,
  );
  const speaking = speak(source, hertz);
  return {
    hears: (wanted) => [...heard.values()].some((one) => share(one, wanted, RATE) > TONE_SHARE),
    ask: (destinationIdentity, method) =>
      Promise.race([
        room.localParticipant!.performRpc({ destinationIdentity, method, payload: "{}" }),
        silence(),
      ]),
    leave: async () => {
      await speaking.stop();
      await room.disconnect();
    },
  };
}

function speak(source: AudioSource, hertz: number) {
  let on = true;
  const size = (RATE * FRAME_MS) / 1000;
  const run = async () => {
    for (let at = 0; on; at += size) {
      const samples = Int16Array.from(
        { length: size },
        (_, index) => 8000 * Math.sin((2 * Math.PI * hertz * (at + index)) / RATE),
      );
      await source.captureFrame(new AudioFrame(samples, RATE, 1, size));
    }
  };
  const running = run();
  return {
    stop: async () => {
      on = false;
      await running;
      await source.close();
    },
  };
}

/** An answer takes milliseconds; the client's own patience is seconds. */
function silence(): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error("timeout")), ANSWER_MS));
}

type Track = ConstructorParameters<typeof AudioStream>[0];

async function listen(track: Track, heard: Map<string, number[]>): Promise<void> {
  const samples: number[] = [];
  heard.set(crypto.randomUUID(), samples);
  for await (const frame of new AudioStream(track, RATE, 1)) {
    samples.push(...frame.data);
    samples.splice(0, samples.length - RATE / 2);
  }
}
