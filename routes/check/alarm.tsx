import { Button, ButtonLink } from "../../components/Button.tsx";
import { DangerCard } from "../../components/DangerCard.tsx";
import type { KeptCheck } from "../../domain/check_kept.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { dangerCard, emergenciesOf } from "../consultations/danger_card.ts";

type Unread = KeptCheck & { level: "emergency"; acknowledged_at: null };

/** Whether a check found an emergency, and nobody has said yet that they have read what to do. */
export function isUnread(check: KeptCheck | null | undefined): check is Unread {
  return check?.level === "emergency" && check.acknowledged_at === null;
}

/** What to do now and whom to call, by the rules that fired. */
export function CheckAlarm({ c, check }: { c: AppContext; check: KeptCheck }) {
  const { check_carry: words } = c.var.words;
  const rules = emergenciesOf(check.result.rules);
  return <DangerCard card={dangerCard(c, rules, words.alarm)} />;
}

/** Stands in the place of paying until the person says that they have read it. */
export function ReadFirst({ c, check, path }: { c: AppContext; check: KeptCheck; path: string }) {
  const { check_carry: words } = c.var.words;
  return (
    <>
      <CheckAlarm c={c} check={check} />
      <form class="form" method="post" action={`${path}/acknowledge`}>
        <p>{words.alarmAfter}</p>
        <div class="form-actions">
          <Button kind="secondary" icon="check">{words.read}</Button>
          <ButtonLink href="/consultations" kind="quiet">{words.later}</ButtonLink>
        </div>
      </form>
    </>
  );
}
