import type { IconName } from "../../components/Icon.tsx";
import type { Message, Side } from "../../domain/conversation.ts";
import type { room } from "../../domain/words/en/room.ts";

const ICONS: Record<string, IconName> = {
  accepted: "check",
  handed_over: "handover",
  closed: "record",
  declined: "block",
  expired: "clock",
  cancelled: "close",
  call_started: "phone",
  call_ended: "phone",
  call_missed: "bell",
  call_declined: "block",
  call_lost: "offline",
  guest_joined: "people",
  call_not_encrypted: "lock",
};

export function eventIcon({ event }: Message): IconName | undefined {
  return ICONS[event ?? ""];
}

/** A call of the other side that rang in vain. */
export function isMissedCall({ event, event_detail }: Message, side: Side): boolean {
  return event === "call_missed" && event_detail?.started_by !== side;
}

/** What happened, as this side reads it. */
export function eventWords(message: Message, side: Side, words: typeof room): string {
  const { event, event_detail: detail } = message;
  const say = words.calls[event ?? ""];
  if (!say) return words.events[event ?? ""] ?? words.events.other!;
  return say({
    mode: words.modes[`${detail?.mode}`] ?? "",
    minutes: Number(detail?.minutes ?? 0),
    name: `${detail?.name ?? ""}`,
    role: words.roles[`${detail?.role}`] ?? "",
    own: !isMissedCall(message, side),
  });
}
