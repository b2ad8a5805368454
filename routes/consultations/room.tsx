import type { ComponentChildren } from "preact";
import { VerifiedBadge } from "../../components/Badge.tsx";
import { Button, ButtonLink } from "../../components/Button.tsx";
import { Card } from "../../components/Card.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { EmergencyBar } from "../../components/EmergencyBar.tsx";
import { Facts } from "../../components/Facts.tsx";
import { Portrait } from "../../components/Monogram.tsx";
import { emergencyNumber } from "../../domain/emergency/numbers.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { page } from "../../edge/render.tsx";
import { requireUser } from "../../edge/session.ts";
import { Island } from "../../islands/_runtime/Island.tsx";
import MessageThread from "../../islands/MessageThread.tsx";
import { CallMenu, missedOf } from "../calls/call_menu.tsx";
import { CallStrip, readCalling } from "../calls/call_strip.tsx";
import type { Calling } from "../calls/call_strip.tsx";
import { readRecordingSettings, recordingPath } from "../calls/recording_settings.ts";
import { Ring } from "../calls/ring.tsx";
import type { Standing } from "../calls/standing.ts";
import { inLocale } from "../doctors/directory.ts";
import { NoteDigest } from "../record/note_digest.tsx";
import type { EncounterNote } from "../record/timeline.ts";
import { timeZoneOf } from "../time_zone.ts";
import { readConversation } from "./conversation.ts";
import { readBefore, ToNewest } from "./earlier.tsx";
import { consultationPath, doctorName, readRequestFiles } from "./reading.ts";
import type { Consultation } from "./reading.ts";
import { RequestView } from "./request_view.tsx";
import { sentToEmergency } from "./sent_to_emergency.tsx";

const ABOUT = "about";

/** The conversation as its patient sees it: while it lasts a room, afterwards the summary first. */
export async function roomPage(c: AppContext, consultation: Consultation): Promise<Response> {
  const { talk: words } = c.var.words;
  const title = words.title(doctorName(c, consultation));
  const calling = await readCalling(c, consultation, "patient");
  const [thread, about] = await Promise.all([
    patientThread(c, consultation, calling.standing),
    aboutDialog(c, consultation),
  ]);
  if (consultation.status === "closed") {
    return page(
      c,
      { title, active: "consultations" },
      await closedRoom(c, consultation, thread, about),
    );
  }
  return page(
    c,
    { title, active: "consultations", variant: "work" },
    (
      <div class="work work-single" data-show="thread">
        <section class="work-thread chat" aria-label={title}>
          <RoomHead c={c} consultation={consultation} calling={calling} />
          <Emergency c={c} />
          <CallStrip
            c={c}
            consultation={consultation}
            side="patient"
            name={doctorName(c, consultation)}
            calling={calling}
          />
          {thread}
        </section>
        <Ring c={c} />
        {about}
      </div>
    ),
  );
}

/** The thread for the patient. */
export async function patientThread(
  c: AppContext,
  consultation: Consultation,
  standing?: Standing,
) {
  const { words, locale } = c.var;
  const before = readBefore(c);
  const conversation = await readConversation(c, consultation.consultation_id, { before });
  return (
    <>
      <ToNewest c={c} />
      <Island
        name="MessageThread"
        is={MessageThread}
        props={{
          conversation,
          side: "patient" as const,
          accountId: requireUser(c).accountId,
          otherName: doctorName(c, consultation),
          locale,
          timeZone: timeZoneOf(c),
          messageId: crypto.randomUUID(),
          now: Date.now(),
          missed: standing && missedOf(standing, consultation.consultation_id, "patient"),
        }}
        area="room"
        words={words.room}
      />
    </>
  );
}

function RoomHead({ c, consultation, calling }: {
  c: AppContext;
  consultation: Consultation;
  calling: Calling;
}) {
  const { talk: words } = c.var.words;
  const { practitioners: doctor } = consultation;
  const name = doctorName(c, consultation);
  const title = doctor ? inLocale(c, doctor.title_en, doctor.title_zh) : words.pool;
  return (
    <header class="chat-head">
      <ButtonLink href="/consultations" kind="quiet" icon="arrow_left" iconOnly>
        {words.back}
      </ButtonLink>
      <Portrait name={name} />
      <div class="chat-who">
        <h1>{name}</h1>
        <p class="quiet">
          {title} {doctor && <VerifiedBadge words={words.verified} />}
        </p>
      </div>
      <div class="chat-tools">
        <CallMenu
          c={c}
          consultationId={consultation.consultation_id}
          side="patient"
          name={name}
          standing={calling.standing}
        />
        <Button type="button" kind="quiet" icon="info" iconOnly popovertarget={ABOUT}>
          {words.about}
        </Button>
      </div>
    </header>
  );
}

