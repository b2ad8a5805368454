/*
 * Foretells a text bit by bit from what came before: several contexts (the last letters, the word,
 * the line) each give a chance, and a mixer weighs them by how right they were. Plain arithmetic
 * only, no logarithm: sender and receiver must foretell the very same in every browser.
 */

/** Contexts: that many last bytes; and the word alone, after another, in the line, in the column. */
const LETTERS = [0, 1, 2, 3, 4, 6];
const CONTEXTS = LETTERS.length + 4;
/** Of each context how often the bit came and what followed such a history; a match; a constant. */
const INPUTS = 2 * CONTEXTS + 2;
/** Halves of bytes that can be kept apart, sixteen chances each: 25 megabytes while it runs. */
const SLOT_BITS = 19;
const SLOTS = 1 << SLOT_BITS;
/** Weights are chosen by the bits so far and the match, and by the byte before. */
const SETS = 3 * 256;
/** A match of fewer bytes is chance. */
const MATCH_LEAST = 5;

/** Logistic curve in twelve bits, at every 128th of -2048 … 2048. */
const CURVE =
  ("1 2 3 6 10 16 27 45 73 120 194 310 488 747 1101 1546 2047 2549 2994 3348 3607 3785 3901 " +
    "3975 4022 4050 4068 4079 4085 4089 4092 4093 4094").split(" ").map(Number);

function squash(x: number): number {
  if (x > 2047) return 4095;
  if (x < -2047) return 1;
  const at = (x + 2048) >> 7;
  const part = x & 127;
  return (CURVE[at]! * (128 - part) + CURVE[at + 1]! * part + 64) >> 7;
}

/** The curve turned round. */
const STRETCHED = new Int16Array(4096).fill(2047);
for (let x = -2047, from = 0; x <= 2047; x++) {
  const to = squash(x);
  STRETCHED.fill(x, from, to + 1);
  from = Math.max(from, to + 1);
}

/** 65536 / (n + 1.3): how far one more bit moves a chance that has seen n; later as if fourteen. */
const SPEED = Int32Array.from({ length: 15 }, (_, seen) => Math.floor(655360 / (10 * seen + 13)));

/** A history of bits (a one, then the last seven) as the chance it begins with, in 16 bits. */
function firstGuess(history: number): number {
  let [ones, all] = [0.4, 0.8];
  for (const bit of history.toString(2).slice(1)) {
    ones = ones * 0.75 + Number(bit);
    all = all * 0.75 + 1;
  }
  return Math.round(65535 * ones / all);
}

/** Letters of any language (in UTF-8), and what joins the words of an id. */
const isLetter = (byte: number) => (byte >= 97 && byte <= 122) || byte >= 128 || byte === 95;

/** One for each text; `bytes` is that text as far as it is known. */
export class Model {
  readonly #chances = new Uint16Array(SLOTS * 16).fill(32768);
  readonly #histories = new Uint8Array(SLOTS * 16);
  readonly #guesses = new Uint16Array(CONTEXTS * 256);
  readonly #inputs = new Int32Array(INPUTS);
  readonly #weights = [0, 1].map(() => new Int32Array(SETS * INPUTS).fill(8000));

  /** What the byte stands in, as hashes, and where that is kept. */
  readonly #hashes = new Int32Array(CONTEXTS);
  readonly #places = new Int32Array(CONTEXTS);
  #read = 0;
  #word = 0;
  #wordBefore = 0;
  #line = 0;
  /** Quotes since the line began: which of a row's values it is. */
  #column = 0;
  /** The bits of the byte, and of its half, so far: each after a one. */
  #byteBits = 1;
  #halfBits = 1;

  /** Where an earlier stretch like this one goes on, how long it is, and which bit it says. */
  #matchAt = 0;
  #matched = 0;
  #matchBit = 0;
  readonly #matchPlaces = new Int32Array(1 << 16);
  readonly #matchChances = new Uint16Array(32).fill(50000);

