import { Button } from "../../components/Button.tsx";
import { keptCheck } from "../../domain/check_kept.ts";
import { encodeResult } from "../../domain/check_link.ts";
import { formatInstant } from "../../domain/time.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { must } from "../../edge/errors.ts";
import { timeZoneOf } from "../time_zone.ts";
import { isUnread } from "./alarm.tsx";
import { CHECK_COLUMNS } from "./carried.ts";

const CHECKS_SHOWN = 20;

/** The checks that the person has kept, newest first. */
export async function readKeptChecks(c: AppContext) {
  return must(
    await c.var.supabase.from("symptom_checks")
      .select(`${CHECK_COLUMNS}, consultation_id, consultations(status)`)
      .order("created_at", { ascending: false })
      .limit(CHECKS_SHOWN),
  );
}

/** Each opens as it was, from its codes, and can be deleted. */
export function KeptChecks(
  { c, checks }: { c: AppContext; checks: Awaited<ReturnType<typeof readKeptChecks>> },
) {
  const { words: { check_pages: words, check_carry: carry, check_result: results }, locale } =
    c.var;
  return (
    <section class="stack-s">
      <h2>{words.keptTitle}</h2>
      <ul class="rows">
        {checks.map((check) => {
          const { symptom_check_id, consultation_id, created_at } = check;
          const sent = check.consultations && check.consultations.status !== "draft";
          const result = keptCheck(check)?.result;
          const day = formatInstant(created_at, locale, timeZoneOf(c), "full");
          return (
            <li class="row spread" key={symptom_check_id}>
              {result && (
                <a href={`/check/result#${encodeResult(result)}`}>
                  {words.keptOpen(results.levels[result.level], day)}
                </a>
              )}
              {sent
                ? (
                  <a href={`/consultations/${consultation_id}`}>
                    {carry.sentWith}
                  </a>
                )
                : consultation_id && isUnread(keptCheck(check))
                ? <a href={`/consultations/${consultation_id}/pay`}>{carry.alarmFirst}</a>
                : <Delete id={symptom_check_id} words={words.keptDeleteThis(day)} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Only what no doctor goes by, and no emergency on its way unread. */
function Delete({ id, words }: { id: string; words: string }) {
  return (
    <form method="post" action="/check/forget">
      <input type="hidden" name="symptom_check_id" value={id} />
      <Button kind="quiet" icon="trash" iconOnly>{words}</Button>
    </form>
  );
}
