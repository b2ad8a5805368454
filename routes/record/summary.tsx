import { Hono } from "hono";
import { ButtonLink } from "../../components/Button.tsx";
import type { AppEnv } from "../../edge/app_env.ts";
import { page } from "../../edge/render.tsx";
import { requireUser } from "../../edge/session.ts";
import { Island } from "../../islands/_runtime/Island.tsx";
import PrintButton from "../../islands/PrintButton.tsx";
import { consultationPath, idParam } from "../consultations/reading.ts";
import { readSummary, SummaryView } from "../consultations/summary_view.tsx";

/** The summary of a closed consultation, made for paper too; both of its sides may read it. */
export const consultationSummary = new Hono<AppEnv>()
  .get("/:consultation_id/summary", async (c) => {
    requireUser(c);
    const consultationId = idParam(c, "consultation_id");
    const summary = await readSummary(c, consultationId);
    // Not closed, or not theirs: the conversation's page knows which.
    if (!summary) return c.redirect(`/consultations/${consultationId}`, 303);
    const { words: { record: words, fields } } = c.var;
    return page(
      c,
      { title: words.summaryTitle, active: "record" },
      <div class="wrap-narrow stack">
        <SummaryView c={c} summary={summary} />
        <div class="cluster no-print">
          <Island
            name="PrintButton"
            is={PrintButton}
            area="fields"
            words={fields}
            wake="idle"
            props={{}}
          />
          <ButtonLink href={consultationPath(summary.consultation)} kind="quiet">
            {words.conversation}
          </ButtonLink>
          {summary.consultation.patients && (
            <ButtonLink href="/record" kind="quiet">{words.backToRecord}</ButtonLink>
          )}
        </div>
      </div>,
    );
  });
