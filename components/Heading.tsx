import { type ComponentChildren, h } from "preact";

export type HeadingLevel = 1 | 2 | 3 | 4;

export interface HeadingProps {
  level: HeadingLevel;
  id?: string;
  class?: string;
  children: ComponentChildren;
}

/** A heading whose rank is decided by the page it stands on, and its look by its class. */
export function Heading({ level, id, class: name, children }: HeadingProps) {
  return h(`h${level}`, { id, class: name }, children);
}
