import { ALLERGEN_SYSTEM, allergenByCode, searchAllergens } from "../../domain/codes/allergens.ts";
import { OWN_WORDS } from "../../domain/patients.ts";
import type { AppContext } from "../../edge/app_env.ts";
import type { AllergenMatch } from "../../islands/AllergyPicker.tsx";
import { inLocale } from "../doctors/directory.ts";
import type { Typed } from "../form.tsx";
import type { Allergy } from "./patient.ts";

const MATCHES_MAX = 8;
const OWN_WORDS_CHARACTERS_MAX = 80;

type Substance = Pick<Allergy, "code_system" | "code" | "display_en" | "display_zh">;

/** Substances of the coded list for what somebody typed, best first, in their language. */
export function findMatches(c: AppContext, query: string): AllergenMatch[] {
  const kinds = c.var.words.fields.allergyKinds;
  return searchAllergens(query, c.var.locale, MATCHES_MAX).map(({ code, en, zh, category }) => ({
    value: code,
    name: inLocale(c, en, zh),
    kind: kinds[category],
  }));
}

/**
 * What a posted form chose: an entry of the list, named as the list has it; or the person's own
 * words, because an allergy that no list knows must still stand before the doctor. Null for neither.
 */
export function substanceOf({ substance, q }: Typed): Substance | null {
  if (substance === OWN_WORDS) {
    const words = (q ?? "").trim().replace(/\s+/g, " ");
    if (!words || [...words].length > OWN_WORDS_CHARACTERS_MAX) return null;
    const code = words.toLowerCase();
    return { code_system: OWN_WORDS, code, display_en: words, display_zh: words };
  }
  const known = allergenByCode(substance ?? "");
  return known
    ? {
      code_system: ALLERGEN_SYSTEM,
      code: known.code,
      display_en: known.en,
      display_zh: known.zh,
    }
    : null;
}

/** What a form posts to have this allergy again. */
export function substanceFields(allergy: Allergy): { substance: string; q: string } {
  return {
    substance: allergy.code_system === OWN_WORDS ? OWN_WORDS : allergy.code,
    q: allergy.display_en,
  };
}
