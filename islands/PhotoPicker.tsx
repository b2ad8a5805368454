import { Button } from "../components/Button.tsx";
import { FileField } from "../components/Field.tsx";
import { Icon } from "../components/Icon.tsx";
import type { draft } from "../domain/words/en/draft.ts";
import type { StoredFile } from "./_runtime/request_files.ts";
import { FileList } from "./request/FileList.tsx";
import { usePicker } from "./request/picker.ts";

export interface PhotoPickerProps {
  consultationId: string;
  accountId: string;
  files: StoredFile[];
  /** What was wrong with a file that the form sent. */
  problem?: string;
}

type Props = PhotoPickerProps & { words: typeof draft };

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
