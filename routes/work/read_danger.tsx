import { Button } from "../../components/Button.tsx";
import type { Conversation } from "../../domain/conversation.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { consultationPath } from "../consultations/reading.ts";
import type { Case } from "./case.ts";

/**
 * Where no script sees how far the doctor reads, they say so themselves, of what this page shows.
 * Nothing where no message tells of danger that they have not read.
 */
export function ReadDanger(
  { c, of: { consultation, record }, conversation }: {
    c: AppContext;
    of: Case;
    conversation: Conversation;
  },
) {
  const { danger: words } = c.var.words;
  const { unread_danger } = record;
  if (!conversation.messages.some(({ seq }) => seq === unread_danger)) return null;
  return (
    <form class="work-note" method="post" action={`${consultationPath(consultation)}/read`}>
      <input type="hidden" name="seq" value={`${unread_danger}`} />
      <Button kind="secondary" icon="check" id="read-danger">{words.read}</Button>
    </form>
  );
}
