import type { ComponentChildren } from "preact";
import { Icon } from "./Icon.tsx";

export interface ComposerProps {
  action: string;
  /** Made once per message, so that sending twice stores it once. */
  messageId: string;
  words: { label: string; placeholder: string; send: string };
  value?: string;
  maxlength: number;
  /** Buttons before the text: photo, document, voice, quick replies. */
  tools?: ComponentChildren;
  /** Above the line: chosen photos, an error, what remains of the consultation. */
  above?: ComponentChildren;
  disabled?: boolean;
  onSubmit?: (event: SubmitEvent) => void;
  onInput?: (event: InputEvent) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
}

/** Where one writes; a plain form, so it sends without script too. */
export function Composer(props: ComposerProps) {
  const { words } = props;
  return (
    <form
      class="composer"
      method="post"
      action={props.action}
      enctype="multipart/form-data"
      onSubmit={props.onSubmit}
    >
      {props.above}
      <input type="hidden" name="message_id" value={props.messageId} />
      <div class="composer-line">
        {props.tools}
        <label class="visually-hidden" for="composer-body">{words.label}</label>
        <textarea
          class="input textarea composer-body"
          id="composer-body"
          name="body"
          dir="auto"
          rows={1}
          maxlength={props.maxlength}
          placeholder={words.placeholder}
          disabled={props.disabled}
          value={props.value}
          onInput={props.onInput}
          onKeyDown={props.onKeyDown}
        />
        <button class="button button-primary button-icon" type="submit" disabled={props.disabled}>
          <Icon name="send" />
          <span class="visually-hidden">{words.send}</span>
        </button>
      </div>
    </form>
  );
}
