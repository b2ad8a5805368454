import type { ComponentChildren } from "preact";
import { Heading, type HeadingLevel } from "./Heading.tsx";
import { Icon, type IconName } from "./Icon.tsx";

export interface TimelineEntry {
  id: string;
  /** ISO instant or date, for machines. */
  datetime: string;
  /** "Tuesday, 24 November 2026" */
  date: string;
  title: string;
  href?: string;
  icon?: IconName;
  badge?: ComponentChildren;
  children?: ComponentChildren;
}

export interface TimelineProps {
  label: string;
  entries: TimelineEntry[];
  level?: HeadingLevel;
}

/** Dated entries, newest first as the caller orders them. */
export function Timeline({ label, entries, level = 3 }: TimelineProps) {
  return (
    <ol class="timeline" aria-label={label}>
      {entries.map((entry) => (
        <li class="timeline-entry" key={entry.id}>
          <span class="timeline-mark">
            <Icon name={entry.icon ?? "chat"} />
          </span>
          <time class="timeline-date" datetime={entry.datetime}>{entry.date}</time>
          <div class={entry.href ? "card card-link" : "card"}>
            <div class="card-head">
              <Heading level={level} class="card-title">
                {entry.href
                  ? <a class="cover-link" href={entry.href}>{entry.title}</a>
                  : entry.title}
              </Heading>
              {entry.badge && <div class="card-aside">{entry.badge}</div>}
            </div>
            {entry.children}
          </div>
        </li>
      ))}
    </ol>
  );
}
