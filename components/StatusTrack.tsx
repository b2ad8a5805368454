import { Icon } from "./Icon.tsx";

export interface TrackStep {
  label: string;
  state: "done" | "current" | "next";
  /** The state in a word, for screen readers: "done", "now", "to come". */
  stateWord: string;
  /** A time, or what is being waited for. */
  detail?: string;
}

export interface StatusTrackProps {
  label: string;
  steps: TrackStep[];
}

/** Where a consultation stands: paid, waiting, answered, closed. */
export function StatusTrack({ label, steps }: StatusTrackProps) {
  return (
    <ol class="track" aria-label={label}>
      {steps.map(({ label, state, stateWord, detail }) => (
        <li
          class={`track-step track-${state}`}
          aria-current={state === "current" ? "step" : undefined}
          key={label}
        >
          <span class="track-mark">{state === "done" && <Icon name="check" />}</span>
          <span class="track-label">{label}</span>
          <span class="visually-hidden">{stateWord}</span>
          {detail && <span class="track-detail">{detail}</span>}
        </li>
      ))}
    </ol>
  );
}
