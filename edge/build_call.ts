import * as esbuild from "esbuild";
import { describeModel } from "./segmentation_model.ts";

/** What a call needs beside its scripts, and where a browser finds it on our own server. */
export interface CallFiles {
  /** Built in memory, by URL path. */
  files: Map<string, Uint8Array>;
  /** Read when they are asked for, by URL path: they are large and seldom wanted. */
  stored: Map<string, URL>;
  /** For esbuild: the constants by which the browser core knows these addresses. */
  define: Record<string, string>;
}

const BLUR_FOLDER = "/_/blur";

/** The worker that encrypts frames, and the parts of the background blur. */
export async function buildCallFiles(
  shared: esbuild.BuildOptions,
  hash: (content: Uint8Array) => Promise<string>,
): Promise<CallFiles> {
  const built = await esbuild.build({
    ...shared,
    write: false,
    entryPoints: [new URL(import.meta.resolve("livekit-client/e2ee-worker")).pathname],
    outfile: "e2ee.js",
    format: "iife",
  });
  const worker = built.outputFiles[0]!.contents;
  const workerUrl = `/_/e2ee-${await hash(worker)}.js`;
  const blur = await blurFiles();
  return {
    files: new Map([[workerUrl, worker], ...blur.built]),
    stored: blur.stored,
    define: {
      E2EE_WORKER: JSON.stringify(workerUrl),
      BLUR_FILES: JSON.stringify(blur.addresses),
    },
  };
}

/**
 * From the npm packages, so that no page asks another server for them; versions name the folder.
 */
async function blurFiles() {
  const vision = new URL("./", import.meta.resolve("@mediapipe/tasks-vision"));
  const segmentation = new URL("./", import.meta.resolve("@mediapipe/selfie_segmentation"));
  const folder = `${BLUR_FOLDER}-${versionOf(vision)}-${versionOf(segmentation)}`;
  const base = (kind: string) => `vision_wasm_${kind}_internal`.replace("__", "_");
  const [simd, plain] = [base(""), base("nosimd")];
  const stored = new Map<string, URL>();
  for (const name of [simd, plain]) {
    for (const ending of ["js", "wasm"]) {
      stored.set(`${folder}/${name}.${ending}`, new URL(`wasm/${name}.${ending}`, vision));
    }
  }
  const model = `${folder}/selfie_segmentation.tflite`;
  const raw = await Deno.readFile(new URL("selfie_segmentation.tflite", segmentation));
  return {
    built: [[model, describeModel(raw)]] as const,
    stored,
    addresses: { simd: `${folder}/${simd}`, plain: `${folder}/${plain}`, model },
  };
}

/** A package's folder in `.deno` carries its version. */
function versionOf(folder: URL): string {
  return /@(\d[\w.-]*)\//.exec(folder.pathname)?.[1]?.replaceAll(".", "-") ?? "0";
}
