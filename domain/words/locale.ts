export const LOCALES = ["en", "zh-CN"] as const;
export type Locale = typeof LOCALES[number];

/** The best of our languages for an Accept-Language header (RFC 9110, 12.5.4); English otherwise. */
export function localeFrom(acceptLanguage: string | undefined): Locale {
  const ranked = (acceptLanguage ?? "").split(",")
    .map((part) => {
      const [tag = "", quality = "q=1"] = part.trim().split(";");
      return { tag: tag.toLowerCase(), quality: Number(quality.trim().slice(2)) || 0 };
    })
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of ranked) {
    if (tag.startsWith("zh")) return "zh-CN";
    if (tag.startsWith("en")) return "en";
  }
  return "en";
}

/** The country named in an Accept-Language header ("en-GB" → "GB"), or null: a guess, never a fact. */
export function countryFrom(acceptLanguage: string | undefined): string | null {
  return /\b[a-z]{2,3}(?:-[a-z]{4})?-([a-z]{2})\b/i.exec(acceptLanguage ?? "")?.[1]
    ?.toUpperCase() ?? null;
}

export function isLocale(text: string | undefined): text is Locale {
  return LOCALES.some((locale) => locale === text);
}
