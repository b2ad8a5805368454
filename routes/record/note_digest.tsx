import { formatDay } from "../../domain/time.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { codeWords } from "./timeline.ts";
import type { EncounterNote } from "./timeline.ts";

/**
 * The doctor's summary in the timeline: all that one looks for at night, without another tap. Who was
 * sent to emergency care has the advice alone.
 */
export function NoteDigest({ c, note }: { c: AppContext; note: EncounterNote }) {
  const { record: words } = c.var.words;
  const code = codeWords(c, note);
  const followUp = followUpWords(c, note);
  return (
    <dl class="digest">
      {note.assessment && (
        <div>
          <dt>{words.finding}</dt>
          <dd class="prewrap" dir="auto">{note.assessment}</dd>
          {code && <dd class="quiet">{code}</dd>}
        </div>
      )}
      <div>
        <dt>{words.advice}</dt>
        <dd class="prewrap" dir="auto">{note.advice}</dd>
      </div>
      {note.watch_for && (
        <div class="digest-watch">
          <dt>{words.watchFor}</dt>
          <dd class="prewrap" dir="auto">{note.watch_for}</dd>
        </div>
      )}
      {followUp && (
        <div>
          <dt>{words.followUp}</dt>
          <dd class="prewrap" dir="auto">{followUp}</dd>
        </div>
      )}
    </dl>
  );
}

/** What the doctor wrote of it, and the day with its weekday; empty where nothing is planned. */
export function followUpWords(c: AppContext, note: EncounterNote): string {
  const { words: { record: words }, locale } = c.var;
  const day = note.follow_up_on &&
    words.followUpOn(formatDay(`${note.follow_up_on}T00:00:00Z`, locale, "UTC"));
  return [note.follow_up, day].filter(Boolean).join("\n");
}
