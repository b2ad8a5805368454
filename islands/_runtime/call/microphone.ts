import type { Room } from "livekit-client";
import { LocalAudioTrack, Track } from "livekit-client";
import type { Sending } from "../../../domain/call.ts";
import { openMicrophone, problemOf } from "./devices.ts";
import { inOrder } from "./in_order.ts";
import type { Store } from "./store.ts";

/** Opus for speech, in bit/s: wide on a good line, and still well understood on a thin one. */
const BITRATE: Record<Sending, number> = {
  full: 32_000,
  saving: 24_000,
  stills: 16_000,
  voice: 12_000,
};

/** The own voice: muted and unmuted without asking for the device again. */
export class Microphone {
  private readonly queue = inOrder();
  private room: Room | null = null;
  private sending: Sending = "full";
  private local: LocalAudioTrack | null = null;
  private on: boolean;

  /** `device` is the open microphone; null when it could not be opened or was not asked for. */
  constructor(private readonly store: Store, private device: MediaStreamTrack | null) {
    this.on = device !== null;
    if (device) this.use(device);
    this.tell();
  }

  publish(room: Room, sending: Sending): Promise<void> {
    return this.queue(async () => {
      [this.room, this.sending, this.local] = [room, sending, null];
      await this.send();
    });
  }

  setSending(sending: Sending): Promise<void> {
    return this.queue(async () => {
      this.sending = sending;
      await limit(this.local?.sender, sending);
    });
  }

  set(on: boolean): Promise<void> {
    return this.queue(async () => {
      this.on = on;
      if (on && !this.device) return await this.open();
      if (this.device) this.device.enabled = on;
      this.tell();
      await (on ? this.local?.unmute() : this.local?.mute());
    });
  }

  choose(deviceId: string): Promise<void> {
    return this.queue(() => this.open(deviceId));
  }

  track(): MediaStreamTrack | null {
    return this.device;
  }

  close(): void {
    if (this.device) this.device.onended = null;
    this.device?.stop();
    this.device = null;
  }

  private use(track: MediaStreamTrack): void {
    if (this.device !== track) this.device?.stop();
    this.device = track;
    track.enabled = this.on;
    // Unplugged, or taken by a telephone call: another one may be there.
    track.onended = () => void this.queue(() => this.open());
    this.store.setProblem("microphone", null);
  }

  private async open(deviceId?: string): Promise<void> {
    try {
      this.use(await openMicrophone(deviceId));
      if (this.local) await this.local.replaceTrack(this.device!, true);
      else await this.send();
    } catch (error) {
      const unplugged = this.device?.readyState === "ended";
      this.store.setProblem("microphone", unplugged ? "unplugged" : problemOf(error));
      if (unplugged) this.device = null;
    }
    this.tell();
  }

  private async send(): Promise<void> {
    if (!this.room || !this.device || this.local) return;
    this.local = new LocalAudioTrack(this.device, undefined, true);
    await this.room.localParticipant.publishTrack(this.local, {
      source: Track.Source.Microphone,
      dtx: true,
      red: true,
      audioPreset: { maxBitrate: BITRATE.full },
    });
    if (!this.on) await this.local.mute();
    await limit(this.local.sender, this.sending);
  }

  private tell(): void {
    const { deviceIds } = this.store.snapshot().own;
    this.store.changeOwn({
      microphoneOn: this.on && this.device !== null,
      deviceIds: { ...deviceIds, microphone: this.device?.getSettings().deviceId },
    });
  }
}

/** On a thin line no packet is sent twice either: the copies would crowd out the voice. */
async function limit(sender: RTCRtpSender | undefined, sending: Sending): Promise<void> {
  const parameters = sender?.getParameters();
  const encoding = parameters?.encodings[0];
  if (!sender || !parameters || !encoding) return;
  encoding.maxBitrate = BITRATE[sending];
  // A browser that cannot keeps the codec that was agreed on.
  await sender.setParameters(parameters).catch(() => {});
  const plain = parameters.codecs.find(({ mimeType }) => /opus$/i.test(mimeType));
  const doubled = parameters.codecs.some(({ mimeType }) => /red$/i.test(mimeType));
  if (!doubled || !plain) return;
  const again = sender.getParameters();
  const chosen = again.encodings[0] as RTCRtpEncodingParameters & { codec?: RTCRtpCodec };
  if (sending === "full") delete chosen.codec;
  else chosen.codec = plain;
  await sender.setParameters(again).catch(() => {});
}
