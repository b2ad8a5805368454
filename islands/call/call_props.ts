import type { CallState } from "../../domain/call.ts";
import type { Enum } from "../../domain/database_types.ts";

export type CallSide = CallState["side"];

/** What the page tells the island; all of it survives JSON. */
export interface CallRoomProps {
  side: CallSide;
  /** A guest knows neither the consultation nor an account. */
  consultationId: string | null;
  accountId: string | null;
  /** Where changes of the call are told (a private channel); a guest asks again and again. */
  topic: string | null;
  /** Both sides, as the one who looks may know them. */
  names: { patient: string; practitioner: string };
  /** The conversation's page. */
  back: string | null;
  kind: Enum<"consultation_kind">;
  callMinutes: number;
  /** Whether telephones can be rung from here, and so may come in. */
  telephone: boolean;
  /** The call that rings or runs. */
  call: CallState | null;
  /** Why none can begin; "" when one can. */
  barred: "" | "unavailable" | "not_open" | "not_yours" | "not_begun";
  locale: string;
}

/** Whom this side talks to; to a guest the doctor. */
export function otherName({ side, names }: Pick<CallRoomProps, "side" | "names">): string {
  return side === "practitioner" ? names.patient : names.practitioner;
}
