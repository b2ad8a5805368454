import type { DangerCard as Danger } from "../domain/conversation.ts";
import { CareCard } from "./CareCard.tsx";
import { EmergencyCall } from "./EmergencyBar.tsx";
import type { HeadingLevel } from "./Heading.tsx";

/** What to do now and whom to call: beside the message that tells of danger, and on the pages around it. */
export function DangerCard({ card, level = 2 }: { card: Danger; level?: HeadingLevel }) {
  return (
    <CareCard
      care="emergency"
      word={card.word}
      title={card.title}
      level={level}
      action={card.calls.map((call) => <EmergencyCall key={call.href} {...call} />)}
    >
      {card.lines.map((line) => <p key={line}>{line}</p>)}
    </CareCard>
  );
}
