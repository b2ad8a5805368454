import { Hono } from "hono";
import * as v from "valibot";
import { Button, ButtonLink } from "../../components/Button.tsx";
import { ChoiceField } from "../../components/Choice.tsx";
import { TextArea } from "../../components/Field.tsx";
import { Notice } from "../../components/Notice.tsx";
import { Refusal } from "../../domain/errors.ts";
import { countCharacters } from "../../domain/request.ts";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { must, mustSucceed } from "../../edge/errors.ts";
import { page } from "../../edge/render.tsx";
import { requireUser } from "../../edge/session.ts";
import type { Problems, Typed } from "../form.tsx";
import { FormProblems, readForm, statusOf } from "../form.tsx";
import type { Consultation } from "./reading.ts";
import { consultationPath, doctorName, idParam, readOwnConsultation } from "./reading.ts";

const COMMENT_CHARACTERS_MAX = 1000;
const Score = v.pipe(v.string(), v.regex(/^[1-5]$/), v.transform(Number));

/** What a patient may do to a consultation beside talking: take it back, rate it. */
export const patientTransitions = new Hono<AppEnv>()
  .post("/:consultation_id/cancel", async (c) => {
    requireUser(c);
    const id = idParam(c, "consultation_id");
    mustSucceed(await c.var.supabase.rpc("cancel_consultation", { consultation_id: id }));
    // The money goes back now, not at the clock's next tick.
    c.var.deps.nudgeClock();
    return c.redirect(`/consultations/${id}`, 303);
  })
  .get("/:consultation_id/rating", async (c) => {
    requireUser(c);
    const consultation = await readOwnConsultation(c);
    return sentAway(c, consultation) ?? await ratingPage(c, consultation, {}, {});
  })
  .post("/:consultation_id/rating", async (c) => {
    requireUser(c);
    const typed = await readForm(c);
    const consultation = await readOwnConsultation(c);
    const away = sentAway(c, consultation);
    if (away) return away;
    const score = v.safeParse(Score, typed.score);
    const problems = problemsIn(c, typed, score.success);
    if (!score.success || Object.keys(problems).length > 0) {
      return await ratingPage(c, consultation, typed, problems);
    }
    mustSucceed(
      await c.var.supabase.rpc("rate_consultation", {
        consultation_id: consultation.consultation_id,
        score: score.output,
        comment: typed.comment?.trim() ?? "",
      }),
    );
    return c.redirect(`${consultationPath(consultation)}/rating`, 303);
  });

/** Who was sent to emergency care is told where to go, not asked how they liked it. */
function sentAway(c: AppContext, consultation: Consultation): Response | null {
  return consultation.sent_to_emergency_at ? c.redirect(consultationPath(consultation), 303) : null;
}

function problemsIn(c: AppContext, typed: Typed, scored: boolean): Problems {
  const { ask: words } = c.var.words;
  const length = countCharacters(typed.comment ?? "");
  return {
    ...scored ? {} : { score: words.rateNeeded },
    ...length > COMMENT_CHARACTERS_MAX
      ? {
        comment: words.rateLong(
          length.toLocaleString("en"),
          COMMENT_CHARACTERS_MAX.toLocaleString("en"),
        ),
      }
      : {},
  };
}

async function ratingPage(
  c: AppContext,
  consultation: Consultation,
  typed: Typed,
  problems: Problems,
) {
  const { ask: words } = c.var.words;
  if (consultation.status !== "closed") throw new Refusal("consultation_not_closed", 409);
  const title = words.rateTitle(doctorName(c, consultation));
  const given = must(
    await c.var.supabase.from("ratings").select("score")
      .eq("consultation_id", consultation.consultation_id).limit(1),
  )[0];
  const status = statusOf(problems);
  return page(
    c,
    { title, variant: "focus", status },
    (
      <div class="stack">
        <h1>{title}</h1>
        {given
          ? <Notice kind="success" title={words.rateThanks}>{words.scores[given.score - 1]}</Notice>
          : <RatingForm c={c} consultation={consultation} typed={typed} problems={problems} />}
        <ButtonLink href={consultationPath(consultation)} kind="quiet" icon="arrow_left">
          {words.rateBack}
        </ButtonLink>
      </div>
    ),
  );
}

function RatingForm({ c, consultation, typed, problems }: {
  c: AppContext;
  consultation: Consultation;
  typed: Typed;
  problems: Problems;
}) {
  const { words: { ask: words, shell } } = c.var;
  return (
    <>
      <FormProblems c={c} problems={problems} />
      <p>{words.rateText}</p>
      <form
        class="form"
        method="post"
        action={`${consultationPath(consultation)}/rating`}
        novalidate
      >
        <ChoiceField
          type="radio"
          name="score"
          legend={words.score}
          layout="tiles"
          required
          error={problems.score}
          value={typed.score}
          options={[5, 4, 3, 2, 1].map((score) => ({
            value: `${score}`,
            label: `${score} · ${words.scores[score - 1]}`,
          }))}
        />
        <TextArea
          name="comment"
          label={words.comment}
          optional={shell.optional}
          error={problems.comment}
          value={typed.comment}
        />
        <div class="form-actions">
          <Button>{words.rateSend}</Button>
        </div>
      </form>
    </>
  );
}
