import { assertEquals } from "@std/assert";
import {
  type Allergen,
  ALLERGEN_CATEGORIES,
  allergenByCode,
  searchAllergens,
} from "../../domain/codes/allergens.ts";
import allergenData from "../../domain/codes/allergens_data.json" with { type: "json" };
import { icd10ByCode, type Icd10Entry, searchIcd10 } from "../../domain/codes/icd10.ts";
import icd10Data from "../../domain/codes/icd10_data.json" with { type: "json" };
import { foldText } from "../../domain/codes/search.ts";
import { random } from "./files_support.ts";

const diagnoses: Icd10Entry[] = icd10Data.rows.map((row) => icd10ByCode(row.split("|")[0]!)!);
const allergens: Allergen[] = allergenData.rows.map((row) => allergenByCode(row.split("|")[0]!)!);
const first = (query: string) => searchIcd10(query, "en", 1)[0]?.code;
const codes = (query: string, limit?: number) =>
  searchIcd10(query, "en", limit).map(({ code }) => code);

Deno.test("every diagnosis is whole: a code of its form, named in both languages, once", () => {
  assertEquals(diagnoses.length >= 1500, true);
  assertEquals(new Set(diagnoses.map(({ code }) => code)).size, diagnoses.length);
  const broken = diagnoses.filter(({ code, en, zh, synonyms }) =>
    !/^[A-Z]\d\d(\.\d)?$/.test(code) || !/^[A-Z0-9]/.test(en) || !/\p{Script=Han}/u.test(zh) ||
    synonyms.some((synonym) => synonym.trim() !== synonym || synonym === "")
  );
  assertEquals(broken, []);
  assertEquals(diagnoses.filter(({ synonyms }) => synonyms.length > 0).length >= 300, true);
  for (const word of ["source", "licence", "version"] as const) {
    assertEquals(icd10Data[word].length > 5, true);
  }
});

Deno.test("a diagnosis of four characters has its category in the list", () => {
  const lost = diagnoses.filter(({ code }) => code.length > 3 && !icd10ByCode(code.slice(0, 3)));
  // The category of COVID-19 is an office's name ("emergency use of U07"), no diagnosis.
  assertEquals(lost.map(({ code }) => code), ["U07.1"]);
});

Deno.test("a code is found with or without its point, in any case and width", () => {
  for (const written of ["J06.9", "j069", " J06.9 ", "Ｊ０６．９"]) {
    assertEquals(icd10ByCode(written)?.zh, "急性上呼吸道感染，未特指");
    assertEquals(first(written), "J06.9");
  }
  assertEquals(icd10ByCode("Z99.99"), undefined);
  assertEquals(icd10ByCode(""), undefined);
  assertEquals(codes("e11").slice(0, 3), ["E11", "E11.2", "E11.3"]);
});

Deno.test("people find what they say, in both languages", () => {
  const said: Record<string, string> = {
    flu: "J11",
    "pink eye": "H10",
    UTI: "N39.0",
    "common cold": "J00",
    headache: "R51",
    "high blood pressure": "I10",
    anaemia: "D64.9",
    diarrhoea: "A09",
    meniere: "H81.0",
    感冒: "J00",
    拉肚子: "A09",
    高血压: "I10",
    发烧: "R50.9",
    痔疮: "K64.9",
    蛀牙: "K02.9",
    带状疱疹: "B02",
    湿疹: "L30.9",
  };
  for (const [query, code] of Object.entries(said)) {
    const found = searchIcd10(query, /\p{Script=Han}/u.test(query) ? "zh-CN" : "en", 3);
    assertEquals(found.some((entry) => entry.code === code), true, `${query} → ${code}`);
  }
});

Deno.test("words stand in any order, and both languages may be mixed", () => {
  assertEquals(codes("back low")[0], "M54.5");
  assertEquals(codes("acute media otitis").sort(), codes("otitis media acute").sort());
  assertEquals(codes("diabetes 肾脏", 2), ["E10.2", "E11.2"]);
});

Deno.test("better matches come first", () => {
  assertEquals(codes("asthma")[0], "J45");
  assertEquals(codes("gout")[0], "M10");
  // The title's beginning before words inside other titles.
  assertEquals(codes("acne")[0], "L70");
  assertEquals(searchIcd10("糖尿病", "zh-CN", 2).map(({ code }) => code), ["E10", "E11"]);
});

