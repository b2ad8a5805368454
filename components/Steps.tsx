export interface StepsProps {
  current: number;
  total: number;
  /** "Step 2 of 4: describe the problem" */
  words: string;
}

/** How far along a guided form is. */
export function Steps({ current, total, words }: StepsProps) {
  return (
    <div class="steps">
      <p id="steps-words">{words}</p>
      <progress value={current} max={total} aria-labelledby="steps-words" />
    </div>
  );
}
