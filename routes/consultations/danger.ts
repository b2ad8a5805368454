import { dangerIn } from "../../domain/check_danger.ts";
import type { Message } from "../../domain/conversation.ts";
import { ageOn } from "../../domain/time.ts";
import type { Assessment } from "../../domain/triage/mod.ts";
import type { Person } from "../../domain/triage/types.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { must } from "../../edge/errors.ts";
import { log } from "../../edge/log.ts";
import { emergenciesOf, withDanger } from "./danger_card.ts";
import { idParam } from "./reading.ts";

/** As many as a flag holds. */
const RULES_MAX = 20;

/**
 * Marks a patient's message that tells of danger, for both sides; the event that says so, else null.
 * Never throws: whatever fails here, the message has been stored and stays so.
 */
export async function flagDanger(c: AppContext, message: Message): Promise<Message | null> {
  if (message.author_kind !== "patient" || message.body.trim() === "") return null;
  try {
    const danger = dangerIn(message.body) ?? dangerIn(message.body, await readPerson(c));
    if (!danger) return null;
    const event = must(
      await c.var.supabase.rpc("flag_message", {
        message_id: message.message_id,
        flag: danger.crisis === "self_harm" ? "crisis" : "emergency",
        rule_ids: emergenciesOf(danger.rules.map(({ id }) => id)).map(({ id }) => id)
          .slice(0, RULES_MAX),
      }),
    ) as unknown as Message;
    return withDanger(c, { ...event, attachments: [] });
  } catch (error) {
    const kind = error instanceof Error ? error.name : "unknown";
    log("error", "danger_check_failed", { message: message.message_id, kind });
    return null;
  }
}

/** What a request tells by itself or of its patient: who writes may mean somebody else. */
export function dangerInRequest(
  text: string,
  patient: { birth_date: string; sex: string },
): Assessment | null {
  return dangerIn(text) ?? dangerIn(text, personOf(patient));
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
