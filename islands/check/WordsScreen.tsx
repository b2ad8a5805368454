import { useState } from "preact/hooks";
import { TextArea } from "../../components/Field.tsx";
import { Notice } from "../../components/Notice.tsx";
import { Actions } from "./about_screens.tsx";
import { Title } from "./parts.tsx";
import type { ScreenProps } from "./parts.tsx";

const TEXT_MAX = 2000;

/** The person's own words, in either language; `onTold` reads them. */
export function WordsScreen({ check, words, onTold }: ScreenProps & { onTold(): Promise<void> }) {
  const { text, whom } = check.progress;
  const [state, setState] = useState<"writing" | "empty" | "reading" | "failed">("writing");
  const tell = async () => {
    if (state === "reading") return;
    if (!text.trim()) {
      setState("empty");
      return document.getElementById("text")?.focus();
    }
    setState("reading");
    try {
      await onTold();
      setState("writing");
    } catch {
      // The knowledge did not arrive; what was written stands in the field.
      setState("failed");
    }
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void tell();
      }}
    >
      <Title>{words.wordsTitle[whom]}</Title>
      {state === "failed" && (
        <Notice
          kind="error"
          live
          action={<a href="/emergency">{words.emergencyPage}</a>}
        >
          <p>{words.loadFailed}</p>
        </Notice>
      )}
      <div onInput={(event) => check.change({ text: (event.target as HTMLInputElement).value })}>
        <TextArea
          name="text"
          label={words.steps.words}
          hint={
            <>
              {words.wordsHint}
              <br />
              {words.wordsExample}
            </>
          }
          rows={6}
          maxlength={TEXT_MAX}
          value={text}
          error={state === "empty" && !text.trim() ? words.wordsEmpty : undefined}
        />
      </div>
      <Actions check={check} words={words} busy={state === "reading"} />
    </form>
  );
}
