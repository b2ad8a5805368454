import type { State } from "../../types.ts";
import { coveredUnits, endOfClause, inOrder, uses } from "../denial.ts";
import type { Match } from "../find.ts";
import type { Unit } from "../units.ts";

/* What a "no" reaches in Chinese. */

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

export function clauseStart(units: Unit[], at: number): number {
  let start = at;
  while (start > 0 && units[start - 1]!.clause === units[at]!.clause) start--;
  return start;
}
