import { Hono } from "hono";
import * as v from "valibot";
import { Button } from "../../components/Button.tsx";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { refusalOf } from "../../edge/errors.ts";
import { rateLimit } from "../../edge/rate_limit.ts";
import { page } from "../../edge/render.tsx";
import { sessionClient } from "../../edge/session.ts";
import { FormProblems, problemsOf, readForm, statusOf } from "../form.tsx";
import type { Problems, Typed } from "../form.tsx";
import { forgetAddress, rememberAddress, rememberedAddress } from "./code_address.ts";
import { CodeForm } from "./code_form.tsx";
import { codeField, emailField } from "./credentials.ts";
import { enter, nextQuery } from "./session_start.ts";
import { EmailEntry } from "./email_entry.tsx";

/** Signing in with a code sent by e-mail; with `purpose=password` it leads on to a new password. */
export const signInCode = new Hono<AppEnv>()
  .get("/", (c) => {
    const { next = "", purpose = "" } = c.req.query();
    return askPage(c, { next, purpose, email: rememberedAddress(c) ?? "" }, {});
  })
  .post("/", rateLimit(30, 300), async (c) => {
    const typed = await readForm(c);
    const parsed = v.safeParse(v.object({ email: emailField(c) }), typed);
    if (!parsed.success) return askPage(c, typed, problemsOf(parsed.issues));
    const { email } = parsed.output;
    const { error } = await sessionClient(c).auth.signInWithOtp({
      email,
      options: { shouldCreateUser: false },
    });
    // Whether there is such an account is not told: only that too much was asked.
    if (error?.status === 429) throw refusalOf(error, 429);
    rememberAddress(c, email);
    return c.redirect(`/sign-in/code/verify${flowQuery(typed)}`, 303);
  })
  .get("/verify", (c) => {
    const { next = "", purpose = "" } = c.req.query();
    return verifyPage(c, { next, purpose }, {});
  })
  .post("/verify", rateLimit(30, 300), async (c) => {
    const typed = await readForm(c);
    const email = rememberedAddress(c);
    if (!email) return c.redirect(`/sign-in/code${flowQuery(typed)}`, 303);
    const parsed = v.safeParse(v.object({ code: codeField(c) }), typed);
    if (!parsed.success) return verifyPage(c, typed, problemsOf(parsed.issues));
    const supabase = sessionClient(c);
    const { error } = await supabase.auth.verifyOtp({
      email,
      token: parsed.output.code,
      type: "email",
    });
    if (error?.status === 429) throw refusalOf(error, 429);
    if (error) return verifyPage(c, typed, { code: c.var.words.account.codeWrong });
    forgetAddress(c);
    if (typed.purpose !== "password") return await enter(c, supabase, typed.next);
    return c.redirect(`/sign-in/password${nextQuery(typed.next)}`, 303);
  });

/** What is handed from page to page: where to go afterwards, and for what the code is. */
function flowQuery({ next, purpose }: Typed): string {
  const query = nextQuery(next);
  return purpose === "password" ? `${query ? `${query}&` : "?"}purpose=password` : query;
}

function askPage(c: AppContext, typed: Typed, problems: Problems): Response {
  const { account: words } = c.var.words;
  const forgotten = typed.purpose === "password";
  const title = forgotten ? words.forgotTitle : words.codeTitle;
  const status = statusOf(problems);
  return page(
    c,
    { title, variant: "focus", status },
    <>
      <FormProblems c={c} problems={problems} />
      <h1>{title}</h1>
      <p>{forgotten ? words.forgotText : words.codeText}</p>
      <form class="form" method="post" action="/sign-in/code" novalidate>
        <input type="hidden" name="next" value={typed.next} />
        <input type="hidden" name="purpose" value={typed.purpose} />
        <EmailEntry c={c} value={typed.email} error={problems.email} />
        <div class="form-actions">
          <Button wide>{words.sendCode}</Button>
        </div>
      </form>
      <p>
        <a href={`/sign-in${nextQuery(typed.next)}`}>{words.back}</a>
      </p>
    </>,
  );
}

function verifyPage(c: AppContext, typed: Typed, problems: Problems): Response {
  const { account: words } = c.var.words;
  const email = rememberedAddress(c);
  if (!email) return c.redirect(`/sign-in/code${flowQuery(typed)}`, 303);
  const status = statusOf(problems);
  return page(
    c,
    { title: words.verifyTitle, variant: "focus", status },
    <>
      <FormProblems c={c} problems={problems} />
      <h1>{words.verifyTitle}</h1>
      <p>{words.verifyText(email)}</p>
      <CodeForm c={c} action="/sign-in/code/verify" typed={typed} problems={problems} />
      <form class="cluster" method="post" action="/sign-in/code">
        <input type="hidden" name="next" value={typed.next} />
        <input type="hidden" name="purpose" value={typed.purpose} />
        <input type="hidden" name="email" value={email} />
        <Button kind="quiet" icon="refresh">{words.sendAgain}</Button>
      </form>
      <p>
        <a href={`/sign-in/code${flowQuery(typed)}`}>{words.otherAddress}</a>
      </p>
    </>,
  );
}
