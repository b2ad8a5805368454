import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../components/Button.tsx";
import { Composer } from "../../components/Composer.tsx";
import { Icon } from "../../components/Icon.tsx";
import { FILES_MAX, MESSAGE_LENGTH_MAX } from "../../domain/conversation.ts";
import { countCharacters } from "../../domain/request.ts";
import type { room } from "../../domain/words/en/room.ts";
import { Picked } from "./Picked.tsx";
import { VoiceRecorder } from "./VoiceRecorder.tsx";
import type { Draft } from "./use_draft.ts";

interface ComposeProps {
  action: string;
  /** Made by the server, for the form without script. */
  messageId: string;
  draft: Draft;
  quickReplies: string[];
  locale: string;
  words: typeof room;
  onWrite(): void;
  onSent(): void;
}

type Voice = "off" | "on" | "denied";

/** The counter appears when this much room or less is left. */
const COUNT_FROM = MESSAGE_LENGTH_MAX - 400;
/** Pasted text is never cut off: what is too long stays, and is counted. */
const PASTED_MAX = 1_000_000;

/** Where one writes; each message goes to the outbox first. */
export function Compose(props: ComposeProps) {
  const { draft, words } = props;
  const [voice, setVoice] = useState<Voice>("off");
  const [mayRecord, setMayRecord] = useState(false);
  const [nothing, setNothing] = useState(false);
  useEffect(() => setMayRecord(canRecord()), []);
  const length = countCharacters(draft.text);
  const empty = draft.text.trim() === "" && draft.files.length === 0;

  const field = useRef<HTMLTextAreaElement | null>(null);
  const submit = (form: HTMLFormElement) => {
    field.current = form.querySelector("textarea");
    setNothing(empty);
    if (empty || length > MESSAGE_LENGTH_MAX) return field.current?.focus();
    // A device that can keep nothing sends the form as a page without script does.
    draft.send().then(() => {
      field.current?.focus();
      props.onSent();
    }, () => form.submit());
  };
  return (
    <Composer
      action={props.action}
      messageId={props.messageId}
      words={words.compose}
      value={draft.text}
      maxlength={PASTED_MAX}
      above={
        <Above
          {...props}
          length={length}
          voice={voice}
          onVoice={setVoice}
          nothing={nothing && empty}
        />
      }
      tools={
        <Tools
          {...props}
          onVoice={mayRecord && voice !== "on" ? () => setVoice("on") : undefined}
        />
      }
      onInput={(event) => {
        draft.write((event.target as HTMLTextAreaElement).value);
        props.onWrite();
      }}
      onKeyDown={(event) => {
        if (!sends(event)) return;
        event.preventDefault();
        submit((event.target as HTMLTextAreaElement).form!);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        submit(event.target as HTMLFormElement);
      }}
    />
  );
}

interface AboveProps extends ComposeProps {
  length: number;
  voice: Voice;
  /** One tried to send nothing. */
  nothing: boolean;
  onVoice(voice: Voice): void;
}

/** What goes with the message, ready-made sentences, and what stands in its way. */
function Above(props: AboveProps) {
  const { draft, words, locale, quickReplies, length, voice, onVoice } = props;
  const [used, limit] = [length, MESSAGE_LENGTH_MAX].map((one) => one.toLocaleString(locale)) as [
    string,
    string,
  ];
  return (
    <div class="composer-above">
      <Picked files={draft.files} words={words} locale={locale} onRemove={draft.remove} />
      {quickReplies.length > 0 && (
        <QuickReplies replies={quickReplies} draft={draft} words={words} />
      )}
      {voice === "on" && (
        <VoiceRecorder
          words={words}
          onDone={(note) => {
            onVoice("off");
            if (note) void draft.addVoice(note.blob, note.fileName, note.durationSeconds);
          }}
          onDenied={() => onVoice("denied")}
        />
      )}
      <Notes {...props} />
      {length >= COUNT_FROM && (
        <p class="composer-note" role="status">
          {length > MESSAGE_LENGTH_MAX ? words.tooLong(used, limit) : words.count(used, limit)}
        </p>
      )}
    </div>
  );
}

/** Whether this browser, on this page, can record at all. */
function canRecord(): boolean {
  return typeof MediaRecorder !== "undefined" && Boolean(navigator.mediaDevices?.getUserMedia);
}

/** Enter sends where there is a keyboard and a mouse; a touch keyboard's Enter is a new line. */
function sends(event: KeyboardEvent): boolean {
  // While an input method composes (Chinese, Japanese), Enter chooses a word.
  if (event.key !== "Enter" || event.isComposing || event.keyCode === 229) return false;
  if (event.ctrlKey || event.metaKey) return true;
  return !event.shiftKey && !event.altKey &&
    matchMedia("(hover: hover) and (pointer: fine)").matches;
}

function Tools({ draft, words, onVoice }: ComposeProps & { onVoice?: () => void }) {
  return (
    <>
      <label class="button button-quiet button-icon">
        <Icon name="camera" />
        <span class="visually-hidden">{words.attach}</span>
        <input
          class="visually-hidden"
          type="file"
          name="photos"
          multiple
          accept="image/*,application/pdf"
          onChange={(event) => {
            const input = event.target as HTMLInputElement;
            void draft.pick([...input.files ?? []]);
            input.value = "";
          }}
        />
      </label>
      {onVoice && (
        <Button type="button" kind="quiet" icon="mic" iconOnly onClick={onVoice}>
          {words.recordVoice}
        </Button>
      )}
    </>
  );
}

interface QuickRepliesProps {
  replies: string[];
  draft: Draft;
  words: typeof room;
}

function QuickReplies({ replies, draft, words }: QuickRepliesProps) {
  const use = (reply: string) => {
    draft.write([draft.text.trimEnd(), reply].filter(Boolean).join("\n"));
    document.getElementById("composer-body")?.focus();
  };
  return (
    <div class="quick-replies" role="group" aria-label={words.replies}>
      {replies.map((reply) => (
        <Button
          type="button"
          kind="quiet"
          key={reply}
          onClick={() => use(reply)}
        >
          {reply}
        </Button>
      ))}
    </div>
  );
}

function Notes({ draft: { problem }, words, voice, nothing }: AboveProps) {
  const said = problem === "too_many"
    ? words.tooManyFiles(FILES_MAX)
    : problem
    ? words.unfitFile[problem]
    : voice === "denied"
    ? words.voice.denied
    : nothing
    ? words.nothing
    : "";
  return said ? <p class="composer-note composer-problem" role="alert">{said}</p> : null;
}
