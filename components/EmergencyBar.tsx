import { Icon } from "./Icon.tsx";

export interface EmergencyCallProps {
  /** "tel:120" */
  href: string;
  /** "Call 120" */
  words: string;
}

/** The number as a full-width button: the largest thing on the screen that one can press. */
export function EmergencyCall({ href, words }: EmergencyCallProps) {
  return (
    <a class="emergency-call" href={href}>
      <Icon name="phone" />
      {words}
    </a>
  );
}

export interface EmergencyBarProps extends EmergencyCallProps {
  /** "Chest pain, trouble breathing, heavy bleeding: do not wait for a doctor here." */
  text: string;
}

/** The strip at the top of every entry screen: when not to use this service. */
export function EmergencyBar({ text, href, words }: EmergencyBarProps) {
  return (
    <p class="emergency-bar">
      <Icon name="emergency" />
      <span>{text}</span> <a href={href}>{words}</a>
    </p>
  );
}
