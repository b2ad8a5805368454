import { DangerCard } from "../../components/DangerCard.tsx";
import { MessageBubble } from "../../components/MessageBubble.tsx";
import type { MessageBubbleProps } from "../../components/MessageBubble.tsx";
import { DaySeparator, SystemEvent, UnreadDivider } from "../../components/Thread.tsx";
import type { Attachment, Conversation, Message, Side } from "../../domain/conversation.ts";
import { formatDay, formatInstant } from "../../domain/time.ts";
import type { room } from "../../domain/words/en/room.ts";
import { UnsentActions } from "./UnsentActions.tsx";
import { cardOf, eventIcon, eventWords, isMissedCall, signsOf } from "./event_words.ts";
import type { Row } from "./rows.ts";
import type { Unsent, UnsentFile } from "./use_unsent.ts";

export interface Reader {
  side: Side;
  otherName: string;
  locale: string;
  timeZone: string;
  words: typeof room;
  /** What a missed call offers: to call back, or where one may not, to ask for a call. */
  missed?: Missed;
}

export interface Missed {
  href: string;
  offer: "callBack" | "askForCall";
}

interface ThreadRowsProps extends Reader {
  rows: Row[];
  conversation: Conversation;
  /** Puts an unsent message back into the composer, where one may write; or gives it up. */
  onEdit?: (unsent: Unsent) => void;
  onRemove(unsent: Unsent): void;
}

/** What was said, in its order, as the rows of a Thread. */
export function ThreadRows(props: ThreadRowsProps) {
  return <>{props.rows.map((row) => <ThreadRow {...props} row={row} key={row.key} />)}</>;
}

function ThreadRow({ row, ...props }: ThreadRowsProps & { row: Row }) {
  const { locale, timeZone, words } = props;
  switch (row.kind) {
    case "day":
      return <DaySeparator datetime={row.key} words={formatDay(row.datetime, locale, timeZone)} />;
    case "unread":
      return <UnreadDivider words={words.unread(row.count)} />;
    case "event":
      return <EventRow {...props} message={row.message} />;
    case "message":
      return <MessageBubble {...bubbleOf(row.message, props)} />;
    case "unsent":
      return <UnsentRow {...props} unsent={row.unsent} />;
  }
}

function EventRow(
  { message, side, locale, timeZone, words, missed }: Reader & { message: Message },
) {
  const card = cardOf(message, side);
  if (card) {
    return (
      <li class="thread-card">
        <DangerCard card={card} />
      </li>
    );
  }
  return (
    <SystemEvent
      icon={eventIcon(message)}
      danger={signsOf(message, words) !== ""}
      datetime={message.created_at}
      time={formatInstant(message.created_at, locale, timeZone, "time")}
    >
      {eventWords(message, side, words)}
      {missed && isMissedCall(message, side) && (
        <a class="button button-quiet" href={missed.href}>{words[missed.offer]}</a>
      )}
    </SystemEvent>
  );
}

/** Written offline means written earlier: from this on both times are told. */
const LATE_MS = 2 * 60_000;

function bubbleOf(
  message: Message,
  { conversation, ...reader }: ThreadRowsProps,
): MessageBubbleProps {
  const { side, otherName, locale, timeZone, words } = reader;
  const own = message.author_kind === side;
  const author = own ? words.you : otherName;
  const read = conversation.reads[side === "patient" ? "practitioner" : "patient"] >= message.seq;
  const state = read ? "read" : "sent";
  const time = formatInstant(message.created_at, locale, timeZone, "time");
  const late = Date.parse(message.created_at) - Date.parse(message.written_at) > LATE_MS;
  const written = formatInstant(message.written_at, locale, timeZone, "time");
  return {
    id: `message-${message.message_id}`,
    side: own ? "own" : "other",
    author,
    body: message.body,
    ...filesOf(message.attachments.map((file) => storedFile(file, conversation)), author, reader),
    datetime: message.created_at,
    time: late ? `${time} (${words.writtenAt(written)})` : time,
    delivery: own ? { state, word: words.delivery[state] } : undefined,
  };
}

function UnsentRow({ unsent, onEdit, onRemove, ...props }: ThreadRowsProps & { unsent: Unsent }) {
  const { locale, timeZone, words } = props;
  const actions = unsent.state === "failed" && (
    <UnsentActions
      unsent={unsent}
      words={words}
      onEdit={onEdit && (() => onEdit(unsent))}
      onRemove={() => onRemove(unsent)}
    />
  );
  return (
    <MessageBubble
      id={`message-${unsent.id}`}
      side="own"
      author={words.you}
      body={unsent.body}
      {...filesOf(unsent.files, words.you, props)}
      datetime={unsent.writtenAt}
      time={formatInstant(unsent.writtenAt, locale, timeZone, "time")}
      delivery={{ state: unsent.state, word: words.delivery[unsent.state] }}
      actions={actions}
    />
  );
}

interface ShownFile extends Pick<UnsentFile, "kind" | "url" | "size"> {
  seconds?: number | null;
}

function storedFile(file: Attachment, { consultation_id }: Conversation): ShownFile {
  return {
    kind: file.kind,
    url: `/consultations/${consultation_id}/attachments/${file.attachment_id}`,
    size: file.size_bytes,
    seconds: file.duration_seconds,
  };
}

function filesOf(files: ShownFile[], author: string, { locale, words }: Reader) {
  const photos = files.filter(({ kind }) => kind === "photo");
  const voice = files.find(({ kind }) => kind === "voice");
  return {
    photos: photos.map(({ url }, index) => ({
      href: url,
      thumbnail: url,
      alt: words.photoOf(author, index + 1, photos.length),
    })),
    documents: files.filter(({ kind }) => kind === "document").map(({ url, size }) => ({
      href: url,
      name: words.document,
      detail: words.fileDetail("PDF", sizeWords(size, locale)),
    })),
    voice: voice && { src: voice.url, label: words.voiceNote(lengthWords(voice.seconds ?? 0)) },
  };
}

export function sizeWords(bytes: number, locale: string): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  const [amount, unit] = kilobytes < 1000
    ? [kilobytes, "kilobyte"]
    : [Math.round(kilobytes / 100) / 10, "megabyte"];
  return amount.toLocaleString(locale, { style: "unit", unit: `${unit}`, unitDisplay: "short" });
}

/** "0:42" */
export function lengthWords(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
