import { formatInstant, localDay } from "../../domain/time.ts";
import type { work } from "../../domain/words/en/work.ts";

const CHOICES = [15, 30, 60, 120];

interface AvailabilityProps {
  until: string | null;
  now: number;
  currentId: string | null;
  locale: string;
  timeZone: string;
  words: typeof work;
}

/** "I have time now": four lengths while it is off, its end and a way out while it is on. */
export function Availability(
  { until, now, currentId, locale, timeZone, words }: AvailabilityProps,
) {
  const on = until !== null && Date.parse(until) > now;
  return (
    <form class="time-now" method="post" action="/work/availability">
      <input type="hidden" name="next" value={currentId ? `/work/${currentId}` : "/work"} />
      {on
        ? (
          <>
            <p class="availability availability-now" role="status">
              {words.time.until(
                formatInstant(until, locale, timeZone, styleOf(until, now, timeZone)),
              )}
            </p>
            <button class="button button-secondary" type="submit" name="minutes" value="0">
              {words.time.off}
            </button>
          </>
        )
        : (
          <fieldset>
            <legend>{words.time.question}</legend>
            <div class="time-choices">
              {CHOICES.map((minutes) => (
                <button
                  class="button button-secondary"
                  type="submit"
                  name="minutes"
                  value={minutes}
                  key={minutes}
                >
                  {words.time.minutes[minutes]}
                </button>
              ))}
            </div>
          </fieldset>
        )}
    </form>
  );
}

/** The hour is enough today; another day is named. */
function styleOf(until: string, now: number, timeZone: string): "time" | "full" {
  const today = localDay(new Date(now).toISOString(), timeZone);
  return localDay(until, timeZone) === today ? "time" : "full";
}
