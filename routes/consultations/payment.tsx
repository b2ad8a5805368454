import { Hono } from "hono";
import * as v from "valibot";
import { Button, ButtonLink } from "../../components/Button.tsx";
import { CheckField, ChoiceField } from "../../components/Choice.tsx";
import { Notice } from "../../components/Notice.tsx";
import { PriceLines } from "../../components/Price.tsx";
import { Steps } from "../../components/Steps.tsx";
import type { KeptCheck } from "../../domain/check_kept.ts";
import { Refusal } from "../../domain/errors.ts";
import { formatMoney } from "../../domain/money.ts";
import { saysEnough } from "../../domain/request.ts";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { mustSucceed } from "../../edge/errors.ts";
import { payForConsultation } from "../../edge/payments/pay.ts";
import type { PayOutcome } from "../../edge/payments/pay.ts";
import { problem, wantsPage } from "../../edge/problem.tsx";
import { page } from "../../edge/render.tsx";
import { requireUser } from "../../edge/session.ts";
import { isUnread, ReadFirst } from "../check/alarm.tsx";
import type { Problems, Typed } from "../form.tsx";
import { FormProblems, readForm } from "../form.tsx";
import { flagRequest } from "./danger.ts";
import { DangerInRequest } from "./danger_in_request.tsx";
import { draftPage } from "./draft_page.tsx";
import { HealthCheck, readHealth } from "./health_check.tsx";
import type { Consultation } from "./reading.ts";
import { consultationPath, doctorName, readOwnConsultation, readRequestFiles } from "./reading.ts";
import { RequestView } from "./request_view.tsx";

const Payment = v.object({
  amount_minor: v.pipe(v.string(), v.regex(/^\d{1,12}$/), v.transform(Number)),
  currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
  method: v.fallback(v.pipe(v.string(), v.regex(/^[a-z_]{1,40}$/)), "default"),
});

/** What went wrong with the last try, said above the form. */
type Trouble = Exclude<PayOutcome, "held"> | "price_changed" | "consent_missing";

/** Step three: check what is sent, see the price, pay. */
export const payment = new Hono<AppEnv>()
  .get("/:consultation_id/pay", async (c) => {
    requireUser(c);
    const consultation = await readOwnConsultation(c);
    if (consultation.status !== "draft") return c.redirect(consultationPath(consultation), 303);
    return await payPage(c, consultation);
  })
  .post("/:consultation_id/pay", async (c) => {
    requireUser(c);
    const typed = await readForm(c);
    const consultation = await readOwnConsultation(c);
    // Paid already, by the first of two taps or long ago: nothing happens again.
    if (consultation.status !== "draft") return answerSent(c, consultation);
    if (wantsPage(c) && isUnread(consultation.check)) {
      return readFirstPage(c, consultation, consultation.check, 409);
    }
    if (wantsPage(c) && typed.confirmed !== "yes") {
      const problems = { confirmed: c.var.words.ask.confirmNeeded };
      return await payPage(c, consultation, { typed, problems });
    }
    const parsed = v.safeParse(Payment, typed);
    if (!parsed.success) throw new Refusal("bad_input", 400);
    const outcome = await pay(c, consultation, parsed.output);
    if (outcome === "held") return answerSent(c, consultation);
    // The price may be a new one by now.
    const current = await readOwnConsultation(c);
    return wantsPage(c)
      ? await payPage(c, current, { typed, trouble: outcome })
      : problem(c, refusalFor(outcome));
  })
  .post("/:consultation_id/acknowledge", async (c) => {
    requireUser(c);
    const consultation = await readOwnConsultation(c);
    if (!consultation.check) throw new Refusal("check_not_found", 404);
    const { symptom_check_id } = consultation.check;
    mustSucceed(await c.var.supabase.rpc("acknowledge_emergency", { symptom_check_id }));
    return c.redirect(`${consultationPath(consultation)}/pay`, 303);
  });

async function pay(
  c: AppContext,
  consultation: Consultation,
  { amount_minor, currency, method }: v.InferOutput<typeof Payment>,
): Promise<"held" | Trouble> {
  await flagRequest(c, consultation);
  try {
    const { supabase, deps } = c.var;
    return await payForConsultation(supabase, deps, {
      consultationId: consultation.consultation_id,
      amountMinor: amount_minor,
      currency,
      method,
    });
  } catch (error) {
    const code = error instanceof Refusal ? error.code : null;
    if (code === "price_changed" || code === "consent_missing") return code;
    throw error;
  }
}

function refusalFor(trouble: Trouble): Refusal {
  if (trouble === "refused") return new Refusal("payment_refused", 409);
  return trouble === "unknown" ? new Refusal("payment_unknown", 503) : new Refusal(trouble, 409);
}

function answerSent(c: AppContext, consultation: Consultation): Response {
  const path = consultationPath(consultation);
  return wantsPage(c) ? c.redirect(path, 303) : c.json({ location: path });
}

interface PayState {
  typed?: Typed;
  problems?: Problems;
  trouble?: Trouble;
}

