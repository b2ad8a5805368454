import { Hono } from "hono";
import { ButtonLink } from "../components/Button.tsx";
import { isLocale } from "../domain/words/locale.ts";
import { wordsOf } from "../domain/words/mod.ts";
import type { AppContext, AppEnv } from "../edge/app_env.ts";
import { page } from "../edge/render.tsx";

/**
 * What the service worker shows for a page that this device does not hold. It keeps one in each
 * language, which it asks for by name.
 */
export const offline = new Hono<AppEnv>()
  .get("/", offlinePage)
  .get("/:locale", (c) => {
    const { locale } = c.req.param();
    if (isLocale(locale)) {
      c.set("locale", locale);
      c.set("words", wordsOf(locale));
    }
    return offlinePage(c);
  });

function offlinePage(c: AppContext): Response {
  const { shell } = c.var.words;
  return page(
    c,
    { title: shell.offlineTitle, variant: "focus" },
    (
      <>
        <h1>{shell.offlineTitle}</h1>
        <p>{shell.offlineText}</p>
        <ButtonLink href="/record">{shell.offlineRecord}</ButtonLink>
      </>
    ),
  );
}
