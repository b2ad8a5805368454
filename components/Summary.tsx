import type { ComponentChildren } from "preact";
import { type Fact, Facts } from "./Facts.tsx";
import { Heading, type HeadingLevel } from "./Heading.tsx";
import { Icon, type IconName } from "./Icon.tsx";
import { Logo } from "./Logo.tsx";

export interface SummarySection {
  heading: string;
  icon?: IconName;
  /** "watch" stands out: when to come back or call. */
  weight?: "plain" | "watch";
  /** Text keeps its line breaks; pass elements for lists. */
  body: ComponentChildren;
}

export interface SummaryProps {
  title: string;
  level?: HeadingLevel;
  /** Seen on paper, above the title. */
  brand: string;
  /** Patient, doctor, department, opened, closed. */
  facts: Fact[];
  sections: SummarySection[];
  /** Who signed, and when. */
  signature: { name: string; title: string; datetime: string; time: string };
  /** What this paper is not, and how to verify it. */
  footnote?: string;
}

/** The structured end of a consultation: the same on screen and on paper. */
export function Summary(props: SummaryProps) {
  const { level = 1, signature } = props;
  const below = Math.min(level + 1, 4) as HeadingLevel;
  return (
    <article class="card summary">
      <p class="summary-brand">
        <Logo />
        {props.brand}
      </p>
      <Heading level={level}>{props.title}</Heading>
      <Facts items={props.facts} />
      {props.sections.map(({ heading, icon, weight = "plain", body }) => (
        <section class={`summary-section summary-${weight}`} key={heading}>
          <Heading level={below} class="summary-heading">
            {icon && <Icon name={icon} />}
            {heading}
          </Heading>
          <div class="prewrap" dir="auto">{body}</div>
        </section>
      ))}
      <footer class="summary-signature">
        <p>
          <b>{signature.name}</b>
          <span>{signature.title}</span>
        </p>
        <time datetime={signature.datetime}>{signature.time}</time>
      </footer>
      {props.footnote && <p class="fine">{props.footnote}</p>}
    </article>
  );
}
