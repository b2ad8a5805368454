import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";
import type { room } from "../../domain/words/en/room.ts";
import type { Recording, VoiceNote } from "../_runtime/voice_note.ts";
import { VOICE_SECONDS_MAX } from "../../domain/conversation.ts";
import { lengthWords } from "./ThreadRows.tsx";

interface VoiceRecorderProps {
  words: typeof room;
  /** What was recorded; null when it was given up. */
  onDone(note: VoiceNote | null): void;
  onDenied(): void;
}

/** Records as soon as it is shown, until one stops it or the longest length is reached. */
export function VoiceRecorder({ words, onDone, onDenied }: VoiceRecorderProps) {
  const [seconds, setSeconds] = useState(0);
  const recording = useRef<Recording | null>(null);

  useEffect(() => {
    let gone = false;
    void import("../_runtime/voice_note.ts").then(({ record }) => record(setSeconds)).then(
      (started) => {
        recording.current = started;
        if (gone) started.cancel();
        void started.done.then((note) => !gone && onDone(note));
      },
      () => !gone && onDenied(),
    );
    return () => {
      gone = true;
      recording.current?.cancel();
    };
  }, []);

  return (
    <div class="recording">
      <p role="status" class="recording-state">
        <Icon name="mic" />
        {words.voice.recording(lengthWords(seconds), lengthWords(VOICE_SECONDS_MAX))}
      </p>
      <Button type="button" icon="check" onClick={() => recording.current?.stop()}>
        {words.voice.stop}
      </Button>
      <Button
        type="button"
        kind="quiet"
        icon="trash"
        iconOnly
        onClick={() => recording.current?.cancel()}
      >
        {words.voice.cancel}
      </Button>
    </div>
  );
}
