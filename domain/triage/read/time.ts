/* How long something has been there, as people tell it; in days. */

export interface Told {
  days: number;
  start: number;
  end: number;
}

/** Collects stretches of time; those of fixed words only where no other was told. */
export class Times {
  readonly told: Told[] = [];

  add(match: RegExpMatchArray, days: number): void {
    this.told.push({ days, start: match.index!, end: match.index! + match[0].length });
  }

  addFixed(text: string, words: [RegExp, number][]): void {
    for (const [fixed, days] of words) {
      for (const match of text.matchAll(fixed)) {
        const known = this.told.some(({ start, end }) => match.index >= start && match.index < end);
        if (!known) this.add(match, days);
      }
    }
  }
}
