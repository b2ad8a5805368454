import { Contexts } from "./contexts.ts";
import { kept, squash, STRETCHED } from "./curve.ts";

/*
 * Foretells a text bit by bit from what came before. Contexts (the last letters, the word, the line)
 * each give a chance; several mixers weigh them by how right they were, and one weighs the mixers.
 */

/** Contexts that keep a chance for every bit; and those that keep the byte that came last. */
const BITWISE = 10;
const BYTEWISE = 5;
/** The bytewise ones and a match. */
const GUESSERS = BYTEWISE + 1;
/** Of each bitwise context how often the bit came and what followed such a history; a constant. */
const INPUTS = 2 * BITWISE + GUESSERS + 1;
/** Chances that are kept: 25 megabytes while it runs. */
const PLACES = 6 << 20;
/** Bytes that are kept, and how many are told apart. */
const GUESS_BITS = 19;
/** As often as this is as good as always. */
const SURE = 63;
/** A match of fewer bytes is chance. */
const MATCH_LEAST = 5;

/** Mixers, each with weights for so many cases. */
const CASES = [(GUESSERS + 1) * 256, 256, 8 * 256, 8 * 256];
const MIXERS = CASES.length;
/** Off by less than this a mixer learns nothing: for speed. */
const RIGHT = 0.02;
const RATE = 0.008;
const TOP_RATE = 0.002;

/** How far one more bit moves a chance that has seen so many; later as if thirty. */
const SPEED = Float64Array.from({ length: 9 }, (_, seen) => seen < 8 ? 1 / (seen + 1.1) : 1 / 30);

/** A history of bits (a one, then the last seven) as the chance it begins with. */
function firstGuess(history: number): number {
  let [ones, all] = [0.4, 0.8];
  for (const bit of history.toString(2).slice(1)) {
    ones = ones * 0.75 + Number(bit);
    all = all * 0.75 + 1;
  }
  return 4096 * ones / all;
}

/** A hash of which every bit depends on every other's. */
function spread(hash: number, of: number): number {
  let mixed = Math.imul(hash + Math.imul(of, 0x9E3779B1), 0x2545F491);
  mixed = Math.imul(mixed ^ mixed >>> 15, 0x2C1B3C6D);
  mixed = Math.imul(mixed ^ mixed >>> 13, 0x297A2D39);
  return mixed ^ mixed >>> 16;
}

/** One for each text; `bytes` is that text as far as it is known. */
export class Model {
  readonly #chances = new Uint16Array(PLACES + 16).fill(32768);
  readonly #histories = new Uint8Array(PLACES + 16);
  /** Marks by which a chance is known as the context's own, and the contexts' marks. */
  readonly #owners = new Uint8Array(PLACES + 16);
  readonly #own = new Uint8Array(BITWISE);
  readonly #guesses = Float64Array.from({ length: BITWISE * 256 }, (_, at) => firstGuess(at & 255));
  readonly #hashes = new Int32Array(BITWISE + BYTEWISE);
  readonly #places = new Int32Array(BITWISE);

  /** What came last in a context, how often running, and a mark by which it is known. */
  readonly #lastBytes = new Uint8Array(1 << GUESS_BITS);
  readonly #lastCounts = new Uint8Array(1 << GUESS_BITS);
  readonly #marks = new Uint8Array(1 << GUESS_BITS);
  readonly #guessPlaces = new Int32Array(BYTEWISE);
  /** The byte that each guesser expects, how sure it is (0: not at all), and how right so far. */
  readonly #expected = new Uint8Array(GUESSERS);
  readonly #sure = new Uint8Array(GUESSERS);
  readonly #right = new Float64Array(GUESSERS * 512).fill(3800);
  /** Where an earlier stretch like this one goes on. */
  #matchAt = 0;
  #matched = 0;
  readonly #matchPlaces = new Int32Array(1 << 18);

