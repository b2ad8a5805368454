import { DangerCard } from "../../components/DangerCard.tsx";
import { Notice } from "../../components/Notice.tsx";
import { formatMoney } from "../../domain/money.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { must } from "../../edge/errors.ts";
import { exactMoment } from "../time_zone.ts";
import { sentCard } from "./danger_card.ts";
import type { Consultation } from "./reading.ts";

/** Sent to emergency care: the number first, then the doctor's words and where the money is. */
export async function sentToEmergency(c: AppContext, consultation: Consultation, note: string) {
  const { danger: words } = c.var.words;
  return (
    <>
      <DangerCard card={sentCard(c)} />
      <Notice kind="warning" title={words.sentNote}>
        <p class="prewrap" dir="auto">{note}</p>
      </Notice>
      <Notice>
        <p>{await moneyWords(c, consultation)}</p>
      </Notice>
    </>
  );
}

/** Where the fee is on its way back; nothing for a consultation without one. */
async function moneyWords(c: AppContext, consultation: Consultation): Promise<string> {
  const { words: { danger: words }, locale, supabase } = c.var;
  if (consultation.price_minor === 0) return words.moneyNone;
  const payment = must(
    await supabase.from("payments").select("refunded_at")
      .eq("consultation_id", consultation.consultation_id).limit(1),
  )[0];
  const price = formatMoney(consultation.price_minor, consultation.currency, locale);
  return payment?.refunded_at
    ? words.moneyReturned(price, exactMoment(c, payment.refunded_at))
    : words.moneyReturning(price);
}
