import type { Knowledge } from "./make_knowledge.ts";
import type { ResultView } from "./ResultView.tsx";

/** What is not needed before somebody has told something. */
export interface Loaded {
  knowledge: Knowledge;
  screens: typeof import("./later.ts");
}

let loading: Promise<Loaded> | undefined;

/** Fetches it once; after a failure the next call tries again. */
export function load(locale: string): Promise<Loaded> {
  loading ??= fetchAll(locale).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchAll(locale: string): Promise<Loaded> {
  const [knowledge, screens] = await Promise.all([
    fetchKnowledge(locale),
    import("./later.ts"),
  ]);
  return { knowledge, screens };
}

/** The engine asks for its data as it starts: they are opened before it. */
async function fetchKnowledge(locale: string): Promise<Knowledge> {
  const chinese = locale === "zh-CN";
  const [{ open }, data] = await Promise.all([
    import("./packed/open.ts"),
    chinese ? import("./packed/zh_cn.ts") : import("./packed/en.ts"),
  ]);
  await open(data);
  const [{ knowledge }, words] = await Promise.all(
    chinese
      ? [import("./knowledge_zh_cn.ts"), import("./screen_words_zh_cn.ts")]
      : [import("./knowledge_en.ts"), import("./screen_words_en.ts")],
  );
  return { ...knowledge, ...words };
}

/** For a result that is only read. */
export async function loadShared(
  locale: string,
): Promise<{ knowledge: Knowledge; View: typeof ResultView }> {
  const [knowledge, view] = await Promise.all([
    fetchKnowledge(locale),
    import("./ResultView.tsx"),
  ]);
  return { knowledge, View: view.ResultView };
}
