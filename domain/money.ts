/*
 * Money is a whole number of minor units (cents, fen, yen) with its ISO 4217 code. There is no
 * binary fraction anywhere: text becomes minor units digit by digit, and back the same way.
 */

const digits = new Map<string, number>();
const formatters = new Map<string, Intl.NumberFormat>();

/** Decimal places by ISO 4217: 2 for CNY, 0 for JPY, 3 for KWD. RangeError when it is no code. */
export function currencyDigits(currency: string): number {
  let known = digits.get(currency);
  if (known === undefined) {
    known = new Intl.NumberFormat("en", { style: "currency", currency })
      .resolvedOptions().maximumFractionDigits ?? 2;
    digits.set(currency, known);
  }
  return known;
}

/**
 * An amount as a person reads it; no zeros behind the point of a whole one ("¥30", "¥30.50"). No
 * two currencies look alike: a lone "¥" is the yuan, the yen is "JP¥"; dollars are told apart.
 * RangeError when the amount is not exact or the code is none.
 */
export function formatMoney(amountMinor: number, currency: string, locale: string): string {
  if (!Number.isSafeInteger(amountMinor)) throw new RangeError("An amount is whole minor units");
  return formatterOf(currency, locale).format(decimalText(amountMinor, currencyDigits(currency)));
}

function formatterOf(currency: string, locale: string): Intl.NumberFormat {
  const key = `${currency} ${locale}`;
  let kept = formatters.get(key);
  if (!kept) {
    kept = new Intl.NumberFormat(locale === "en" ? "en-GB" : locale, {
      style: "currency",
      currency,
      currencyDisplay: currency === "CNY" ? "narrowSymbol" : "symbol",
      trailingZeroDisplay: "stripIfInteger",
    });
    formatters.set(key, kept);
  }
  return kept;
}

function decimalText(amountMinor: number, decimals: number): Intl.StringNumericLiteral {
  const padded = String(Math.abs(amountMinor)).padStart(decimals + 1, "0");
  const point = padded.length - decimals;
  const text = decimals ? `${padded.slice(0, point)}.${padded.slice(point)}` : padded;
  return `${amountMinor < 0 ? "-" : ""}${text}` as Intl.StringNumericLiteral;
}

/**
 * What a person typed ("30", "¥1,200.50", "３０元") in minor units. Null when it is no amount, is
 * negative, has more decimals than the currency, or is too large to be exact.
 */
export function parseMoney(text: string, currency: string): number | null {
  const decimals = currencyDigits(currency);
  const plain = text.normalize("NFKC").replace(/[\s\p{Sc}元]|^[A-Z]{3}|[A-Z]{3}$/giu, "");
  const match = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/.exec(plain);
  if (!match) return null;
  const [, whole = "", fraction = ""] = match;
  if (fraction.length > decimals) return null;
  const amount = Number(whole.replaceAll(",", "") + fraction.padEnd(decimals, "0"));
  return Number.isSafeInteger(amount) ? amount : null;
}
