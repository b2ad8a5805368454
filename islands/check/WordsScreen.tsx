import { useSignal } from "@preact/signals";
import { TextArea } from "../../components/Field.tsx";
import { Notice } from "../../components/Notice.tsx";
import { Actions } from "./about_screens.tsx";
import { Title } from "./parts.tsx";
import type { ScreenProps } from "./parts.tsx";

const TEXT_MAX = 2000;

/** The person's own words, in either language; `onTold` reads them. */
export function WordsScreen({ check, words, onTold }: ScreenProps & { onTold(): Promise<void> }) {
  const { text, whom } = check.progress;
  const state = useSignal<"writing" | "empty" | "reading" | "failed">("writing");
  const tell = async () => {
    if (state.value === "reading") return;
    if (!text.trim()) {
      state.value = "empty";
      return document.getElementById("text")?.focus();
    }
    state.value = "reading";
    try {
      await onTold();
      state.value = "writing";
    } catch {
      // The knowledge did not arrive; what was written stands in the field.
      state.value = "failed";
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
      {state.value === "failed" && (
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
          error={state.value === "empty" && !text.trim() ? words.wordsEmpty : undefined}
        />
      </div>
      <Actions check={check} words={words} busy={state.value === "reading"} />
    </form>
  );
}
