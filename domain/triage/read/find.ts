import type { Lexicon, Phrase } from "./lexicon.ts";
import { type Unit, withoutFillers } from "./units.ts";

/** A finding's phrase met in a text; all numbers are places in the array of units. */
export interface Match {
  finding: string;
  from: number;
  to: number;
  /** The words of the phrase themselves, without what stands between them. */
  used: [number, number][];
}

interface Span {
  from: number;
  to: number;
  used: [number, number][];
}
type Occurrences = Map<number, Span[]>;

/** Between words of a group: none in English (fillers are gone), two characters in Chinese. */
const NEXT = { en: 0, zh: 2 };
const NEAR = { en: 6, zh: 11 };
const WIDE = { en: 18, zh: 28 };
/** No group of words is longer; and no phrase is looked for more often in one text. */
const LONGEST = 16;
const SPANS_MAX = 400;

/** Every phrase of the lexicon in a text, in no particular order. */
export function findPhrases(units: Unit[], lexicon: Lexicon): Match[] {
  const kept = lexicon.language === "en"
    ? withoutFillers(units)
    : units.map((unit, at) => ({ unit, at }));
  const seen = lexicon.language === "en"
    ? englishOccurrences(kept.map(({ unit }) => unit.text), lexicon)
    : chineseOccurrences(kept.map(({ unit }) => unit.text).join(""), lexicon);
  const reach = new Reach(kept.map(({ unit }) => unit), seen, lexicon.language);
  const place = (at: number) => kept[at]!.at;
  const matches: Match[] = [];
  for (const atom of seen.keys()) {
    for (const phrase of lexicon.phrases.get(atom) ?? []) {
      for (const span of reach.phrase(phrase)) {
        matches.push({
          finding: phrase.finding,
          from: place(span.from),
          to: place(span.to - 1) + 1,
          used: span.used.map(([from, to]) => [place(from), place(to - 1) + 1]),
        });
      }
    }
  }
  return matches;
}

function note(seen: Occurrences, atoms: number[] | undefined, from: number, to: number): void {
  for (const atom of atoms ?? []) {
    const span: Span = { from, to, used: [[from, to]] };
    const list = seen.get(atom);
    if (list) list.push(span);
    else seen.set(atom, [span]);
  }
}

function englishOccurrences(words: string[], { exact, starts }: Lexicon): Occurrences {
  const seen: Occurrences = new Map();
  words.forEach((word, at) => {
    for (const form of formsOf(word)) note(seen, exact.get(form), at, at + 1);
    for (const start of starts.get(word.slice(0, 3)) ?? []) {
      if (word.startsWith(start.slice(0, -1))) note(seen, exact.get(start), at, at + 1);
    }
  });
  return seen;
}

/** A word and what it may be a form of: "rashes", "spreads", "spreading", "scratched". */
function formsOf(word: string): string[] {
  // A burning pain is no burn.
  if (word === "burning") return [word];
  const forms = [word];
  const [, base, ending] = /^(.{3,}?)(es|s|ed|d|ing)$/.exec(word) ?? [];
  if (base) forms.push(base);
  if (ending === "es" || ending === "ed") forms.push(`${base}e`);
  if (ending === "ing" && base!.length > 3) forms.push(`${base}e`);
  return forms;
}

function chineseOccurrences(text: string, { exact, starts }: Lexicon): Occurrences {
  const seen: Occurrences = new Map();
  for (let at = 0; at < text.length; at++) {
    for (const word of starts.get(text[at]!) ?? []) {
      if (text.startsWith(word, at)) note(seen, exact.get(word), at, at + word.length);
    }
  }
  return seen;
}

/** How far apart words may stand and still belong together. */
class Reach {
  constructor(
    private readonly units: Unit[],
    private readonly seen: Occurrences,
    private readonly language: "en" | "zh",
  ) {}

  phrase({ groups, wide }: Phrase): Span[] {
    let spans = this.group(groups[0]!);
    for (let next = 1; next < groups.length && spans.length > 0; next++) {
      const others = this.group(groups[next]!);
      const far = wide[next - 1]!;
      spans = spans.flatMap((span) =>
        this.around(span, others, far).filter((other) => this.near(span, other, far))
          .map((other) => join(span, other))
      ).slice(0, SPANS_MAX);
    }
    return spans;
  }

  /** Those of a list in order that may be near enough, found without looking at all of them. */
  private around({ from, to }: Span, others: Span[], wide: boolean): Span[] {
    const reach = (wide ? WIDE : NEAR)[this.language] + LONGEST;
    let first = 0;
    for (let last = others.length; first < last;) {
      const middle = (first + last) >> 1;
      if (others[middle]!.from < from - reach) first = middle + 1;
      else last = middle;
    }
    const near: Span[] = [];
    for (let at = first; at < others.length && others[at]!.from <= to + reach; at++) {
      near.push(others[at]!);
    }
    return near;
  }

  /** Words that follow each other. */
  private group(atoms: number[]): Span[] {
    let spans = this.seen.get(atoms[0]!) ?? [];
    for (const atom of atoms.slice(1)) {
      const followers = this.seen.get(atom);
      if (!followers) return [];
      spans = spans.flatMap((span) =>
        this.around(span, followers, false).filter(({ from }) =>
          from >= span.to && from - span.to <= NEXT[this.language] &&
          this.units[from]!.clause === this.units[span.to - 1]!.clause
        ).map((follower) => join(span, follower))
      );
    }
    return spans;
  }

  private near(one: Span, other: Span, wide: boolean): boolean {
    if (one.used.some(([from, to]) => from < other.to && other.from < to)) return false;
    const gap = Math.max(one.from - other.to, other.from - one.to, 0);
    if (gap > (wide ? WIDE : NEAR)[this.language]) return false;
    const [a, b] = [this.units[one.from]!, this.units[other.from]!];
    return wide ? a.sentence === b.sentence : a.clause === b.clause;
  }
}

function join(one: Span, other: Span): Span {
  return {
    from: Math.min(one.from, other.from),
    to: Math.max(one.to, other.to),
    used: [...one.used, ...other.used],
  };
}
