import type { Side } from "../../domain/conversation.ts";
import { Refusal } from "../../domain/errors.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { readCase } from "../work/case.ts";
import { consultationPath, doctorName, readConsultation } from "./reading.ts";

/** One of the two people of a consultation, as somebody who asks about the other. */
export interface Party {
  side: Side;
  /** The other one's name, as this side may know it. */
  name: string;
  /** The conversation's own page. */
  back: string;
}

/** Which side asks; `consultation_not_accepted` while there is no other. */
export async function readParty(c: AppContext): Promise<Party> {
  const consultation = await readConsultation(c);
  const { consultation_id, status, practitioner_id, patients } = consultation;
  if (status === "draft" || !practitioner_id) {
    throw new Refusal("consultation_not_accepted", 409);
  }
  if (patients) {
    const name = doctorName(c, consultation);
    return { side: "patient", name, back: consultationPath(consultation) };
  }
  const { record } = await readCase(c);
  return {
    side: "practitioner",
    name: record.patient.display_name,
    back: `/work/${consultation_id}`,
  };
}
