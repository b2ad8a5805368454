import { SelectField, TextField } from "../../components/Field.tsx";
import { currencyDigits, parseMoney } from "../../domain/money.ts";
import { humanDuration } from "../../domain/time.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { KINDS } from "../doctors/directory.ts";
import type { Kind } from "../doctors/directory.ts";
import { isCallKind } from "../doctors/kinds.ts";
import type { Problems, Typed } from "../form.tsx";

/** What a doctor offers of one kind; the database's names. */
export interface Offer {
  kind: Kind;
  price_minor: number;
  currency: string;
  answer_minutes: number;
  message_limit: number;
  open_hours: number;
  /** How long the patient may talk, in minutes. */
  call_minutes: number;
}

const ANSWER_MINUTES = [15, 30, 60, 120, 240, 480, 1440, 2880];
const MESSAGE_LIMITS = [10, 20, 30, 50, 100];
const OPEN_HOURS = [24, 48, 72, 168];
const CALL_MINUTES = [10, 15, 20, 30, 45, 60];
const PRICE_MINOR_MAX = 10_000_000;
const DEFAULTS = { answer_minutes: 60, message_limit: 30, open_hours: 48, call_minutes: 15 };

/** The kinds with a price, or what is wrong with them. */
export function readOffers(c: AppContext, typed: Typed, currencies: string[]) {
  const { practice: words } = c.var.words;
  const problems: Problems = {};
  const currency = currencies.find((one) => one === typed.currency);
  if (!currency) {
    return { offers: [], problems: { currency: words.chooseNeeded } };
  }
  const offers = KINDS.flatMap((kind): Offer[] => {
    const written = typed[`price_${kind}`]?.trim() ?? "";
    if (written === "") return [];
    const price = parseMoney(written, currency);
    if (price === null) problems[`price_${kind}`] = words.priceWrong;
    else if (price > PRICE_MINOR_MAX) problems[`price_${kind}`] = words.priceTooHigh;
    return [{
      kind,
      currency,
      price_minor: price ?? 0,
      answer_minutes: oneOf(ANSWER_MINUTES, typed[`answer_${kind}`], DEFAULTS.answer_minutes),
      message_limit: oneOf(MESSAGE_LIMITS, typed.message_limit, DEFAULTS.message_limit),
      open_hours: oneOf(OPEN_HOURS, typed.open_hours, DEFAULTS.open_hours),
      call_minutes: oneOf(CALL_MINUTES, typed[`talk_${kind}`], DEFAULTS.call_minutes),
    }];
  });
  if (offers.length === 0 && Object.keys(problems).length === 0) {
    problems.price_text = words.priceNeeded;
  }
  return { offers, problems };
}

/** A choice of a list that we drew; anything else falls back. */
function oneOf(choices: number[], written: string | undefined, fallback: number): number {
  return choices.find((choice) => `${choice}` === written) ?? fallback;
}

/** Offers as the form's fields hold them. */
export function typedOffers(offers: Offer[]): Typed {
  const typed: Typed = {};
  for (const offer of offers) {
    const digits = currencyDigits(offer.currency);
    typed[`price_${offer.kind}`] = (offer.price_minor / 10 ** digits).toFixed(digits)
      .replace(/\.0+$/, "");
    typed[`answer_${offer.kind}`] = `${offer.answer_minutes}`;
    typed[`talk_${offer.kind}`] = `${offer.call_minutes}`;
    typed.currency = offer.currency;
    typed.message_limit = `${offer.message_limit}`;
    typed.open_hours = `${offer.open_hours}`;
  }
  return typed;
}

interface OfferFieldsProps {
  c: AppContext;
  typed: Typed;
  problems: Problems;
  currencies: string[];
}

/** Price and promised time of each kind, and what holds for all of them. */
export function OfferFields({ c, typed, problems, currencies }: OfferFieldsProps) {
  const { words: { practice: words, doctors }, locale } = c.var;
  const names = new Intl.DisplayNames(locale, { type: "currency" });
  const durations = choicesWith(ANSWER_MINUTES, (minutes) => humanDuration(minutes, locale));
  const talks = choicesWith(CALL_MINUTES, (minutes) => humanDuration(minutes, locale));
  return (
    <>
      <SelectField
        name="currency"
        label={words.currency}
        empty={words.choose}
        error={problems.currency}
        value={typed.currency}
        options={currencies.map((value) => ({ value, label: `${value} · ${names.of(value)}` }))}
      />
      {KINDS.map((kind) => (
        <fieldset class="offer" key={kind}>
          <legend>{doctors.kinds[kind]}</legend>
          <TextField
            name={`price_${kind}`}
            label={words.price}
            optional={words.notOffered}
            error={problems[`price_${kind}`]}
            value={typed[`price_${kind}`]}
            inputmode="decimal"
            autocomplete="off"
            width={10}
          />
          <SelectField
            name={`answer_${kind}`}
            label={words.answerWithin}
            value={typed[`answer_${kind}`] ?? `${DEFAULTS.answer_minutes}`}
            options={durations(typed[`answer_${kind}`])}
          />
          {isCallKind(kind) && (
            <SelectField
              name={`talk_${kind}`}
              label={words.talkTime}
              value={typed[`talk_${kind}`] ?? `${DEFAULTS.call_minutes}`}
              options={talks(typed[`talk_${kind}`])}
            />
          )}
        </fieldset>
      ))}
      <SelectField
        name="message_limit"
        label={words.messages}
        value={typed.message_limit ?? `${DEFAULTS.message_limit}`}
        options={choicesWith(MESSAGE_LIMITS, words.count)(typed.message_limit)}
      />
      <SelectField
        name="open_hours"
        label={words.openFor}
        value={typed.open_hours ?? `${DEFAULTS.open_hours}`}
        options={choicesWith(OPEN_HOURS, (hours) => humanDuration(hours * 60, locale))(
          typed.open_hours,
        )}
      />
    </>
  );
}

/** The options of a list, with the present value among them even when an admin set another. */
function choicesWith(choices: number[], label: (value: number) => string) {
  return (present: string | undefined) => {
    const own = Number(present);
    const all = present && Number.isInteger(own) && !choices.includes(own)
      ? [...choices, own].sort((a, b) => a - b)
      : choices;
    return all.map((value) => ({ value: `${value}`, label: label(value) }));
  };
}
