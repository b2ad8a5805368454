/** Letters of any language (in UTF-8), and what joins the words of an id. */
const isLetter = (byte: number) => (byte >= 97 && byte <= 122) || byte >= 128 || byte === 95;
/** Signs that mean something each, in phrases and between a row's values. */
const SIGNS = new TextEncoder().encode(' ";|~*,\n[]');

/** What kind of byte it is, 1 … 15: a letter, a sign, … */
function kindOf(byte: number): number {
  return byte >= 128
    ? 2
    : isLetter(byte)
    ? 1
    : byte >= 48 && byte <= 57
    ? 3
    : SIGNS.includes(byte)
    ? SIGNS.indexOf(byte) + 4
    : 14;
}

const both = (one: number, other: number) =>
  Math.imul(one, 0x5F356495) ^ Math.imul(other + 1, 0x2F0B4C47);

/** Where in the text the next byte stands, as the model's contexts see it. */
export class Contexts {
  /** Kinds of the last seven bytes, four bits each. */
  kinds = 0;
  /** Letters of the word so far. */
  letters = 0;
  #word = 0;
  #wordBefore = 0;
  /** What this word or the last one begins with, and the one before: lists are in order. */
  #first = 0;
  #firstBefore = 0;
  #sign = 0;
  #line = 0;
  /** Quotes since the line began: which of a row's values it is. */
  #column = 0;
  constructor(private readonly bytes: Uint8Array) {}

  /** One byte more is known. */
  enter(byte: number): void {
    this.kinds = (this.kinds << 4 | kindOf(byte)) & 0xFFFFFFF;
    if (isLetter(byte)) {
      if (this.letters === 0) [this.#firstBefore, this.#first] = [this.#first, byte];
      this.#word = Math.imul(this.#word + byte + 1, 0x2F0B4C47);
      this.letters++;
    } else {
      if (this.letters > 0) this.#wordBefore = this.#word;
      this.#word = this.letters = 0;
      this.#sign = byte;
    }
    if (byte === 34) this.#column++;
    if (byte === 10) {
      this.#line++;
      this.#column = 0;
    }
  }

  /** The contexts as hashes: first those that learn bit by bit, then those that keep a byte. */
  write(hashes: Int32Array, read: number): void {
    const word = this.#word;
    const before = (count: number) => this.before(read, count);
    const inLine = both(this.#line, word);
    const kinds = both(this.kinds, before(1));
    hashes.set([
      before(0),
      before(1),
      before(2),
      before(3),
      word,
      inLine,
      both(this.#column, word) ^ 1,
      kinds,
      both(this.#column, before(1)),
      both((this.letters === 0 ? this.#first : this.#firstBefore) << 8 | this.#sign, word),
      before(4),
      before(9),
      both(word, this.#wordBefore),
      inLine,
      both(this.#column, before(3)),
    ]);
  }

  /** The last bytes as one number. */
  before(read: number, count: number): number {
    let hash = count;
    for (let back = 1; back <= count; back++) {
      hash = Math.imul(hash + (this.bytes[read - back] ?? 0) + 1, 0x6F4F2A35);
    }
    return hash;
  }
}
