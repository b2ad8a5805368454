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

export type Kept =
  | "kept"
  | "signed_out"
  | "consent_missing"
  | "check_not_offered"
  | "failed"
  | "offline";

/** Sends a result to the person's own record, because they said so. Twice is the same as once. */
export async function keepCheck(body: KeepBody): Promise<Kept> {
  try {
    const response = await fetch("/check/keep", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(body),
    });
    if (response.status === 401) return "signed_out";
    if (response.ok) return "kept";
    const { code } = await response.json().catch(() => ({}));
    return code === "consent_missing" || code === "check_not_offered" ? code : "failed";
  } catch {
    return "offline";
  }
}

/** What to do once signed in or agreed; the check itself waits in this tab. */
export type Errand = "ask" | "keep";
/** Which errand this tab went away for: a link alone sends nothing from the device. */
const ERRAND = "wenyi:errand";

/** To where the errand waits for the person; they come back to it. */
export function pathBefore(errand: Errand, first: "/sign-in" | "/consents"): string {
  try {
    sessionStorage.setItem(ERRAND, errand);
  } catch { /* a forbidden storage: the check itself cannot wait either */ }
  return `${first}?next=${encodeURIComponent(`/check?carry=${errand}`)}`;
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
