import { ButtonLink } from "../../components/Button.tsx";
import { Card } from "../../components/Card.tsx";
import type { AppContext } from "../../edge/app_env.ts";
import type { CallKind } from "../doctors/kinds.ts";

interface CallPlanProps {
  c: AppContext;
  kind: CallKind;
  /** Talk time that the price includes. */
  minutes: number;
  /** Where one goes on after giving the telephone number. */
  next: string;
}

/** What a patient who asks for a call can expect, and what to prepare. */
export function CallPlan({ c, kind, minutes, next }: CallPlanProps) {
  const { ask: words } = c.var.words;
  const [link, href] = kind === "telephone"
    ? [words.plan.phone, `/me/phone?next=${encodeURIComponent(next)}`]
    : [words.plan.notices, "/me#notices"];
  return (
    <Card title={words.plan.title}>
      <ul class="prose">
        {words.plan.lines[kind](minutes).map((line) => <li key={line}>{line}</li>)}
      </ul>
      <ButtonLink href={href} kind="secondary" icon={kind === "telephone" ? "phone" : "bell"}>
        {link}
      </ButtonLink>
    </Card>
  );
}
