import { words } from "../_runtime/registry.ts";

/** An area of words that is needed only now, in the page's language. */
export async function spoken<Area extends object>(area: string): Promise<Area> {
  const locale = document.documentElement.lang === "zh-CN" ? "zh_cn" : "en";
  const loaded = await words[`${locale}/${area}`]?.();
  if (!loaded) throw new Error(`No words: ${area}`);
  return loaded[area] as Area;
}
