/*
 * Money is a whole number of minor units and an ISO 4217 code, never a fraction: 3000 with CNY is
 * ¥30.00, 500 with JPY is ¥500.
 */

const formatters = new Map<string, Intl.NumberFormat>();

/** Decimal places of a currency after ISO 4217, as Intl knows them. */
export function currencyDigits(currency: string): number {
  return formatterOf(currency, "en").resolvedOptions().maximumFractionDigits ?? 2;
}

/** "¥30" or "¥30.50" in the reader's language. Throws RangeError for an unsafe amount. */
export function formatMoney(amountMinor: number, currency: string, locale: string): string {
  if (!Number.isSafeInteger(amountMinor)) {
    throw new RangeError("Cannot format money: not a whole number of minor units");
  }
  const whole = amountMinor % 10 ** currencyDigits(currency) === 0;
  return formatterOf(currency, locale, whole).format(decimalOf(amountMinor, currency));
}

/**
 * The minor units that a person wrote ("30", "30.5", "１２,３００"), or null where the text is not
 * an amount of this currency: letters, a sign, or more decimals than the currency has.
 */
export function parseMoney(text: string, currency: string): number | null {
  const plain = text.normalize("NFKC").replace(/[\s,]/g, "");
  const digits = currencyDigits(currency);
  const match = /^(\d{1,12})(?:\.(\d+))?$/.exec(plain);
  const fraction = match?.[2] ?? "";
  if (!match || fraction.length > digits) return null;
  return Number(`${match[1]}${fraction.padEnd(digits, "0")}`);
}

/** As a decimal string, so that no binary fraction comes between. */
function decimalOf(amountMinor: number, currency: string): Intl.StringNumericLiteral {
  const digits = currencyDigits(currency);
  const sign = amountMinor < 0 ? "-" : "";
  const padded = `${Math.abs(amountMinor)}`.padStart(digits + 1, "0");
  const whole = padded.slice(0, padded.length - digits);
  const fraction = padded.slice(padded.length - digits);
  return `${sign}${whole}${digits > 0 ? `.${fraction}` : ""}` as Intl.StringNumericLiteral;
}

function formatterOf(currency: string, locale: string, whole = false): Intl.NumberFormat {
  const key = `${currency} ${locale} ${whole}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    ...(whole ? { minimumFractionDigits: 0 } : {}),
  });
  formatters.set(key, made);
  return made;
}
