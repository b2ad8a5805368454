import { ENGLISH } from "./triage/words/en/mod.ts";
import { CHINESE } from "./triage/words/zh_cn/mod.ts";
import type { Vocabulary } from "./triage/mod.ts";

const namesOf = ({ sheets }: Vocabulary) =>
  new Map(sheets.flatMap((sheet) => Object.entries(sheet)).map(([id, [name]]) => [id, name]));
const NAMES = { en: namesOf(ENGLISH), "zh-CN": namesOf(CHINESE) };

/** What a finding is called; its id in words when this version does not know it. Server side. */
export function findingName(id: string, locale: keyof typeof NAMES): string {
  return NAMES[locale].get(id) ?? id.replaceAll("_", " ");
}
