import type { ComponentChildren } from "preact";
import { Heading, type HeadingLevel } from "./Heading.tsx";

export interface CardProps {
  title?: string;
  level?: HeadingLevel;
  /** Makes the title a link that covers the whole card. */
  href?: string;
  /** Stands at the end of the title's line: a badge, a price, a link. */
  aside?: ComponentChildren;
  id?: string;
  children?: ComponentChildren;
}

/** A raised surface for one thing. */
export function Card({ title, level = 2, href, aside, id, children }: CardProps) {
  return (
    <section class={href ? "card card-link" : "card"} id={id}>
      {title && (
        <div class="card-head">
          <Heading level={level} class="card-title">
            {href ? <a class="cover-link" href={href}>{title}</a> : title}
          </Heading>
          {aside && <div class="card-aside">{aside}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
