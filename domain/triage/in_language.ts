import type { Both, Language } from "./types.ts";

/** The text in one of its languages. */
export const inLanguage = (text: Both, language: Language): string =>
  language === "zh-CN" ? text.zh : text.en;
