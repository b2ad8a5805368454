/** Why something was not done, in the person's language where the server said it. */
export interface Refused {
  /** The server's code; "offline" when nothing was heard from it. */
  code: string;
  detail: string;
}

export type Answer<Body> = { data: Body; refused?: undefined } | {
  data?: undefined;
  refused: Refused;
};

const TIMEOUT_MS = 15_000;

/** Asks the server to do something (fields are posted as a form) or to tell something. */
export async function ask<Body>(
  path: string,
  fields?: Record<string, string>,
): Promise<Answer<Body>> {
  try {
    const response = await fetch(path, {
      method: fields ? "POST" : "GET",
      headers: { accept: "application/json" },
      body: fields && new URLSearchParams(fields),
      cache: "no-store",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.status === 204) return { data: undefined as Body };
    const body = await response.json();
    return response.ok ? { data: body } : { refused: { code: body.code, detail: body.detail } };
  } catch {
    return { refused: { code: "offline", detail: "" } };
  }
}
