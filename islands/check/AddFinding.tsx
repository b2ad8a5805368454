import { useSignal } from "@preact/signals";
import { Button } from "../../components/Button.tsx";
import { TextField } from "../../components/Field.tsx";
import type { check } from "../../domain/words/en/check.ts";
import type { Knowledge } from "./make_knowledge.ts";

/** A sign that was missed: written in one's own words, chosen from what those may mean. */
export function AddFinding({ words, knowledge, onAdd }: {
  words: typeof check;
  knowledge: Knowledge;
  onAdd: (finding: string) => void;
}) {
  const text = useSignal("");
  const found = useSignal<string[] | null>(null);
  const search = async (value: string) => {
    text.value = value;
    const ids = value.trim() ? await knowledge.search(value) : null;
    // An earlier, slower search says nothing any more.
    if (text.value === value) found.value = ids;
  };
  return (
    <div
      class="stack-s"
      onInput={(event) => void search((event.target as HTMLInputElement).value)}
    >
      <TextField
        name="missing"
        label={words.add}
        hint={words.addHint}
        autocomplete="off"
        value={text.value}
      />
      <div class="cluster" role="status">
        {found.value?.map((id) => (
          <Button
            key={id}
            type="button"
            kind="secondary"
            icon="plus"
            onClick={() => {
              onAdd(id);
              text.value = "";
              found.value = null;
            }}
          >
            {words.addThis(knowledge.name(id))}
          </Button>
        ))}
        {found.value?.length === 0 && <p class="quiet">{words.addNone}</p>}
      </div>
    </div>
  );
}
