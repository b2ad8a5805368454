import data from "./icd10_data.json" with { type: "json" };
import { type CodedEntry, searchOver } from "./search.ts";

/** The name that our records give this list. */
export const ICD10_SYSTEM = "icd-10";

export interface Icd10Entry extends CodedEntry {
  system: typeof ICD10_SYSTEM;
}

let entries: Map<string, Icd10Entry> | undefined;

/** All diagnoses of the shipped list by code, read when first asked for. */
function diagnoses(): Map<string, Icd10Entry> {
  entries ??= new Map(data.rows.map((row) => {
    const [code = "", en = "", zh = "", synonyms = ""] = row.split("|");
    return [code, {
      system: ICD10_SYSTEM,
      code,
      en,
      zh,
      synonyms: synonyms ? synonyms.split(";") : [],
    }];
  }));
  return entries;
}

/**
 * Diagnoses for what a doctor types: a code or its beginning ("J06", "j06.9"), words of either
 * language in any order, everyday words ("pink eye", "拉肚子"). Best first; none for no words.
 */
export const searchIcd10 = searchOver(() => [...diagnoses().values()]);

/** The entry with this code (written with or without its point), or undefined. */
export function icd10ByCode(code: string): Icd10Entry | undefined {
  const plain = code.normalize("NFKC").trim().toUpperCase().replace(".", "");
  return diagnoses().get(plain.length > 3 ? `${plain.slice(0, 3)}.${plain.slice(3)}` : plain);
}
