import type { Bytes } from "../../domain/images/bytes.ts";

/** A real file of the fixtures, as fresh bytes. */
export function fixture(name: string): Promise<Bytes> {
  return Deno.readFile(new URL(`../fixtures/${name}`, import.meta.url));
}

/** Whole numbers below a bound, the same on every run (mulberry32). */
export function random(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}
