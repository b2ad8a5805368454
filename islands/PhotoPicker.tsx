import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { Button } from "../components/Button.tsx";
import { FileField } from "../components/Field.tsx";
import { Icon } from "../components/Icon.tsx";
import { REQUEST_FILES_MAX } from "../domain/request.ts";
import type { draft } from "../domain/words/en/draft.ts";
import { addFile, dropFile, followFiles, removeFile, sendFiles } from "./_runtime/request_files.ts";
import type { StoredFile, UnsentFile } from "./_runtime/request_files.ts";

export interface PhotoPickerProps {
  consultationId: string;
  accountId: string;
  files: StoredFile[];
  /** What was wrong with a file that the form sent. */
  problem?: string;
}

type Words = typeof draft;
type Props = PhotoPickerProps & { words: Words };

const ACCEPT = "image/jpeg,image/png,image/webp,image/heic,image/heif,application/pdf,.pdf";

/** Photos and PDFs of a request: made small on the device, sent while one writes, kept offline. */
export default function PhotoPicker(props: Props) {
  const { words, problem } = props;
  const picker = usePicker(props);
  const count = picker.stored.value.length + picker.unsent.value.length;
  return (
    <fieldset class="files" id="files" tabindex={-1} ref={picker.root}>
      <legend class="field-label">{words.files}</legend>
      {count > 0 && <FileList {...props} picker={picker} />}
      {picker.awake.value
        ? (
          <>
            <p class="field-hint">{words.filesHint}</p>
            <div class="cluster">
              <PickButton icon="camera" accept="image/*" capture onPick={picker.pick}>
                {words.camera}
              </PickButton>
              <PickButton icon="image" accept={ACCEPT} multiple onPick={picker.pick}>
                {words.choose}
              </PickButton>
            </div>
          </>
        )
        : (
          <div class="stack-s">
            <FileField
              name="files"
              id="files-chosen"
              label={words.choose}
              hint={words.filesHint}
              error={problem}
              accept={ACCEPT}
              multiple
            />
            <Button kind="secondary" name="then" value="upload" icon="plus">{words.add}</Button>
          </div>
        )}
      {picker.awake.value && problem && <p class="field-error">{problem}</p>}
      <p class="field-error" role="alert">{picker.said.value}</p>
      <p class="visually-hidden" role="status">
        {picker.awake.value && count > 0 ? words.fileCount(picker.stored.value.length) : ""}
      </p>
    </fieldset>
  );
}

function usePicker({ consultationId, accountId, files, words }: Props) {
  const stored = useSignal(files);
  const unsent = useSignal<UnsentFile[]>([]);
  const said = useSignal("");
  const awake = useSignal(false);
  const root = useRef<HTMLFieldSetElement>(null);
  /** The button that was pressed while files were still on their way. */
  const held = useRef<HTMLElement | null>(null);

  const place = (id: string, file: UnsentFile | null) => {
    const known = unsent.value.some((one) => one.id === id);
    if (!file) unsent.value = unsent.value.filter((one) => one.id !== id);
    else if (known) unsent.value = unsent.value.map((one) => one.id === id ? file : one);
    else unsent.value = [...unsent.value, file];
    if (unsent.value.length === 0) goOn(root.current, held);
  };
  const pick = async (chosen: File[]) => {
    said.value = "";
    for (const file of chosen) {
      if (stored.value.length + unsent.value.length >= REQUEST_FILES_MAX) {
        said.value = words.refusals.too_many;
        return;
      }
      const id = crypto.randomUUID();
      place(id, { id, name: file.name, preview: null, state: "preparing" });
      const refusal = await addFile({ id, consultationId, accountId, file });
      if (refusal) place(id, { id, name: file.name, preview: null, state: "refused", refusal });
    }
  };
  const remove = async (id: string) => {
    if (await removeFile(consultationId, id)) {
      stored.value = stored.value.filter((one) => one.id !== id);
    } else said.value = words.notWatching;
  };
  const drop = (id: string) => {
    place(id, null);
    void dropFile(id);
  };
  const hold = (event: SubmitEvent) => {
    const pressed = event.submitter as HTMLButtonElement | null;
    if (pressed?.value !== "pay" || unsent.value.length === 0) return;
    event.preventDefault();
    const stuck = unsent.value.some(({ state }) => state === "refused");
    said.value = stuck ? words.unsent : words.finishing;
    held.current = stuck ? null : pressed;
    if (!stuck) sendFiles();
  };

  useEffect(() => {
    const input = root.current?.querySelector<HTMLInputElement>("input[type=file]");
    const chosenEarly = [...input?.files ?? []];
    awake.value = true;
    const stop = followFiles(consultationId, {
      onUnsent: place,
      onStored: (file) => {
        if (!stored.value.some(({ id }) => id === file.id)) stored.value = [...stored.value, file];
      },
    });
    void pick(chosenEarly);
    const form = root.current?.form;
    form?.addEventListener("submit", hold);
    return () => {
      stop();
      form?.removeEventListener("submit", hold);
    };
  }, []);
  return { stored, unsent, said, awake, root, pick, remove, drop };
}

/** Sends the form that waited for its files, with the button that was pressed. */
function goOn(root: HTMLFieldSetElement | null, held: { current: HTMLElement | null }): void {
  const pressed = held.current;
  held.current = null;
  if (pressed) root?.form?.requestSubmit(pressed);
}

interface PickButtonProps {
  icon: "camera" | "image";
  accept: string;
  capture?: boolean;
  multiple?: boolean;
  onPick: (files: File[]) => void;
  children: string;
}

function PickButton({ icon, accept, capture, multiple, onPick, children }: PickButtonProps) {
  return (
    <label class="button button-secondary file-button">
      <Icon name={icon} />
      <span>{children}</span>
      <input
        type="file"
        accept={accept}
        multiple={multiple}
        capture={capture ? "environment" : undefined}
        onChange={(event) => {
          const input = event.currentTarget;
          const files = [...input.files ?? []];
          // Emptied, so that the same photo may be chosen again and the form does not carry it.
          input.value = "";
          onPick(files);
        }}
      />
    </label>
  );
}

function FileList(
  { picker, consultationId, words }: Props & { picker: ReturnType<typeof usePicker> },
) {
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
        {state === "waiting" && (
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
