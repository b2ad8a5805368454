/*
 * The logistic curve and its way back, from sums and products alone: `Math.exp` may differ in its
 * last digit from browser to browser, and sender and receiver must foretell the very same.
 */

const PER_ONE = 64;
/** No surer than this on either side. */
const WIDEST = 11;
const MIDDLE = WIDEST * PER_ONE;
/** e to the power of 1/64. */
const STEP = 1.0157477085866857;

const CURVE = new Float64Array(2 * MIDDLE + 2);
for (let at = 0, power = 1; at <= MIDDLE; at++, power *= STEP) {
  CURVE[MIDDLE + at] = power / (1 + power);
  CURVE[MIDDLE - at] = 1 / (1 + power);
}

/** The chance that -11 … 11 stands for. */
export function squash(x: number): number {
  const place = (x + WIDEST) * PER_ONE;
  const at = Math.floor(place);
  return CURVE[at]! + (CURVE[at + 1]! - CURVE[at]!) * (place - at);
}

/** The curve turned round, for every 4096th chance. */
export const STRETCHED = new Float64Array(4096);
for (let each = 0, at = 0; each < 4096; each++) {
  const chance = (each + 0.5) / 4096;
  while (CURVE[at + 1]! < chance) at++;
  const part = (chance - CURVE[at]!) / (CURVE[at + 1]! - CURVE[at]!);
  STRETCHED[each] = (at + part) / PER_ONE - WIDEST;
}

/** As far as the curve goes. */
export const kept = (x: number): number => Math.max(-WIDEST, Math.min(WIDEST, x));
