import type { Lexicon } from "../lexicon.ts";
import type { Unit } from "../units.ts";

/** Everyday words one letter away from a word of the lexicon, which are meant as they stand. */
const MEANT = new Set(
  ("month months moth heard hearth beard there these those where which while after later " +
    "other about again being every never under right light night might eight sight tight " +
    "still since house hours think thing things thick three taken takes times timed table " +
    "could would should found round sound bound ground great treat front horse worse worst " +
    "worth world words small smell shell smart start stars state stage stand store story " +
    "study style sugar super train trail trial trips tried tries today place plane plant " +
    "point power price press bring break brand bread board based cases cause chair check " +
    "child class clean clear close coach couch count court cover cream cross daily dance " +
    "doing doubt drive early earth easily eaten event exact extra faced fever field fifth " +
    "fight final first fixed floor force forth fresh fruit given glass goods grade green " +
    "group grown hands happy hated heavy helps hotel human ideas inner items joint known " +
    "large laugh learn least leave level lower lucky lunch major makes maybe means meant " +
    "meals metal minor mixed moved movie music needs noted novel often older order owner " +
    "paper parts party peace phone photo piece plate quick quiet quite radio raise range " +
    "reach ready refer river rooms rural scale scene score seems sense serve seven shape " +
    "share sharp sheet shift shirt shoes short shown sides silly skill sleep slept smoke " +
    "solid solve sorry south space speak speed spent sport staff steps stick stone stood " +
    "stuff taste teach thank theme third tired title total touch tough tower track trade " +
    "trust truth twice union until upper using usual value video visit voice waste watch " +
    "water wheel white whole whose woman women wrong wrote years young starting stating " +
    "staring afternoon worker workers presents presented present along alone complain " +
    "complains mostly recruit bottles bottle spotty spotted stinging swinging soaking " +
    "reaching reacting shoveling resting testing tasting lasting losing closing patient " +
    "patience parent parents patent lumpy surround surrounds surrounding treated treating treats treatment setting putting petting strongly " +
    "certain though through thought scattered wondering record recorded remain remains remove removed " +
    "situation support supported string starts stated physician clinic chance concern course courses " +
    "exercises difference failing filling happen driver contract construct broad block blocks signed " +
    "operate supply treats stores fatal draft closed completed learning amount begin become console " +
    "heating membrane dermatology gargle gargles international integrated responses positives places")
    .split(" "),
);

const VOWEL = /[aeiouy]/;
const ENDING = /^(|s|es|e|d|ed|r|er|ers|y|ly|al|ing|ness|ous|ion|ions|r?h?o?ea)$/;

/** A word's slip set right where one and only one spelling of the lexicon is close to it. */
export class Speller {
  private readonly known = new Set<string>();
  private readonly beginnings: string[] = [];
  private readonly byLetter = new Map<string, string[]>();
  private readonly answers = new Map<string, string>();

  constructor({ exact }: Lexicon) {
    for (const word of exact.keys()) {
      if (word.endsWith("*")) this.beginnings.push(word.slice(0, -1));
      else this.known.add(word);
      const bare = word.replace("*", "");
      if (bare.length < 5) continue;
      const list = this.byLetter.get(bare[0]!) ?? [];
      list.push(word);
      this.byLetter.set(bare[0]!, list);
    }
  }

  correct(units: Unit[]): Unit[] {
    return units.map((unit) => {
      const text = this.spell(unit.text);
      return text === unit.text ? unit : { ...unit, text };
    });
  }

  private spell(word: string): string {
    if (word.length < 5 || word.length > 24 || !/^[a-z]+$/.test(word) || MEANT.has(word)) {
      return word;
    }
    if (this.known.has(word) || this.known.has(word.replace(/(es|s)$/, ""))) return word;
    let answer = this.answers.get(word);
    if (answer === undefined) {
      answer = this.nearest(word);
      if (this.answers.size < 2000) this.answers.set(word, answer);
    }
    return answer;
  }

  private nearest(word: string): string {
    // A word that begins like one of the lexicon is known; only a whole word so near is likelier.
    const starts = this.beginnings.filter((start) => start.length >= 5 && word.startsWith(start));
    const begun = starts.length > 0;
    if (starts.some((start) => ENDING.test(word.slice(start.length)))) return word;
    let best = word;
    let least = word.length >= 9 && !begun ? 3 : 2;
    for (const candidate of this.byLetter.get(word[0]!) ?? []) {
      const open = candidate.endsWith("*");
      if (open && begun) continue;
      const target = open ? candidate.slice(0, -1) : candidate;
      if (target.length < (open ? 6 : 5) || target.length > word.length + 1) continue;
      if (!open && word.length > target.length + 1) continue;
      const distance = open
        ? Math.min(
          ...[-1, 0, 1].map((d) => target.length + d)
            // "surrounds" is no slip of "slurred": after a short beginning only an ending may follow.
            .filter((end) => target.length >= 8 || ENDING.test(word.slice(end)))
            .map((end) => editDistance(word.slice(0, end), target)),
          3,
        )
        : editDistance(word, target);
      // A short word two letters off is another word.
      if (distance < least && (distance < 2 || target.length >= 8)) {
        least = distance;
        best = target;
      }
    }
    return best;
  }
}

/**
 * Letters added, lost or swapped with their neighbour count one, a vowel for a vowel too; another
 * letter counts two, as it mostly makes another word: hides, hives. 3 stands for "more than two".
 */
export function editDistance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const [a, b] = [one[i - 1]!, other[j - 1]!];
      const change = a === b ? 0 : VOWEL.test(a) && VOWEL.test(b) ? 1 : 2;
      row[j] = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + change);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    [before, last] = [last, row];
  }
  return Math.min(last[other.length]!, 3);
}
