import data from "./allergens_data.json" with { type: "json" };
import { type CodedEntry, searchOver } from "./search.ts";

/** Our own codes: readable, stable, never given to another substance. */
export const ALLERGEN_SYSTEM = "https://wenyi.example/codes/allergen";

/** As AllergyIntolerance.category of FHIR has it. */
export const ALLERGEN_CATEGORIES = ["medication", "food", "environment", "biologic"] as const;
export type AllergenCategory = typeof ALLERGEN_CATEGORIES[number];

export interface Allergen extends CodedEntry {
  system: typeof ALLERGEN_SYSTEM;
  category: AllergenCategory;
  /** SNOMED CT's concept "allergy to this", where a published value set names it. */
  snomed?: string;
}

let entries: Map<string, Allergen> | undefined;

function allergens(): Map<string, Allergen> {
  entries ??= new Map(data.rows.map((row) => {
    const [code = "", category, snomed, en = "", zh = "", synonyms = ""] = row.split("|");
    return [code, {
      system: ALLERGEN_SYSTEM,
      code,
      category: category as AllergenCategory,
      ...(snomed ? { snomed } : {}),
      en,
      zh,
      synonyms: synonyms ? synonyms.split(";") : [],
    }];
  }));
  return entries;
}

/** Substances for what a patient types, in either language ("penicillin", "海鲜"); best first. */
export const searchAllergens = searchOver(() => [...allergens().values()]);

/** The entry with this code of ours, or undefined. */
export function allergenByCode(code: string): Allergen | undefined {
  return allergens().get(code);
}
