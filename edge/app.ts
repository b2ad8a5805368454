import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { getCookie } from "hono/cookie";
import { countryFrom, isLocale, localeFrom } from "../domain/words/locale.ts";
import { wordsOf } from "../domain/words/mod.ts";
import { Refusal } from "../domain/errors.ts";
import { mountRoutes } from "../routes/mod.ts";
import type { AppDeps, AppEnv, Theme } from "./app_env.ts";
import { assetRoutes } from "./assets.ts";
import { answerError } from "./problem.tsx";
import { sameAccount } from "./same_account.ts";
import { sameOrigin, securityHeaders } from "./security.ts";
import { session } from "./session.ts";

/** Nine photos of 10 MiB at once, and the form around them. */
const BODY_BYTES_MAX = 100 * 1024 * 1024;

/** The whole product behind one fetch: middleware in the order in which it acts, then the routes. */
export function createApp(deps: AppDeps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.onError((error, c) => answerError(c, error));
  app.notFound((c) => answerError(c, new Refusal("not_found", 404)));
  app.use(async (c, next) => {
    c.set("deps", deps);
    c.set("requestId", crypto.randomUUID());
    c.header("x-request-id", c.var.requestId);
    readPreferences(c);
    await next();
  });
  app.use(securityHeaders(deps));
  app.route("/", assetRoutes(deps.assets));
  app.use(bodyLimit({
    maxSize: BODY_BYTES_MAX,
    onError: () => {
      throw new Refusal("body_too_large", 413);
    },
  }));
  app.use(sameOrigin);
  app.use(session(deps));
  app.use(sameAccount);
  mountRoutes(app);
  return app;
}

/** Language, colours and country: chosen by the person, else guessed from the browser. */
function readPreferences(c: Parameters<Parameters<Hono<AppEnv>["notFound"]>[0]>[0]): void {
  const accepted = c.req.header("accept-language");
  const { locale, theme, country } = getCookie(c);
  c.set("locale", isLocale(locale) ? locale : localeFrom(accepted));
  c.set("words", wordsOf(c.var.locale));
  c.set("theme", theme === "light" || theme === "dark" ? theme satisfies Theme : "system");
  c.set("country", country && /^[A-Z]{2}$/.test(country) ? country : countryFrom(accepted));
}
