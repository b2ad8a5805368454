import { ButtonLink } from "../../components/Button.tsx";
import { Card } from "../../components/Card.tsx";
import { Notice } from "../../components/Notice.tsx";
import { formatMoney } from "../../domain/money.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { must } from "../../edge/errors.ts";
import { page } from "../../edge/render.tsx";
import { findDoctors, inLocale, readFilters } from "../doctors/directory.ts";
import { exactMoment } from "../time_zone.ts";
import { readOffer } from "./offer.tsx";
import type { Consultation } from "./reading.ts";
import { consultationPath, departmentName, doctorName, readRequestFiles } from "./reading.ts";
import { RequestView } from "./request_view.tsx";

const OTHERS_SHOWN = 3;

/** Declined, expired or taken back: what happened, where the money is, and the next best way. */
export async function endedPage(c: AppContext, consultation: Consultation) {
  const { ask: words } = c.var.words;
  const { status } = consultation;
  const title = status === "declined"
    ? words.declinedTitle(doctorName(c, consultation))
    : status === "expired"
    ? words.expiredTitle
    : words.cancelledTitle;
  const [files, money, ways] = await Promise.all([
    readRequestFiles(c, consultation.consultation_id),
    moneyWords(c, consultation),
    readWays(c, consultation),
  ]);
  return page(
    c,
    { title, active: "consultations" },
    (
      <div class="wrap-narrow stack">
        <h1>{title}</h1>
        {status === "expired" && <p>{words.expiredText}</p>}
        {consultation.decline_reason && (
          <Notice title={words.declinedReason}>
            <p class="prewrap" dir="auto">{consultation.decline_reason}</p>
          </Notice>
        )}
        <Notice title={words.money}>
          <p>{money}</p>
        </Notice>
        <Card title={words.nextTitle}>
          <p>{words.nextText}</p>
          <ul class="stack-s">
            {ways.map(({ href, words }) => (
              <li key={href}>
                <ButtonLink href={href} kind="secondary" wide iconEnd="arrow_right">
                  {words}
                </ButtonLink>
              </li>
            ))}
          </ul>
          <p>
            <a href={`/doctors?department=${consultation.department_code}`}>{words.moreDoctors}</a>
          </p>
        </Card>
        <Card title={words.asSent}>
          <RequestView c={c} consultation={consultation} files={files} />
          {consultation.patient_messages > 0 && (
            <p>
              <a href={`${consultationPath(consultation)}?view=messages`}>{words.conversation}</a>
            </p>
          )}
        </Card>
      </div>
    ),
  );
}

/** Where the money is: gone back, on its way, or never taken. */
async function moneyWords(c: AppContext, consultation: Consultation): Promise<string> {
  const { words: { ask: words }, locale, supabase } = c.var;
  const payment = must(
    await supabase.from("payments").select("held_at, refunded_at")
      .eq("consultation_id", consultation.consultation_id).limit(1),
  )[0];
  const price = formatMoney(consultation.price_minor, consultation.currency, locale);
  if (!payment?.held_at || consultation.price_minor === 0) return words.moneyNone;
  return payment.refunded_at
    ? words.moneyReturned(price, exactMoment(c, payment.refunded_at))
    : words.moneyReturning(price);
}

/** Others who could answer the same text: the department's pool, and doctors who answer soonest. */
async function readWays(c: AppContext, consultation: Consultation) {
  const { words: { ask: words }, locale } = c.var;
  const { department_code: department, consultation_id, kind } = consultation;
  const [pool, { doctors }] = await Promise.all([
    consultation.practitioner_id ? readOffer(c, { department, kind }) : null,
    findDoctors(c, readFilters({ department, kind, sort: "wait" })),
  ]);
  const others = doctors
    .filter(({ practitioner_id }) => practitioner_id !== consultation.practitioner_id)
    .slice(0, OTHERS_SHOWN);
  const to = (key: Record<string, string>) =>
    `/consultations/new?${new URLSearchParams({ ...key, kind, like: consultation_id })}`;
  return [
    ...pool
      ? [{
        href: to({ department }),
        words: words.askPool(
          departmentName(c, consultation),
          formatMoney(pool.priceMinor, pool.currency, locale),
        ),
      }]
      : [],
    ...others.flatMap((doctor) => {
      const service = doctor.services.find((one) => one.kind === kind);
      return service
        ? [{
          href: to({ practitioner: doctor.practitioner_id }),
          words: words.askThis(
            inLocale(c, doctor.display_name, doctor.display_name_zh),
            formatMoney(service.price_minor, service.currency, locale),
          ),
        }]
        : [];
    }),
  ];
}
