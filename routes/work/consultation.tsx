import { Hono } from "hono";
import { Button, ButtonLink } from "../../components/Button.tsx";
import type { Conversation } from "../../domain/conversation.ts";
import { formatInstant } from "../../domain/time.ts";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { must } from "../../edge/errors.ts";
import { requireUser } from "../../edge/session.ts";
import { Island } from "../../islands/_runtime/Island.tsx";
import MessageThread from "../../islands/MessageThread.tsx";
import { rowsOf } from "../../islands/thread/rows.ts";
import { ThreadRows } from "../../islands/thread/ThreadRows.tsx";
import type { Missed } from "../../islands/thread/ThreadRows.tsx";
import { CallMenu, missedOf } from "../calls/call_menu.tsx";
import { CallStrip, readCalling } from "../calls/call_strip.tsx";
import type { Calling } from "../calls/call_strip.tsx";
import { readConversation } from "../consultations/conversation.ts";
import { readBefore, ToNewest } from "../consultations/earlier.tsx";
import { consultationPath } from "../consultations/reading.ts";
import { RequestView } from "../consultations/request_view.tsx";
import { readCase } from "./case.ts";
import type { Case } from "./case.ts";
import { CaseHead } from "./case_head.tsx";
import { workPage } from "./frame.tsx";
import { CaseCheck, Panel } from "./panel.tsx";
import { ReadDanger } from "./read_danger.tsx";

/** One consultation between its list and its patient. */
export const workConsultation = new Hono<AppEnv>()
  .get("/:consultation_id{[0-9a-f-]{36}}", async (c) => {
    requireUser(c);
    const one = await readCase(c);
    const { consultation_id: id, status } = one.consultation;
    const [conversation, replies, calling] = await Promise.all([
      readConversation(c, id, { before: readBefore(c) }),
      readQuickReplies(c),
      readCalling(c, one.consultation, "practitioner"),
    ]);
    const name = one.record.patient.display_name;
    return await workPage(c, one.doctor, {
      title: name,
      currentId: id,
      told: c.req.query("told"),
      thread: (
        <>
          <CaseHead c={c} of={one} tools={<Tools c={c} of={one} calling={calling} />} />
          <CallStrip
            c={c}
            consultation={one.consultation}
            side="practitioner"
            name={name}
            calling={calling}
          />
          {status === "waiting" ? <Request c={c} of={one} conversation={conversation} /> : (
            <Room
              c={c}
              of={one}
              conversation={conversation}
              replies={replies}
              missed={missedOf(calling.standing, id, "practitioner")}
            />
          )}
        </>
      ),
      panel: <Panel c={c} of={one} />,
    });
  });

/** The doctor's ready-made sentences, in their own order. */
export async function readQuickReplies(c: AppContext): Promise<string[]> {
  return must(
    await c.var.supabase.from("quick_replies").select("body").order("position").order("body"),
  ).map(({ body }) => body);
}

/** What one may do now: the moves that this state allows. */
function Tools({ c, of, calling }: { c: AppContext; of: Case; calling: Calling }) {
  const { consultation, record } = of;
  const { closing: words } = c.var.words;
  const path = `/work/${consultation.consultation_id}`;
  if (consultation.status !== "open") return null;
  return (
    <>
      <CallMenu
        c={c}
        consultationId={consultation.consultation_id}
        side="practitioner"
        name={record.patient.display_name}
        standing={calling.standing}
      />
      <ButtonLink
        href={`${path}/emergency`}
        kind="quiet"
        icon="emergency"
        iconOnly
        id="to-emergency"
      >
        {c.var.words.danger.send}
      </ButtonLink>
      <ButtonLink href={`${path}/hand-over`} kind="quiet" icon="handover" iconOnly id="hand-over">
        {words.handOver}
      </ButtonLink>
      {consultation.answered_at === null && (
        <ButtonLink href={`${path}/decline`} kind="quiet" icon="block" iconOnly id="decline">
          {words.decline}
        </ButtonLink>
      )}
      <ButtonLink href={`${path}/close`} kind="secondary" icon="record" id="close">
        {words.close}
      </ButtonLink>
    </>
  );
}

interface TalkProps {
  c: AppContext;
  of: Case;
  conversation: Conversation;
}

/** A request that waits: what is asked, what was added since, and yes or no. */
function Request({ c, of, conversation }: TalkProps) {
  const { words: { closing: words, room }, locale } = c.var;
  const { consultation, record, files, doctor } = of;
  const path = consultation.consultation_id;
  const { display_name: name } = record.patient;
  const shown = { side: "practitioner" as const, timeZone: doctor.time_zone };
  const said = conversation.messages
    .filter(({ author_kind, event }) => author_kind !== "system" || event === "emergency_flagged");
  return (
    <>
      <div class="work-request stack" tabindex={0} role="region" aria-label={words.panel.request}>
        <h2>{words.waitingTitle(name)}</h2>
        <p>
          {words.waitingText(formatInstant(consultation.respond_by!, locale, doctor.time_zone))}
        </p>
        <p class="fine quiet">
          {words.panel.writesFor(words.panel.relationships[record.patient.relationship] ?? "")}
        </p>
        <RequestView
          c={c}
          consultation={consultation}
          files={files}
          labels={words.panel.asked}
          found={<CaseCheck c={c} record={record} level={3} />}
        />
        {said.length > 0 && (
          <ol class="thread" aria-label={room.withName(name)}>
            <ThreadRows
              {...shown}
              otherName={name}
              locale={locale}
              words={room}
              conversation={conversation}
              rows={rowsOf({ ...shown, messages: said, unsent: [], dividerAt: said.at(-1)!.seq })}
              onEdit={() => {}}
              onRemove={() => {}}
            />
          </ol>
        )}
        <ReadDanger {...{ c, of, conversation }} />
      </div>
      <div class="work-actions">
        <form method="post" action={`${consultationPath(consultation)}/accept`}>
          <Button icon="check" id="accept">{words.accept}</Button>
        </form>
        <ButtonLink href={`/work/${path}/decline`} kind="secondary" id="decline">
          {words.decline}
        </ButtonLink>
        <ButtonLink
          href={`/work/${path}/emergency`}
          kind="secondary"
          icon="emergency"
          id="to-emergency"
        >
          {c.var.words.danger.send}
        </ButtonLink>
        <ButtonLink href={`/work/${path}/hand-over`} kind="quiet" icon="handover" id="hand-over">
          {words.handOver}
        </ButtonLink>
      </div>
    </>
  );
}

interface RoomProps extends TalkProps {
  replies: string[];
  missed?: Missed;
}

/** The conversation; after the end it can still be read, with its summary at the top. */
export function Room({ c, of, conversation, replies, missed }: RoomProps) {
  const { words, locale } = c.var;
  const { consultation, record, doctor } = of;
  return (
    <>
      {consultation.status === "closed" && (
        <p class="work-note">
          <a href={`${consultationPath(consultation)}/summary`}>{words.closing.signedAll}</a>
        </p>
      )}
      <noscript>
        <ReadDanger {...{ c, of, conversation }} />
      </noscript>
      <ToNewest c={c} />
      <Island
        name="MessageThread"
        is={MessageThread}
        area="room"
        words={words.room}
        props={{
          conversation,
          side: "practitioner" as const,
          accountId: requireUser(c).accountId,
          otherName: record.patient.display_name,
          locale,
          timeZone: doctor.time_zone,
          messageId: crypto.randomUUID(),
          now: Date.now(),
          quickReplies: replies,
          missed,
        }}
      />
    </>
  );
}
