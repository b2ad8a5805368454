import type { State } from "../types.ts";
import type { Match } from "./find.ts";
import type { Unit } from "./units.ts";

/*
 * What a "no" reaches. It denies the first finding after it and goes on only along a list: "no
 * fever, cough or rash", "无发热、咳嗽". Where language leaves it open ("no fever, cough for two
 * days") the finding counts as there: a danger read into a text can be corrected by the person, one
 * read out of it may be missed.
 */

const set = (words: string) => new Set(words.split(" "));

const DENIES = set("no not without denies denied deny denying never neither nor absence lacks non");
/** These deny a whole list, whatever joins it. */
const DENIES_LISTS = set("denies denied deny denying absence negative free neither");
/** "no better", "not sure": these deny no finding. */
const NO_DENIAL =
  /^(doubt|relief|reliev\w*|improv\w*|better|idea|longer|matter|one|sure|getting|respond\w*|help\w*|stop\w*|settl\w*|only|just|until|usual|usually|sleep\w*|going|change|effect|enough|know|want|due|worse)$/;
const ENDS_DENIAL = set(
  "but however although though except apart still has have had is are was were presents complains " +
    "complaining reports notes notices developed develops started starts begins began she he i they " +
    "we who because then now today yesterday since for after with until when which only instead " +
    "came feels feel felt looks seems ;",
);
const UNSURE =
  /\b(not sure|unsure|do not know|not certain|cannot tell) (if|whether|about|of)( \w+){0,4}$/;

/** The state of each match of an English text. */
export function englishStates(
  units: Unit[],
  matches: Match[],
  comfort: (finding: string) => boolean,
): State[] {
  const states: State[] = matches.map(() => "present");
  const order = inOrder(matches);
  const taken = coveredUnits(units.length, matches.filter(({ finding }) => !comfort(finding)));
  units.forEach((_, at) => {
    const kind = englishTrigger(units, at);
    if (!kind || taken[at]) return;
    let reached = at + 1;
    let first = true;
    for (const index of order) {
      const match = matches[index]!;
      if (match.to <= at + 1 || uses(match, at)) continue;
      if (match.from > reached) {
        const gap = units.slice(reached, match.from);
        if (!reaches(units, gap, first, kind === "list", reached)) break;
      }
      states[index] = "absent";
      reached = Math.max(reached, endOfClause(units, match, at));
      first = false;
    }
  });
  matches.forEach((match, index) => {
    if (deniedAfter(units, match)) states[index] = "absent";
    const before = units.slice(Math.max(0, match.from - 8), match.from)
      .filter(({ sentence }) => sentence === units[match.from]!.sentence);
    if (UNSURE.test(before.map(({ text }) => text).join(" "))) states[index] = "unknown";
  });
  return states;
}

/** How far a finding that is denied reaches: its words in other clauses carry the "no" nowhere. */
function endOfClause(units: Unit[], { used, to }: Match, trigger: number): number {
  const inside = used.filter(([from]) => units[from]!.clause === units[trigger]!.clause);
  return inside.length === used.length || inside.length === 0
    ? to
    : Math.max(...inside.map(([, end]) => end));
}

function englishTrigger(units: Unit[], at: number): "one" | "list" | null {
  const { text } = units[at]!;
  const next = units[at + 1]?.text ?? "";
  if (text === "negative") return next === "for" ? "list" : null;
  if (text === "free") return next === "of" || next === "from" ? "list" : null;
  if (!DENIES.has(text)) return null;
  if (NO_DENIAL.test(next) && !wantsNoHarm(units, at) && !nothingChanged(units, at)) return null;
  return DENIES_LISTS.has(text) ? "list" : "one";
}

/** "I do not want to die" is a no; "I do not want to eat" is none. */
function wantsNoHarm(units: Unit[], at: number): boolean {
  const [want, to, harm] = [1, 2, 3].map((step) => units[at + step]?.text ?? "");
  return want === "want" && to === "to" && /^(die|end|hurt|harm|kill)$/.test(harm!);
}