/** Who the doctor is, as far as the law lets a paying patient know, and what was asked. */
async function aboutDialog(c: AppContext, consultation: Consultation) {
  const { talk: words } = c.var.words;
  const { consultation_id: id, status } = consultation;
  const [files, { recording_allowed }] = await Promise.all([
    readRequestFiles(c, id),
    readRecordingSettings(c),
  ]);
  return (
    <Dialog id={ABOUT} title={words.about} close={words.close}>
      <Disclosed disclosure={await readDisclosure(c, consultation)} c={c} />
      <h3>{words.yourQuestion}</h3>
      <RequestView c={c} consultation={consultation} files={files} />
      {recording_allowed && status === "open" && (
        <ButtonLink href={recordingPath(id)} kind="quiet" icon="record">
          {c.var.words.recorded.link}
        </ButtonLink>
      )}
      {consultation.practitioner_id && (
        <ButtonLink href={`${consultationPath(consultation)}/report`} kind="quiet" icon="flag">
          {c.var.words.report.link}
        </ButtonLink>
      )}
    </Dialog>
  );
}

interface DisclosureRow {
  legal_name: string;
  hospital: string;
  licence_authority: string;
  licence_number: string;
}

/** Open to the patient from the payment on; nothing for a department's pool. */
async function readDisclosure(c: AppContext, { practitioner_id }: Consultation) {
  if (!practitioner_id) return null;
  const { data } = await c.var.supabase.from("practitioner_disclosures")
    .select("legal_name, hospital, licence_authority, licence_number")
    .eq("practitioner_id", practitioner_id).maybeSingle();
  return data as DisclosureRow | null;
}

function Disclosed({ c, disclosure }: { c: AppContext; disclosure: DisclosureRow | null }) {
  const { talk: words } = c.var.words;
  if (!disclosure) return null;
  const { legal_name, hospital, licence_authority, licence_number } = disclosure;
  return (
    <Facts
      items={[
        { term: words.legalName, detail: legal_name },
        { term: words.hospital, detail: hospital },
        { term: words.licence, detail: words.licenceOf(licence_number, licence_authority) },
      ]}
    />
  );
}

function Emergency({ c }: { c: AppContext }) {
  const { words: { talk: words }, country } = c.var;
  const number = country ? emergencyNumber(country).medical : null;
  return (
    <EmergencyBar
      text={words.emergency}
      href={number ? `tel:${number}` : "/emergency"}
      words={number ? words.call(number) : words.emergencyHelp}
    />
  );
}

/** What the doctor concluded stands first; the way there can be read below it. */
async function closedRoom(
  c: AppContext,
  consultation: Consultation,
  thread: ComponentChildren,
  about: ComponentChildren,
) {
  const { talk: words, record } = c.var.words;
  const path = consultationPath(consultation);
  const note = await readNote(c, consultation.consultation_id);
  return (
    <div class="wrap-narrow stack">
      <div class="page-title">
        <h1>{words.title(doctorName(c, consultation))}</h1>
        <Button type="button" kind="quiet" icon="info" popovertarget={ABOUT}>{words.about}</Button>
      </div>
      {note && consultation.sent_to_emergency_at
        ? await sentToEmergency(c, consultation, note.advice)
        : note && (
          <Card title={record.summaryTitle}>
            <NoteDigest c={c} note={note} />
          </Card>
        )}
      <div class="cluster no-print">
        {!consultation.sent_to_emergency_at && (
          <ButtonLink href={`${path}/rating`} icon="star">{words.rate}</ButtonLink>
        )}
        <ButtonLink href={`${path}/summary`} kind="secondary" icon="print">
          {words.print}
        </ButtonLink>
        {consultation.practitioner_id && (
          <ButtonLink href={`/doctors/${consultation.practitioner_id}`} kind="quiet">
            {words.askAgain}
          </ButtonLink>
        )}
      </div>
      <h2>{words.conversation}</h2>
      <section class="chat chat-closed" aria-label={words.conversation}>{thread}</section>
      {about}
    </div>
  );
}

async function readNote(c: AppContext, consultationId: string): Promise<EncounterNote | null> {
  const { data } = await c.var.supabase.from("encounter_notes")
    .select(
      "assessment, code_system, code, code_display_en, code_display_zh, advice, watch_for, " +
        "follow_up, follow_up_on, outcome, signed_at",
    )
    .eq("consultation_id", consultationId).maybeSingle();
  return data as EncounterNote | null;
}
