import { Badge } from "../../components/Badge.tsx";
import type { Tone } from "../../components/Badge.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import { Heading } from "../../components/Heading.tsx";
import type { HeadingLevel } from "../../components/Heading.tsx";
import { Notice } from "../../components/Notice.tsx";
import { assessmentOf } from "../../domain/check.ts";
import { isOfAnother } from "../../domain/check_kept.ts";
import type { KeptCheck } from "../../domain/check_kept.ts";
import { findingName } from "../../domain/check_names.ts";
import { formatInstant } from "../../domain/time.ts";
import type { Level, State } from "../../domain/triage/mod.ts";
import { inLanguage } from "../../domain/triage/in_language.ts";
import { formatMonths } from "../../domain/worklist.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { detailsOf, MeasureList } from "../../islands/check/UnderstoodScreen.tsx";
import { timeZoneOf } from "../time_zone.ts";

const TONES: Record<Level, Tone> = {
  emergency: "danger",
  today: "urgent",
  doctor: "accent",
  self_care: "good",
};

export interface CheckFoundProps {
  c: AppContext;
  check: KeptCheck;
  side: "patient" | "practitioner";
  /** Whom the request is about. */
  patient: { ageMonths: number; sex: string };
  level?: HeadingLevel;
}

/** What a check found, before the words that were written by hand: alike for both sides. */
export function CheckFound(props: CheckFoundProps) {
  const { c, check, side, patient, level = 3 } = props;
  const { words: { check_carry: words, check_result: results } } = c.var;
  return (
    <section class="check-found stack-s">
      <div class="section-head">
        <Heading level={level}>
          {side === "patient" ? words.title : words.titleDoctor}
        </Heading>
        <Badge tone={TONES[check.level]}>{results.levels[check.level]}</Badge>
      </div>
      <p class="fine quiet">{aboutWords(c, check)}</p>
      {isOfAnother(check.input, patient) && (
        <Notice kind="warning">
          <p>{words.ofAnother}</p>
        </Notice>
      )}
      {check.level === "emergency" && <p class="fine">{acknowledgedWords(c, check)}</p>}
      <Told c={c} check={check} side={side} />
      <Disclosure title={words.rules} open={side === "practitioner"}>
        <Reasons c={c} check={check} />
      </Disclosure>
      {side === "practitioner" && check.input.text.trim() !== "" && (
        <Disclosure title={words.written}>
          <p class="prewrap" dir="auto">{check.input.text}</p>
        </Disclosure>
      )}
      <p class="fine">
        {side === "patient" ? results.notDiagnosis : words.notDiagnosis}{" "}
        {results.version(check.version)}
      </p>
    </section>
  );
}

/** For whom the check was made, and when. */
function aboutWords(c: AppContext, { input, created_at }: KeptCheck): string {
  const { words: { check_carry: words, work }, locale } = c.var;
  const { ageMonths, sex, pregnant } = input.person;
  return [
    words.made(formatInstant(created_at, locale, timeZoneOf(c))),
    words.whom[input.for],
    ...ageMonths === null ? [] : [formatMonths(ageMonths, locale)],
    ...sex === "unknown" ? [] : [work.sexes[sex]],
    ...pregnant ? [words.pregnant] : [],
  ].join(" · ");
}

function acknowledgedWords(c: AppContext, { acknowledged_at }: KeptCheck): string {
  const { words: { check_carry: words }, locale } = c.var;
  return acknowledged_at
    ? words.acknowledged(formatInstant(acknowledged_at, locale, timeZoneOf(c)))
    : words.notAcknowledged;
}

/** There, not there, not known; then numbers and what the person lives with. */
function Told({ c, check, side }: Pick<CheckFoundProps, "c" | "check" | "side">) {
  const { words: { check_carry: words, check_result: results, check_review: review }, locale } =
    c.var;
  const { findings, measures, person } = check.input;
  const named = (state: State) =>
    findings.filter((one) => one.state === state).map((one) => {
      const name = findingName(one.id, locale);
      const details = state !== "present"
        ? []
        : detailsOf(one, review).filter((detail) => detail !== name);
      return details.length > 0 ? `${name} (${details.join(", ")})` : name;
    });
  const conditions = (person.conditions ?? []).map((id) => findingName(id, locale));
  return (
    <>
      <dl class="check-told">
        {(["present", "absent", "unknown"] as const).map((state) => (
          <div key={state}>
            <dt>{side === "patient" ? results[state] : words.states[state]}</dt>
            <dd>{named(state).join(" · ") || results.none}</dd>
          </div>
        ))}
        {conditions.length > 0 && (
          <div>
            <dt>{words.conditions}</dt>
            <dd>{conditions.join(" · ")}</dd>
          </div>
        )}
      </dl>
      <MeasureList measures={measures} review={review} />
    </>
  );
}

/** The rules that led to the level, with their guidelines; what could not be ruled out. */
function Reasons({ c, check: { result } }: { c: AppContext; check: KeptCheck }) {
  const { words: { check_carry: words, check_result: results, check_pages: pages }, locale } =
    c.var;
  const { rules, unsettled } = assessmentOf(result);
  const known = new Set(rules.map(({ id }) => id));
  const old = result.rules.filter((id) => !known.has(id));
  return (
    <>
      {result.rules.length === 0 && <p>{words.noRules}</p>}
      <ul class="check-reasons">
        {rules.map(({ id, level, reason, source, reviewed }) => (
          <li key={id}>
            <p>{inLanguage(reason, locale)}</p>
            <p class="fine">
              {results.levels[level]} · {results.guideline(source)} · {id}
              {!reviewed && ` · ${pages.unsigned}`}
            </p>
          </li>
        ))}
        {old.map((id) => <li key={id}>{id}: {words.oldRule}</li>)}
      </ul>
      {unsettled.length > 0 && (
        <p>
          <b>{words.unsettled}</b>: {unsettled.map((id) => findingName(id, locale)).join(" · ")}
        </p>
      )}
    </>
  );
}
