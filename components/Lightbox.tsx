import type { Ref } from "preact";
import { Icon } from "./Icon.tsx";

export interface LightboxProps {
  words: { label: string; close: string };
  src?: string;
  alt?: string;
  dialogRef?: Ref<HTMLDialogElement>;
}

/** One picture over everything; an island calls showModal(), Escape or the button closes it. */
export function Lightbox({ words, src, alt = "", dialogRef }: LightboxProps) {
  return (
    <dialog class="lightbox" aria-label={words.label} ref={dialogRef}>
      <form method="dialog">
        <button class="button button-secondary button-icon" type="submit">
          <Icon name="close" />
          <span class="visually-hidden">{words.close}</span>
        </button>
      </form>
      {src && <img src={src} alt={alt} />}
    </dialog>
  );
}
