import type { AuthError, PostgrestError } from "@supabase/supabase-js";
import type { ErrorCode } from "../domain/errors.ts";
import { Refusal } from "../domain/errors.ts";
import { errors } from "../domain/words/en/errors.ts";
import { log } from "./log.ts";

type Status = Refusal["status"];

/** Database and REST codes that have no name of their own (PostgREST, "Errors"). */
const BY_SQLSTATE: Record<string, [ErrorCode, Status]> = {
  "42501": ["not_allowed", 403],
  PGRST116: ["not_found", 404],
  PGRST301: ["sign_in_needed", 401],
  PGRST302: ["sign_in_needed", 401],
  PGRST303: ["sign_in_needed", 401],
  "22P02": ["bad_input", 400],
  "22007": ["bad_input", 400],
  "22008": ["bad_input", 400],
  "22001": ["bad_input", 400],
  "23502": ["bad_input", 400],
  "23503": ["not_found", 404],
  "23514": ["bad_input", 400],
};

interface Result<Data> {
  data: Data;
  error: PostgrestError | null;
  status: number;
}

/** The data of a Supabase answer; throws the refusal that its error means. */
export function must<Data>(result: Result<Data>): NonNullable<Data> {
  if (result.error) throw refusalOf(result.error, result.status);
  if (result.data === null || result.data === undefined) throw new Refusal("not_found", 404);
  return result.data as NonNullable<Data>;
}

/** For calls whose answer is not needed. */
export function mustSucceed(result: { error: PostgrestError | null; status: number }): void {
  if (result.error) throw refusalOf(result.error, result.status);
}

/** The one translation from Supabase's errors to ours. */
export function refusalOf(error: PostgrestError | AuthError, status = 500): Refusal {
  const code = error.code ?? "";
  if (code in errors) return new Refusal(code as ErrorCode, asStatus(status));
  const known = BY_SQLSTATE[code];
  if (known) return new Refusal(...known);
  if (status === 0 || status === 503) return new Refusal("unavailable", 503);
  if (status === 429) return new Refusal("too_many_requests", 429);
  log("error", "supabase_error", { code, status });
  return new Refusal("unexpected", 500);
}

const STATUSES: Status[] = [400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503];

function asStatus(status: number): Status {
  return STATUSES.find((known) => known === status) ?? 400;
}
