import { getCookie } from "hono/cookie";
import { Refusal } from "../../domain/errors.ts";
import { isTimeZone } from "../../domain/time.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { must } from "../../edge/errors.ts";
import { requireUser } from "../../edge/session.ts";

/** The doctor who asks, as their own row tells. */
export interface Doctor {
  practitioner_id: string;
  display_name: string;
  display_name_zh: string | null;
  title_en: string;
  title_zh: string;
  department_code: string;
  status: "pending" | "verified" | "suspended";
  /** Where their browser is; before it has told, where they practise. */
  time_zone: string;
  available_until: string | null;
}

const COLUMNS = "display_name, display_name_zh, title_en, title_zh, department_code, status, " +
  "time_zone, available_until";

/** The doctor's row of the person who asks, whatever its status; null for everybody else. */
export async function readDoctor(c: AppContext): Promise<Doctor | null> {
  const { accountId } = requireUser(c);
  const rows = must(
    await c.var.supabase.from("practitioner_accounts")
      .select(`practitioner_id, practitioners(${COLUMNS})`)
      .eq("account_id", accountId).limit(1),
  ) as unknown as { practitioner_id: string; practitioners: Omit<Doctor, "practitioner_id"> }[];
  const row = rows[0];
  if (!row) return null;
  const { practitioner_id, practitioners } = row;
  // Where they are now, else where they practise; a name that no clock knows must not close the desk.
  const zones = [getCookie(c, "time_zone"), practitioners.time_zone];
  const time_zone = zones.find((zone) => zone && isTimeZone(zone)) ?? "UTC";
  return { practitioner_id, ...practitioners, time_zone };
}

/**
 * The verified doctor who asks. To people who are no doctors these pages do not exist; a doctor
 * who is not verified is told so.
 */
export async function requireDoctor(c: AppContext): Promise<Doctor> {
  const doctor = await readDoctor(c);
  if (!doctor) throw new Refusal("not_found", 404);
  if (doctor.status !== "verified") throw new Refusal("not_verified", 403);
  return doctor;
}
