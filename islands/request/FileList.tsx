import { Button } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";
import type { draft } from "../../domain/words/en/draft.ts";
import { sendFiles } from "../_runtime/request_files.ts";
import type { StoredFile, UnsentFile } from "../_runtime/request_files.ts";
import type { Picker } from "./picker.ts";

type Words = typeof draft;

interface FileListProps {
  picker: Picker;
  consultationId: string;
  words: Words;
}

/** What the server has, then what is still on its way. */
export function FileList({ picker, consultationId, words }: FileListProps) {
  return (
    <ul class="file-list">
      {picker.stored.value.map((file, index) => (
        <StoredItem
          key={file.id}
          file={file}
          href={`/consultations/${consultationId}/attachments/${file.id}`}
          name={file.kind === "photo" ? words.photo(index + 1) : words.document(index + 1)}
          words={words}
          onRemove={picker.awake.value ? () => void picker.remove(file.id) : undefined}
        />
      ))}
      {picker.unsent.value.map((file) => (
        <UnsentItem
          key={file.id}
          file={file}
          words={words}
          onDrop={() => picker.drop(file.id)}
        />
      ))}
    </ul>
  );
}

interface StoredItemProps {
  file: StoredFile;
  href: string;
  name: string;
  words: Words;
  onRemove?: () => void;
}

function StoredItem({ file, href, name, words, onRemove }: StoredItemProps) {
  return (
    <li class="file-item">
      <a href={href} target="_blank" rel="noopener" class="file-face">
        {file.kind === "photo"
          ? <img src={href} alt={name} loading="lazy" />
          : (
            <span class="file-sheet">
              <Icon name="file" />
              {name} ({words.pdf})
            </span>
          )}
      </a>
      <button
        class="button button-secondary button-icon"
        type={onRemove ? "button" : "submit"}
        name="remove"
        value={file.id}
        onClick={onRemove}
      >
        <Icon name="trash" />
        <span class="visually-hidden">{words.remove(name)}</span>
      </button>
    </li>
  );
}

function UnsentItem({ file, words, onDrop }: {
  file: UnsentFile;
  words: Words;
  onDrop: () => void;
}) {
  const { state, refusal, detail, preview, name } = file;
  const said = {
    preparing: words.preparing,
    sending: words.uploading,
    waiting: words.waitingForNetwork,
    signed_out: words.fileSignedOut,
    refused: refusal ? words.refusals[refusal] : detail,
  }[state];
  const moving = state === "preparing" || state === "sending";
  return (
    <li class="file-item" data-state={state}>
      <div class="file-face">
        {preview ? <img src={preview} alt={name} /> : (
          <span class="file-sheet">
            <Icon name="file" />
            <bdi>{name}</bdi>
          </span>
        )}
      </div>
      <p class={state === "refused" ? "file-said field-error" : "file-said"} role="status">
        {said}
      </p>
      {moving && <progress class="file-progress" aria-label={`${name}: ${said}`} />}
      <div class="cluster">
        {(state === "waiting" || state === "signed_out") && (
          <Button type="button" kind="quiet" icon="refresh" onClick={sendFiles}>
            {words.retry}
          </Button>
        )}
        {!moving && (
          <Button type="button" kind="secondary" icon="trash" iconOnly onClick={onDrop}>
            {words.remove(name)}
          </Button>
        )}
      </div>
    </li>
  );
}
