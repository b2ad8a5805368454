import { Notice } from "../../components/Notice.tsx";
import type { Conversation, Side } from "../../domain/conversation.ts";
import { formatInstant } from "../../domain/time.ts";
import type { room } from "../../domain/words/en/room.ts";
import type { LiveState } from "../_runtime/live.ts";
import { signsOf } from "./event_words.ts";

interface StandingProps {
  conversation: Conversation;
  /** The status that the page around was made for. */
  shownStatus: Conversation["status"];
  side: Side;
  otherName: string;
  locale: string;
  timeZone: string;
  live: LiveState;
  other: { here: boolean; typing: boolean };
  signedOut: boolean;
  words: typeof room;
}

/** One line above the thread: what remains, who is there, and what stands in the way. */
export function Standing(props: StandingProps) {
  const { conversation, shownStatus, other, otherName, words, signedOut } = props;
  const presence = other.typing
    ? words.typing(otherName)
    : other.here
    ? words.here(otherName)
    : props.live === "polling"
    ? words.polling
    : "";
  return (
    <div class="standing">
      <p class="standing-line">
        <span>{remainsWords(props)}</span>
        <span class={other.here ? "presence" : undefined} role="status">{presence}</span>
      </p>
      {props.side === "practitioner" && conversation.status === "open" && (
        <Danger conversation={conversation} words={words} />
      )}
      {signedOut && (
        <Notice kind="warning" live action={<SignIn words={words} />}>
          <p>{words.signedOut}</p>
        </Notice>
      )}
      {conversation.status !== shownStatus && (
        <Notice live action={<a href="">{words.seeChange}</a>}>
          <p>{words.changed}</p>
        </Notice>
      )}
    </div>
  );
}

/** The latest signs of danger before the doctor's eyes, with the way to end it there. */
function Danger({ conversation, words }: Pick<StandingProps, "conversation" | "words">) {
  const signs = conversation.messages.map((one) => signsOf(one, words)).filter(Boolean).at(-1);
  if (!signs) return null;
  const href = `/work/${conversation.consultation_id}/emergency`;
  return (
    <Notice
      kind="error"
      action={<a class="button button-danger" href={href}>{words.sendToEmergency}</a>}
    >
      <p>{signs}</p>
    </Notice>
  );
}

function remainsWords({ conversation, side, locale, timeZone, words }: StandingProps): string {
  const { status, messages_left, open_until } = conversation;
  if (status !== "open" && status !== "waiting") return words.readOnly;
  if (status === "waiting" && side === "practitioner") return words.notAccepted;
  // Rendered again at every change; a minute more or less is judged by the server when one sends.
  if (side === "patient" && open_until && Date.parse(open_until) < Date.now()) {
    return words.timeOver;
  }
  if (side === "patient" && messages_left === 0) return words.noneLeft;
  const parts = [words.left(messages_left)];
  if (open_until) {
    const [day, time] = (["short", "time"] as const).map((style) =>
      formatInstant(open_until, locale, timeZone, style)
    );
    parts.push(words.openUntil(`${day} ${time}`));
  }
  return parts.join(" · ");
}

function SignIn({ words }: { words: typeof room }) {
  const here = typeof location === "undefined" ? "/" : location.pathname + location.search;
  return (
    <a class="button button-primary" href={`/sign-in?next=${encodeURIComponent(here)}`}>
      {words.signIn}
    </a>
  );
}
