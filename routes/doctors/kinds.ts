import type { AppContext } from "../../edge/app_env.ts";
import type { Kind } from "./directory.ts";

/** Kinds in which the two sides speak with each other. */
export const CALL_KINDS = ["voice", "video", "telephone"] as const;
export type CallKind = typeof CALL_KINDS[number];

export function isCallKind(kind: Kind): kind is CallKind {
  return kind !== "text";
}

/** Whether this installation can carry a kind: calls need their server, telephone a line too. */
export function carriesKind(c: AppContext, kind: Kind): boolean {
  const { calls, telephony } = c.var.deps;
  return !isCallKind(kind) || (calls !== null && (kind !== "telephone" || telephony !== null));
}
