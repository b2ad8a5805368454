import type { AppContext } from "../../edge/app_env.ts";
import type { AllergenMatch } from "../../islands/AllergyPicker.tsx";
import type { Typed } from "../form.tsx";

export function findMatches(_c: AppContext, _query: string): AllergenMatch[] {
  return [];
}
export function substanceOf(typed: Typed) {
  const text = (typed.q ?? "").trim();
  return { code_system: "text", code: text, display_en: text, display_zh: text };
}
