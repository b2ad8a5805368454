import { EXPLAINS } from "../findings_data.ts";
import type { Facts, Finding, Kind, Words } from "../types.ts";
import { type Details, detailsOf, placeTimes } from "./details.ts";
import { findPhrases, type Match } from "./find.ts";
import { compileLexicon, type Lexicon } from "./lexicon.ts";
import { measuresIn } from "./measures.ts";
import { chineseStates, englishStates } from "./negation.ts";
import { hearsay, othersInChinese, othersInEnglish } from "./other_people.ts";
import { personIn } from "./person.ts";
import { timesTold } from "./time.ts";
import { Speller } from "./typos.ts";
import { chineseUnits, englishUnits, type Unit } from "./units.ts";

/** The words of one language: load those that a person may write in. */
export interface Vocabulary {
  language: "en" | "zh";
  sheets: readonly Words[];
  lists: Readonly<Record<string, string>>;
  /** Where a word means something else: "came back", 骨头. */
  masks: RegExp;
  /** Comfort that people offer themselves or others: read as if it were not there. */
  minimising: RegExp;
}

interface Read extends Match {
  state: Finding["state"];
  details: Details;
  start: number;
  end: number;
  sentence: number;
  other: boolean;
  said: boolean;
  /** "The pain": spoken of before. */
  again: boolean;
}

/** Reads what people write into findings, numbers and the person; pure, and the same everywhere. */
export class Reader {
  private readonly languages: (Vocabulary & { lexicon: Lexicon; speller: Speller | null })[];

  constructor(
    vocabularies: Vocabulary[],
    private readonly kindOf: (finding: string) => Kind,
    private readonly narrower: Readonly<Record<string, string>> = {},
  ) {
    this.languages = vocabularies.map((vocabulary) => {
      const { language, sheets, lists } = vocabulary;
      const lexicon = compileLexicon(language, sheets, lists);
      return { ...vocabulary, lexicon, speller: language === "en" ? new Speller(lexicon) : null };
    });
  }

  /** What the text tells. The same text gives the same facts; spans point into it. */
  read(text: string): Facts {
    const lower = text.toLowerCase();
    const comfort = (finding: string) => /benign|reassurance/.test(this.kindOf(finding));
    const reads = this.languages.flatMap(({ lexicon, speller, masks, minimising }) => {
      const belongs = lexicon.language === "zh" ? /\p{Script=Han}/u : /[a-z]{2}/i;
      if (!belongs.test(text)) return [];
      return speller
        ? readEnglish(text, lower, lexicon, speller, [masks, minimising], comfort)
        : readChinese(text, lower, lexicon, masks, minimising, comfort);
    });
    const own = joinPains(reads).filter(({ other }) => !other);
    const ownSymptom = own.some(({ finding }) => /symptom|benign/.test(this.kindOf(finding)));
    // When only one's relatives have symptoms, the check is about them.
    const kept = this.narrowed(ownSymptom ? own : reads);
    const trusted = kept.filter(({ finding, said }) =>
      !said || !/benign|reassurance/.test(this.kindOf(finding))
    );
    const measures = measuresIn(lower);
    // Six weeks after a birth its dangers are over.
    const longAfter = (measures.afterbirth ?? 0) > 42;
    const findings = gather(trusted).filter(({ id }) => id !== "postpartum" || !longAfter);
    return { person: personIn(text), findings, measures };
  }

  /** Without the wider findings that the same words tell as narrower ones. */
  private narrowed(reads: Read[]): Read[] {
    const overlaps = (one: Read, other: Read) => one.start < other.end && other.start < one.end;
    const over = new Map<string, string[]>();
    for (const [finding, wider] of Object.entries(this.narrower)) {
      for (const each of wider.split(" ")) over.set(each, [...over.get(each) ?? [], finding]);
    }
    const explained = new Set(
      reads.filter(({ state }) => state === "present")
        .flatMap(({ finding }) => EXPLAINS[finding]?.split(/\s+/) ?? []),
    );
    return reads.filter((read) =>
      read.state === "present" && read.details.severity !== "severe" &&
        read.details.onset !== "sudden" && explained.has(read.finding)
        ? false
        : UNSPECIFIC.has(read.finding)
        ? read.state !== "present" || standsAlone(read, reads)
        : !reads.some((other) =>
          other.state === "present" && over.get(read.finding)?.includes(other.finding) &&
          overlaps(read, other)
        )
    );
  }
}

/** Whether a bare word for pain takes up one told before: "the pain", or a clause that begins with it. */
function speaksOfKnown(units: Unit[], at: number, language: "en" | "zh"): boolean {
  if (language === "en") return /^(the|this|that)$/.test(units[at - 1]?.text ?? "");
  let start = at;
  while (start > 0 && units[start - 1]!.clause === units[at]!.clause) start--;
  return /^[，。；]?(疼|这种|该|其)?$/.test(
    units.slice(start, at).map(({ text }) => text).join(""),
  );
}

const PAINS = /pain|ache|sciatica|strain|throat|sprain/;

