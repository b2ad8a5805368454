import * as esbuild from "esbuild";
import { basename } from "node:path";
import type { Assets } from "./assets.ts";
import { buildCallFiles } from "./build_call.ts";
import { realtimePlugin } from "./build_realtime.ts";
import { packedTriagePlugin } from "./build_triage.ts";

const ROOT = new URL("../", import.meta.url).pathname;
const OUT = `${ROOT}dist`;
const TYPES: Record<string, string> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  webmanifest: "application/manifest+json",
  wasm: "application/wasm",
  txt: "text/plain; charset=utf-8",
};

/** Builds islands, styles and the service worker into memory-served files; about 0.3 s. */
export async function buildAssets(): Promise<Assets> {
  const call = await buildCallFiles(SHARED, hash);
  const client = await esbuild.build({
    ...SHARED,
    entryPoints: {
      client: `${ROOT}islands/_runtime/client.ts`,
      style: `${ROOT}static/styles/main.css`,
    },
    outdir: OUT,
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    format: "esm",
    splitting: true,
    metafile: true,
    external: ["/icons/*"],
    define: call.define,
    plugins: [registryPlugin(), realtimePlugin(), packedTriagePlugin()],
  });
  const files = new Map([
    ...client.outputFiles.map((file) => [`/_/${basename(file.path)}`, file.contents] as const),
    ...call.files,
  ]);
  const outputs = client.metafile.outputs;
  const names = Object.keys(outputs).map((path) => `/_/${basename(path)}`);
  const style = names.find((name) => name.startsWith("/_/style-")) ?? "";
  const entry = names.find((name) => name.startsWith("/_/client-")) ?? "";
  const version = await hash([...names, style].sort().join());
  const worker = await buildWorker(version, await precacheList(offlineOf(outputs)));
  files.set("/sw.js", worker);
  await esbuild.stop();
  return {
    style,
    client: entry,
    islands: preloadsOf(outputs),
    files: names,
    version,
    read: (path) => readAsset(files, call.stored, path),
  };
}

const SHARED = {
  bundle: true,
  minify: true,
  write: false,
  target: ["chrome109", "safari16.4", "firefox115"],
  jsx: "automatic",
  jsxImportSource: "preact",
  absWorkingDir: ROOT,
  legalComments: "none",
  // Chinese as it is written: escaped, each character would be six.
  charset: "utf8",
  logLevel: "error",
} as const satisfies esbuild.BuildOptions;

/** The service worker is one classic file, with the list of what the shell needs offline. */
async function buildWorker(version: string, precache: { url: string; revision: string | null }[]) {
  const built = await esbuild.build({
    ...SHARED,
    entryPoints: [`${ROOT}islands/_runtime/service_worker.ts`],
    outfile: `${OUT}/sw.js`,
    format: "iife",
    define: {
      PRECACHE: JSON.stringify(precache),
      VERSION: JSON.stringify(version),
      "process.env.NODE_ENV": '"production"',
    },
  });
  return built.outputFiles[0]!.contents;
}

/** What the offline pages are made of, beside the built files which they name. */
const OFFLINE_SOURCES = [
  "routes/offline.tsx",
  "edge/shell.tsx",
  "components/Page.tsx",
  "domain/words/en/shell.ts",
  "domain/words/zh_cn/shell.ts",
  // The symptom check, which is whole without network.
  "routes/check/check.tsx",
  "routes/emergency.tsx",
  "domain/words/en/check.ts",
  "domain/words/zh_cn/check.ts",
];

async function precacheList(built: string[]) {
  const icons = ["/manifest.webmanifest", "/icons/favicon.svg", "/icons/icon-192.png"];
  const revised = await Promise.all(icons.map(async (url) => ({
    url,
    revision: await hash(await Deno.readFile(`${ROOT}static${url}`)),
  })));
  const offline = await hash(
    (await Promise.all(OFFLINE_SOURCES.map((path) => Deno.readTextFile(`${ROOT}${path}`)))).join() +
      built.join(),
  );
  return [
    ...built.map((url) => ({ url, revision: null })),
    ...revised,
    ...["/offline/en", "/offline/zh-CN", "/check/in/en", "/check/in/zh-CN"]
      .map((url) => ({ url, revision: offline })),
  ];
}

