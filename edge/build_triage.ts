import type * as esbuild from "esbuild";

/*
 * A phone is sent the symptom check's sentences in one language. The knowledge keeps both side by
 * side, for the clinician who signs them; here each entry gets its own copy without the other.
 */
const ENTRIES = { knowledge_en: "en", knowledge_zh_cn: "zh" } as const;
type Kept = typeof ENTRIES[keyof typeof ENTRIES];
/** What is copied per language: the engine, and what is built on it. Words have files of their own. */
const COPIED =
  /\/(domain\/triage\/(?!words\/)|domain\/check\.ts|islands\/check\/make_knowledge\.ts)/;

type ReadText = (path: string) => Promise<string>;

/** For the islands' build: modules of `knowledge_<language>` lose the other language's sentences. */
export function oneLanguagePlugin(readText: ReadText): esbuild.Plugin {
  return {
    name: "one-language",
    setup(build) {
      const load = async (kept: Kept, path: string): Promise<esbuild.OnLoadResult> => {
        const source = await readText(path);
        const contents = path.endsWith("_data.ts") ? withoutLanguage(source, kept) : source;
        return { contents, loader: "ts", resolveDir: new URL(".", `file://${path}`).pathname };
      };
      build.onResolve({ filter: /^\.{1,2}\// }, ({ importer, namespace, resolveDir, path }) => {
        const kept = keptBy(importer, namespace);
        if (!kept) return null;
        const file = new URL(path, `file://${resolveDir}/`).pathname;
        return COPIED.test(file) ? { path: file, namespace: `only-${kept}` } : { path: file };
      });
      build.onLoad({ filter: /./, namespace: "only-en" }, ({ path }) => load("en", path));
      build.onLoad({ filter: /./, namespace: "only-zh" }, ({ path }) => load("zh", path));
    },
  };
}

function keptBy(importer: string, namespace: string): Kept | undefined {
  if (namespace.startsWith("only-")) return namespace.slice("only-".length) as Kept;
  const entry = /\/islands\/check\/(\w+)\.ts$/.exec(importer)?.[1] ?? "";
  return ENTRIES[entry as keyof typeof ENTRIES];
}

/** Takes `en: "…"` or `zh: "…"` out of a data file's source. */
function withoutLanguage(source: string, kept: Kept): string {
  const other = kept === "en" ? "zh" : "en";
  return source.replace(new RegExp(`\\b${other}:\\s*"(?:[^"\\\\]|\\\\.)*",?`, "g"), "");
}