  readonly #inputs = new Float64Array(INPUTS).fill(0.3);
  readonly #weights = CASES.map((cases) => new Float64Array(cases * INPUTS).fill(0.09));
  readonly #topWeights = new Float64Array(256 * MIXERS).fill(1 / MIXERS);
  readonly #chosen = new Int32Array(MIXERS);
  readonly #mixed = new Float64Array(MIXERS);
  #chance = 0.5;

  #read = 0;
  /** The bits of the byte, and of its half, so far: each after a one. */
  #byteBits = 1;
  #halfBits = 1;
  readonly #contexts: Contexts;

  constructor(private readonly bytes: Uint8Array) {
    this.#contexts = new Contexts(bytes);
    this.#enterByte();
  }

  /** The chance of a one as the next bit. */
  foretell(): number {
    this.#foretellByHistory();
    const guessing = this.#foretellByGuess();
    const { kinds, letters } = this.#contexts;
    this.#choose(0, guessing * 256 + this.#byteBits);
    this.#choose(1, this.#read > 0 ? this.bytes[this.#read - 1]! : 0);
    this.#choose(2, this.#bit() * 256 + (kinds & 255));
    this.#choose(3, Math.min(letters, 7) * 256 + this.#byteBits);
    const inputs = this.#inputs;
    let top = 0;
    for (let by = 0; by < MIXERS; by++) {
      const weights = this.#weights[by]!;
      const from = this.#chosen[by]!;
      let sum = 0;
      for (let at = 0; at < INPUTS; at++) sum += weights[from + at]! * inputs[at]!;
      this.#mixed[by] = kept(sum);
      top += this.#mixed[by]! * this.#topWeights[this.#byteBits * MIXERS + by]!;
    }
    return this.#chance = squash(kept(top));
  }

