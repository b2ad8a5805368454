import type { AppContext } from "../../edge/app_env.ts";
import { requireUser } from "../../edge/session.ts";
import { Island } from "../../islands/_runtime/Island.tsx";
import IncomingCall from "../../islands/IncomingCall.tsx";

/** Lets a page ring for the person who is signed in, as a patient and as the doctor that they may be. */
export function Ring({ c }: { c: AppContext }) {
  if (!c.var.deps.calls) return null;
  return (
    <Island
      name="IncomingCall"
      is={IncomingCall}
      props={{ accountId: requireUser(c).accountId }}
      area="ring"
      words={c.var.words.ring}
      wake="idle"
    />
  );
}
