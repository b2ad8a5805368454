import type { ComponentChildren } from "preact";
import { ButtonLink } from "../../components/Button.tsx";
import { Heading } from "../../components/Heading.tsx";
import { Portrait } from "../../components/Monogram.tsx";
import type { AppContext } from "../../edge/app_env.ts";
import type { Case } from "./case.ts";
import { factsOf } from "./panel.tsx";

/** Who this is about, on every screen where the doctor writes: name, age, sex. */
export function CaseHead(
  { c, of: { record, consultation }, back, tools }: {
    c: AppContext;
    of: Case;
    /** From a form back to its conversation; else a phone's way back to the list. */
    back?: boolean;
    tools?: ComponentChildren;
  },
) {
  const { closing: words } = c.var.words;
  return (
    <header class="chat-head">
      <ButtonLink
        href={back ? `/work/${consultation.consultation_id}` : "/work"}
        kind="quiet"
        icon="arrow_left"
        iconOnly
        id="to-list"
        class={back ? undefined : "work-back"}
      >
        {back ? words.back : words.toList}
      </ButtonLink>
      <Portrait name={record.patient.display_name} />
      <div class="chat-who">
        <Heading level={back ? 2 : 1}>{record.patient.display_name}</Heading>
        <p class="quiet">{factsOf(c, record).join(" · ")}</p>
      </div>
      <div class="chat-tools">{tools}</div>
    </header>
  );
}
