import type { Locale } from "../words/locale.ts";

/** An entry of a code list, named in both languages. */
export interface CodedEntry {
  code: string;
  en: string;
  zh: string;
  /** What people say instead, in either language. */
  synonyms: readonly string[];
}

/** An entry as the search reads it: folded once, when the list is first asked. */
interface Indexed<Entry> {
  entry: Entry;
  code: string;
  titles: Record<Locale, string>;
  synonyms: string[];
  /** All words with a space before each, so that " wo" finds the beginnings of words. */
  words: { title: string; all: string };
  order: number;
}

const DEFAULT_LIMIT = 20;
const CJK = /\p{Script=Han}/u;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/u;

/**
 * Text as it is compared: full width and case folded, accents gone, and British spelling brought
 * to American ("oesophagus", "tumour"), in query and list alike.
 */
export function foldText(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/[ao]e/g, "e").replace(/our/g, "or").trim();
}

const wordsOf = (text: string) => text.split(BETWEEN_WORDS).filter(Boolean);
const spaced = (texts: string[]) => texts.flatMap(wordsOf).map((word) => ` ${word}`).join("");
const codeKey = (text: string) => text.replace(/[.\s]/g, "");

/** The places that a match can have, best first. */
const PLACE = {
  code: 0,
  codePrefix: 1,
  wholeName: 2,
  titlePrefix: 3,
  synonymPrefix: 4,
  wordsOfTitle: 5,
  words: 6,
} as const;

/**
 * A search over a list: `(query, locale, limit)` gives its best entries. Words may stand in any
 * order and in either language; Chinese matches anywhere, other words from their beginning. Equal
 * matches are ordered by the reader's language, then the shorter title, then the list.
 */
export function searchOver<Entry extends CodedEntry>(list: () => readonly Entry[]) {
  let index: Indexed<Entry>[] | undefined;
  return (query: string, locale: Locale, limit = DEFAULT_LIMIT): Entry[] => {
    index ??= list().map(indexed);
    const folded = foldText(query);
    const words = wordsOf(folded);
    if (words.length === 0) return [];
    return index
      .map((item) => ({ item, rank: rankOf(item, folded, words, locale) }))
      .filter(({ rank }) => rank !== null)
      .sort((a, b) => a.rank! - b.rank! || a.item.order - b.item.order)
      .slice(0, limit)
      .map(({ item }) => item.entry);
  };
}

function indexed<Entry extends CodedEntry>(entry: Entry, order: number): Indexed<Entry> {
  const titles = { en: foldText(entry.en), "zh-CN": foldText(entry.zh) };
  const synonyms = entry.synonyms.map(foldText);
  const title = spaced(Object.values(titles));
  const all = title + spaced(synonyms);
  return {
    entry,
    code: codeKey(foldText(entry.code)),
    titles,
    synonyms,
    words: { title, all },
    order,
  };
}

/** One number by which matches are sorted: place, then language, then length; null for none. */
function rankOf<Entry>(
  item: Indexed<Entry>,
  query: string,
  words: string[],
  locale: Locale,
): number | null {
  const place = placeOf(item, query, words);
  if (place === null) return null;
  // Codes that begin alike stand in their own order.
  if (place <= PLACE.codePrefix) return place * 10_000;
  const title = item.titles[locale];
  const foreign = words.every((word) => title.includes(word)) ? 0 : 1;
  return place * 10_000 + foreign * 1_000 + Math.min(title.length, 999);
}

function placeOf<Entry>(item: Indexed<Entry>, query: string, words: string[]): number | null {
  const key = codeKey(query);
  if (item.code === key) return PLACE.code;
  if (/\d/.test(key) && item.code.startsWith(key)) return PLACE.codePrefix;
  const titles = Object.values(item.titles);
  if (titles.includes(query) || item.synonyms.includes(query)) return PLACE.wholeName;
  if (titles.some((title) => title.startsWith(query))) return PLACE.titlePrefix;
  if (item.synonyms.some((synonym) => synonym.startsWith(query))) return PLACE.synonymPrefix;
  if (hasAll(item.words.title, words)) return PLACE.wordsOfTitle;
  return hasAll(item.words.all, words) ? PLACE.words : null;
}

function hasAll(text: string, words: string[]): boolean {
  return words.every((word) => text.includes(CJK.test(word) ? word : ` ${word}`));
}
