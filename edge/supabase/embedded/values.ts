/** How column values come out of the database: as PostgREST and GoTrue write them in JSON. */

/** 2026-01-02 03:04:05+00 becomes 2026-01-02T03:04:05+00:00, which every client can read. */
export const readTimestamptz = (text: string) =>
  readTimestamp(text).replace(/([+-]\d\d)$/, "$1:00");

export const readTimestamp = (text: string) => text.replace(" ", "T");

/** Bytes stay in Postgres's own notation, \x and hexadecimal digits. */
export const readBytes = (text: string) => text;

/** A number, as JSON has it: 4.50 is 4.5. */
export const readNumeric = (text: string) => {
  const value = Number(text);
  return Number.isFinite(value) ? value : text;
};

/** Type numbers, the same in every Postgres. */
export const oids = {
  bytea: 17,
  json: 114,
  timestamp: 1114,
  timestamptz: 1184,
  numeric: 1700,
  jsonb: 3802,
};
