import { DangerCard } from "../../components/DangerCard.tsx";
import type { AppContext } from "../../edge/app_env.ts";
import { dangerInRequest } from "./danger.ts";
import { dangerCard, emergenciesOf } from "./danger_card.ts";
import type { Consultation } from "./reading.ts";

/**
 * The card before anybody pays to wait for an answer, when what is asked tells of danger; it stops
 * nobody. Nothing else, also when the reading fails: the request itself goes on.
 */
export function DangerInRequest(
  { c, consultation }: { c: AppContext; consultation: Consultation },
) {
  const danger = dangerInRequest(consultation);
  const rules = emergenciesOf(danger?.rules.map(({ id }) => id) ?? []);
  if (rules.length === 0) return null;
  return <DangerCard card={dangerCard(c, rules, c.var.words.danger.request)} />;
}
