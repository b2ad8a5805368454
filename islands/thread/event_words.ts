import type { IconName } from "../../components/Icon.tsx";
import type { DangerCard, Message, Side } from "../../domain/conversation.ts";
import type { room } from "../../domain/words/en/room.ts";

const ICONS: Record<string, IconName> = {
  emergency_flagged: "emergency",
  sent_to_emergency: "emergency",
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

/** What the patient is to do now, where an event tells of danger. */
export function cardOf({ event_detail }: Message, side: Side): DangerCard | undefined {
  return side === "patient" ? event_detail?.card as DangerCard | undefined : undefined;
}

/** The signs that a message told of, as the doctor reads them; empty for all other events. */
export function signsOf({ event, event_detail }: Message, words: typeof room): string {
  return event_detail?.signs ? `${words.events[event ?? ""]}${event_detail.signs}` : "";
}

/** What happened, as this side reads it. */
export function eventWords(message: Message, side: Side, words: typeof room): string {
  const { event, event_detail: detail } = message;
  const say = words.calls[event ?? ""];
  const danger = cardOf(message, side)?.title || signsOf(message, words);
  if (danger) return danger;
  if (!say) return words.events[event ?? ""] ?? words.events.other!;
  return say({
    mode: words.modes[`${detail?.mode}`] ?? "",
    minutes: Number(detail?.minutes ?? 0),
    name: `${detail?.name ?? ""}`,
    role: words.roles[`${detail?.role}`] ?? "",
    own: !isMissedCall(message, side),
  });
}
