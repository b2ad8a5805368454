/** What a patient tells a doctor when asking; each answer has its own place. */
export const REQUEST_FIELDS = ["concern", "onset", "tried", "expectation"] as const;
export type RequestField = typeof REQUEST_FIELDS[number];
export type RequestText = Record<RequestField, string>;

/** In characters as Postgres counts them (code points); the table holds the same limits. */
export const REQUEST_LIMITS: Record<RequestField, number> = {
  concern: 4000,
  onset: 500,
  tried: 2000,
  expectation: 1000,
};
export const CONCERN_CHARACTERS_MIN = 10;
/** Photos and documents that go with one request. */
export const REQUEST_FILES_MAX = 9;

/** How many characters a person sees counted: an emoji outside the basic plane is one. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/**
 * Text as it can be stored and read back alike: line ends as one character, without the null
 * character (Postgres has no place for it) and without halves of a character.
 */
export function cleanText(text: string): string {
  return text.replaceAll("\r\n", "\n").replaceAll("\0", "").toWellFormed();
}

/** The fields whose text does not fit its place. */
export function tooLongFields(text: Partial<RequestText>): RequestField[] {
  return REQUEST_FIELDS.filter((field) =>
    countCharacters(text[field] ?? "") > REQUEST_LIMITS[field]
  );
}

/** Whether the description says enough to be answered. */
export function saysEnough(concern: string): boolean {
  return countCharacters(concern.trim()) >= CONCERN_CHARACTERS_MIN;
}
