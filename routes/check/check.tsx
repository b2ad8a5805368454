import { Hono } from "hono";
import { ButtonLink } from "../../components/Button.tsx";
import { emergencyNumber } from "../../domain/emergency/numbers.ts";
import { isLocale } from "../../domain/words/locale.ts";
import { wordsOf } from "../../domain/words/mod.ts";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { page } from "../../edge/render.tsx";
import { Island } from "../../islands/_runtime/Island.tsx";
import SharedResult from "../../islands/SharedResult.tsx";
import SymptomCheck from "../../islands/SymptomCheck.tsx";
import { DangerSigns } from "../emergency.tsx";
import { aboutPage } from "./about.tsx";
import { isOffered } from "./offered.ts";

/**
 * The symptom check. All of it happens on the device; here are the page around it, what stands in
 * its place without script, and what it goes by. `/in/:locale` is what the service worker keeps.
 */
export const check = new Hono<AppEnv>()
  .get("/", checkPage)
  .get("/result", sharedPage)
  .get("/about", aboutPage)
  .get("/in/:locale", (c) => {
    // Kept for whoever opens /check without network; a person who follows a link goes there.
    if (c.req.header("sec-fetch-mode") === "navigate") return c.redirect("/check");
    const { locale } = c.req.param();
    if (isLocale(locale)) {
      c.set("locale", locale);
      c.set("words", wordsOf(locale));
    }
    return checkPage(c);
  });

async function checkPage(c: AppContext): Promise<Response> {
  const { words: { check: words, check_pages: pages }, locale, country } = c.var;
  if (!await isOffered(c)) return notOffered(c);
  return page(
    c,
    { title: words.title, description: pages.description, variant: "focus" },
    (
      <>
        <noscript>
          <Plain c={c} title={words.title} lead={pages.plainLead} />
        </noscript>
        <Island
          name="SymptomCheck"
          is={SymptomCheck}
          area="check"
          words={words}
          props={{ locale, country, medical: emergencyNumber(country).medical }}
        />
      </>
    ),
  );
}

function notOffered(c: AppContext): Response {
  const { words: { check: words, check_pages: pages } } = c.var;
  return page(
    c,
    { title: words.title, description: pages.description, variant: "focus" },
    <Plain c={c} title={pages.offTitle} lead={pages.offText} />,
  );
}

function sharedPage(c: AppContext): Response {
  const { words: { check_result: words, check_pages: pages }, locale, country } = c.var;
  return page(
    c,
    { title: words.sharedTitle, variant: "focus" },
    (
      <>
        <h1>{words.sharedTitle}</h1>
        <noscript>
          <p>{pages.sharedNeedsScript}</p>
        </noscript>
        <Island
          name="SharedResult"
          is={SharedResult}
          area="check_result"
          words={words}
          props={{ locale, country }}
        />
        <ButtonLink href="/check" kind="secondary">{words.ownCheck}</ButtonLink>
      </>
    ),
  );
}

/** The danger signs with their numbers, and a doctor: what helps without the check itself. */
function Plain({ c, title, lead }: { c: AppContext; title: string; lead: string }) {
  const { words: { check_pages: pages } } = c.var;
  return (
    <div class="stack-l">
      <h1>{title}</h1>
      <p>{lead}</p>
      <DangerSigns c={c} next="/check" />
      <ButtonLink href="/doctors" wide>{pages.findDoctor}</ButtonLink>
    </div>
  );
}
