import { useSignal } from "@preact/signals";
import { Button } from "../../components/Button.tsx";
import { Notice } from "../../components/Notice.tsx";
import type { Finding, Measures, State } from "../../domain/triage/mod.ts";
import { AddFinding } from "./AddFinding.tsx";
import type { Knowledge } from "./make_knowledge.ts";
import { BackButton, Title } from "./parts.tsx";
import type { ScreenProps } from "./parts.tsx";
import { interviewOf } from "./progress.ts";

export interface KnowingProps extends ScreenProps {
  knowledge: Knowledge;
}

/** What was read, to be set right: taken away, said not to be there, added. */
export function UnderstoodScreen(
  { check, words, knowledge, onRight }: KnowingProps & { onRight(): void },
) {
  const { progress, change } = check;
  const said = useSignal("");
  const { facts } = interviewOf(progress, knowledge);
  const correct = (id: string, state: State | "removed") => {
    change({ corrections: { ...progress.corrections, [id]: state } });
    const name = knowledge.name(id);
    said.value = state === "removed"
      ? words.removed(name)
      : words.changed(name, state === "present" ? words.present : words.absent);
  };
  return (
    <section class="stack">
      <Title>{words.understoodTitle}</Title>
      {facts.findings.length === 0
        ? (
          <Notice kind="warning">
            <p>{words.nothing}</p>
          </Notice>
        )
        : <p>{words.understoodHint}</p>}
      <ul class="check-findings">
        {[...facts.findings].sort(presentFirst).map((finding) => (
          <FindingRow
            key={finding.id}
            finding={finding}
            name={knowledge.name(finding.id)}
            words={words}
            onCorrect={correct}
          />
        ))}
      </ul>
      <MeasureList measures={facts.measures} words={words} />
      <p class="visually-hidden" role="status">{said.value}</p>
      <AddFinding
        words={words}
        knowledge={knowledge}
        onAdd={(id) => correct(id, "present")}
      />
      <div class="form-actions">
        <Button type="button" onClick={onRight}>{words.next}</Button>
        <Button type="button" kind="secondary" icon="pencil" onClick={() => check.go("words")}>
          {words.editWords}
        </Button>
        <BackButton check={check} words={words} />
      </div>
    </section>
  );
}

const ORDER: Record<State, number> = { present: 0, unknown: 1, absent: 2 };
const presentFirst = (a: Finding, b: Finding) => ORDER[a.state] - ORDER[b.state];

function FindingRow({ finding, name, words, onCorrect }: {
  finding: Finding;
  name: string;
  words: ScreenProps["words"];
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
        {detailsOf(finding, words).map((detail) => <span key={detail} class="quiet">{detail}
        </span>)}
        {state === "unknown" && <span class="quiet">{words.uncertain}</span>}
      </p>
      <div class="check-states">
        {choice("present", words.present, words.makePresent(name))}
        {choice("absent", words.absent, words.makeAbsent(name))}
        <Button
          type="button"
          kind="quiet"
          icon="trash"
          iconOnly
          onClick={() => onCorrect(id, "removed")}
        >
          {words.remove(name)}
        </Button>
      </div>
    </li>
  );
}

function detailsOf({ severity, onset, course, days }: Finding, words: ScreenProps["words"]) {
  const details: string[] = [];
  if (severity) details.push(words.severities[severity]);
  if (onset) details.push(words.onsets[onset]);
  if (course) details.push(words.courses[course]);
  if (days !== undefined && days > 0) {
    const hours = Math.max(1, Math.round(days * 24));
    details.push(days < 1 ? words.hours(hours) : words.days(Math.round(days)));
  }
  return details;
}

function MeasureList({ measures, words }: { measures: Measures; words: ScreenProps["words"] }) {
  const told = Object.entries(measures) as [keyof Measures, number | undefined][];
  if (told.length === 0) return null;
  return (
    <dl class="check-measures">
      {told.map(([name, value]) => (
        <div key={name}>
          <dt>{words.measures[name]}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
