import type { Service } from "../supabase/service.ts";
import { must } from "../errors.ts";
import type { Calls } from "./rooms.ts";

/**
 * Compares the calls that Postgres holds live with who is in their rooms: heals webhooks that were
 * lost, and ends a room that outlived its call, or was opened again with a token of it.
 */
export async function reconcileCalls(service: Service, calls: Calls): Promise<void> {
  const live = must(await service.rpc("live_calls"));
  for (const { call_id } of live) {
    if (call_id === null) continue;
    const present = await calls.present(call_id);
    const goesOn = must(await service.rpc("reconcile_call", { call_id, present }));
    if (!goesOn) await calls.endRoom(call_id);
  }
}
