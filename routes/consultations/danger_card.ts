import type { DangerCard, Message } from "../../domain/conversation.ts";
import { ANYWHERE, dialHref, emergencyNumber } from "../../domain/emergency/numbers.ts";
import { RULES } from "../../domain/triage/mod.ts";
import { inLanguage } from "../../domain/triage/in_language.ts";
import type { Rule } from "../../domain/triage/types.ts";
import type { AppContext } from "../../edge/app_env.ts";

type Signs = Pick<Rule, "id" | "reason" | "crisis">[];

const SIGNS_TOLD = 2;

/** An event of danger with what its reader is told: the signs, and the card for the patient. */
export function withDanger(c: AppContext, message: Message): Message {
  const { event, event_detail: detail } = message;
  if (event === "sent_to_emergency") {
    return { ...message, event_detail: { ...detail, card: sentCard(c) } };
  }
  if (event !== "emergency_flagged") return message;
  const rules = emergenciesOf(Array.isArray(detail?.rules) ? detail.rules : []);
  const card = dangerCard(c, rules);
  return { ...message, event_detail: { ...detail, card, signs: signsOf(c, rules) } };
}

/** The doctor sends the patient to emergency care. */
export function sentCard(c: AppContext): DangerCard {
  const { danger: words } = c.var.words;
  return cardOf(c, words.sentTitle, words.sent);
}

/** What to do and whom to call, by what these rules speak of. */
export function dangerCard(
  c: AppContext,
  rules: Signs,
  lines: string[] = c.var.words.danger.emergency,
): DangerCard {
  const { words: { danger: words }, country } = c.var;
  const { crisis, police, general } = emergencyNumber(country);
  const kind = rules.find((rule) => rule.crisis)?.crisis;
  if (kind === "self_harm") {
    const card = cardOf(c, words.crisisTitle, crisis ? words.crisis : words.crisisUnknown);
    const line = crisis ? [{ href: dialHref(crisis), words: words.call(crisis) }] : [];
    return { ...card, word: words.crisisWord, calls: [...line, ...card.calls] };
  }
  if (kind === "violence") {
    const card = cardOf(c, words.violenceTitle, words.violence);
    const number = police ?? general;
    const calls = number ? [{ href: dialHref(number), words: words.police(number) }] : card.calls;
    return { ...card, calls };
  }
  return cardOf(c, titleOf(c), [...lines, ...signsOf(c, rules) ? [signsOf(c, rules)] : []]);
}

/** The rules that mean an emergency, of those named; what this version does not know is left out. */
export function emergenciesOf(ids: unknown[]): Rule[] {
  return ids.flatMap((id) => RULES.find((rule) => rule.id === id) ?? [])
    .filter(({ level }) => level === "emergency");
}

/** In words, most urgent first; rules of one group (H01, H02 …) tell the same from several sides. */
function signsOf(c: AppContext, rules: Signs): string {
  const { danger: words } = c.var.words;
  const crises = { self_harm: words.selfHarm, violence: words.violenceAtHome };
  const groups = rules.map(({ id }) => id.slice(0, 1));
  const told = rules.filter((_, index) => groups.indexOf(groups[index]!) === index);
  return told.slice(0, SIGNS_TOLD)
    .map(({ reason, crisis }) => crisis ? crises[crisis] : inLanguage(reason, c.var.locale))
    .join(" ");
}

function titleOf(c: AppContext): string {
  const { words: { danger: words }, country } = c.var;
  const { medical } = emergencyNumber(country);
  return medical ? words.callNow(medical) : words.callAnywhere;
}

/** A card with the country's number; where none is known, with those that mobiles connect. */
function cardOf(c: AppContext, title: string, lines: string[]): DangerCard {
  const { words: { danger: words }, country } = c.var;
  const { medical, verifiedOn } = emergencyNumber(country);
  return {
    word: words.word,
    title,
    lines: [...lines, ...medical && verifiedOn === null ? [words.unverified] : []],
    calls: (medical ? [medical] : ANYWHERE).map((number) => (
      { href: dialHref(number), words: words.call(number) }
    )),
  };
}
