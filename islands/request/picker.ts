import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { REQUEST_FILES_MAX } from "../../domain/request.ts";
import type { draft } from "../../domain/words/en/draft.ts";
import {
  addFile,
  dropFile,
  followFiles,
  removeFile,
  sendFiles,
} from "../_runtime/request_files.ts";
import type { StoredFile, UnsentFile } from "../_runtime/request_files.ts";

export interface PickerProps {
  consultationId: string;
  accountId: string;
  files: StoredFile[];
  words: typeof draft;
}

export type Picker = ReturnType<typeof usePicker>;

/** The files of a request, those on their way included, and what one may do with them. */
export function usePicker({ consultationId, accountId, files, words }: PickerProps) {
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
    } else said.value = words.removeFailed;
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
