import { type EmergencyNumbers, NUMBERS } from "./numbers_data.ts";

/** What to say where the country is not known: every mobile phone takes these (3GPP TS 22.101). */
export const ANYWHERE = ["112", "911"] as const;

/** The numbers of a country; `medical` is null where we do not know them: then say `ANYWHERE`. */
export function emergencyNumber(
  country: string | null,
): EmergencyNumbers | { medical: null; crisis?: undefined; verifiedOn: null } {
  return (country && Object.hasOwn(NUMBERS, country) ? NUMBERS[country] : undefined) ??
    { medical: null, verifiedOn: null };
}

/** The countries that we know numbers of, named and sorted in the reader's language. */
export function emergencyCountries(locale: string): { code: string; name: string }[] {
  const names = new Intl.DisplayNames(locale, { type: "region" });
  return Object.keys(NUMBERS)
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
}
