import { BackgroundProcessor } from "@livekit/track-processors";
import { FilesetResolver } from "@mediapipe/tasks-vision";
import { trustedUrl } from "../trusted_url.ts";
import type { Blurring } from "./blur.ts";

/** Put in by edge/build.ts: where our server has MediaPipe's parts and the model. */
declare const BLUR_FILES: { simd: string; plain: string; model: string };

const RADIUS = 12;
/** The first pictures take longer; after them so long for each is too long. */
const WARM_UP_FRAMES = 5;
const JUDGED_FRAMES = 15;
const SLOW_MS = 250;

/**
 * Blurs what is not a person. Throws where the device cannot; `onSlow` is told where it can hardly.
 */
export async function startBlur(camera: MediaStreamTrack, onSlow: () => void): Promise<Blurring> {
  await loadMediaPipe();
  let frames = 0;
  let spent = 0;
  const processor = BackgroundProcessor({
    mode: "background-blur",
    blurRadius: RADIUS,
    assetPaths: { modelAssetPath: BLUR_FILES.model },
    onFrameProcessed: ({ processingTimeMs }) => {
      frames += 1;
      if (frames > WARM_UP_FRAMES) spent += processingTimeMs;
      if (frames !== WARM_UP_FRAMES + JUDGED_FRAMES) return;
      if (spent / JUDGED_FRAMES > SLOW_MS) onSlow();
    },
  });
  const element = document.createElement("video");
  element.muted = true;
  element.playsInline = true;
  element.srcObject = new MediaStream([camera]);
  await element.play();
  // Only the kind, the track and the element are looked at.
  const input = { kind: "video", track: camera, element } as Parameters<typeof processor.init>[0];
  await processor.init(input);
  if (!processor.processedTrack) throw new Error("The blur gives no picture");
  return {
    track: processor.processedTrack,
    stop: async () => {
      element.srcObject = null;
      await processor.destroy();
    },
  };
}

/**
 * MediaPipe adds its loader to the page by an address that the Content-Security-Policy does not
 * trust: ours is added here, and MediaPipe finds it done.
 */
async function loadMediaPipe(): Promise<void> {
  const base = await FilesetResolver.isSimdSupported() ? BLUR_FILES.simd : BLUR_FILES.plain;
  await loadScript(`${base}.js`);
  FilesetResolver.forVisionTasks = () =>
    Promise.resolve({ wasmLoaderPath: "", wasmBinaryPath: `${base}.wasm` });
}

function loadScript(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = trustedUrl(url);
    script.addEventListener("load", () => {
      script.remove();
      resolve();
    });
    script.addEventListener("error", () => reject(new Error("The loader did not come")));
    document.head.append(script);
  });
}