  #foretellByHistory(): void {
    const inputs = this.#inputs;
    const places = this.#places;
    const chances = this.#chances;
    const histories = this.#histories;
    const guesses = this.#guesses;
    const owners = this.#owners;
    const own = this.#own;
    for (let of = 0; of < BITWISE; of++) {
      const at = places[of]! + this.#halfBits;
      if (owners[at] !== own[of]) {
        owners[at] = own[of]!;
        chances[at] = 32768;
        histories[at] = 0;
      }
      const history = histories[at]!;
      inputs[2 * of] = history === 0 ? 0 : STRETCHED[chances[at]! >> 4]!;
      inputs[2 * of + 1] = history === 0 ? 0 : STRETCHED[guesses[of * 256 + history]! | 0]!;
    }
  }

  #choose(mixer: number, which: number): void {
    this.#chosen[mixer] = which * INPUTS;
  }

  /** How many bits of the byte are known. */
  #bit(): number {
    return 31 - Math.clz32(this.#byteBits);
  }

  /** The bytes that are expected, where they agree with the bits so far; how many do. */
  #foretellByGuess(): number {
    const bit = this.#bit();
    let guessing = 0;
    for (let by = 0; by < GUESSERS; by++) {
      const byte = this.#expected[by]! | 256;
      if (byte >> (8 - bit) !== this.#byteBits) this.#sure[by] = 0;
      const sure = this.#sure[by]!;
      const input = STRETCHED[this.#right[(by * 64 + sure) * 8 + bit]! | 0]!;
      this.#inputs[2 * BITWISE + by] = sure === 0 ? 0 : byte >> (7 - bit) & 1 ? input : -input;
      if (sure > 0) guessing++;
    }
    return guessing;
  }

  /** The bit that came. At the end of a byte it must stand in `bytes`. */
  learn(bit: number): void {
    const inputs = this.#inputs;
    const topError = (bit - this.#chance) * TOP_RATE;
    for (let by = 0; by < MIXERS; by++) {
      const mixed = this.#mixed[by]!;
      this.#topWeights[this.#byteBits * MIXERS + by]! += topError * mixed;
      const error = bit - squash(mixed);
      if (error < RIGHT && error > -RIGHT) continue;
      const step = error * RATE;
      const weights = this.#weights[by]!;
      const from = this.#chosen[by]!;
      for (let at = 0; at < INPUTS; at++) weights[from + at]! += inputs[at]! * step;
    }
    this.#remember(bit);
    this.#byteBits = this.#byteBits << 1 | bit;
    this.#halfBits = this.#halfBits << 1 | bit;
    if (this.#byteBits >= 256) this.#leaveByte();
    else if (this.#halfBits >= 16) this.#enterHalf();
  }

  #remember(bit: number): void {
    const chances = this.#chances;
    const guesses = this.#guesses;
    const histories = this.#histories;
    const places = this.#places;
    const target = bit ? 65535 : 0;
    const goal = bit ? 4095.9 : 0;
    for (let of = 0; of < BITWISE; of++) {
      const at = places[of]! + this.#halfBits;
      const history = histories[at]!;
      const count = history < 128 ? 31 - Math.clz32(history | 1) : 8;
      chances[at]! += (target - chances[at]!) * SPEED[count]!;
      if (history > 0) {
        guesses[of * 256 + history]! += (goal - guesses[of * 256 + history]!) * 0.008;
      }
      const longer = (history || 1) << 1 | bit;
      histories[at] = longer < 256 ? longer : 128 | (longer & 127);
    }
    const place = this.#bit();
    for (let by = 0; by < GUESSERS; by++) {
      if (this.#sure[by] === 0) continue;
      const at = (by * 64 + this.#sure[by]!) * 8 + place;
      const right = (this.#expected[by]! >> (7 - place) & 1) === bit;
      this.#right[at]! += ((right ? 4095.9 : 0) - this.#right[at]!) * 0.018;
    }
  }

  #leaveByte(): void {
    const byte = this.bytes[this.#read++]!;
    for (const at of this.#guessPlaces) {
      const again = this.#lastCounts[at]! > 0 && this.#lastBytes[at] === byte;
      this.#lastCounts[at] = again ? Math.min(this.#lastCounts[at]! + 1, SURE) : 1;
      this.#lastBytes[at] = byte;
    }
    this.#contexts.enter(byte);
    this.#follow(byte);
    this.#enterByte();
  }

  /** Goes on with the match, or looks for one. */
  #follow(byte: number): void {
    const bytes = this.bytes;
    const read = this.#read;
    this.#matched = this.#matched > 0 && bytes[this.#matchAt++] === byte ? this.#matched + 1 : 0;
    if (read < MATCH_LEAST) return;
    const place = this.#contexts.before(read, MATCH_LEAST) >>> 14;
    if (this.#matched === 0) {
      const from = this.#matchAt = this.#matchPlaces[place]!;
      let length = 0;
      while (
        length < Math.min(from, SURE) && bytes[from - 1 - length] === bytes[read - 1 - length]
      ) {
        length++;
      }
      if (length >= MATCH_LEAST) this.#matched = length;
    }
    this.#matchPlaces[place] = read;
  }

  #enterByte(): void {
    this.#byteBits = 1;
    this.#contexts.write(this.#hashes, this.#read);
    for (let by = 0; by < BYTEWISE; by++) {
      const hash = spread(this.#hashes[BITWISE + by]!, by);
      const at = hash & ((1 << GUESS_BITS) - 1);
      if (this.#marks[at] !== hash >>> 24) this.#lastCounts[at] = 0;
      this.#marks[at] = hash >>> 24;
      this.#guessPlaces[by] = at;
      this.#expected[by] = this.#lastBytes[at]!;
      this.#sure[by] = this.#lastCounts[at]!;
    }
    this.#expected[BYTEWISE] = this.bytes[this.#matchAt]!;
    this.#sure[BYTEWISE] = Math.min(this.#matched, SURE);
    this.#enterHalf();
  }

  #enterHalf(): void {
    this.#halfBits = 1;
    for (let of = 0; of < BITWISE; of++) {
      const hash = spread(this.#hashes[of]! ^ Math.imul(this.#byteBits, 0x3D4D51CB), of);
      this.#places[of] = (hash >>> 0) % PLACES;
      this.#own[of] = hash >>> 24;
    }
  }
}
