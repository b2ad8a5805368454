import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { Refusal } from "../../domain/errors.ts";
import type { AppContext } from "../../edge/app_env.ts";

const SESSION = "guest";
const DOCTOR = "guest-doctor";
/** As long as an invitation is good for. */
const SECONDS = 24 * 60 * 60;
const SECRET_BYTES = 32;

/** 256 random bits, as they may stand in an address or a cookie. */
export function newSecret(): string {
  return crypto.getRandomValues(new Uint8Array(SECRET_BYTES))
    .toBase64({ alphabet: "base64url", omitPadding: true });
}

/** What speaks for a guest in this browser, and nowhere else; and with which doctor the call is. */
export function keepGuest(c: AppContext, session: string, doctor: string): void {
  const options = {
    path: "/guests",
    httpOnly: true,
    sameSite: "Strict",
    secure: c.var.deps.origin.startsWith("https:"),
    maxAge: SECONDS,
  } as const;
  setCookie(c, SESSION, session, options);
  setCookie(c, DOCTOR, doctor, options);
}

/** The guest of this browser; throws `guest_not_found` where no invitation was opened. */
export function requireGuest(c: AppContext): { session: string; doctor: string } {
  const session = getCookie(c, SESSION);
  if (!session) throw new Refusal("guest_not_found", 404);
  return { session, doctor: getCookie(c, DOCTOR) ?? "" };
}

export function forgetGuest(c: AppContext): void {
  for (const name of [SESSION, DOCTOR]) deleteCookie(c, name, { path: "/guests" });
}
