import { Button, ButtonLink } from "../../components/Button.tsx";
import { TextArea } from "../../components/Field.tsx";
import { Notice } from "../../components/Notice.tsx";
import type { Refusal } from "../../domain/errors.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { page } from "../../edge/render.tsx";
import { FormProblems } from "../form.tsx";
import { idParam } from "./reading.ts";

/** Refusals that another try of the same message cannot cure. */
const FINAL = new Set([
  "consultation_closed",
  "message_limit_reached",
  "time_over",
  "not_found",
  "consultation_not_found",
]);

/** The answer to a message that a form sent and that was not taken: why, and all of its text. */
export function unsentPage(c: AppContext, refusal: Refusal, body: string): Response {
  const { errors, talk: words } = c.var.words;
  const { title, detail } = errors[refusal.code];
  const path = `/consultations/${idParam(c, "consultation_id")}`;
  return page(
    c,
    { title: words.unsentTitle, variant: "focus", status: refusal.status },
    (
      <div class="wrap-narrow stack">
        <h1>{words.unsentTitle}</h1>
        {!FINAL.has(refusal.code) && <FormProblems c={c} problems={{ body: title }} />}
        <Notice kind="error" title={title}>
          <p>{detail}</p>
        </Notice>
        <form class="form" method="post" action={`${path}/messages`} novalidate>
          <input type="hidden" name="message_id" value={crypto.randomUUID()} />
          <TextArea
            name="body"
            label={words.yourText}
            hint={FINAL.has(refusal.code) ? words.copyHint : undefined}
            error={FINAL.has(refusal.code) ? undefined : title}
            value={body}
            rows={10}
          />
          <div class="form-actions">
            {!FINAL.has(refusal.code) && <Button>{words.sendAgain}</Button>}
            <ButtonLink href={path} kind="secondary">{words.toConversation}</ButtonLink>
          </div>
        </form>
      </div>
    ),
  );
}
