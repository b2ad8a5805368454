import type { AppContext } from "../../edge/app_env.ts";
import { must } from "../../edge/errors.ts";
import type { Case } from "./case.ts";

/** A doctor who could take over. */
export interface Colleague {
  practitioner_id: string;
  display_name: string;
  display_name_zh: string | null;
  title_en: string;
  title_zh: string;
  department_code: string;
  languages: string[];
  available_until: string | null;
  departments: { name_en: string; name_zh: string };
}

const COLUMNS = "practitioner_id, display_name, display_name_zh, title_en, title_zh, " +
  "department_code, languages, available_until, departments(name_en, name_zh)";
const SHOWN_MAX = 60;

/**
 * Verified doctors but the one who asks, the most suitable first: of the same department, who
 * speak the patient's language, who have time now.
 */
export async function readColleagues(c: AppContext, { doctor, consultation }: Case) {
  const colleagues = must(
    await c.var.supabase.from("practitioners").select(COLUMNS)
      .eq("status", "verified").neq("practitioner_id", doctor.practitioner_id)
      .order("display_name").limit(SHOWN_MAX),
  ) as unknown as Colleague[];
  const language = consultation.locale.slice(0, 2);
  const fit = (one: Colleague) =>
    (one.department_code === consultation.department_code ? 4 : 0) +
    (one.languages.includes(language) ? 2 : 0) + (hasTime(one) ? 1 : 0);
  return colleagues.sort((a, b) => fit(b) - fit(a));
}

/** Whether they have said that they have time now. */
export function hasTime({ available_until }: Colleague): boolean {
  return available_until !== null && Date.parse(available_until) > Date.now();
}
