import type { Side } from "../../domain/conversation.ts";
import { newId } from "../_runtime/new_id.ts";
import { useLive } from "./live_view.ts";

/** Telephones in the call: the doctor has them rung; neither side sees the other's number. */
export function useTelephone() {
  const { onMove } = useLive();
  return {
    ring: (side: Side) => void onMove("legs", { leg_id: newId(), side }),
    hangUp: (legId: string) => void onMove(`legs/${legId}/end`),
  };
}
