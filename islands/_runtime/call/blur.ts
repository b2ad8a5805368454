import type { BlurState } from "./session_types.ts";

/** The background of the own picture, made unrecognisable on this device. */
export interface Blur {
  state(): BlurState;
  want(on: boolean): void;
  /**
   * What is to be shown instead of this camera: the camera itself where blur is off or cannot be.
   */
  apply(camera: MediaStreamTrack): Promise<MediaStreamTrack>;
  /** Told when this device turns out too slow: a picture a second, and nothing else gets done. */
  onSlow(handler: () => void): void;
  stop(): void;
}

export interface Blurring {
  track: MediaStreamTrack;
  stop(): Promise<void>;
}

/** Whether this browser can; a slow device may still find out later that it cannot. */
export function blurAvailable(): boolean {
  return typeof VideoFrame !== "undefined" && typeof OffscreenCanvas !== "undefined" &&
    typeof WebAssembly !== "undefined" && "captureStream" in HTMLCanvasElement.prototype;
}

/** Its parts (some ten megabytes) are fetched when it is first wanted, from our own server. */
export function createBlur(): Blur {
  let wanted = false;
  let state: BlurState = blurAvailable() ? "off" : "unavailable";
  let running: Blurring | null = null;
  let tooSlow = () => {};

  const stop = () => {
    void running?.stop();
    running = null;
  };

  return {
    state: () => state,
    want: (on) => {
      wanted = on;
      if (state !== "unavailable") state = on ? "loading" : "off";
    },
    apply: async (camera) => {
      stop();
      if (!wanted || state === "unavailable") return camera;
      try {
        const { startBlur } = await import("./blur_processor.ts");
        running = await startBlur(camera, () => {
          state = "unavailable";
          tooSlow();
        });
        state = "on";
        return running.track;
      } catch {
        // No WebGL, no memory, no network: said on the screen, and the picture is as it was.
        state = "unavailable";
        return camera;
      }
    },
    onSlow: (handler) => tooSlow = handler,
    stop,
  };
}