/** "Belly pain since noon. The pain is severe": what is told of it belongs to the pain before. */
function joinPains(reads: Read[]): Read[] {
  return reads.filter((read) => {
    if (!read.again || read.state !== "present") return true;
    const before = reads.filter(({ finding, state, end }) =>
      state === "present" && end <= read.start && finding !== "some_pain" && PAINS.test(finding)
    );
    const last = Math.max(...before.map(({ end }) => end));
    for (const each of before) {
      if (each.end === last) each.details = { ...each.details, ...worse(read.details) };
    }
    return before.length === 0;
  });
}

/** What makes it more urgent: mildness told of one moment takes nothing back. */
function worse({ severity, onset, course }: Details): Details {
  return {
    ...(severity === "severe" && { severity }),
    ...(onset && { onset }),
    ...(course === "worse" && { course }),
  };
}

/** Pain, swelling, bleeding: they count where the sentence tells nothing more of them. */
const UNSPECIFIC = new Set(["some_pain", "some_swelling", "some_bleeding"]);

function standsAlone(read: Read, reads: Read[]): boolean {
  return read.details.severity !== "mild" &&
    !reads.some(({ finding, state, sentence, start, end }) =>
      !UNSPECIFIC.has(finding) && sentence === read.sentence &&
      (state === "present" || (start < read.end && read.start < end))
    );
}

function readEnglish(
  text: string,
  lower: string,
  lexicon: Lexicon,
  speller: Speller,
  masks: RegExp[],
  comfort: (finding: string) => boolean,
): Read[] {
  const units = masks.reduce(mask, speller.correct(englishUnits(text)));
  const matches = findPhrases(units, lexicon);
  const states = englishStates(units, matches, comfort);
  return finish(units, lower, matches, states, othersInEnglish(units), "en");
}

function readChinese(
  text: string,
  lower: string,
  lexicon: Lexicon,
  masks: RegExp,
  minimising: RegExp,
  comfort: (finding: string) => boolean,
): Read[] {
  const plain = chineseUnits(text);
  const joined = plain.map((unit) => unit.text).join("")
    .replace(minimising, (found) => "·".repeat(found.length));
  const units = plain.map((unit, at) => ({ ...unit, text: joined[at]! }));
  const masked = [...joined.matchAll(masks)]
    .map(({ index, 0: { length } }) => [index, index + length] as const);
  // What is only a part of another word is none itself: 头 in 骨头, 过敏 in 过敏性鼻炎.
  const matches = findPhrases(units, lexicon).filter(({ used }) =>
    !used.some(([from, to]) =>
      masked.some(([start, end]) => start <= from && to <= end && to - from < end - start)
    )
  );
  const states = chineseStates(units, matches, comfort);
  return finish(units, lower, matches, states, othersInChinese(units), "zh");
}

function mask(units: Unit[], masks: RegExp): Unit[] {
  let text = "";
  const places = units.map((unit) => {
    const at = text.length;
    text += `${unit.text} `;
    return at;
  });
  const masked = [...units];
  for (const match of text.matchAll(masks)) {
    places.forEach((place, at) => {
      const inside = place >= match.index && place < match.index + match[0].length;
      if (inside) masked[at] = { ...units[at]!, text: "·" };
    });
  }
  return masked;
}

function finish(
  units: Unit[],
  lower: string,
  matches: Match[],
  states: Finding["state"][],
  others: boolean[],
  language: "en" | "zh",
): Read[] {
  const times = placeTimes(timesTold(lower), units);
  const said = hearsay(units, language);
  return matches.map((match, index) => ({
    ...match,
    state: states[index]!,
    details: detailsOf(index, matches, units, times, language),
    start: units[match.from]!.start,
    end: units[match.to - 1]!.end,
    sentence: units[match.from]!.sentence,
    other: others[match.from]!,
    said: said[match.from]!,
    again: match.finding === "some_pain" && speaksOfKnown(units, match.from, language),
  }));
}

/** One finding for all its mentions: there if any says so; the worst and the longest of them. */
function gather(reads: Read[]): Finding[] {
  const byId = new Map<string, Read[]>();
  for (const read of reads) {
    const list = byId.get(read.finding);
    if (list) list.push(read);
    else byId.set(read.finding, [read]);
  }
  return [...byId].map(([id, all]) => {
    const state = (["present", "unknown", "absent"] as const)
      .find((each) => all.some((read) => read.state === each))!;
    const told = all.filter((read) => read.state === state);
    const finding: Finding = { id, state, spans: spansOf(told) };
    if (state !== "present") return finding;
    for (const { details } of told) {
      if (details.severity && finding.severity !== "severe") finding.severity = details.severity;
      if (details.onset) finding.onset = details.onset;
      if (details.course && finding.course !== "worse") finding.course = details.course;
      if (details.days !== undefined) finding.days = Math.max(finding.days ?? 0, details.days);
    }
    return finding;
  }).sort((a, b) => (a.spans?.[0]?.[0] ?? 0) - (b.spans?.[0]?.[0] ?? 0) || (a.id < b.id ? -1 : 1));
}

function spansOf(reads: Read[]): [number, number][] {
  const spans = new Map(reads.map(({ start, end }) => [`${start}-${end}`, [start, end] as const]));
  return [...spans.values()].map(([start, end]): [number, number] => [start, end])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}
