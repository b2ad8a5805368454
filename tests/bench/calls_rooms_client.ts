import {
  AudioFrame,
  AudioSource,
  AudioStream,
  LocalAudioTrack,
  LocalVideoTrack,
  Room,
  RoomEvent,
  TrackKind,
  TrackPublishOptions,
  TrackSource,
  VideoBufferType,
  VideoFrame,
  VideoSource,
  VideoStream,
} from "@livekit/rtc-node";
import type { RemoteTrack } from "@livekit/rtc-node";

/** Somebody in a call without a browser: shows a picture, takes what the other sends, may speak. */
export interface Client {
  /** What came from the other side so far. */
  received: { soundMs: number; pictures: number };
  leave(): Promise<void>;
}

/** A camera of a cheap phone on a weak network. */
export const PICTURE = { width: 160, height: 96, perSecond: 5 };
const SOUND = { rate: 16_000, channels: 1, pieceMs: 100 };
/** How sound is handed over: in few pieces. */
const FRAMES = { sampleRate: SOUND.rate, numChannels: SOUND.channels, frameSizeMs: SOUND.pieceMs };

export async function joinRoom(url: string, token: string, speaks: boolean): Promise<Client> {
  const room = new Room();
  const received = { soundMs: 0, pictures: 0 };
  room.on(RoomEvent.TrackSubscribed, (track) => void take(track, received));
  await room.connect(url, token, { autoSubscribe: true, dynacast: true });
  if (speaks) await speak(room);
  const stop = await show(room);
  return {
    received,
    leave: async () => {
      stop();
      await room.disconnect();
    },
  };
}

async function take(track: RemoteTrack, received: Client["received"]): Promise<void> {
  if (track.kind === TrackKind.KIND_VIDEO) {
    for await (const _ of new VideoStream(track)) received.pictures++;
  } else {
    for await (const frame of new AudioStream(track, FRAMES)) {
      received.soundMs += 1000 * frame.samplesPerChannel / frame.sampleRate;
    }
  }
}

/** A tone without end; the source takes each piece when the one before has been played. */
async function speak(room: Room): Promise<void> {
  const source = new AudioSource(SOUND.rate, SOUND.channels);
  const track = LocalAudioTrack.createAudioTrack("microphone", source);
  await room.localParticipant!.publishTrack(track, from(TrackSource.SOURCE_MICROPHONE));
  const length = SOUND.rate * SOUND.pieceMs / 1000;
  const piece = Int16Array.from(
    { length },
    (_, at) => 8000 * Math.sin(2 * Math.PI * 440 * at / SOUND.rate),
  );
  void (async () => {
    while (room.isConnected) {
      await source.captureFrame(new AudioFrame(piece, SOUND.rate, SOUND.channels, length));
    }
  })().catch(() => {});
}

/** A grey picture that changes its shade; answers how to stop it. */
async function show(room: Room): Promise<() => void> {
  const { width, height, perSecond } = PICTURE;
  const source = new VideoSource(width, height);
  const track = LocalVideoTrack.createVideoTrack("camera", source);
  await room.localParticipant!.publishTrack(track, from(TrackSource.SOURCE_CAMERA));
  const pixels = new Uint8Array(width * height * 3 / 2).fill(128);
  let shade = 0;
  const timer = setInterval(() => {
    pixels.fill(shade++ % 256, 0, width * height);
    source.captureFrame(new VideoFrame(pixels, width, height, VideoBufferType.I420));
  }, 1000 / perSecond);
  return () => clearInterval(timer);
}

function from(source: TrackSource): TrackPublishOptions {
  const options = new TrackPublishOptions();
  options.source = source;
  options.simulcast = false;
  return options;
}
