import { useRef, useState } from "preact/hooks";
import { Button } from "../../components/Button.tsx";
import { TextField } from "../../components/Field.tsx";
import type { Knowledge } from "./make_knowledge.ts";

/** A sign that was missed: written in one's own words, chosen from what those may mean. */
export function AddFinding({ knowledge, onAdd }: {
  knowledge: Knowledge;
  onAdd: (finding: string) => void;
}) {
  const { review, name } = knowledge;
  const [text, setText] = useState("");
  const [found, setFound] = useState<string[] | null>(null);
  const latest = useRef("");
  const search = async (value: string) => {
    setText(latest.current = value);
    const ids = value.trim() ? await knowledge.search(value) : null;
    // An earlier, slower search says nothing any more.
    if (latest.current === value) setFound(ids);
  };
  const add = (id: string) => {
    onAdd(id);
    setText(latest.current = "");
    setFound(null);
  };
  return (
    <div
      class="stack-s"
      onInput={(event) => void search((event.target as HTMLInputElement).value)}
    >
      <TextField
        name="missing"
        label={review.add}
        hint={review.addHint}
        autocomplete="off"
        value={text}
      />
      <div class="cluster" role="status">
        {found?.map((id) => (
          <Button
            key={id}
            type="button"
            kind="secondary"
            icon="plus"
            onClick={() => add(id)}
          >
            {review.addThis(name(id))}
          </Button>
        ))}
        {found?.length === 0 && <p class="quiet">{review.addNone}</p>}
      </div>
    </div>
  );
}
