import type { ComponentChildren } from "preact";
import { Heading, type HeadingLevel } from "./Heading.tsx";
import { Icon, type IconName } from "./Icon.tsx";

export interface Allergy {
  substance: string;
  /** "rash, 2019" */
  reaction?: string;
  /** The word for severe; present only when it is. */
  severe?: string;
}

export interface AllergyStatus {
  /** Not asked, asked and none, or a list: three different things. */
  state: "unknown" | "none" | "listed";
  heading: string;
  /** "Not recorded: ask before prescribing", "No known allergies". */
  words?: string;
  items?: Allergy[];
}

export interface PatientPanelProps {
  name: string;
  level?: HeadingLevel;
  /** "34 years", "female" */
  facts: string[];
  /** "Pregnant, 20 weeks"; loud when present. */
  pregnancy?: string;
  allergies: AllergyStatus;
  lists: { heading: string; icon: IconName; items: string[]; none: string }[];
  /** Opens the lists where the panel is folded (narrow screens). */
  more: string;
  /** Unfolded from the start. */
  open?: boolean;
  children?: ComponentChildren;
}

const ICONS: Record<AllergyStatus["state"], IconName> = {
  unknown: "question",
  none: "check",
  listed: "warning",
};

/** Allergies first and loud, in one of three states. */
export function AllergyBlock({ state, heading, words, items = [] }: AllergyStatus) {
  return (
    <div class={`allergies allergies-${state}`}>
      <p class="allergies-heading">
        <Icon name={ICONS[state]} />
        {heading}
      </p>
      {state !== "listed" && <p>{words}</p>}
      {state === "listed" && (
        <ul>
          {items.map(({ substance, reaction, severe }) => (
            <li key={substance}>
              <b>{substance}</b>
              {reaction && <span>{reaction}</span>}
              {severe && <strong class="allergy-severe">{severe}</strong>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What a doctor must have in front of the eyes the whole time. */
export function PatientPanel(props: PatientPanelProps) {
  const level = props.level ?? 2;
  const below = Math.min(level + 1, 4) as HeadingLevel;
  return (
    <div class="patient">
      <div class="patient-head">
        <Heading level={level} class="patient-name">{props.name}</Heading>
        <p class="patient-facts">{props.facts.map((fact) => <span key={fact}>{fact}</span>)}</p>
        {props.pregnancy && <p class="patient-pregnancy">{props.pregnancy}</p>}
      </div>
      <AllergyBlock {...props.allergies} />
      <details class="patient-more" open={props.open}>
        <summary>
          {props.more}
          <Icon name="chevron_down" />
        </summary>
        {props.lists.map(({ heading, icon, items, none }) => (
          <section class="patient-list" key={heading}>
            <Heading level={below}>
              <Icon name={icon} />
              {heading}
            </Heading>
            {items.length === 0
              ? <p class="quiet">{none}</p>
              : <ul>{items.map((item) => <li key={item}>{item}</li>)}</ul>}
          </section>
        ))}
        {props.children}
      </details>
    </div>
  );
}
