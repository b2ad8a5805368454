import parsePhoneNumber from "libphonenumber-js/max";
import type { CountryCode, NumberType, PhoneNumber } from "libphonenumber-js/max";
import { EMERGENCY_ROWS } from "./emergency/numbers_data.ts";

/** A telephone number that may be rung, in parts. */
export interface Telephone {
  /** As the network takes it (ITU-T E.164), e.g. "+4930123456". */
  e164: string;
  /** ISO 3166-1. */
  country: string;
  /** What its owner recognises it by. */
  lastDigits: string;
}

/** "invalid": no such number. "emergency": help, or a short code. "kind": one that costs extra. */
export type TelephoneFault = "invalid" | "emergency" | "kind";

/** National numbers up to this length are short codes: help lines and services, never a person. */
const SHORT_DIGITS_MAX = 6;

/** Kinds that belong to a person; premium, shared-cost and service numbers do not. */
const OWN_KINDS: readonly NumberType[] = [
  "FIXED_LINE",
  "MOBILE",
  "FIXED_LINE_OR_MOBILE",
  "VOIP",
  "PERSONAL_NUMBER",
];

/**
 * Reads what somebody typed, with or without the country's prefix. Asked when a number is saved
 * and once more before it is dialled: emergency, crisis and poison lines are never rung by us.
 */
export function readTelephone(text: string, country?: string): Telephone | TelephoneFault {
  const typed = text.normalize("NFKC");
  if (isHelp(typed, country)) return "emergency";
  const number = parsePhoneNumber(typed, country as CountryCode | undefined);
  if (!number) return "invalid";
  if (isHelp(number.nationalNumber, number.country ?? country)) return "emergency";
  if (!number.isValid() || !number.country) return "invalid";
  if (!OWN_KINDS.includes(number.getType())) return "kind";
  return inParts(number, number.country);
}

function inParts({ number, nationalNumber }: PhoneNumber, country: string): Telephone {
  return { e164: number, country, lastDigits: nationalNumber.slice(-2) };
}

/** In any country: who travels dials what they know from home. */
function isHelp(number: string, country?: string): boolean {
  const digits = number.replace(/\D/g, "");
  if (digits.length <= SHORT_DIGITS_MAX) return digits.length > 0;
  const plain = bare(digits);
  const rows = country ? [EMERGENCY_ROWS[country]] : Object.values(EMERGENCY_ROWS);
  return rows.some((row) =>
    row !== undefined &&
    [row.medical, row.police, row.fire, row.general, row.crisis, row.poison]
      .some((line) => line !== undefined && bare(line) === plain)
  );
}

/** Digits without trunk zeros and the prefix that North America shares. */
function bare(number: string): string {
  const digits = number.replace(/\D/g, "").replace(/^0+/, "");
  return digits.length === 11 && digits.startsWith("1") ? digits.slice(1) : digits;
}
