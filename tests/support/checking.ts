import type { Whom } from "../../domain/check.ts";
import { check as english } from "../../domain/words/en/check.ts";
import { check_review as englishReview } from "../../domain/words/en/check_review.ts";
import { check as chinese } from "../../domain/words/zh_cn/check.ts";
import { check_review as chineseReview } from "../../domain/words/zh_cn/check_review.ts";
import type { Person } from "./person.ts";
import { awake } from "./steps.ts";

/* A symptom check as a person makes it, in either language. */

export const CHECK_WORDS = {
  en: { check: english, review: englishReview },
  "zh-CN": { check: chinese, review: chineseReview },
};
export type Spoken = typeof CHECK_WORDS["en"];

export interface Telling {
  whom?: Whom;
  age?: string;
  sex?: "female" | "male";
  text: string;
}

/** From the first screen on: who it is for, what is wrong. Then the next screen is there. */
export async function tellCheck(
  { page }: Person,
  { check }: Spoken,
  { whom = "me", age = "34", sex = "male", text }: Telling,
): Promise<void> {
  await awake(page, "SymptomCheck");
  await page.getByRole("button", { name: check.whom[whom], exact: true }).click();
  await page.locator("#age").fill(age);
  await page.getByLabel(check.sexes[sex], { exact: true }).check();
  await page.getByRole("button", { name: check.next }).click();
  if (sex === "female") {
    await page.getByRole("button", { name: check.pregnancies.no, exact: true }).click();
  }
  await page.getByRole("heading", { name: check.conditionsTitle }).waitFor();
  await page.getByRole("button", { name: check.next }).click();
  await page.locator("#text").fill(text);
  await page.getByRole("button", { name: check.next }).click();
  await page.locator(".check-alarm, .check-findings").first().waitFor();
}

/** Answers every question alike until the result is there; the questions, in their order. */
export async function answerAll(
  { page }: Person,
  { check, review }: Spoken,
  answer: "yes" | "no" | "unknown",
): Promise<string[]> {
  await page.getByRole("button", { name: check.next }).click();
  const asked: string[] = [];
  const heading = page.locator("[data-check-heading]");
  while (await page.locator(".check-answers").isVisible()) {
    const question = await heading.innerText();
    asked.push(question);
    await page.getByRole("button", { name: review[answer], exact: true }).click();
    await page.waitForFunction(
      (before) => document.querySelector("[data-check-heading]")?.textContent !== before,
      question,
    );
  }
  return asked;
}
