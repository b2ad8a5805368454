import type { CallMode } from "./call.ts";

/** A call that rings for somebody now, as their page shows it. */
export interface IncomingCall {
  call_id: string;
  mode: CallMode;
  /** Who calls, in the reader's language. */
  name: string;
  /** ISO instant at which it stops. */
  ring_until: string;
  /** Where it is answered. */
  href: string;
}
