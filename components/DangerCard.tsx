import type { DangerCard as Danger } from "../domain/conversation.ts";
import { Icon } from "./Icon.tsx";

/**
 * What to do now and whom to call: beside the message that tells of danger, and on the pages around
 * it. Draws the emergency's care card by itself: the conversation's script must stay small.
 */
export function DangerCard({ card }: { card: Danger }) {
  return (
    <section class="care care-emergency">
      <p class="care-bar">
        <Icon name="emergency" />
        {card.word}
      </p>
      <div class="care-body">
        <h2 class="care-title">{card.title}</h2>
        {card.lines.map((line) => <p key={line}>{line}</p>)}
        {card.calls.map(({ href, words }) => (
          <a class="emergency-call" href={href} key={href}>
            <Icon name="phone" />
            {words}
          </a>
        ))}
      </div>
    </section>
  );
}
