import { readDanger } from "../../domain/check_danger.ts";
import type { Message } from "../../domain/conversation.ts";
import { ageOn } from "../../domain/time.ts";
import type { Assessment } from "../../domain/triage/mod.ts";
import type { Person } from "../../domain/triage/types.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { must } from "../../edge/errors.ts";
import { log } from "../../edge/log.ts";
import { emergenciesOf, withDanger } from "./danger_card.ts";
import { idParam } from "./reading.ts";
import type { Consultation } from "./reading.ts";

/** As many as a flag holds. */
const RULES_MAX = 20;

/**
 * Marks a patient's message that tells of danger, for both sides; the event that says so, else null.
 * Never throws: whatever fails here, the message has been stored and stays so.
 */
export async function flagDanger(c: AppContext, message: Message): Promise<Message | null> {
  if (message.author_kind !== "patient" || message.body.trim() === "") return null;
  try {
    const dangerOf = readDanger(message.body);
    const danger = dangerOf() ?? dangerOf(await readPerson(c));
    if (!danger) return null;
    const event = must(
      await c.var.supabase.rpc("flag_message", {
        message_id: message.message_id,
        ...flagOf(danger),
      }),
    ) as unknown as Message;
    return withDanger(c, { ...event, attachments: [] });
  } catch (error) {
    logFailure(error, { message: message.message_id });
    return null;
  }
}

type Asked = Pick<Consultation, "consultation_id" | "concern" | "onset" | "patients">;

/**
 * Marks a request whose words tell of danger, before it is sent: so it comes first from its first
 * moment on. Never throws: whatever fails here, the request goes on.
 */
export async function flagRequest(c: AppContext, asked: Asked): Promise<void> {
  const danger = dangerInRequest(asked);
  if (!danger) return;
  try {
    const { consultation_id } = asked;
    must(await c.var.supabase.rpc("flag_request", { consultation_id, ...flagOf(danger) }));
  } catch (error) {
    logFailure(error, { consultation: asked.consultation_id });
  }
}

/**
 * What a request tells by itself or of its patient: who writes may mean somebody else. Null also
 * when the reading fails.
 */
export function dangerInRequest(
  { consultation_id, concern, onset, patients }: Asked,
): Assessment | null {
  if (concern.trim() === "" || !patients) return null;
  try {
    const dangerOf = readDanger(`${concern}\n${onset}`);
    return dangerOf() ?? dangerOf(personOf(patients));
  } catch (error) {
    logFailure(error, { consultation: consultation_id });
    return null;
  }
}

/** A danger as the database keeps it: its kind, and the ids of the rules that say so. */
function flagOf(danger: Assessment) {
  const rules = emergenciesOf(danger.rules.map(({ id }) => id)).slice(0, RULES_MAX);
  return {
    flag: danger.crisis === "self_harm" ? "crisis" : "emergency",
    rule_ids: rules.map(({ id }) => id),
  };
}

function logFailure(error: unknown, where: Record<string, string>): void {
  const kind = error instanceof Error ? error.name : "unknown";
  log("error", "danger_check_failed", { ...where, kind });
}

/** Age and sex of the patient of the path. */
async function readPerson(c: AppContext): Promise<Partial<Person>> {
  const { patients } = must(
    await c.var.supabase.from("consultations").select("patients(birth_date, sex)")
      .eq("consultation_id", idParam(c, "consultation_id")).single(),
  );
  return patients ? personOf(patients) : {};
}

/** A patient as the check knows a person. */
function personOf({ birth_date, sex }: { birth_date: string; sex: string }): Partial<Person> {
  const ageMonths = ageOn(birth_date, new Date().toISOString()).months;
  return { ageMonths, sex: sex === "female" || sex === "male" ? sex : "unknown" };
}
