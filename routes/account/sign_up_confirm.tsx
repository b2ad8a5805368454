import { Hono } from "hono";
import * as v from "valibot";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { refusalOf } from "../../edge/errors.ts";
import { rateLimit } from "../../edge/rate_limit.ts";
import { page } from "../../edge/render.tsx";
import { sessionClient } from "../../edge/session.ts";
import { FormProblems, problemsOf, readForm, statusOf } from "../form.tsx";
import type { Problems, Typed } from "../form.tsx";
import { forgetAddress, rememberedAddress } from "./code_address.ts";
import { CodeForm } from "./code_form.tsx";
import { giveConsents } from "./consents.ts";
import { codeField } from "./credentials.ts";
import { nextQuery } from "./session_start.ts";

/** What was agreed to at sign-up travels with the new user until the address is confirmed. */
const AgreedVersions = v.fallback(
  v.object({ terms: v.optional(v.number()), privacy: v.optional(v.number()) }),
  {},
);

/** The second step of sign-up where the Supabase project confirms e-mail addresses first. */
export const signUpConfirm = new Hono<AppEnv>()
  .get("/", (c) => confirmPage(c, { next: c.req.query("next") ?? "" }, {}))
  .post("/", rateLimit(30, 300), async (c) => {
    const typed = await readForm(c);
    const email = rememberedAddress(c);
    if (!email) return c.redirect("/sign-up", 303);
    const parsed = v.safeParse(v.object({ code: codeField(c) }), typed);
    if (!parsed.success) return confirmPage(c, typed, problemsOf(parsed.issues));
    const supabase = sessionClient(c);
    const { data, error } = await supabase.auth.verifyOtp({
      email,
      token: parsed.output.code,
      type: "email",
    });
    if (error?.status === 429) throw refusalOf(error, 429);
    if (error) return confirmPage(c, typed, { code: c.var.words.account.codeWrong });
    forgetAddress(c);
    await giveConsents(c, supabase, v.parse(AgreedVersions, data.user?.user_metadata.consents));
    return c.redirect(`/welcome${nextQuery(typed.next)}`, 303);
  });

function confirmPage(c: AppContext, typed: Typed, problems: Problems): Response {
  const { account: words } = c.var.words;
  const email = rememberedAddress(c);
  if (!email) return c.redirect("/sign-up", 303);
  const status = statusOf(problems);
  return page(
    c,
    { title: words.confirmTitle, variant: "focus", status },
    <>
      <FormProblems c={c} problems={problems} />
      <h1>{words.confirmTitle}</h1>
      <p>{words.confirmText(email)}</p>
      <CodeForm c={c} action="/sign-up/confirm" typed={typed} problems={problems} />
    </>,
  );
}
