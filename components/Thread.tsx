import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./Icon.tsx";

export interface ThreadProps {
  /** "Conversation with Dr Chen" */
  label: string;
  id?: string;
  children: ComponentChildren;
}

/** The scrolling list of messages; starts at its end and stays there, without script. */
export function Thread({ label, id, children }: ThreadProps) {
  return (
    <div class="thread-scroll" id={id} tabindex={0} role="region" aria-label={label}>
      <ol class="thread">{children}</ol>
    </div>
  );
}

/** "Tuesday, 24 November" between two days. */
export function DaySeparator({ datetime, words }: { datetime: string; words: string }) {
  return (
    <li class="thread-day">
      <time datetime={datetime}>{words}</time>
    </li>
  );
}

/** Where the person stopped reading. */
export function UnreadDivider({ words }: { words: string }) {
  return <li class="thread-unread" id="unread">{words}</li>;
}

export interface SystemEventProps {
  icon?: IconName;
  /** Stands out, and marks the message above it. */
  danger?: boolean;
  datetime: string;
  time: string;
  children: ComponentChildren;
}

/** Something that happened: accepted, handed over, closed, refunded. */
export function SystemEvent(props: SystemEventProps) {
  const { icon = "info", danger, datetime, time, children } = props;
  return (
    <li class={danger ? "thread-event thread-danger" : "thread-event"}>
      <Icon name={icon} />
      <span>{children}</span> <time datetime={datetime}>{time}</time>
    </li>
  );
}

export interface JumpToNewProps {
  href?: string;
  words: string;
  hidden?: boolean;
  onClick?: (event: MouseEvent) => void;
}

/** Floats over the thread when something new stands below what is seen. */
export function JumpToNew({ href = "#unread", words, hidden, onClick }: JumpToNewProps) {
  return (
    <a class="jump" href={href} hidden={hidden} onClick={onClick}>
      <Icon name="arrow_down" />
      {words}
    </a>
  );
}
