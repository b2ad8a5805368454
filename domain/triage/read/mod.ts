import { EXPLAINS } from "../findings_data.ts";
import type { Facts, Finding, Kind, Words } from "../types.ts";
import { type Details, detailsOf, placeTimes } from "./details.ts";
import type { Match } from "./find.ts";
import type { Grammar, Masks, Met } from "./grammar.ts";
import { compileLexicon } from "./lexicon.ts";
import { measuresIn } from "./measures.ts";
import { personIn } from "./person.ts";
import { latinStage } from "./stage.ts";
import type { Told } from "./time.ts";

/** The words of one language and how it is read: load those that a person may write in. */
export interface Vocabulary extends Masks {
  language: "en" | "zh";
  grammar: Grammar;
  sheets: readonly Words[];
  lists: Readonly<Record<string, string>>;
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
  private readonly languages: { grammar: Grammar; meet: (text: string) => Met }[];

  constructor(
    vocabularies: Vocabulary[],
    private readonly kindOf: (finding: string) => Kind,
    private readonly narrower: Readonly<Record<string, string>> = {},
  ) {
    this.languages = vocabularies.map(({ language, grammar, sheets, lists, ...masks }) => ({
      grammar,
      meet: grammar.meeting(compileLexicon(language, sheets, lists), masks),
    }));
  }

  /** What the text tells. The same text gives the same facts; spans point into it. */
  read(text: string): Facts {
    const lower = text.toLowerCase();
    const comfort = (finding: string) => /benign|reassurance/.test(this.kindOf(finding));
    const used = this.languages.filter(({ grammar }) => grammar.belongs.test(text));
    const times = used.flatMap(({ grammar }) => grammar.times(lower))
      .sort((a, b) => a.start - b.start);
    const reads = used.flatMap(({ grammar, meet }) => finish(grammar, meet(text), times, comfort));
    const own = joinPains(reads).filter(({ other }) => !other);
    const ownSymptom = own.some(({ finding }) => /symptom|benign/.test(this.kindOf(finding)));
    // When only one's relatives have symptoms, the check is about them.
    const kept = this.narrowed(ownSymptom ? own : reads);
    const trusted = kept.filter(({ finding, said }) =>
      !said || !/benign|reassurance/.test(this.kindOf(finding))
    );
    const stages = [latinStage, ...used.flatMap(({ grammar }) => grammar.stage ?? [])]
      .map((stageIn) => stageIn(lower));
    const measures = measuresIn(lower, stages);
    // Six weeks after a birth its dangers are over.
    const longAfter = (measures.afterbirth ?? 0) > 42;
    const findings = gather(trusted).filter(({ id }) => id !== "postpartum" || !longAfter);
    return { person: personIn(lower, stages), findings, measures };
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
      read.state === "present" &&
        (read.details.severity !== "severe" || read.finding === "itch") &&
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

/** Each match with all that is told of it. */
function finish(
  grammar: Grammar,
  { units, matches }: Met,
  times: Told[],
  comfort: (finding: string) => boolean,
): Read[] {
  const states = grammar.states(units, matches, comfort);
  const others = grammar.others(units);
  const said = grammar.hearsay(units);
  const placed = placeTimes(times, units);
  return matches.map((match, index) => ({
    ...match,
    state: states[index]!,
    details: detailsOf(grammar.near(match, matches, units), match, units, placed),
    start: units[match.from]!.start,
    end: units[match.to - 1]!.end,
    sentence: units[match.from]!.sentence,
    other: others[match.from]!,
    said: said[match.from]!,
    again: match.finding === "some_pain" && grammar.speaksOfKnown(units, match.from),
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