async function payPage(c: AppContext, consultation: Consultation, state: PayState = {}) {
  const { ask: words, draft } = c.var.words;
  if (!saysEnough(consultation.concern)) {
    return await draftPage(c, consultation, { problems: { concern: draft.tooShort }, status: 422 });
  }
  const { check } = consultation;
  if (isUnread(check)) return readFirstPage(c, consultation, check);
  const { typed = {}, problems = {}, trouble } = state;
  const [files, health] = await Promise.all([
    readRequestFiles(c, consultation.consultation_id),
    readHealth(c, consultation.patient_id),
  ]);
  const status = trouble === "unknown" ? 503 : trouble ? 409 : problems.confirmed ? 422 : 200;
  return page(
    c,
    { title: words.checkAndPay, variant: "focus", status },
    (
      <div class="stack-l">
        <div class="stack">
          <Steps current={3} total={3} words={words.steps(3, words.payStep)} />
          <h1>{words.checkAndPay}</h1>
          {trouble && <TroubleNotice c={c} consultation={consultation} trouble={trouble} />}
          <FormProblems c={c} problems={problems} />
          <DangerInRequest c={c} consultation={consultation} />
        </div>
        <section class="stack-s">
          <div class="section-head">
            <h2>{words.request}</h2>
            <a href={consultationPath(consultation)}>{words.change}</a>
          </div>
          <p class="quiet">
            {words.forAndTo(consultation.patients!.display_name, doctorName(c, consultation))}
          </p>
          <RequestView c={c} consultation={consultation} files={files} />
        </section>
        <HealthCheck c={c} consultation={consultation} health={health} />
        <PayForm c={c} consultation={consultation} typed={typed} problems={problems} />
      </div>
    ),
  );
}

/** An emergency that the check found comes before the price. */
function readFirstPage(
  c: AppContext,
  consultation: Consultation,
  check: KeptCheck,
  status: 200 | 409 = 200,
) {
  const { ask: words, check_carry } = c.var.words;
  const title = check_carry.alarmFirst;
  return page(
    c,
    { title, variant: "focus", status },
    (
      <div class="stack">
        <Steps current={3} total={3} words={words.steps(3, words.payStep)} />
        <h1>{title}</h1>
        <ReadFirst c={c} check={check} path={consultationPath(consultation)} />
      </div>
    ),
  );
}

function TroubleNotice({ c, consultation, trouble }: {
  c: AppContext;
  consultation: Consultation;
  trouble: Trouble;
}) {
  const { words: { ask: words }, locale } = c.var;
  const price = formatMoney(consultation.price_minor, consultation.currency, locale);
  if (trouble === "consent_missing") {
    const next = encodeURIComponent(`${consultationPath(consultation)}/pay`);
    return (
      <Notice
        kind="warning"
        title={words.consentMissing}
        live
        action={<ButtonLink href={`/consents?next=${next}`}>{words.consentAction}</ButtonLink>}
      />
    );
  }
  const [title, text] = {
    refused: [words.payRefused, words.payRefusedText],
    unknown: [words.payPending, words.payPendingText],
    price_changed: [words.priceChanged(price), words.priceChangedText],
  }[trouble] as [string, string];
  return <Notice kind="error" title={title} live>{text}</Notice>;
}

function PayForm({ c, consultation, typed, problems }: {
  c: AppContext;
  consultation: Consultation;
  typed: Typed;
  problems: Problems;
}) {
  const { words: { ask: words }, locale, deps } = c.var;
  const { price_minor, currency } = consultation;
  const price = formatMoney(price_minor, currency, locale);
  return (
    <form
      class="form"
      method="post"
      action={`${consultationPath(consultation)}/pay`}
      novalidate
    >
      <CheckField
        name="confirmed"
        label={words.confirm}
        error={problems.confirmed}
        checked={typed.confirmed === "yes"}
        required
      />
      <section class="stack-s">
        <h2>{words.price}</h2>
        <PriceLines
          label={words.price}
          lines={[{
            label: words.fee[consultation.kind](doctorName(c, consultation)),
            amount: price,
          }]}
          total={{ label: words.total, amount: price }}
        />
        <p class="quiet">{words.refund}</p>
      </section>
      <input type="hidden" name="amount_minor" value={price_minor} />
      <input type="hidden" name="currency" value={currency} />
      {deps.payments.sandbox && price_minor > 0 && <TestBank c={c} chosen={typed.method} />}
      <div class="form-actions">
        <Button icon="lock" wide>{price_minor > 0 ? words.pay(price) : words.payFree}</Button>
      </div>
    </form>
  );
}

/** Stands where a real provider would ask for a card; never to be taken for one. */
function TestBank({ c, chosen }: { c: AppContext; chosen?: string }) {
  const { ask: words } = c.var.words;
  return (
    <section class="test-bank stack-s">
      <h2 class="sandbox-mark">{words.testTitle}</h2>
      <p>{words.testText}</p>
      <ChoiceField
        type="radio"
        name="method"
        legend={words.method}
        value={chosen ?? "approve"}
        options={[
          { value: "approve", label: words.methods.approve, hint: words.methods.approveHint },
          { value: "refuse", label: words.methods.refuse, hint: words.methods.refuseHint },
        ]}
      />
    </section>
  );
}
