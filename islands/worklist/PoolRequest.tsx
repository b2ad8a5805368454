import { Badge } from "../../components/Badge.tsx";
import { Icon } from "../../components/Icon.tsx";
import { formatMoney } from "../../domain/money.ts";
import { minutesLeft, shortDuration, urgencyOf } from "../../domain/worklist.ts";
import type { PoolRow } from "../../domain/worklist.ts";
import type { work } from "../../domain/words/en/work.ts";

interface PoolRequestProps {
  row: PoolRow;
  now: number;
  locale: string;
  words: typeof work;
}

/** A request to the department: nobody's yet, so nothing of the person is told but what helps to choose. */
export function PoolRequest({ row, now, locale, words }: PoolRequestProps) {
  const band = words.bands[row.age_band] ?? row.age_band;
  const who = [band, words.sexes[row.sex], words.languages[row.locale] ?? row.locale];
  const left = minutesLeft(row.respond_by, now);
  const waited = shortDuration(Math.max(1, (now - Date.parse(row.requested_at)) / 60_000), locale);
  return (
    <li class="row">
      <span class="row-sign">
        <Icon name="people" />
      </span>
      <div class="row-text">
        <p class="row-head">
          <span class="row-name">{who.join(" · ")}</span>
        </p>
        <p class="quiet">
          {words.waitingFor(waited)} · {formatMoney(row.price_minor, row.currency, locale)}
        </p>
        <p class="row-badges">
          {row.flag && <Badge tone="danger" icon="emergency">{words.flags[row.flag]}</Badge>}
          <Badge tone={urgencyOf(left) === "calm" ? "plain" : "urgent"} icon="clock">
            {left > 0
              ? words.answerWithin(shortDuration(left, locale))
              : words.overdue(shortDuration(-left, locale))}
          </Badge>
        </p>
        <form method="post" action={`/consultations/${row.consultation_id}/accept`}>
          <button class="button button-secondary" type="submit">
            {words.accept}
            <span class="visually-hidden">{who.join(", ")}</span>
          </button>
        </form>
      </div>
    </li>
  );
}
