import type { CallState, CallToken } from "../../../domain/call.ts";
import type { CallServer } from "./session_types.ts";

/** The server said no: `code` is that of its problem (RFC 9457). */
export class CallRefused extends Error {
  constructor(readonly code: string, readonly status: number) {
    super(`The server refuses: ${code}`);
  }
}

/** A line that is half gone answers never; the next attempt may go over another one. */
const PATIENCE_MS = 8_000;

/** The routes for a patient or a practitioner, and, with other paths, for a guest. */
export function callServer(
  callId: string,
  paths: { token: string; state: string; quality?: string } = {
    token: `/calls/${callId}/token`,
    state: `/calls/${callId}`,
    quality: `/calls/${callId}/quality`,
  },
): CallServer {
  const { quality } = paths;
  return {
    token: () => ask<CallToken>(paths.token, "POST"),
    state: () => ask<CallState>(paths.state, "GET"),
    ...quality && {
      tellQuality: async (now, sending) => {
        await ask(quality, "POST", { quality: now, sending });
      },
    },
  };
}

async function ask<Answer>(path: string, method: string, body?: object): Promise<Answer> {
  const response = await fetch(path, {
    method,
    headers: {
      accept: "application/json",
      ...body ? { "content-type": "application/json" } : {},
    },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (response.ok) return response.status === 204 ? undefined as Answer : await response.json();
  const problem = await response.json().catch(() => ({}));
  throw new CallRefused(problem.code ?? `status_${response.status}`, response.status);
}
