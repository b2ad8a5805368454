import type { ComponentChildren } from "preact";
import { Heading } from "./Heading.tsx";
import { Icon } from "./Icon.tsx";

export interface DialogProps {
  /** A Button with this `popovertarget` opens it, without script. */
  id: string;
  title: string;
  close: string;
  children: ComponentChildren;
}

/** A question over the page (popover): Escape, the backdrop or its button closes it. */
export function Dialog({ id, title, close, children }: DialogProps) {
  return (
    <div class="dialog" id={id} popover="auto" role="dialog" aria-labelledby={`${id}-title`}>
      <div class="dialog-head">
        <Heading level={2} id={`${id}-title`}>{title}</Heading>
        <button
          class="button button-quiet button-icon"
          type="button"
          popovertarget={id}
          popovertargetaction="hide"
        >
          <Icon name="close" />
          <span class="visually-hidden">{close}</span>
        </button>
      </div>
      <div class="stack">{children}</div>
    </div>
  );
}
