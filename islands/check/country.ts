const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** The country that was chosen on this device; the page's own guess else. */
export function readCountry(guess: string | null): string | null {
  return /(?:^|; )country=([A-Z]{2})(?:;|$)/.exec(globalThis.document?.cookie ?? "")?.[1] ?? guess;
}

/** The same cookie as the page of preferences sets; here it also holds without network. */
export function keepCountry(country: string): void {
  document.cookie = `country=${country}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
}