/** What works without network: not a call, whose parts outweigh all the rest. */
function offlineOf(outputs: esbuild.Metafile["outputs"]): string[] {
  const isCall = ({ inputs }: { inputs: Record<string, unknown> }) =>
    Object.keys(inputs).some((path) =>
      /\/(livekit-client|track-processors|tasks-vision)\//.test(path)
    );
  return Object.entries(outputs).filter(([, output]) => !isCall(output)).map(([path]) =>
    `/_/${basename(path)}`
  );
}

/** Gives the loader one import() for each island and each area of words. */
function registryPlugin(): esbuild.Plugin {
  return {
    name: "registry",
    setup(build) {
      build.onLoad({ filter: /_runtime\/registry\.ts$/ }, async () => {
        const islands = (await listFiles("islands", ".tsx")).map((file) =>
          `${JSON.stringify(file.slice(0, -4))}: () => import("../${file}")`
        );
        const words = [];
        const spoken = await readIslands();
        for (const locale of ["en", "zh_cn"]) {
          for (const file of await listFiles(`domain/words/${locale}`, ".ts")) {
            if (!spoken.includes(`/words/en/${file}"`)) continue;
            const key = `${locale}/${file.slice(0, -3)}`;
            words.push(
              `${JSON.stringify(key)}: () => import("../../domain/words/${locale}/${file}")`,
            );
          }
        }
        return {
          contents: `export const islands = {${islands}};\nexport const words = {${words}};`,
          loader: "ts",
        };
      });
    },
  };
}

/** All sources of islands: which areas of words they speak stands in their type imports. */
async function readIslands(): Promise<string> {
  const folders = ["islands", "islands/_runtime", "islands/call"];
  const files = await Promise.all(
    folders.map(async (folder) =>
      [...await listFiles(folder, ".tsx"), ...await listFiles(folder, ".ts")].map((file) =>
        Deno.readTextFile(`${ROOT}${folder}/${file}`)
      )
    ),
  );
  return (await Promise.all(files.flat())).join("\n");
}

async function listFiles(folder: string, ending: string): Promise<string[]> {
  const names = [];
  for await (const entry of Deno.readDir(`${ROOT}${folder}`)) {
    if (entry.isFile && entry.name.endsWith(ending)) names.push(entry.name);
  }
  return names.sort();
}

/** Per island: its own chunk, and the chunks which that one imports at once. */
function preloadsOf(outputs: esbuild.Metafile["outputs"]): Record<string, string[]> {
  const preloads: Record<string, string[]> = {};
  for (const [path, output] of Object.entries(outputs)) {
    const island = /^islands\/(\w+)\.tsx$/.exec(output.entryPoint ?? "")?.[1];
    if (!island) continue;
    const imported = output.imports.filter((one) => one.kind === "import-statement").map((one) =>
      one.path
    );
    preloads[island] = [path, ...imported].map((one) => `/_/${basename(one)}`);
  }
  return preloads;
}

async function readAsset(
  built: Map<string, Uint8Array>,
  stored: Map<string, URL>,
  path: string,
) {
  const type = TYPES[path.split(".").at(-1) ?? ""] ?? "application/octet-stream";
  const kept = stored.get(path);
  const body = built.get(path) ?? (kept ? await Deno.readFile(kept) : await readStatic(path));
  return body ? { body: body as Uint8Array<ArrayBuffer>, type } : null;
}

/** Only names that a listing of `static/` could hold: no dots that climb. */
async function readStatic(path: string): Promise<Uint8Array | null> {
  if (!/^(\/[a-z0-9_-]+)*\/[a-z0-9_-]+\.[a-z0-9]+$/.test(path)) return null;
  try {
    return await Deno.readFile(`${ROOT}static${path}`);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

async function hash(content: string | Uint8Array): Promise<string> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const digest = await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
  return Array.from(
    new Uint8Array(digest).slice(0, 6),
    (byte) => byte.toString(16).padStart(2, "0"),
  ).join("");
}
