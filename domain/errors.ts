import type { errors } from "./words/en/errors.ts";

/** Every code that a person may meet; each has its words in both languages. */
export type ErrorCode = keyof typeof errors;

/**
 * An expected refusal: thrown anywhere below a route, told to the person once, in `edge/errors.ts`.
 * `field` names the form field at fault, so that the form can point at it.
 */
export class Refusal extends Error {
  override name = "Refusal";
  constructor(
    readonly code: ErrorCode,
    readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503 = 400,
    readonly field?: string,
  ) {
    super(code);
  }
}
