/** The country that was chosen on this device; the page's own guess else. */
export function readCountry(guess: string | null): string | null {
  return /(?:^|; )country=([A-Z]{2})(?:;|$)/.exec(globalThis.document?.cookie ?? "")?.[1] ?? guess;
}