/** "No change of bowel habit" denies the change; "no change in her cough" denies no cough. */
function nothingChanged(units: Unit[], at: number): boolean {
  const words = units.slice(at + 1, at + 5).map(({ text }) => text).join(" ");
  return /^changes? (in|of) ((the|her|his|my) )?(bowel|vision|sight|weight|appetite|hearing)/.test(
    words,
  );
}

/** Whether the denial goes on across what stands between it and the next finding. */
function reaches(
  units: Unit[],
  gap: Unit[],
  first: boolean,
  list: boolean,
  from: number,
): boolean {
  const sentence = units[from - 1]!.sentence;
  if (gap.length > 8 || gap.some((unit) => unit.sentence !== sentence)) return false;
  const had = /^(never|not)$/.test(units[from - 1]!.text) &&
    /^(had|have|has)$/.test(gap[0]?.text ?? "");
  const rest = had ? gap.slice(1) : gap;
  if (rest.some(({ text }) => ENDS_DENIAL.has(text) || DENIES.has(text))) return false;
  const comma = gap.some(({ text }) => text === ",");
  const and = gap.some(({ text }) => text === "and");
  const or = gap.some(({ text }) => text === "or" || text === "nor" || text === "/");
  if (or) return true;
  if (comma) return list ? !and || first : listEndsInOr(units, from) || bareList(units, from);
  return first || list && and;
}

/** "no fever, cough, or rash": an "or" further on closes the list that the "no" opened. */
function listEndsInOr(units: Unit[], from: number): boolean {
  const { sentence } = units[from - 1]!;
  for (let at = from; at < Math.min(units.length, from + 24); at++) {
    const { text } = units[at]!;
    if (units[at]!.sentence !== sentence || ENDS_DENIAL.has(text) || DENIES.has(text)) return false;
    if (text === "and") return false;
    if (text === "or" || text === "nor") return true;
  }
  return false;
}

/** "No weakness, tingling, fever." from the start of a sentence to its end: a clinician's list. */
function bareList(units: Unit[], from: number): boolean {
  const { sentence } = units[from - 1]!;
  const opens = units.findIndex((unit) => unit.sentence === sentence);
  let trigger = from - 1;
  while (trigger > opens && !DENIES.has(units[trigger]!.text)) trigger--;
  if (trigger !== opens && units[trigger - 1]?.text !== ";") return false;
  let items = 0;
  for (let at = trigger + 1; units[at]?.sentence === sentence && units[at]!.text !== ";"; at++) {
    const { text } = units[at]!;
    if (/^[.!?]$/.test(text)) break;
    if (ENDS_DENIAL.has(text) || DENIES.has(text) || text === "and" || /^\d/.test(text)) {
      return false;
    }
    if (text === ",") items++;
  }
  return items >= 2;
}

/** "fever: no", "rash is absent", "wheeze-free". */
function deniedAfter(units: Unit[], { to }: Match): boolean {
  const clauseEnd = (at: number) => !units[at] || /^[,.;!?\n]$/.test(units[at]!.text);
  let at = to;
  if (units[at]?.text === "-" && units[at + 1]?.text === "free") return true;
  if (/^(:|is|are|was|were)$/.test(units[at]?.text ?? "")) at++;
  else if (!/^(absent|denied)$/.test(units[at]?.text ?? "")) return false;
  return /^(absent|denied|negative|none|nil|no|normal|unremarkable)$/.test(units[at]?.text ?? "") &&
    clauseEnd(at + 1);
}

const CHINESE_DENIES = /否认|未见|未诉|从不|从未|没有|没|无|未|并非|不/g;
/** After these, "不" belongs to another word: 不停, 不小心, 不能 … */
const NOT_DENYING =
  /^不会(?![痛疼喘咳吐晕头呕])|^不(?=[能敢肯得了开动到出进下上清好舒适对明慎断停时久同足稳止住小由仅但过如知管够方自可见])|^(?:从未|从没|未|没有?)有?过?(?:的|这么|这样|如此)|^(?:没|没有)(?=好转|缓解|改善|减轻|用(?!过?药)|办法|效果|打|做|吃(?!.{0,4}药|阿司匹林|华法林)|去)|^未(?=缓解|好转|改善|减轻|来|接种|打)|^无(?=效|法|缓解|明显缓解|明显诱因|诱因)/;
