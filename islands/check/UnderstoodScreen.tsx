import { useState } from "preact/hooks";
import { Button } from "../../components/Button.tsx";
import { Notice } from "../../components/Notice.tsx";
import type { Finding, Measures, State } from "../../domain/triage/mod.ts";
import { AddFinding } from "./AddFinding.tsx";
import type { Knowledge } from "./make_knowledge.ts";
import { BackButton, Title } from "./parts.tsx";
import type { ScreenProps } from "./parts.tsx";
import { interviewOf } from "./progress.ts";

type Review = Knowledge["review"];

export interface KnowingProps extends ScreenProps {
  knowledge: Knowledge;
}

/** What was read, to be set right: taken away, said not to be there, added. */
export function UnderstoodScreen(
  { check, words, knowledge, onRight }: KnowingProps & { onRight(): void },
) {
  const { progress, change } = check;
  const { review } = knowledge;
  const [said, say] = useState("");
  const { facts } = interviewOf(progress, knowledge);
  const correct = (id: string, state: State | "removed") => {
    change({ corrections: { ...progress.corrections, [id]: state } });
    const name = knowledge.name(id);
    say(
      state === "removed"
        ? review.removed(name)
        : review.changed(name, state === "present" ? review.present : review.absent),
    );
  };
  return (
    <section class="stack">
      <Title>{review.understoodTitle}</Title>
      {facts.findings.length === 0
        ? (
          <Notice kind="warning">
            <p>{review.nothing}</p>
          </Notice>
        )
        : <p>{review.understoodHint}</p>}
      <ul class="check-findings">
        {listed(facts.findings, knowledge).sort(presentFirst).map((finding) => (
          <FindingRow
            key={finding.id}
            finding={finding}
            name={knowledge.name(finding.id)}
            comfort={knowledge.engine.kindOf(finding.id) === "reassurance"}
            review={review}
            onCorrect={correct}
          />
        ))}
      </ul>
      <MeasureList measures={facts.measures} review={review} />
      <p class="visually-hidden" role="status">{said}</p>
      <AddFinding
        knowledge={knowledge}
        onAdd={(id) => correct(id, "present")}
      />
      <div class="form-actions">
        <Button type="button" onClick={onRight}>{words.next}</Button>
        <Button type="button" kind="secondary" icon="pencil" onClick={() => check.go("words")}>
          {review.editWords}
        </Button>
        <BackButton check={check} words={words} />
      </div>
    </section>
  );
}

/** "No fever" is told once: as the fever that is not there, not as a comfort besides. */
function listed(findings: Finding[], { engine }: Knowledge): Finding[] {
  const denied = findings.filter(({ state }) => state === "absent");
  return findings.filter((one) =>
    engine.kindOf(one.id) !== "reassurance" || !denied.some((other) => sameWords(one, other))
  );
}

function sameWords(one: Finding, other: Finding): boolean {
  return (one.spans ?? []).some(([from, to]) =>
    (other.spans ?? []).some(([start, end]) => from < end && start < to)
  );
}

const ORDER: Record<State, number> = { present: 0, unknown: 1, absent: 2 };
const presentFirst = (a: Finding, b: Finding) => ORDER[a.state] - ORDER[b.state];

function FindingRow({ finding, name, comfort, review, onCorrect }: {
  finding: Finding;
  name: string;
  /** Something good, such as "breathes normally": it can only be taken away. */
  comfort: boolean;
  review: Review;
  onCorrect: (id: string, state: State | "removed") => void;
}) {
  const { id, state } = finding;
  const choice = (value: "present" | "absent", label: string, full: string) => (
    <button
      type="button"
      class="check-state"
      aria-pressed={state === value}
      aria-label={full}
      onClick={() => onCorrect(id, value)}
    >
      {label}
    </button>
  );
  return (
    <li class={`check-finding check-finding-${state}`}>
      <p>
        <b>{name}</b>
        {detailsOf(finding, review).map((detail) => <span key={detail} class="quiet">{detail}
        </span>)}
        {state === "unknown" && <span class="quiet">{review.uncertain}</span>}
      </p>
      <div class="check-states">
        {!comfort && choice("present", review.present, review.makePresent(name))}
        {!comfort && choice("absent", review.absent, review.makeAbsent(name))}
        <Button
          type="button"
          kind="quiet"
          icon="trash"
          iconOnly
          onClick={() => onCorrect(id, "removed")}
        >
          {review.remove(name)}
        </Button>
      </div>
    </li>
  );
}

/** How strong, how it came, where it goes and since when: each in a few words. */
export function detailsOf({ severity, onset, course, days }: Finding, review: Review) {
  const details: string[] = [];
  if (severity) details.push(review.severities[severity]);
  if (onset) details.push(review.onsets[onset]);
  if (course) details.push(review.courses[course]);
  if (days !== undefined && days > 0) {
    const hours = Math.max(1, Math.round(days * 24));
    details.push(days < 1 ? review.hours(hours) : review.days(Math.round(days)));
  }
  return details;
}

/** What was measured, each with its unit. */
export function MeasureList({ measures, review }: { measures: Measures; review: Review }) {
  const told = Object.entries(measures) as [keyof Measures, number | undefined][];
  if (told.length === 0) return null;
  return (
    <dl class="check-measures">
      {told.map(([name, value]) => (
        <div key={name}>
          <dt>{review.measures[name]}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
