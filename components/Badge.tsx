import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./Icon.tsx";

export type Tone = "plain" | "accent" | "good" | "urgent" | "danger";

export interface BadgeProps {
  tone?: Tone;
  icon?: IconName;
  children: ComponentChildren;
}

/** A short state in words: "Waiting", "Closed", "Refunded". */
export function Badge({ tone = "plain", icon, children }: BadgeProps) {
  return (
    <span class={`badge badge-${tone}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}

/** The shield: somebody checked this doctor's licence. `words` say what and when. */
export function VerifiedBadge({ words }: { words: string }) {
  return (
    <span class="verified">
      <Icon name="shield" />
      {words}
    </span>
  );
}

/** A dot and a word; the dot is filled only when the doctor is there now. */
export function Availability({ now, words }: { now: boolean; words: string }) {
  return <span class={now ? "availability availability-now" : "availability"}>{words}</span>;
}
