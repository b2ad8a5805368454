import { Button } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";
import type { room } from "../../domain/words/en/room.ts";
import { lengthWords, sizeWords } from "./ThreadRows.tsx";
import type { ShownFile } from "./use_draft.ts";

interface PickedProps {
  files: ShownFile[];
  locale: string;
  words: typeof room;
  onRemove(id: string): void;
}

/** What goes with the next message: seen, heard and taken out again before it is sent. */
export function Picked({ files, locale, words, onRemove }: PickedProps) {
  if (files.length === 0) return null;
  return (
    <ul class="picked">
      {files.map((file) => (
        <li key={file.id} class={`picked-${file.kind}`}>
          <Preview file={file} locale={locale} words={words} />
          <Button
            type="button"
            kind="secondary"
            icon="close"
            iconOnly
            onClick={() => onRemove(file.id)}
          >
            {words.removeFile(file.fileName)}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Preview({ file, locale, words }: Omit<PickedProps, "files" | "onRemove"> & {
  file: ShownFile;
}) {
  if (file.kind === "photo") return <img src={file.url} alt={file.fileName} />;
  if (file.kind === "voice") {
    const label = `${
      words.voiceNote(lengthWords(file.durationSeconds ?? 0))
    }. ${words.voice.preview}`;
    return (
      <figure class="voice">
        <figcaption>{label}</figcaption>
        <audio controls src={file.url} aria-label={label} />
      </figure>
    );
  }
  return (
    <span class="document">
      <Icon name="file" />
      <span class="document-text">
        <span class="document-name" dir="auto">{file.fileName}</span>
        <span class="document-detail">{sizeWords(file.blob.size, locale)}</span>
      </span>
    </span>
  );
}
