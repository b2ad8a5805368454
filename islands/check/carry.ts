import type { CheckInput, CheckResult } from "../../domain/check.ts";

export interface KeepBody {
  symptom_check_id: string;
  version: string;
  locale: string;
  /** On an emergency: the person has read what it says. */
  acknowledged: boolean;
  input: CheckInput;
  result: CheckResult;
}

export type Kept = "kept" | "signed_out" | "failed" | "offline";

/** Sends a result to the person's own record, because they said so. Twice is the same as once. */
export async function keepCheck(body: KeepBody): Promise<Kept> {
  try {
    const response = await fetch("/check/keep", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(body),
    });
    if (response.status === 401) return "signed_out";
    return response.ok ? "kept" : "failed";
  } catch {
    return "offline";
  }
}

/** What to do once signed in; the check itself waits in this tab. */
export type Errand = "ask" | "keep";
/** Which errand this tab went to sign in for: a link alone sends nothing from the device. */
const ERRAND = "wenyi:errand";

export function signInPath(errand: Errand): string {
  try {
    sessionStorage.setItem(ERRAND, errand);
  } catch { /* a forbidden storage: the check itself cannot wait either */ }
  return `/sign-in?next=${encodeURIComponent(`/check?carry=${errand}`)}`;
}

/** Takes the errand out of the address, so that it is run once. */
export function takeErrand(): Errand | null {
  const errand = new URLSearchParams(location.search).get("carry");
  if (errand !== "ask" && errand !== "keep") return null;
  history.replaceState(history.state, "", location.pathname);
  try {
    const asked = sessionStorage.getItem(ERRAND);
    sessionStorage.removeItem(ERRAND);
    return errand === asked ? errand : null;
  } catch {
    return null;
  }
}
