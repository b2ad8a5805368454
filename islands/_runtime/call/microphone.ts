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
  voice: 16_000,
};

/** The own voice: muted and unmuted without asking for the device again. */
export interface Microphone {
  publish(room: Room, sending: Sending): Promise<void>;
  setSending(sending: Sending): Promise<void>;
  set(on: boolean): Promise<void>;
  choose(deviceId: string): Promise<void>;
  /** Through which the line can be measured. */
  sender(): RTCRtpSender | undefined;
  track(): MediaStreamTrack | null;
  close(): void;
}

/** `device` is the open microphone; null when it could not be opened or was not asked for. */
export function createMicrophone(store: Store, device: MediaStreamTrack | null): Microphone {
  const queue = inOrder();
  let room: Room | null = null;
  let sending: Sending = "full";
  let local: LocalAudioTrack | null = null;
  let on = device !== null;

  const tell = () =>
    store.changeOwn({
      microphoneOn: on && device !== null,
      deviceIds: {
        ...store.snapshot().own.deviceIds,
        microphone: device?.getSettings().deviceId,
      },
    });

  const use = (track: MediaStreamTrack) => {
    if (device !== track) device?.stop();
    device = track;
    track.enabled = on;
    // Unplugged, or taken by a telephone call: another one may be there.
    track.onended = () => void queue(() => open());
    store.setProblem("microphone", null);
  };

  const open = async (deviceId?: string) => {
    try {
      use(await openMicrophone(deviceId));
      if (local) await local.replaceTrack(device!, true);
      else await publish();
    } catch (error) {
      store.setProblem("microphone", device && !deviceId ? "unplugged" : problemOf(error));
      if (device?.readyState === "ended") device = null;
    }
    tell();
  };

  const publish = async () => {
    if (!room || !device || local) return;
    local = new LocalAudioTrack(device, undefined, true);
    await room.localParticipant.publishTrack(local, {
      source: Track.Source.Microphone,
      dtx: true,
      red: true,
      audioPreset: { maxBitrate: BITRATE.full },
    });
    if (!on) await local.mute();
    await limit(local.sender, sending);
  };

  if (device) use(device);
  tell();
  return {
    publish: (next, rung) =>
      queue(async () => {
        [room, sending, local] = [next, rung, null];
        await publish();
      }),
    setSending: (rung) =>
      queue(async () => {
        sending = rung;
        await limit(local?.sender, rung);
      }),
    set: (wanted) =>
      queue(async () => {
        on = wanted;
        if (on && !device) return await open();
        if (device) device.enabled = on;
        tell();
        await (on ? local?.unmute() : local?.mute());
      }),
    choose: (deviceId) => queue(() => open(deviceId)),
    sender: () => local?.sender,
    track: () => device,
    close: () => {
      if (device) device.onended = null;
      device?.stop();
      device = null;
    },
  };
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
