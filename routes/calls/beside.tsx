import { Button } from "../../components/Button.tsx";
import type { AppContext } from "../../edge/app_env.ts";
import { readConversation } from "../consultations/conversation.ts";
import { readBefore } from "../consultations/earlier.tsx";
import { consultationPath } from "../consultations/reading.ts";
import type { Case } from "../work/case.ts";
import { NoteFields } from "../work/close.tsx";
import { readQuickReplies, Room } from "../work/consultation.tsx";
import { Panel } from "../work/panel.tsx";

const PARTS = ["talk", "patient", "notes"] as const;

/**
 * What a doctor needs while talking: the conversation, the patient, the notes; one is seen. Radio
 * buttons choose it, so that it works before any script and keeps what was typed in the others.
 */
export async function besideDoctor(c: AppContext, one: Case) {
  const { call_pages: words } = c.var.words;
  const [conversation, replies] = await Promise.all([
    readConversation(c, one.consultation.consultation_id, { before: readBefore(c) }),
    readQuickReplies(c),
  ]);
  return (
    <>
      {PARTS.map((part) => (
        <input
          key={part}
          type="radio"
          name="beside"
          id={`beside-${part}`}
          defaultChecked={part === "talk"}
        />
      ))}
      <div class="call-tabs">
        {PARTS.map((part) => <label key={part} for={`beside-${part}`}>{words.parts[part]}</label>)}
      </div>
      <div class="call-beside call-talk chat">
        <Room c={c} of={one} conversation={conversation} replies={replies} />
      </div>
      <div
        class="call-beside call-patient"
        tabindex={0}
        role="region"
        aria-label={words.parts.patient}
      >
        <Panel c={c} of={one} />
      </div>
      <div class="call-beside call-notes" tabindex={0} role="region" aria-label={words.parts.notes}>
        {one.consultation.status === "open" && <Notes c={c} of={one} />}
      </div>
    </>
  );
}

/** The summary's own fields: what is written here is found again where it is signed. */
function Notes({ c, of }: { c: AppContext; of: Case }) {
  const { call_pages: words, closing } = c.var.words;
  return (
    <form
      class="form"
      method="post"
      action={`${consultationPath(of.consultation)}/close`}
      // The call goes on here while the summary is looked at there.
      target="_blank"
      novalidate
    >
      <p class="quiet">{words.notesText}</p>
      <NoteFields c={c} of={of} typed={{}} fresh />
      <div class="form-actions">
        <Button name="step" value="preview" icon="eye" kind="secondary">{closing.preview}</Button>
      </div>
    </form>
  );
}
