import type { ComponentChildren } from "preact";
import { Portrait } from "./Monogram.tsx";

export interface ConsultationRowProps {
  href: string;
  /** The other person: doctor or patient. */
  name: string;
  photo?: string;
  /** Department, or age and sex. */
  about?: string;
  /** The last message or the reason, one line. */
  preview?: string;
  datetime: string;
  time: string;
  badge?: ComponentChildren;
  unread?: { number: number; words: string };
  /** The open one, in a split view. */
  current?: boolean;
}

/** One consultation in a list, for the patient and for the doctor's worklist. */
export function ConsultationRow(props: ConsultationRowProps) {
  const { unread } = props;
  return (
    <li class="row">
      <Portrait name={props.name} photo={props.photo} />
      <div class="row-text">
        <p class="row-head">
          <a
            class="cover-link row-name"
            href={props.href}
            aria-current={props.current ? "page" : undefined}
          >
            {props.name}
          </a>
          <time datetime={props.datetime}>{props.time}</time>
        </p>
        {props.about && <p class="quiet">{props.about}</p>}
        {props.preview && <p class="row-preview" dir="auto">{props.preview}</p>}
        {props.badge && <p class="row-badges">{props.badge}</p>}
      </div>
      {unread && unread.number > 0 && (
        <span class="count">
          <span aria-hidden="true">{unread.number}</span>
          <span class="visually-hidden">{unread.words}</span>
        </span>
      )}
    </li>
  );
}

/** The list which rows stand in. */
export function ConsultationList(
  { label, children }: { label: string; children: ComponentChildren },
) {
  return <ul class="rows" aria-label={label}>{children}</ul>;
}