  #set = [0, 0];
  #mixed = [0, 0];

  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    for (let history = 1; history < 256; history++) {
      const guess = firstGuess(history);
      for (let of = 0; of < CONTEXTS; of++) this.#guesses[of * 256 + history] = guess;
    }
    this.#enterByte();
  }

  /** The chance of a one as the next bit: 1 … 4095 of 4096. */
  foretell(): number {
    const inputs = this.#inputs;
    const places = this.#places;
    const chances = this.#chances;
    const histories = this.#histories;
    const guesses = this.#guesses;
    for (let of = 0; of < CONTEXTS; of++) {
      const at = places[of]! + this.#halfBits;
      const history = histories[at]!;
      inputs[2 * of] = history === 0 ? 0 : STRETCHED[chances[at]! >> 4]!;
      inputs[2 * of + 1] = history === 0 ? 0 : STRETCHED[guesses[of * 256 + history]! >> 4]!;
    }
    this.#foretellMatch();
    const length = this.#matched === 0 ? 0 : this.#matched < 12 ? 1 : 2;
    this.#set[0] = (length * 256 + this.#byteBits) * INPUTS;
    this.#set[1] = (this.#read > 0 ? this.#bytes[this.#read - 1]! : 0) * INPUTS;
    for (let by = 0; by < 2; by++) {
      const weights = this.#weights[by]!;
      const from = this.#set[by]!;
      let sum = 0;
      for (let at = 0; at < INPUTS; at++) sum += weights[from + at]! * inputs[at]!;
      this.#mixed[by] = squash(Math.max(-2047, Math.min(2047, Math.floor(sum / 65536))));
    }
    return squash((STRETCHED[this.#mixed[0]!]! + STRETCHED[this.#mixed[1]!]!) >> 1);
  }

  #foretellMatch(): void {
    this.#inputs[INPUTS - 2] = 0;
    this.#inputs[INPUTS - 1] = 256;
    if (this.#matched === 0) return;
    const bits = 31 - Math.clz32(this.#byteBits);
    const expected = this.#bytes[this.#matchAt]! | 256;
    if (expected >> (8 - bits) !== this.#byteBits) {
      this.#matched = 0;
      return;
    }
    this.#matchBit = (expected >> (7 - bits)) & 1;
    const sure = STRETCHED[this.#matchChances[Math.min(this.#matched, 31)]! >> 4]!;
    this.#inputs[INPUTS - 2] = this.#matchBit ? sure : -sure;
  }

  /** The bit that came. At the end of a byte it must stand in `bytes`. */
  learn(bit: number): void {
    for (let by = 0; by < 2; by++) {
      const error = ((bit << 12) - this.#mixed[by]!) * 7;
      const weights = this.#weights[by]!;
      const from = this.#set[by]!;
      for (let at = 0; at < INPUTS; at++) {
        weights[from + at]! += (this.#inputs[at]! * error + 0x2000) >> 14;
      }
    }
    this.#remember(bit);
    this.#byteBits = this.#byteBits << 1 | bit;
    this.#halfBits = this.#halfBits << 1 | bit;
    if (this.#byteBits >= 256) this.#leaveByte();
    else if (this.#halfBits >= 16) this.#enterHalf();
  }

  #remember(bit: number): void {
    const places = this.#places;
    const chances = this.#chances;
    const histories = this.#histories;
    const guesses = this.#guesses;
    const target = bit ? 65535 : 0;
    for (let of = 0; of < CONTEXTS; of++) {
      const at = places[of]! + this.#halfBits;
      const history = histories[at]!;
      const count = history < 128 ? 31 - Math.clz32(history | 1) : 14;
      chances[at]! += Math.floor((target - chances[at]!) * SPEED[count]! / 65536);
      if (history > 0) guesses[of * 256 + history]! += (target - guesses[of * 256 + history]!) >> 6;
      const longer = (history || 1) << 1 | bit;
      histories[at] = longer < 256 ? longer : 128 | (longer & 127);
    }
    if (this.#matched === 0) return;
    const right = this.#matchBit === bit;
    const length = Math.min(this.#matched, 31);
    this.#matchChances[length]! += ((right ? 65535 : 0) - this.#matchChances[length]!) >> 6;
    if (!right) this.#matched = 0;
  }

  #leaveByte(): void {
    const byte = this.#bytes[this.#read++]!;
    if (isLetter(byte)) this.#word = Math.imul(this.#word + byte + 1, 0x2F0B4C47);
    else if (this.#word !== 0) {
      this.#wordBefore = this.#word;
      this.#word = 0;
    }
    if (byte === 34) this.#column++;
    if (byte === 10) {
      this.#line++;
      this.#column = 0;
    }
    this.#findMatch();
    this.#enterByte();
  }

  #findMatch(): void {
    const bytes = this.#bytes;
    const read = this.#read;
    if (this.#matched > 0) {
      this.#matchAt++;
      this.#matched++;
    }
    if (read < MATCH_LEAST) return;
    const place = this.#before(MATCH_LEAST) >>> 16;
    if (this.#matched === 0) {
      this.#matchAt = this.#matchPlaces[place]!;
      let length = 0;
      while (
        length < Math.min(this.#matchAt, 31) &&
        bytes[this.#matchAt - 1 - length] === bytes[read - 1 - length]
      ) length++;
      this.#matched = length < MATCH_LEAST ? 0 : length;
    }
    this.#matchPlaces[place] = read;
  }

  #enterByte(): void {
    const hashes = this.#hashes;
    const word = this.#word;
    this.#byteBits = 1;
    LETTERS.forEach((count, of) => hashes[of] = this.#before(count));
    hashes[LETTERS.length] = word;
    hashes[LETTERS.length + 1] = Math.imul(word, 0x5F356495) ^ this.#wordBefore;
    hashes[LETTERS.length + 2] = Math.imul(this.#line + 1, 0x5F356497) ^ word;
    hashes[LETTERS.length + 3] = Math.imul(this.#column + 1, 0x3F0B4C47) ^
      Math.imul(word, 0x5F356493);
    this.#enterHalf();
  }

  #enterHalf(): void {
    this.#halfBits = 1;
    for (let of = 0; of < CONTEXTS; of++) {
      let hash = Math.imul(this.#hashes[of]! + Math.imul(of, 0x9E3779B1), 0x2545F491) ^
        Math.imul(this.#byteBits, 0x3D4D51CB);
      hash = Math.imul(hash ^ hash >>> 15, 0x2C1B3C6D);
      hash = Math.imul(hash ^ hash >>> 13, 0x297A2D39);
      this.#places[of] = hash >>> (32 - SLOT_BITS) << 4;
    }
  }

  /** The last bytes as one number. */
  #before(count: number): number {
    let hash = count;
    for (let back = 1; back <= count; back++) {
      hash = Math.imul(hash + (this.#bytes[this.#read - back] ?? 0) + 1, 0x6F4F2A35);
    }
    return hash;
  }
}
