import type { Room, TrackPublishOptions } from "livekit-client";
import { LocalVideoTrack, Track, VideoPresets } from "livekit-client";
import type { Sending } from "../../../domain/call.ts";
import type { Blur } from "./blur.ts";
import { listDevices, openCamera, problemOf } from "./devices.ts";
import { inOrder } from "./in_order.ts";
import type { Facing, LocalMedia } from "./session_types.ts";
import type { Store } from "./store.ts";

const FULL: TrackPublishOptions = {
  source: Track.Source.Camera,
  simulcast: true,
  videoCodec: "vp8",
  videoEncoding: VideoPresets.h720.encoding,
  videoSimulcastLayers: [VideoPresets.h180, VideoPresets.h360],
};
/** One layer below LiveKit's lowest; with headers about 130 kbit/s. */
const SAVING: TrackPublishOptions = {
  source: Track.Source.Camera,
  simulcast: false,
  videoCodec: "vp8",
  videoEncoding: { maxBitrate: 110_000, maxFramerate: 15 },
};
const LARGE = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } };
const SMALL = { width: { ideal: 320 }, height: { ideal: 180 }, frameRate: { ideal: 15, max: 15 } };

/** The own picture, as the line carries it: large, small, or not sent at all. */
export interface Camera {
  publish(room: Room, sending: Sending): Promise<void>;
  setSending(sending: Sending): Promise<void>;
  set(on: boolean): Promise<void>;
  flip(): Promise<void>;
  choose(deviceId: string): Promise<void>;
  setBlur(on: boolean): Promise<void>;
  /** What others see or would see, blurred when that is on; null while the camera is off. */
  picture(): MediaStreamTrack | null;
  /** Runs this with the lens at its best, then back to what the line carries. */
  atBest<Result>(work: (picture: MediaStreamTrack) => Promise<Result>): Promise<Result | null>;
  close(): void;
}

export function createCamera(store: Store, media: LocalMedia, blur: Blur): Camera {
  const queue = inOrder();
  let room: Room | null = null;
  let sending: Sending = "full";
  let device = media.camera;
  let facing: Facing | null = media.facing;
  let published: { local: LocalVideoTrack; sending: Sending } | null = null;
  let out: MediaStreamTrack | null = device;

  const tell = () =>
    store.changeOwn({
      cameraOn: device !== null,
      cameraTrack: out,
      facing,
      blur: blur.state(),
      deviceIds: { ...store.snapshot().own.deviceIds, camera: device?.getSettings().deviceId },
    });

  const countCameras = async () => {
    const { camera } = await listDevices();
    store.changeOwn({ canFlip: camera.length > 1 });
  };

  const stopDevice = () => {
    if (device) device.onended = null;
    device?.stop();
    blur.stop();
    device = out = null;
  };

  const unpublish = async () => {
    const local = published?.local;
    published = null;
    if (local && room) await room.localParticipant.unpublishTrack(local, false);
  };

  /** Brings what is sent in line with the device, the blur and the rung. */
  const settle = async () => {
    const sent = sending === "full" || sending === "saving";
    if (!out || !room || !sent) return await unpublish();
    if (published?.sending === sending) {
      if (published.local.mediaStreamTrack !== out) await published.local.replaceTrack(out, true);
      return;
    }
    await unpublish();
    const local = new LocalVideoTrack(out, undefined, true);
    published = { local, sending };
    await room.localParticipant.publishTrack(local, sending === "full" ? FULL : SAVING);
  };

  const fit = async () => {
    // A lens that has no such size keeps the one it has; the encoder's limit still holds.
    await device?.applyConstraints(sending === "full" ? LARGE : SMALL).catch(() => {});
  };

  const open = async (wanted: { cameraId?: string; facing?: Facing }) => {
    // Most phones open one lens at a time.
    const before = device?.getSettings().deviceId;
    stopDevice();
    try {
      await use(await openCamera(wanted));
    } catch (error) {
      store.setProblem("camera", problemOf(error));
      if (before) await use(await openCamera({ cameraId: before })).catch(() => {});
    }
    await settle();
    tell();
    void countCameras();
  };

  const use = async (opened: { camera: MediaStreamTrack | null; facing: Facing | null }) => {
    device = opened.camera;
    facing = opened.facing;
    store.setProblem("camera", null);
    await watch();
  };

  const watch = async () => {
    if (!device) return;
    device.onended = () =>
      void queue(async () => {
        stopDevice();
        store.setProblem("camera", "unplugged");
        await settle();
        tell();
      });
    await fit();
    out = await blur.apply(device);
  };

  const turnOff = async () => {
    stopDevice();
    store.setProblem("camera", null);
    await settle();
    tell();
  };

  // Whoever wanted a blur has not agreed to be seen without: the camera goes off, and is theirs to
  // turn on again.
  blur.onSlow(() => void queue(turnOff));
  if (media.blur) blur.want(true);
  const ready = queue(async () => {
    await watch();
    tell();
  });
  void countCameras();
  tell();
  return {
    publish: (next, rung) =>
      queue(async () => {
        [room, sending, published] = [next, rung, null];
        await settle();
      }),
    setSending: (rung) =>
      queue(async () => {
        sending = rung;
        await fit();
        await settle();
      }),
    set: (on) =>
      queue(async () => {
        if (on === (device !== null)) return;
        await (on ? open({ facing: facing ?? undefined }) : turnOff());
      }),
    flip: () =>
      queue(async () => {
        const { camera } = await listDevices();
        const own = camera.findIndex(({ id }) => id === device?.getSettings().deviceId);
        // A laptop's cameras face nowhere: the next one in the list, then.
        if (facing) await open({ facing: facing === "user" ? "environment" : "user" });
        else if (camera.length > 1) await open({ cameraId: camera[(own + 1) % camera.length]!.id });
      }),
    choose: (cameraId) => queue(() => open({ cameraId })),
    setBlur: (on) =>
      queue(async () => {
        blur.want(on);
        store.changeOwn({ blur: on ? "loading" : "off" });
        if (device) out = await blur.apply(device);
        await settle();
        tell();
      }),
    picture: () => out,
    atBest: async (work) => {
      await ready;
      const wasOff = device === null;
      if (wasOff) await queue(() => open({ facing: facing ?? undefined }));
      await device?.applyConstraints(LARGE).catch(() => {});
      try {
        return out ? await work(out) : null;
      } finally {
        await (wasOff ? queue(turnOff) : fit());
      }
    },
    close: stopDevice,
  };
}
