import { checkInput, checkResult } from "../../domain/check.ts";
import { beginInterview, kindOf, NARROWER, Reader } from "../../domain/triage/mod.ts";
import { ENGLISH } from "../../domain/triage/words/en/mod.ts";
import type { Visitor } from "./app.ts";

const reader = new Reader([ENGLISH], kindOf, NARROWER);

/** What the check posts for a woman of 34 who wrote this and answered no question. */
export function checkBody(text: string, more: object = {}) {
  const interview = beginInterview(reader.read(text), { ageMonths: 408, sex: "female" });
  const result = checkResult(interview);
  return {
    symptom_check_id: crypto.randomUUID(),
    version: result.version,
    locale: "en",
    acknowledged: false,
    input: checkInput("me", text, interview),
    result,
    ...more,
  };
}

export function keepCheck(body: object, visitor: Visitor): Promise<Response> {
  return visitor.post("/check/keep", JSON.stringify(body), {
    accept: "application/json",
    "content-type": "application/json",
  });
}
