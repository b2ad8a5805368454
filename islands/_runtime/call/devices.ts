import type { DeviceKind, Facing, LocalMedia, Problem, ProblemCode } from "./session_types.ts";

export interface Device {
  id: string;
  /** Empty until the person has allowed this kind of device. */
  label: string;
}

export interface Wanted {
  camera: boolean;
  microphone: boolean;
  cameraId?: string;
  microphoneId?: string;
  facing?: Facing;
}

export interface Opened {
  media: LocalMedia;
  /** What could not be opened and why; the rest is open. */
  problems: Problem[];
}

/** The lens is to give this; a small line gets less from it, not from another camera. */
const PICTURE = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } };
const SOUND = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };

/** What this device has. Nothing where the browser knows no media devices (a page without TLS). */
export async function listDevices(): Promise<Record<DeviceKind, Device[]>> {
  const devices = await navigator.mediaDevices?.enumerateDevices() ?? [];
  const of = (kind: MediaDeviceKind) =>
    devices.filter((one) => one.kind === kind && one.deviceId !== "")
      .map(({ deviceId, label }) => ({ id: deviceId, label }));
  return { camera: of("videoinput"), microphone: of("audioinput"), speaker: of("audiooutput") };
}

/**
 * Opens camera and microphone with one question to the person; when that fails each by itself, so
 * that a missing camera does not take the voice away.
 */
export async function openMedia(wanted: Wanted): Promise<Opened> {
  const media: LocalMedia = { camera: null, microphone: null, facing: null, blur: false };
  const problems: Problem[] = [];
  if (wanted.camera && wanted.microphone) {
    try {
      const both = await ask({ video: pictureOf(wanted), audio: soundOf(wanted) });
      return {
        media: { ...media, ...cameraOf(both), microphone: both.getAudioTracks()[0] ?? null },
        problems,
      };
    } catch (error) {
      // A person who closes the question is not asked twice more.
      if (problemOf(error) === "dismissed" || problemOf(error) === "insecure") {
        const code = problemOf(error);
        return { media, problems: [{ kind: "camera", code }, { kind: "microphone", code }] };
      }
    }
  }
  if (wanted.microphone) {
    await attempt(problems, "microphone", async () => {
      media.microphone = await openMicrophone(wanted.microphoneId);
    });
  }
  if (wanted.camera) {
    await attempt(problems, "camera", async () => {
      Object.assign(media, await openCamera(wanted));
    });
  }
  return { media, problems };
}

/** Throws what getUserMedia throws; `problemOf` names it. */
export async function openMicrophone(id?: string): Promise<MediaStreamTrack> {
  return (await ask({ audio: soundOf({ microphoneId: id }) })).getAudioTracks()[0]!;
}

/** Throws what getUserMedia throws; `problemOf` names it. */
export async function openCamera(
  wanted: Pick<Wanted, "cameraId" | "facing">,
): Promise<{ camera: MediaStreamTrack | null; facing: Facing | null }> {
  return cameraOf(await ask({ video: pictureOf(wanted) }));
}

export function closeMedia({ camera, microphone }: LocalMedia): void {
  camera?.stop();
  microphone?.stop();
}

/** What a failed question for a device means. */
export function problemOf(error: unknown): ProblemCode {
  const { name = "", message = "" } = error as Partial<DOMException>;
  switch (name) {
    case "NotAllowedError":
    case "SecurityError":
      return /dismissed/i.test(message) ? "dismissed" : "denied";
    case "NotFoundError":
    case "OverconstrainedError":
      return "none";
    case "NotReadableError":
    case "AbortError":
      return "in_use";
    case "InsecureError":
      return "insecure";
    default:
      return "failed";
  }
}

async function attempt(problems: Problem[], kind: Problem["kind"], open: () => Promise<void>) {
  try {
    await open();
  } catch (error) {
    problems.push({ kind, code: problemOf(error) });
  }
}

async function ask(constraints: MediaStreamConstraints): Promise<MediaStream> {
  if (!navigator.mediaDevices) throw new DOMException("This page is not secure", "InsecureError");
  return await navigator.mediaDevices.getUserMedia(constraints);
}

function cameraOf(stream: MediaStream): { camera: MediaStreamTrack | null; facing: Facing | null } {
  const camera = stream.getVideoTracks()[0] ?? null;
  const facing = camera?.getSettings().facingMode;
  return { camera, facing: facing === "user" || facing === "environment" ? facing : null };
}

function pictureOf({ cameraId, facing = "user" }: Pick<Wanted, "cameraId" | "facing">) {
  return cameraId
    ? { ...PICTURE, deviceId: { exact: cameraId } }
    : { ...PICTURE, facingMode: { ideal: facing } };
}

function soundOf({ microphoneId }: Pick<Wanted, "microphoneId">) {
  return microphoneId ? { ...SOUND, deviceId: { exact: microphoneId } } : SOUND;
}
