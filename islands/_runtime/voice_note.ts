import { VOICE_SECONDS_MAX } from "../../domain/conversation.ts";

/** In this order of preference; Safari records MP4 only. */
const TYPES = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"];

export interface VoiceNote {
  blob: Blob;
  durationSeconds: number;
  fileName: string;
}

export interface Recording {
  /** Ends and gives what was said; null when it was cancelled or nothing was recorded. */
  done: Promise<VoiceNote | null>;
  stop(): void;
  cancel(): void;
}

/**
 * Starts to record; the browser asks for the microphone the first time. Stops by itself at the
 * longest length. Throws NotAllowedError when the person says no.
 */
export async function record(onSecond: (seconds: number) => void): Promise<Recording> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: { echoCancellation: true, noiseSuppression: true },
  });
  const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type));
  const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: 32_000 });
  const chunks: Blob[] = [];
  let cancelled = false;
  const startedAt = performance.now();
  const seconds = () => (performance.now() - startedAt) / 1000;
  const stop = () => recorder.state !== "inactive" && recorder.stop();
  const timer = setInterval(() => {
    onSecond(Math.floor(seconds()));
    if (seconds() >= VOICE_SECONDS_MAX) stop();
  }, 250);
  recorder.ondataavailable = ({ data }) => data.size > 0 && chunks.push(data);
  const done = new Promise<VoiceNote | null>((resolve) => {
    recorder.onstop = () => {
      clearInterval(timer);
      for (const track of stream.getTracks()) track.stop();
      const type = recorder.mimeType.split(";")[0]!;
      const ending = type.split("/")[1] ?? "webm";
      const note = {
        blob: new Blob(chunks, { type }),
        durationSeconds: Math.min(seconds(), VOICE_SECONDS_MAX),
        fileName: `voice.${ending}`,
      };
      resolve(cancelled || chunks.length === 0 ? null : note);
    };
  });
  recorder.start(1000);
  return {
    done,
    stop,
    cancel: () => {
      cancelled = true;
      stop();
    },
  };
}
