import { Button, ButtonLink } from "../../components/Button.tsx";
import { Card } from "../../components/Card.tsx";
import { CareCard } from "../../components/CareCard.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { EmergencyCall } from "../../components/EmergencyBar.tsx";
import { StatusTrack } from "../../components/StatusTrack.tsx";
import { dialHref, emergencyNumber } from "../../domain/emergency/numbers.ts";
import { formatMoney } from "../../domain/money.ts";
import { humanDuration } from "../../domain/time.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { page } from "../../edge/render.tsx";
import { Island } from "../../islands/_runtime/Island.tsx";
import WaitingStatus from "../../islands/WaitingStatus.tsx";
import { Ring } from "../calls/ring.tsx";
import { isCallKind } from "../doctors/kinds.ts";
import { exactMoment } from "../time_zone.ts";
import { CallPlan } from "./call_plan.tsx";
import type { Consultation } from "./reading.ts";
import { consultationPath, departmentName, doctorName, readRequestFiles } from "./reading.ts";
import { RequestView } from "./request_view.tsx";

/** Paid and not taken yet: where it stands, how long it takes, and how to take it back. */
export async function waitingPage(c: AppContext, consultation: Consultation) {
  const { ask: words, draft } = c.var.words;
  const title = consultation.practitioners ? words.waitingTitle : words.waitingPoolTitle;
  const files = await readRequestFiles(c, consultation.consultation_id);
  return page(
    c,
    { title, active: "consultations" },
    (
      <div class="wrap-narrow stack">
        <h1>{title}</h1>
        <Progress c={c} consultation={consultation} />
        <HowLong c={c} consultation={consultation} />
        {isCallKind(consultation.kind) && (
          <CallPlan
            c={c}
            kind={consultation.kind}
            minutes={consultation.call_minutes}
            next={consultationPath(consultation)}
          />
        )}
        <div class="spread">
          <Island
            name="WaitingStatus"
            is={WaitingStatus}
            props={{ consultationId: consultation.consultation_id, status: consultation.status }}
            area="draft"
            words={draft}
            wake="idle"
          />
          <ButtonLink href={consultationPath(consultation)} kind="quiet" icon="refresh">
            {words.checkAgain}
          </ButtonLink>
        </div>
        <Card title={words.addTitle}>
          <p>{words.addText}</p>
          <ButtonLink
            href={`${consultationPath(consultation)}?view=messages`}
            kind="secondary"
            icon="chat"
          >
            {words.addAction}
          </ButtonLink>
        </Card>
        <Worse c={c} />
        <Card title={words.asSent}>
          <RequestView c={c} consultation={consultation} files={files} />
        </Card>
        <Cancel c={c} consultation={consultation} />
        <Ring c={c} />
      </div>
    ),
  );
}

function Progress({ c, consultation }: { c: AppContext; consultation: Consultation }) {
  const { ask: words } = c.var.words;
  const { track } = words;
  return (
    <StatusTrack
      label={words.trackLabel}
      steps={[
        { label: track.sent, state: "done", stateWord: track.done },
        {
          label: track.waiting,
          state: "current",
          stateWord: track.now,
          detail: doctorName(c, consultation),
        },
        { label: track.answered, state: "next", stateWord: track.next },
      ]}
    />
  );
}

/** How long it takes: as measured, else as promised; and what happens when it takes longer. */
function HowLong({ c, consultation }: { c: AppContext; consultation: Consultation }) {
  const { words: { ask: words }, locale } = c.var;
  const { practitioners: doctor, promised_minutes, respond_by } = consultation;
  const usual = doctor?.answer_minutes_median;
  const price = formatMoney(consultation.price_minor, consultation.currency, locale);
  return (
    <div class="stack-s">
      {doctor
        ? usual && usual <= promised_minutes && (
          <p class="lead">
            {words.usually(doctorName(c, consultation), humanDuration(usual, locale))}
          </p>
        )
        : <p class="lead">{words.poolWaits(departmentName(c, consultation))}</p>}
      <p>{words.byThen(exactMoment(c, respond_by!))}</p>
      <p class="quiet">{words.held(price)}</p>
      <p class="quiet">{words.closeThePage}</p>
    </div>
  );
}

function Worse({ c }: { c: AppContext }) {
  const { words: { ask: words, shell }, country } = c.var;
  const number = country ? emergencyNumber(country).medical : null;
  return (
    <CareCard
      care="urgent"
      word={shell.emergencyHelp}
      title={words.worse}
      action={number
        ? <EmergencyCall href={dialHref(number)} words={words.call(number)} />
        : <ButtonLink href="/emergency" kind="danger">{words.emergencyPage}</ButtonLink>}
    >
      <p>{words.worseText}</p>
    </CareCard>
  );
}

function Cancel({ c, consultation }: { c: AppContext; consultation: Consultation }) {
  const { words: { ask: words }, locale } = c.var;
  const price = formatMoney(consultation.price_minor, consultation.currency, locale);
  return (
    <>
      <Button type="button" kind="quiet" icon="close" popovertarget="cancel">{words.cancel}</Button>
      <Dialog id="cancel" title={words.cancelQuestion} close={words.close}>
        <p>{words.cancelText(price)}</p>
        <form method="post" action={`${consultationPath(consultation)}/cancel`}>
          <Button kind="danger">{words.cancelYes}</Button>
        </form>
      </Dialog>
    </>
  );
}
