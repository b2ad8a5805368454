import type { Room, TrackPublishOptions } from "livekit-client";
import { LocalVideoTrack, Track, VideoPresets } from "livekit-client";
import type { Sending } from "../../../domain/call.ts";
import type { Blur } from "./blur.ts";
import { listDevices, openCamera, problemOf } from "./devices.ts";
import { inOrder } from "./in_order.ts";
import type { Facing, LocalMedia, ProblemCode } from "./session_types.ts";
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
export class Camera {
  private readonly queue = inOrder();
  private room: Room | null = null;
  private sending: Sending = "full";
  private device: MediaStreamTrack | null;
  private facing: Facing | null;
  /** What others see or would see: the device's picture, blurred when that is on. */
  private out: MediaStreamTrack | null;
  private published: { local: LocalVideoTrack; sending: Sending } | null = null;

  constructor(
    private readonly store: Store,
    media: LocalMedia,
    private readonly blur: Blur,
  ) {
    this.device = this.out = media.camera;
    this.facing = media.facing;
    // Whoever wanted a blur has not agreed to be seen without: the camera goes off, and is theirs to
    // turn on again.
    blur.onSlow(() => void this.queue(() => this.turnOff()));
    if (media.blur) blur.want(true);
    void this.queue(async () => {
      await this.watch();
      this.tell();
    });
    void this.countCameras();
    this.tell();
  }

  publish(room: Room, sending: Sending): Promise<void> {
    return this.queue(async () => {
      [this.room, this.sending, this.published] = [room, sending, null];
      await this.settle();
    });
  }

  setSending(sending: Sending): Promise<void> {
    return this.queue(async () => {
      this.sending = sending;
      await this.fit();
      await this.settle();
    });
  }

  set(on: boolean): Promise<void> {
    return this.queue(async () => {
      if (on === (this.device !== null)) return;
      await (on ? this.open({ facing: this.facing ?? undefined }) : this.turnOff());
    });
  }

  flip(): Promise<void> {
    return this.queue(async () => {
      // A laptop's cameras face nowhere: the next one in the list, then.
      if (this.facing) {
        return await this.open({ facing: this.facing === "user" ? "environment" : "user" });
      }
      const { camera } = await listDevices();
      const own = camera.findIndex(({ id }) => id === this.device?.getSettings().deviceId);
      if (camera.length > 1) await this.open({ cameraId: camera[(own + 1) % camera.length]!.id });
    });
  }

  choose(cameraId: string): Promise<void> {
    return this.queue(() => this.open({ cameraId }));
  }

  setBlur(on: boolean): Promise<void> {
    return this.queue(async () => {
      this.blur.want(on);
      this.store.changeOwn({ blur: this.blur.state() });
      if (this.device) this.out = await this.blur.apply(this.device);
      await this.settle();
      this.tell();
    });
  }

  /** Null while the camera is off. */
  picture(): MediaStreamTrack | null {
    return this.out;
  }

  /** Runs this with the lens at its best, then back to what the line carries. */
  async atBest<Result>(work: (picture: MediaStreamTrack) => Promise<Result>) {
    const wasOff = await this.queue(async () => {
      const off = this.device === null;
      if (off) await this.open({ facing: this.facing ?? undefined });
      await this.device?.applyConstraints(LARGE).catch(() => {});
      return off;
    });
    try {
      return this.out ? await work(this.out) : null;
    } finally {
      await this.queue(() => wasOff ? this.turnOff() : this.fit());
    }
  }

  close(): void {
    if (this.device) this.device.onended = null;
    this.device?.stop();
    this.blur.stop();
    this.device = this.out = null;
  }

  private async open(wanted: { cameraId?: string; facing?: Facing }): Promise<void> {
    // Most phones open one lens at a time.
    const before = this.device?.getSettings().deviceId;
    this.close();
    try {
      await this.use(await openCamera(wanted));
    } catch (error) {
      this.store.setProblem("camera", problemOf(error));
      if (before) await this.reopen(before);
    }
    await this.settle();
    this.tell();
    void this.countCameras();
  }

  /**
   * The other one could not be opened: back to the one that worked, with the problem still told.
   */
  private async reopen(cameraId: string): Promise<void> {
    try {
      const opened = await openCamera({ cameraId });
      [this.device, this.facing] = [opened.camera, opened.facing];
      await this.watch();
    } catch {
      this.close();
    }
  }

  private async use(opened: { camera: MediaStreamTrack | null; facing: Facing | null }) {
    [this.device, this.facing] = [opened.camera, opened.facing];
    this.store.setProblem("camera", null);
    await this.watch();
  }

  private async watch(): Promise<void> {
    if (!this.device) return;
    this.device.onended = () => void this.queue(() => this.turnOff("unplugged"));
    await this.fit();
    this.out = await this.blur.apply(this.device);
  }

  private async turnOff(problem: ProblemCode | null = null): Promise<void> {
    this.close();
    this.store.setProblem("camera", problem);
    await this.settle();
    this.tell();
  }

  private async fit(): Promise<void> {
    // A lens that has no such size keeps the one it has; the encoder's limit still holds.
    const size = this.sending === "full" ? LARGE : SMALL;
    await this.device?.applyConstraints(size).catch(() => {});
  }

  /** Brings what is sent in line with the device, the blur and the rung. */
  private async settle(): Promise<void> {
    const { room, out, sending } = this;
    const sent = sending === "full" || sending === "saving";
    if (!out || !room || !sent) return await this.unpublish();
    if (this.published?.sending === sending) {
      const { local } = this.published;
      if (local.mediaStreamTrack !== out) await local.replaceTrack(out, true);
      return;
    }
    await this.unpublish();
    const local = new LocalVideoTrack(out, undefined, true);
    this.published = { local, sending };
    await room.localParticipant.publishTrack(local, sending === "full" ? FULL : SAVING);
  }

  private async unpublish(): Promise<void> {
    const local = this.published?.local;
    this.published = null;
    if (local) await this.room?.localParticipant.unpublishTrack(local, false);
  }

  private async countCameras(): Promise<void> {
    const { camera } = await listDevices();
    this.store.changeOwn({ canFlip: camera.length > 1 });
  }

  private tell(): void {
    const { deviceIds } = this.store.snapshot().own;
    this.store.changeOwn({
      cameraOn: this.device !== null,
      cameraTrack: this.out,
      facing: this.facing,
      blur: this.blur.state(),
      deviceIds: { ...deviceIds, camera: this.device?.getSettings().deviceId },
    });
  }
}
