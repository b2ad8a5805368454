/*
 * Foretells a text bit by bit from what came before: several contexts (the last letters, the word,
 * the line) each give a probability, a mixer weighs them by how right they were. Whole numbers only:
 * sender and receiver must foretell the very same in every browser.
 */

/** Contexts, and two inputs of each: how often a bit came, and what came after such a history. */
const CONTEXTS = 9;
const INPUTS = 2 * CONTEXTS + 2;
const SLOTS = 1 << 15;
const HISTORIES = 256;

/** Logistic curve in twelve bits, at every 128th of -2048 … 2048. */
const CURVE =
  "1,2,3,6,10,16,27,45,73,120,194,310,488,747,1101,1546,2047,2549,2994,3348,3607,3785,3901,3975,4022,4050,4068,4079,4085,4089,4092,4093,4094"
    .split(",").map(Number);

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

/** 65536 / (n + 1.3): how far one more bit moves a probability that has seen n. */
const SPEED = Int32Array.from({ length: 128 }, (_, seen) => Math.floor(655360 / (10 * seen + 13)));
