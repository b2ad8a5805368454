import { Button } from "../../components/Button.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import { EmergencyBar } from "../../components/EmergencyBar.tsx";
import { TextArea } from "../../components/Field.tsx";
import { Notice } from "../../components/Notice.tsx";
import { Price } from "../../components/Price.tsx";
import { Steps } from "../../components/Steps.tsx";
import { dialHref, emergencyNumber } from "../../domain/emergency/numbers.ts";
import { formatMoney } from "../../domain/money.ts";
import type { RequestText } from "../../domain/request.ts";
import { REQUEST_FIELDS } from "../../domain/request.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { page } from "../../edge/render.tsx";
import type { PageOptions } from "../../edge/render.tsx";
import { requireUser } from "../../edge/session.ts";
import { Island } from "../../islands/_runtime/Island.tsx";
import DraftKeeper from "../../islands/DraftKeeper.tsx";
import PhotoPicker from "../../islands/PhotoPicker.tsx";
import { CheckAlarm, isUnread } from "../check/alarm.tsx";
import { isCallKind } from "../doctors/kinds.ts";
import type { Problems } from "../form.tsx";
import { FormProblems } from "../form.tsx";
import { CallPlan } from "./call_plan.tsx";
import { DangerInRequest } from "./danger_in_request.tsx";
import type { Consultation } from "./reading.ts";
import { consultationPath, doctorName, readRequestFiles } from "./reading.ts";
import { OwnCheck } from "./request_view.tsx";

export interface DraftState {
  /** What was typed, where it could not be saved as it is. */
  text?: RequestText;
  problems?: Problems;
  status?: PageOptions["status"];
}

/** Step two: describe the problem, in a form that works with and without script. */
export async function draftPage(c: AppContext, consultation: Consultation, state: DraftState = {}) {
  const { ask: words } = c.var.words;
  const { problems = {} } = state;
  const { check } = consultation;
  const files = await readRequestFiles(c, consultation.consultation_id);
  return page(
    c,
    { title: words.describe, variant: "focus", status: state.status },
    (
      <div class="stack">
        <Steps current={2} total={3} words={words.steps(2, words.describeStep)} />
        <h1>{words.describe}</h1>
        <p class="quiet">
          {words.forAndTo(consultation.patients!.display_name, doctorName(c, consultation))}
        </p>
        {isUnread(check) ? <CheckAlarm c={c} check={check} /> : (
          <>
            <DangerInRequest c={c} consultation={consultation} />
            <Danger c={c} />
          </>
        )}
        {isCallKind(consultation.kind) && (
          <CallPlan
            c={c}
            kind={consultation.kind}
            minutes={consultation.call_minutes}
            next={consultationPath(consultation)}
          />
        )}
        <FormProblems c={c} problems={problems} reassurance={words.savedNotice} />
        {check && <CarriedCheck c={c} consultation={consultation} />}
        <Disclosure title={words.helpsTitle}>
          <ul class="prose">{words.helps.map((help) => <li key={help}>{help}</li>)}</ul>
        </Disclosure>
        <form
          class="form"
          method="post"
          action={consultationPath(consultation)}
          enctype="multipart/form-data"
          novalidate
        >
          <Islands c={c} consultation={consultation} state={state} files={files} />
          <Actions c={c} consultation={consultation} />
        </form>
        <Discard c={c} consultation={consultation} />
      </div>
    ),
  );
}

function Islands({ c, consultation, state, files }: {
  c: AppContext;
  consultation: Consultation;
  state: DraftState;
  files: Awaited<ReturnType<typeof readRequestFiles>>;
}) {
  const { consultation_id: consultationId, updated_at: updatedAt } = consultation;
  const { draft } = c.var.words;
  const { problems = {}, text = textOf(consultation) } = state;
  return (
    <>
      <Island
        name="DraftKeeper"
        is={DraftKeeper}
        props={{ consultationId, text, updatedAt, problems }}
        area="draft"
        words={draft}
      />
      <Island
        name="PhotoPicker"
        is={PhotoPicker}
        props={{
          consultationId,
          accountId: requireUser(c).accountId,
          files: files.map(({ attachment_id, kind }) => ({ id: attachment_id, kind })),
          problem: problems.files,
        }}
        area="draft"
        words={draft}
      />
    </>
  );
}

function Actions({ c, consultation }: { c: AppContext; consultation: Consultation }) {
  const { words: { ask: words }, locale } = c.var;
  const price = formatMoney(consultation.price_minor, consultation.currency, locale);
  return (
    <div class="stack">
      <Price amount={price} note={words.refund} large />
      <div class="form-actions">
        <Button name="then" value="pay" iconEnd="arrow_right">{words.continueToPay(price)}</Button>
        <Button name="then" value="save" kind="secondary">{words.saveForLater}</Button>
      </div>
    </div>
  );
}

/** What the check found, and what becomes of it. */
function CarriedCheck({ c, consultation }: { c: AppContext; consultation: Consultation }) {
  const { check_carry: words } = c.var.words;
  return (
    <div class="stack-s">
      <OwnCheck c={c} consultation={consultation} level={2} />
      <p class="fine quiet">{words.goesAlong} {words.wordsCopied}</p>
    </div>
  );
}

/** When not to write here at all, with the number to call. */
function Danger({ c }: { c: AppContext }) {
  const { words: { ask: words }, country } = c.var;
  const number = country ? emergencyNumber(country).medical : null;
  return (
    <EmergencyBar
      text={words.danger}
      href={number ? dialHref(number) : "/emergency"}
      words={number ? words.call(number) : words.emergencyPage}
    />
  );
}

function Discard({ c, consultation }: { c: AppContext; consultation: Consultation }) {
  const { ask: words } = c.var.words;
  return (
    <>
      <Button type="button" kind="quiet" icon="trash" popovertarget="discard">
        {words.discard}
      </Button>
      <Dialog id="discard" title={words.discardQuestion} close={words.close}>
        <p>{words.discardText}</p>
        <form
          method="post"
          action={`${consultationPath(consultation)}/discard`}
          data-discards="yes"
        >
          <Button kind="danger">{words.discardYes}</Button>
        </form>
      </Dialog>
    </>
  );
}

/** The session has ended while somebody wrote: the text stays in the page until they are back. */
export function signedOutPage(c: AppContext, path: string, text: Partial<RequestText>) {
  const { ask: words, draft } = c.var.words;
  return page(
    c,
    { title: words.signedOutTitle, variant: "focus", status: 401 },
    (
      <div class="stack">
        <h1>{words.signedOutTitle}</h1>
        <Notice
          kind="warning"
          action={
            <a href={`/sign-in?next=${encodeURIComponent(path)}`} target="_blank" rel="noopener">
              {words.signIn}
            </a>
          }
        >
          {words.signedOutText}
        </Notice>
        <form class="form" method="post" action={path} novalidate>
          {REQUEST_FIELDS.filter((field) => text[field] !== undefined).map((field) => (
            <TextArea
              key={field}
              name={field}
              label={draft.fields[field].label}
              value={text[field]}
            />
          ))}
          <Button name="then" value="upload">{words.sendAgain}</Button>
        </form>
      </div>
    ),
  );
}

export function textOf({ concern, onset, tried, expectation }: RequestText): RequestText {
  return { concern, onset, tried, expectation };
}
