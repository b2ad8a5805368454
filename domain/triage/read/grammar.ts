import type { Finding } from "../types.ts";
import type { Near } from "./details.ts";
import type { Match } from "./find.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Stage } from "./stage.ts";
import type { Told } from "./time.ts";
import type { Unit } from "./units.ts";

/** What is read with beside the words of findings. */
export interface Masks {
  /** Where a word means something else: "came back", 骨头. */
  masks: RegExp;
  /** Comfort that people offer themselves or others: read as if it were not there. */
  minimising: RegExp;
}

/** A text with the phrases met in it. */
export interface Met {
  units: Unit[];
  matches: Match[];
}

/** How a language is read: all that differs beside its words. A page is sent only its own. */
export interface Grammar {
  /** What a text in it holds. */
  belongs: RegExp;
  /** Makes ready to meet the phrases of a lexicon. */
  meeting(lexicon: Lexicon, masks: Masks): (text: string) => Met;
  /** There, denied or unsure, for each match. */
  states(units: Unit[], matches: Match[], comfort: (id: string) => boolean): Finding["state"][];
  /** Units that tell of somebody else. */
  others(units: Unit[]): boolean[];
  /** Units that somebody else said. */
  hearsay(units: Unit[]): boolean[];
  /** What is said near a match. */
  near(match: Match, matches: Match[], units: Unit[]): Near;
  /** Whether a bare word for pain takes up one told before: "the pain", or it begins a clause. */
  speaksOfKnown(units: Unit[], at: number): boolean;
  /** Every stretch of time, in a text in lower case. */
  times(text: string): Told[];
  /** Age, pregnancy and birth in its own signs, in a text in lower case. */
  stage?(text: string): Stage;
}
