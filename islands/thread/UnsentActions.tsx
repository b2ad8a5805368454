import { useState } from "preact/hooks";
import { Button } from "../../components/Button.tsx";
import type { room } from "../../domain/words/en/room.ts";
import type { Unsent } from "./use_unsent.ts";

interface UnsentActionsProps {
  unsent: Unsent;
  words: typeof room;
  /** Absent where nothing can be written any more. */
  onEdit?: () => void;
  onRemove(): void;
}

/** Under a message that was refused: why, and what one can do with its text. */
export function UnsentActions({ unsent, words, onEdit, onRemove }: UnsentActionsProps) {
  const [copied, setCopied] = useState(false);
  const copy = () =>
    void navigator.clipboard?.writeText(unsent.body).then(() => setCopied(true), () => {});
  return (
    <div class="refused" role="alert">
      <p>
        <b>{unsent.refusal?.title}</b>
      </p>
      <p>{unsent.refusal?.detail}</p>
      <div class="cluster">
        {onEdit && (
          <Button type="button" kind="secondary" icon="pencil" onClick={onEdit}>
            {words.takeBack}
          </Button>
        )}
        {unsent.body && (
          <Button type="button" kind="quiet" onClick={copy}>
            {copied ? words.copied : words.copy}
          </Button>
        )}
        <Button type="button" kind="quiet" icon="trash" onClick={onRemove}>{words.remove}</Button>
      </div>
    </div>
  );
}
