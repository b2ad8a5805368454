import { Hono } from "hono";
import { setCookie } from "hono/cookie";
import type { AppContext, AppEnv } from "../edge/app_env.ts";
import { isLocale } from "../domain/words/locale.ts";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Language, colours and country, kept in cookies so that they hold before anybody signs in. */
export const preferences = new Hono<AppEnv>()
  .post("/", async (c) => {
    const { locale, theme, country, next } = await c.req.parseBody() as Record<string, string>;
    if (isLocale(locale)) keepPreference(c, "locale", locale);
    if (theme === "system" || theme === "light" || theme === "dark") {
      keepPreference(c, "theme", theme);
    }
    if (country && /^[A-Z]{2}$/.test(country)) keepPreference(c, "country", country);
    return c.redirect(localPath(next), 303);
  })
  // A plain link in every page's header: choosing a language is no change that another site could abuse.
  .get("/language/:locale", (c) => {
    const { locale } = c.req.param();
    if (isLocale(locale)) keepPreference(c, "locale", locale);
    return c.redirect(localPath(c.req.query("next")), 303);
  });

/** Remembers a choice on this device for a year. `desk`: a doctor works here. */
export function keepPreference(
  c: AppContext,
  name: "locale" | "theme" | "country" | "desk",
  value: string,
) {
  setCookie(c, name, value, { path: "/", sameSite: "Lax", maxAge: YEAR_SECONDS });
}

/**
 * A path of ours to return to; anything else leads home (no open redirect). Browsers drop tabs and
 * line ends, so that "/\t/" would be "//": no path of ours has a control character.
 */
export function localPath(next: string | undefined): string {
  return next && /^\/(?![/\\])\P{Cc}*$/u.test(next) ? next : "/";
}
