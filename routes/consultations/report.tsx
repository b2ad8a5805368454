import { Hono } from "hono";
import * as v from "valibot";
import { Button, ButtonLink } from "../../components/Button.tsx";
import { CheckField, ChoiceField } from "../../components/Choice.tsx";
import { TextArea } from "../../components/Field.tsx";
import { Notice } from "../../components/Notice.tsx";
import type { Side } from "../../domain/conversation.ts";
import type { Enum } from "../../domain/database_types.ts";
import { Refusal } from "../../domain/errors.ts";
import { countCharacters } from "../../domain/request.ts";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { mustSucceed } from "../../edge/errors.ts";
import { wantsPage } from "../../edge/problem.tsx";
import { page } from "../../edge/render.tsx";
import { requireUser } from "../../edge/session.ts";
import type { Problems, Typed } from "../form.tsx";
import { FormProblems, readForm, statusOf } from "../form.tsx";
import type { Party } from "./party.ts";
import { readParty } from "./party.ts";
import { consultationPath, idParam } from "./reading.ts";

const REASONS = [
  "harassment",
  "impersonation",
  "bad_care",
  "misuse",
  "recording",
  "other",
] as const;
const DETAIL_CHARACTERS_MAX = 2000;

const Told = v.object({
  /** Made with the form, so that pressing twice makes one report. */
  report_id: v.fallback(v.pipe(v.string(), v.uuid()), () => crypto.randomUUID()),
  reason: v.fallback(v.optional(v.picklist(REASONS)), undefined),
  detail: v.fallback(v.pipe(v.string(), v.trim()), ""),
  block: v.fallback(v.pipe(v.string(), v.transform((text) => text === "yes")), false),
});

interface Report {
  report_id: string;
  reason: Enum<"report_reason">;
  detail: string;
  block: boolean;
}

/** Telling the clinic about the other side, with or without a call going on; works without script. */
export const report = new Hono<AppEnv>()
  .get("/:consultation_id/report", async (c) => {
    requireUser(c);
    return await reportPage(c, await readParty(c), {}, {});
  })
  .post("/:consultation_id/report", async (c) => {
    requireUser(c);
    const typed = await readForm(c);
    const { told, problems } = readReport(c, typed);
    if (!told) return await refuse(c, typed, problems);
    mustSucceed(
      await c.var.supabase.rpc("report_consultation", {
        consultation_id: idParam(c, "consultation_id"),
        ...told,
      }),
    );
    return await answer(c, told.block);
  });

/** The same from within a call, which it ends. */
export const reportCall = new Hono<AppEnv>()
  .post("/:call_id/report", async (c) => {
    requireUser(c);
    const { told } = readReport(c, await readForm(c));
    if (!told) throw new Refusal("bad_input", 422, "reason");
    mustSucceed(
      await c.var.supabase.rpc("report_call", { call_id: idParam(c, "call_id"), ...told }),
    );
    c.var.deps.nudgeClock();
    if (!wantsPage(c)) return c.json({ reported: true, blocked: told.block });
    const { data } = await c.var.supabase.from("calls").select("consultation_id")
      .eq("call_id", idParam(c, "call_id")).single();
    return c.redirect(sentPath(data!.consultation_id, told.block), 303);
  });

function readReport(c: AppContext, typed: Typed): { told: Report | null; problems: Problems } {
  const { report: words } = c.var.words;
  const { reason, ...told } = v.parse(Told, typed);
  const problems: Problems = {};
  const length = countCharacters(told.detail);
  if (!reason) problems.reason = words.reasonNeeded;
  if (length > DETAIL_CHARACTERS_MAX) {
    problems.detail = words.detailLong(length.toLocaleString(c.var.locale));
  }
  const fits = reason && Object.keys(problems).length === 0;
  return { told: fits ? { ...told, reason } : null, problems };
}

async function refuse(c: AppContext, typed: Typed, problems: Problems) {
  if (!wantsPage(c)) throw new Refusal("bad_input", 422, Object.keys(problems)[0]);
  return await reportPage(c, await readParty(c), typed, problems);
}

function answer(c: AppContext, blocked: boolean) {
  // The room closes now, not at the next turn of the clock.
  c.var.deps.nudgeClock();
  if (!wantsPage(c)) return c.json({ reported: true, blocked });
  return c.redirect(sentPath(idParam(c, "consultation_id"), blocked), 303);
}

function sentPath(consultationId: string, blocked: boolean): string {
  const path = consultationPath({ consultation_id: consultationId });
  return `${path}/report?sent${blocked ? "=blocked" : ""}`;
}

function reportPage(c: AppContext, party: Party, typed: Typed, problems: Problems) {
  const { report: words } = c.var.words;
  const sent = c.req.query("sent");
  const status = statusOf(problems);
  if (sent !== undefined && status === 200) return sentPage(c, party, sent === "blocked");
  return page(
    c,
    { title: words.title(party.name), variant: "focus", status },
    (
      <form
        class="form"
        method="post"
        action={`/consultations/${idParam(c, "consultation_id")}/report`}
        novalidate
      >
        <FormProblems c={c} problems={problems} />
        <h1>{words.title(party.name)}</h1>
        <div class="stack-s">
          <p>{words.lead}</p>
          <p>
            <a href="/emergency">{words.danger}</a>
          </p>
        </div>
        <input type="hidden" name="report_id" value={typed.report_id ?? crypto.randomUUID()} />
        <ReportFields c={c} side={party.side} typed={typed} problems={problems} />
        <div class="form-actions">
          <Button icon="flag">{words.send}</Button>
          <ButtonLink href={party.back} kind="quiet">{words.back}</ButtonLink>
        </div>
      </form>
    ),
  );
}

interface ReportFieldsProps {
  c: AppContext;
  side: Side;
  typed: Typed;
  problems: Problems;
}

function ReportFields({ c, side, typed, problems }: ReportFieldsProps) {
  const { report: words, shell } = c.var.words;
  return (
    <>
      <ChoiceField
        type="radio"
        name="reason"
        legend={words.reason}
        required
        error={problems.reason}
        value={typed.reason}
        options={REASONS.map((value) => ({ value, label: words.reasons[value] }))}
      />
      <TextArea
        name="detail"
        label={words.detail}
        hint={words.detailHint}
        optional={shell.optional}
        error={problems.detail}
        value={typed.detail}
      />
      <CheckField
        name="block"
        label={words.block}
        hint={words.blockHint[side]}
        checked={typed.block === "yes"}
      />
      <p class="quiet">{words.endsCall}</p>
    </>
  );
}

function sentPage(c: AppContext, { back }: Party, blocked: boolean) {
  const { report: words } = c.var.words;
  return page(
    c,
    { title: words.sentTitle, variant: "focus" },
    (
      <div class="stack">
        <h1>{words.sentTitle}</h1>
        <Notice kind="success" live>{words.sentText}</Notice>
        {blocked && <p>{words.sentBlocked}</p>}
        <ButtonLink href={back} icon="arrow_left">{words.back}</ButtonLink>
      </div>
    ),
  );
}
