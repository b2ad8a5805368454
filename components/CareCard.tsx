import type { ComponentChildren } from "preact";
import { Heading, type HeadingLevel } from "./Heading.tsx";
import { Icon, type IconName } from "./Icon.tsx";

export type CareLevel = "emergency" | "urgent" | "online" | "self_care";

export interface CareCardProps {
  care: CareLevel;
  /** The level in a word: "Emergency", "Urgent", "An online doctor fits", "Self-care". */
  word: string;
  /** What to do, as a sentence: "Call 120 now". */
  title: string;
  level?: HeadingLevel;
  children: ComponentChildren;
  /** One full-width way on: a button, or an EmergencyCall. */
  action?: ComponentChildren;
}

const ICONS: Record<CareLevel, IconName> = {
  emergency: "emergency",
  urgent: "warning",
  online: "chat",
  self_care: "leaf",
};

/** The four answers to "what now?": the same card in the check, the chat and the summary. */
export function CareCard({ care, word, title, level = 2, children, action }: CareCardProps) {
  return (
    <section class={`care care-${care}`}>
      <p class="care-bar">
        <Icon name={ICONS[care]} />
        {word}
      </p>
      <div class="care-body">
        <Heading level={level} class="care-title">{title}</Heading>
        {children}
        {action}
      </div>
    </section>
  );
}