Deno.test("no words, or words that nobody knows, find nothing", () => {
  for (const query of ["", "  ", "。，", "xyzzy", "' or 1=1 --", "%", "(*", "\\"]) {
    assertEquals(searchIcd10(query, "en"), [], query);
  }
});

Deno.test("every entry is found by its code, by either title and by each synonym", () => {
  const next = random(42);
  for (let round = 0; round < 250; round++) {
    const entry = diagnoses[next(diagnoses.length)]!;
    for (const query of [entry.code, entry.en, entry.zh, ...entry.synonyms]) {
      const found = searchIcd10(query, "en", diagnoses.length);
      assertEquals(found.includes(entry), true, `${entry.code} by ${query}`);
    }
    assertEquals(first(entry.code), entry.code);
  }
});

Deno.test("more letters never find more, and the answer is the same each time", () => {
  const next = random(11);
  for (let round = 0; round < 60; round++) {
    const { en } = diagnoses[next(diagnoses.length)]!;
    const long = en.slice(0, 4 + next(12)).trimEnd();
    // Folding joins two letters: a beginning is compared as it is folded.
    const short = foldText(long).slice(0, 3);
    const few = new Set(searchIcd10(short, "en", diagnoses.length));
    const fewer = searchIcd10(foldText(long), "en", diagnoses.length);
    if (!short.includes(" ")) assertEquals(fewer.every((entry) => few.has(entry)), true, long);
    assertEquals(searchIcd10(long, "en"), searchIcd10(long, "en"));
  }
});

Deno.test("at most as many as asked for, twenty unless told", () => {
  assertEquals(codes("disease").length, 20);
  assertEquals(codes("disease", 5), codes("disease").slice(0, 5));
});

Deno.test("every allergen is whole, and known under one code", () => {
  assertEquals(allergens.length >= 120, true);
  assertEquals(new Set(allergens.map(({ code }) => code)).size, allergens.length);
  const broken = allergens.filter(({ code, category, en, zh }) =>
    !/^[a-z][a-z-]+[a-z]$/.test(code) || !ALLERGEN_CATEGORIES.includes(category) || !en ||
    !/\p{Script=Han}/u.test(zh)
  );
  assertEquals(broken, []);
  for (const category of ALLERGEN_CATEGORIES) {
    assertEquals(allergens.some((entry) => entry.category === category), true);
  }
  assertEquals(allergenByCode("moonlight"), undefined);
});

Deno.test("SNOMED CT codes are unique and their check digit is right", () => {
  const known = allergens.flatMap(({ snomed }) => snomed ?? []);
  assertEquals(known.length >= 100, true);
  assertEquals(new Set(known).size, known.length);
  assertEquals(known.filter((code) => !hasVerhoeffDigit(code)), []);
  assertEquals(hasVerhoeffDigit("91936006"), false);
});

/** The last digit of an SCTID checks the others in the dihedral group of order ten (Verhoeff). */
function hasVerhoeffDigit(code: string): boolean {
  const product = (a: number, b: number) =>
    a < 5 ? (b < 5 ? (a + b) % 5 : 5 + (a + b) % 5) : b < 5 ? 5 + (a - b + 5) % 5 : (a - b + 5) % 5;
  const turned = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
  const turn = (digit: number, times: number): number =>
    times === 0 ? digit : turn(turned[digit]!, times - 1);
  return [...code].reverse().reduce(
    (sum, digit, place) => product(sum, turn(Number(digit), place % 8)),
    0,
  ) === 0;
}

Deno.test("patients find what they react to", () => {
  const said: Record<string, string> = {
    penicillin: "penicillin",
    sulfa: "sulfonamide-antibiotic",
    sulpha: "sulfonamide-antibiotic",
    nuts: "tree-nut",
    prawn: "shrimp",
    mold: "mould",
    "contrast dye": "iodinated-contrast",
    Tylenol: "paracetamol",
    青霉素: "penicillin",
    头孢: "cephalosporin",
    海鲜: "seafood",
    尘螨: "house-dust-mite",
    猫毛: "cat",
    布洛芬: "ibuprofen",
    造影剂: "iodinated-contrast",
  };
  for (const [query, code] of Object.entries(said)) {
    const found = searchAllergens(query, /\p{Script=Han}/u.test(query) ? "zh-CN" : "en", 3);
    assertEquals(found.some((entry) => entry.code === code), true, `${query} → ${code}`);
  }
});
