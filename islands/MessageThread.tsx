import { useEffect, useRef, useState } from "preact/hooks";
import { JumpToNew, Thread } from "../components/Thread.tsx";
import { isFromOther, mayWrite, unreadCount } from "../domain/conversation.ts";
import type { Conversation, Message, Side } from "../domain/conversation.ts";
import type { room } from "../domain/words/en/room.ts";
import { Compose } from "./thread/Compose.tsx";
import { PhotoZoom } from "./thread/PhotoZoom.tsx";
import { rowsOf } from "./thread/rows.ts";
import { Standing } from "./thread/Standing.tsx";
import { ThreadRows } from "./thread/ThreadRows.tsx";
import type { Missed } from "./thread/ThreadRows.tsx";
import { eventWords } from "./thread/event_words.ts";
import { useConversation } from "./thread/use_conversation.ts";
import { useDraft } from "./thread/use_draft.ts";
import { useKeyboardRoom } from "./thread/use_keyboard_room.ts";
import { useScroll } from "./thread/use_scroll.ts";
import type { Scroll } from "./thread/use_scroll.ts";
import { useUnsent } from "./thread/use_unsent.ts";
import { tellUnread } from "./_runtime/unread.ts";

export interface MessageThreadProps {
  conversation: Conversation;
  /** Whose screen this is. */
  side: Side;
  /** The account that writes: what a device keeps is sent in its name alone. */
  accountId: string;
  /** The other side, as this side may know it. */
  otherName: string;
  locale: string;
  /** As the server guessed it; the browser's own zone takes over. */
  timeZone: string;
  /** Made by the server for the form without script, so that sending twice stores once. */
  messageId: string;
  /** Unix milliseconds at which the page was made; "open until" is judged by it at first. */
  now: number;
  /** A doctor's ready-made sentences. */
  quickReplies?: string[];
  /** How a missed call is made up for; nothing where it cannot be. */
  missed?: Missed;
}

const THREAD_ID = "thread";

/**
 * A conversation: the server's page at first, then live. What one writes waits in the outbox until
 * the server has it; hints tell when to read what the other side wrote.
 */
export default function MessageThread(props: MessageThreadProps & { words: typeof room }) {
  const { side, accountId, otherName, locale, words, quickReplies = [], missed } = props;
  const id = props.conversation.consultation_id;
  const talk = useConversation(props.conversation, side);
  const { conversation } = talk;
  const outbox = useUnsent(id, talk.add);
  const draft = useDraft(id, accountId);
  const timeZone = useTimeZone(props.timeZone);
  const scroll = useScroll(THREAD_ID, talk.loadOlder);
  const { messages } = conversation;
  const { seenUpTo, dividerAt } = useSeen(messages, side, props.conversation.reads[side], scroll);
  useEffect(() => talk.tellRead(seenUpTo), [seenUpTo]);
  useKeyboardRoom();
  const writable = mayWrite(conversation, side, props.now);
  const unread = unreadCount(messages, side, seenUpTo);
  useEffect(() => tellUnread(unread), [unread]);
  const signedOut = outbox.signedOut || talk.live === "signed_out";

  return (
    <>
      <Standing
        {...{ conversation, side, otherName, locale, timeZone, words, signedOut }}
        live={talk.live}
        other={talk.other}
        shownStatus={props.conversation.status}
      />
      <Thread label={words.withName(otherName)} id={THREAD_ID}>
        {conversation.has_older && (
          <Older
            seq={messages[0]?.seq ?? 0}
            busy={talk.loadingOlder}
            words={words}
            onClick={talk.loadOlder}
          />
        )}
        {messages.length === 0 && outbox.unsent.length === 0 && (
          <li class="thread-event">{words.empty}</li>
        )}
        <ThreadRows
          {...{ side, otherName, locale, timeZone, words, conversation, missed }}
          rows={rowsOf({ messages, unsent: outbox.unsent, side, dividerAt, timeZone })}
          onEdit={writable
            ? (unsent) => void draft.restore(unsent).then(() => outbox.takeBack(unsent.id))
            : undefined}
          onRemove={(unsent) => void outbox.takeBack(unsent.id)}
        />
      </Thread>
      <JumpToNew
        href={`#${THREAD_ID}`}
        words={unread > 0 ? words.unread(unread) : words.toEnd}
        hidden={scroll.atEnd}
        onClick={(event) => {
          event.preventDefault();
          scroll.toEnd();
        }}
      />
      {writable && (
        <Compose
          {...{ draft, quickReplies, locale, words }}
          action={`/consultations/${id}/messages`}
          messageId={props.messageId}
          onWrite={talk.tellTyping}
          onSent={scroll.toEnd}
        />
      )}
      <PhotoZoom words={words.zoom} />
      <Announcer {...{ messages, side, otherName, words }} />
    </>
  );
}

/**
 * How far one has seen, and where the line "new messages" stands: it marks what came while one was
 * away, and stays where it is while one reads on.
 */
function useSeen(messages: Message[], side: Side, read: number, { atEnd, visible }: Scroll) {
  const [seenUpTo, setSeenUpTo] = useState(read);
  const [dividerAt, setDividerAt] = useState(read);
  const last = messages.at(-1)?.seq ?? 0;
  useEffect(() => {
    if (!atEnd || !visible || last <= seenUpTo) return;
    const nothingMissed = unreadCount(messages, side, dividerAt) ===
      unreadCount(messages, side, seenUpTo);
    const first = seenUpTo === read && dividerAt === read;
    if (nothingMissed && !first) setDividerAt(last);
    setSeenUpTo(last);
  }, [atEnd, visible, last]);
  return { seenUpTo, dividerAt };
}

function useTimeZone(guess: string): string {
  const [timeZone, setTimeZone] = useState(guess);
  useEffect(() => setTimeZone(Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  return timeZone;
}

interface OlderProps {
  seq: number;
  busy: boolean;
  words: typeof room;
  onClick(): void;
}

/** A link for the page without script; loads in place with it. */
function Older({ seq, busy, words, onClick }: OlderProps) {
  return (
    <li class="thread-older">
      <a
        class="button button-quiet"
        href={`?before=${seq}`}
        aria-busy={busy ? "true" : undefined}
        onClick={(event) => {
          event.preventDefault();
          onClick();
        }}
      >
        {busy ? words.loading : words.older}
      </a>
    </li>
  );
}

interface AnnouncerProps {
  messages: Message[];
  side: Side;
  otherName: string;
  words: typeof room;
}

/** Reads out what arrives while the page is open; what was there before is read by going to it. */
function Announcer({ messages, side, otherName, words }: AnnouncerProps) {
  const start = useRef(messages.at(-1)?.seq ?? 0);
  const news = messages.filter((one) => one.seq > start.current && one.author_kind !== side)
    .slice(-3);
  return (
    <div class="visually-hidden" role="log" aria-live="polite">
      {news.map((message) => (
        <p key={message.message_id}>
          {isFromOther(message, side)
            ? `${otherName}: ${message.body}`
            : eventWords(message, side, words)}
        </p>
      ))}
    </div>
  );
}