/** "胸痛：无", "白带正常", "淋巴结不肿大". */
const CHINESE_DENIED_AFTER =
  /^[：:]?(无|没有|阴性|（-）|\(-\))([，。；,;、]|$)|^(均|都|也|未见|无)?(正常|异常)([，。；,;、]|$)|^(无|不|未见|没有?)(明显)?(肿|渗|压痛|异常|增大)/;
const CHINESE_ENDS = /但|却|而且|只是|就是|只有|后|伴|现在|今天|昨天|突然|还有|已/;
/** What may stand between two things denied; what is left of a word first: 麻|木、发热. */
const CHINESE_LIST =
  /^(?:[^，。；、]{1,3}(?=[、或]))?[、或和及与跟/以也没有无不伴明显什么任何的过再等流化出，]*(?:(?<=[、或和及])[^，。；、很好太特较更最已今昨现])?$/;

/** The state of each match of a Chinese text. */
export function chineseStates(
  units: Unit[],
  matches: Match[],
  comfort: (finding: string) => boolean,
): State[] {
  const text = units.map((unit) => unit.text).join("");
  const states: State[] = matches.map(() => "present");
  const order = inOrder(matches);
  const taken = coveredUnits(units.length, matches.filter(({ finding }) => !comfort(finding)));
  for (const trigger of text.matchAll(CHINESE_DENIES)) {
    const at = trigger.index;
    if (taken[at] || NOT_DENYING.test(text.slice(at, at + 8)) || asks(text, at)) continue;
    denyChinese(units, text, trigger[0], at, matches, order, states);
  }
  matches.forEach((match, index) => {
    const clause = text.slice(clauseStart(units, match.from), match.from);
    const after = text.slice(match.to, match.to + 5);
    if (CHINESE_DENIED_AFTER.test(after)) states[index] = "absent";
    if (/不知道|不确定|不清楚|说不清|不晓得/.test(clause)) states[index] = "unknown";
  });
  return states;
}

/** "有没有发烧" and "疼不疼" are questions, not answers. */
function asks(text: string, at: number): boolean {
  return text[at - 1] === "有" || (text[at] === "不" && text[at - 1] === text[at + 1]);
}

function denyChinese(
  units: Unit[],
  text: string,
  word: string,
  at: number,
  matches: Match[],
  order: number[],
  states: State[],
): void {
  const short = word === "不";
  let reached = at + word.length;
  let first = true;
  for (const index of order) {
    const match = matches[index]!;
    if (match.to <= at + word.length || uses(match, at)) continue;
    if (match.from > reached) {
      const gap = text.slice(reached, match.from);
      const sameClause = units[at]!.clause === units[match.from]!.clause;
      if (first && (gap.length > (short ? 4 : 10) || !sameClause || CHINESE_ENDS.test(gap))) break;
      if (!first && (short || !sameClause || !CHINESE_LIST.test(gap))) break;
    } else if (!first && match.from === reached && INTENSIFIED.test(textOf(text, match))) break;
    states[index] = "absent";
    reached = Math.max(reached, endOfClause(units, match, at));
    first = false;
  }
}

/** "没有发烧头很痛": what is stressed stands for itself. */
const INTENSIFIED = /[很好太特非常]|有点/;
const textOf = (text: string, { from, to }: Match) => text.slice(from, to);

function clauseStart(units: Unit[], at: number): number {
  let start = at;
  while (start > 0 && units[start - 1]!.clause === units[at]!.clause) start--;
  return start;
}

function inOrder(matches: Match[]): number[] {
  return matches.map((_, index) => index)
    .sort((a, b) => matches[a]!.from - matches[b]!.from || matches[b]!.to - matches[a]!.to);
}

/** Whether a unit is a word of the phrase itself. */
function uses({ used }: Match, at: number): boolean {
  return used.some(([from, to]) => from <= at && at < to);
}

/**
 * Units that are themselves words of a finding: the "not" of "not breathing" denies nothing. The
 * "no" of "no fever" does, also where the whole is known as a comfort.
 */
function coveredUnits(length: number, matches: Match[]): boolean[] {
  const covered = new Array<boolean>(length).fill(false);
  for (const { used } of matches) {
    for (const [from, to] of used) covered.fill(true, from, to);
  }
  return covered;
}
