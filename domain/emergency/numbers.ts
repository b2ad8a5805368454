import { EMERGENCY_ROWS } from "./numbers_data.ts";

/** One country's numbers as people write them, spaces and hyphens kept. */
export interface EmergencyRow {
  /** The one that brings an ambulance. */
  medical: string;
  police?: string;
  fire?: string;
  /** The number for any emergency, or the police where that is what it reaches. */
  general?: string;
  /** A line for people in despair. */
  crisis?: string;
  poison?: string;
  /** For whoever runs the service; not shown to patients. */
  note?: string;
  /** The day somebody compared the row with the regulator, and who. */
  verifiedOn?: string;
  verifiedBy?: string;
}

export interface KnownEmergencyNumber extends Omit<EmergencyRow, "verifiedOn"> {
  country: string;
  /** Null until the row has been checked: then say so beside the number. */
  verifiedOn: string | null;
}
export interface UnknownEmergencyNumber
  extends Partial<Record<Exclude<keyof EmergencyRow, "medical" | "verifiedOn">, undefined>> {
  country: null;
  medical: null;
  fromMobile: typeof ANYWHERE;
  verifiedOn: null;
}
export type EmergencyNumber = KnownEmergencyNumber | UnknownEmergencyNumber;

/** What a mobile phone connects in any country (3GPP TS 22.101, 10.1.1). */
export const ANYWHERE = ["112", "911"] as const;

/** The numbers of a country (ISO 3166-1, any case); `medical` is null for one that we lack. */
export function emergencyNumber(countryCode: string | null | undefined): EmergencyNumber {
  const country = countryCode?.toUpperCase() ?? "";
  const row = Object.hasOwn(EMERGENCY_ROWS, country) ? EMERGENCY_ROWS[country] : undefined;
  if (!row) return { country: null, medical: null, fromMobile: ANYWHERE, verifiedOn: null };
  return { ...row, country, verifiedOn: row.verifiedOn ?? null };
}

/** The address that dials a number. */
export function dialHref(number: string): string {
  return `tel:${number.replace(/[^\d+*#]/g, "")}`;
}

export interface Country {
  code: string;
  name: string;
}
const chooser = new Map<string, readonly Country[]>();

/** Every country whose numbers we have, by name in the reader's language. */
export function emergencyCountries(locale: string): readonly Country[] {
  let list = chooser.get(locale);
  if (!list) {
    const names = new Intl.DisplayNames([locale], { type: "region" });
    const { compare } = new Intl.Collator(locale);
    list = Object.keys(EMERGENCY_ROWS)
      .map((code) => ({ code, name: names.of(code) ?? code }))
      .sort((one, other) => compare(one.name, other.name));
    chooser.set(locale, list);
  }
  return list;
}
