import type { ComponentChildren } from "preact";
import { Button } from "../../components/Button.tsx";
import type { check } from "../../domain/words/en/check.ts";
import type { Check } from "./use_check.ts";

/** What every screen of the check is given. */
export interface ScreenProps {
  check: Check;
  words: typeof check;
}

/** The screen's heading: focus goes here when the screen comes. */
export function Title({ children, id }: { children: ComponentChildren; id?: string }) {
  return <h1 tabindex={-1} data-check-heading id={id}>{children}</h1>;
}

export interface Answer {
  value: string;
  label: string;
}

/** Large buttons under one another; the one that was pressed before says so. */
export function Answers({ answers, chosen, onAnswer }: {
  answers: Answer[];
  chosen?: string;
  onAnswer: (value: string) => void;
}) {
  return (
    <div class="check-answers">
      {answers.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          class="check-answer"
          aria-pressed={chosen === undefined ? undefined : chosen === value}
          onClick={() => onAnswer(value)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

export function BackButton({ check, words }: ScreenProps) {
  return (
    <Button type="button" kind="quiet" icon="arrow_left" onClick={check.back}>{words.back}</Button>
  );
}
