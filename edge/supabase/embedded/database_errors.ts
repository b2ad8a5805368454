/** PostgREST's answer to each SQLSTATE, where lite knows only some of them. */
import type { Connection } from "@supabase/lite";

interface Failure {
  code: string;
  message: string;
  detail?: string;
  hint?: string;
}

const INSPECT = Symbol.for("Deno.customInspect");

/** A database error as lite's REST is to answer it. */
class DatabaseRefusal extends Error {
  readonly detail: string | null;
  readonly hint: string | null;

  constructor(readonly code: string, readonly sqlState: string, failure: Omit<Failure, "code">) {
    super(failure.message);
    this.detail = failure.detail ?? null;
    this.hint = failure.hint ?? null;
  }

  /** Lite prints each of these, and the message may quote a row: the code alone is printed. */
  [INSPECT]() {
    return `database refused: ${this.sqlState}`;
  }
}

/** Lite answers these as PostgREST does, some by who asks or what; they pass as they are. */
const KNOWN_TO_LITE = /^(23503|23505|25006|42501|42703|42883|PGRST|PT...)$/;

/** HTTP status by SQLSTATE or its class; the longest match counts, everything else is 400. */
const STATUSES: Record<string, number> = {
  "08": 503,
  "09": 500,
  "0L": 403,
  "0P": 403,
  "21000": 500,
  "25": 500,
  "28": 403,
  "2D": 500,
  "38": 500,
  "39": 500,
  "3B": 500,
  "40": 500,
  "42P01": 404,
  "42P17": 500,
  "53": 503,
  "53400": 500,
  "54": 500,
  "55": 500,
  "57": 500,
  "57P01": 503,
  "58": 500,
  "F0": 500,
  "HV": 500,
  "P0": 500,
  "P0001": 400,
  "XX": 500,
};

/** The status that PostgREST gives this SQLSTATE. */
export function statusOf({ code, message }: Pick<Failure, "code" | "message">): number {
  if (code === "22023" && /^role .* does not exist$/.test(message)) return 401;
  return STATUSES[code] ?? STATUSES[code.slice(0, 2)] ?? 400;
}

/** Makes every database error of `connection` reach the client with PostgREST's code and status. */
export function speakPostgrest(connection: Connection) {
  connection.normalizeDbError = (error: unknown) => {
    if (isFailure(error)) return refusalOf(error);
    if (error instanceof Error && "relation" in error) shorten(error);
    return error;
  };
}

/** A table that does not exist is the client's slip: one line says it, without a stack. */
function shorten(error: Error) {
  Object.assign(error, { [INSPECT]: () => "database refused: PGRST205" });
}

function refusalOf(failure: Failure): DatabaseRefusal {
  const { code, message, detail, hint } = failure;
  if (KNOWN_TO_LITE.test(code)) return new DatabaseRefusal(code, code, failure);
  // Lite follows PostgREST's own way for a function to choose its answer; we choose by it.
  return new DatabaseRefusal("PGRST", code, {
    message: JSON.stringify({ code, message, details: detail ?? null, hint: hint ?? null }),
    detail: JSON.stringify({ status: statusOf(failure), headers: {} }),
  });
}

function isFailure(error: unknown): error is Failure {
  const { code } = (error ?? {}) as Partial<Failure>;
  return error instanceof Error && typeof code === "string" && code.length === 5;
}
