import { Hono } from "hono";
import * as v from "valibot";
import { Button, ButtonLink } from "../../components/Button.tsx";
import { formatInstant } from "../../domain/time.ts";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { must, mustSucceed } from "../../edge/errors.ts";
import { page } from "../../edge/render.tsx";
import { requireUser } from "../../edge/session.ts";
import { FormProblems, problemsOf, readForm, statusOf } from "../form.tsx";
import type { Problems, Typed } from "../form.tsx";
import { localPath } from "../preferences.ts";
import { ConsentBoxes } from "./consent_boxes.tsx";
import { consentBox, documentsInForce, giveConsents } from "./consents.ts";
import type { ConsentDocument } from "./consents.ts";

/** Asks again when terms or privacy policy have a newer version; withdraws one that was given. */
export const consents = new Hono<AppEnv>()
  .get("/", async (c) => {
    requireUser(c);
    const next = c.req.query("next") ?? "";
    const due = await documentsDue(c);
    return due.length === 0 ? c.redirect(localPath(next), 303) : duePage(c, due, { next }, {});
  })
  .post("/", async (c) => {
    requireUser(c);
    const typed = await readForm(c);
    const { account: words } = c.var.words;
    const due = await documentsDue(c);
    const missing = { terms: words.termsMissing, privacy: words.privacyMissing };
    const boxes = due.map(({ kind }) => [kind, consentBox(missing[kind])]);
    const parsed = v.safeParse(v.object(Object.fromEntries(boxes)), typed);
    if (!parsed.success) return duePage(c, due, typed, problemsOf(parsed.issues));
    await giveConsents(c, c.var.supabase, parsed.output);
    return c.redirect(localPath(typed.next), 303);
  })
  .post("/:consent_id{[0-9a-f-]{36}}/withdraw", async (c) => {
    requireUser(c);
    mustSucceed(
      await c.var.supabase.from("consents")
        .update({ withdrawn_at: new Date().toISOString() })
        .eq("consent_id", c.req.param("consent_id"))
        .is("withdrawn_at", null),
    );
    return c.redirect("/me#consents", 303);
  });

/** The documents in force that the person has not agreed to. */
async function documentsDue(c: AppContext): Promise<ConsentDocument[]> {
  const [documents, given] = await Promise.all([
    documentsInForce(c),
    c.var.supabase.from("consents").select("kind, version").is("withdrawn_at", null),
  ]);
  const agreed = must(given);
  return documents.filter(({ kind, version }) =>
    !agreed.some((consent) => consent.kind === kind && consent.version === version)
  );
}

function duePage(
  c: AppContext,
  documents: ConsentDocument[],
  typed: Typed,
  problems: Problems,
): Response {
  const { words: { account: words }, locale } = c.var;
  const status = statusOf(problems);
  return page(
    c,
    { title: words.consentsTitle, variant: "focus", status },
    <>
      <FormProblems c={c} problems={problems} />
      <h1>{words.consentsTitle}</h1>
      <p>{words.consentsText}</p>
      <ul>
        {documents.map(({ kind, title, version, effective_at }) => (
          <li key={kind}>
            <a href={`/legal/${kind}`} target="_blank">{title}</a>
            <br />
            <span class="quiet">
              {words.consentVersion(version, formatInstant(effective_at, locale, "UTC", "date"))}
            </span>
          </li>
        ))}
      </ul>
      <form class="form" method="post" action="/consents" novalidate>
        <input type="hidden" name="next" value={typed.next} />
        <ConsentBoxes c={c} documents={documents} typed={typed} problems={problems} />
        <div class="form-actions">
          <Button>{words.consentsAgree}</Button>
          <ButtonLink href="/record" kind="quiet">{words.consentsLater}</ButtonLink>
        </div>
      </form>
    </>,
  );
}
