import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { AppContext } from "../../edge/app_env.ts";

const COOKIE = "code-address";
const HOUR_SECONDS = 60 * 60;

/** Keeps, for as long as a code works, to which address it went: an address has no place in a URL. */
export function rememberAddress(c: AppContext, email: string): void {
  setCookie(c, COOKIE, email, {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: new URL(c.req.url).protocol === "https:",
    maxAge: HOUR_SECONDS,
  });
}

/** The address that a code was sent to from this browser. */
export function rememberedAddress(c: AppContext): string | undefined {
  return getCookie(c, COOKIE);
}

/** Once the code has served, the address is not kept on the device. */
export function forgetAddress(c: AppContext): void {
  deleteCookie(c, COOKIE, { path: "/" });
}
