import { countCharacters } from "../../domain/request.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { must } from "../../edge/errors.ts";
import type { Reference } from "../doctors/directory.ts";
import type { Problems, Typed } from "../form.tsx";
import { readOffers, typedOffers } from "./offers.tsx";
import type { Offer } from "./offers.tsx";

/** Fields of the application and their longest text; the tables hold the same limits. */
const TEXTS: Record<string, { limit: number; needed: boolean }> = {
  display_name: { limit: 60, needed: true },
  display_name_zh: { limit: 60, needed: false },
  title_en: { limit: 80, needed: true },
  title_zh: { limit: 80, needed: true },
  bio_en: { limit: 2000, needed: false },
  bio_zh: { limit: 2000, needed: false },
  legal_name: { limit: 120, needed: true },
  hospital: { limit: 160, needed: true },
  licence_authority: { limit: 160, needed: true },
  licence_number: { limit: 80, needed: true },
};

/** Languages that a doctor can be found by. */
export const LANGUAGES = ["zh", "en", "yue", "es", "fr", "de", "ar", "ru", "hi", "ja"];

/** The profile as `apply_as_practitioner` takes it, or what is wrong, field by field. */
export function readApplication(c: AppContext, typed: Typed, reference: Reference) {
  const { practice: words } = c.var.words;
  const problems: Problems = {};
  for (const [field, { limit, needed }] of Object.entries(TEXTS)) {
    const text = typed[field]?.trim() ?? "";
    if (needed && text === "") problems[field] = words.needed;
    if (countCharacters(text) > limit) problems[field] = words.tooLong(limit);
  }
  if (!reference.departments.some(({ code }) => code === typed.department_code)) {
    problems.department_code = words.chooseNeeded;
  }
  if (!reference.regions.some(({ code }) => code === typed.region_code)) {
    problems.region_code = words.chooseNeeded;
  }
  const languages = readLanguages(typed);
  if (languages.length === 0) problems.languages = words.languagesNeeded;
  const offer = readOffers(c, typed, currenciesOf(reference));
  Object.assign(problems, offer.problems);
  const texts = Object.fromEntries(
    Object.keys(TEXTS).map((field) => [field, typed[field]?.trim() ?? ""]),
  );
  const profile = {
    ...texts,
    department_code: typed.department_code ?? "",
    region_code: typed.region_code ?? "",
    languages,
    services: offer.offers.map((one) => ({ ...one })),
  };
  return { profile, problems };
}

/** The ticked languages: a name each, since `readForm` keeps one value per name. */
export function readLanguages(typed: Typed): string[] {
  return LANGUAGES.filter((language) => typed[`language_${language}`] === "yes");
}

export function typedLanguages(languages: string[]): Typed {
  return Object.fromEntries(languages.map((language) => [`language_${language}`, "yes"]));
}

/** Currencies that money is taken in here, each once. */
export function currenciesOf({ regions }: Reference): string[] {
  return [...new Set(regions.map(({ currency }) => currency))];
}

/** An application that still waits, as the form holds it; empty for a new one. */
export async function typedApplication(c: AppContext, practitionerId?: string): Promise<Typed> {
  if (!practitionerId) return {};
  const { supabase } = c.var;
  const [publicly, disclosed, offers] = await Promise.all([
    supabase.from("practitioners").select("*").eq("practitioner_id", practitionerId).single(),
    supabase.from("practitioner_disclosures").select("*").eq("practitioner_id", practitionerId)
      .single(),
    supabase.from("services").select("*").eq("practitioner_id", practitionerId),
  ]);
  const row = must(publicly);
  const { legal_name, hospital, licence_authority, licence_number } = must(disclosed);
  return {
    display_name: row.display_name,
    display_name_zh: row.display_name_zh ?? "",
    title_en: row.title_en,
    title_zh: row.title_zh,
    department_code: row.department_code,
    region_code: row.region_code,
    bio_en: row.bio_en,
    bio_zh: row.bio_zh,
    legal_name,
    hospital,
    licence_authority,
    licence_number,
    ...typedLanguages(row.languages),
    ...typedOffers(must(offers) as Offer[]),
  };
}
