import type { ComponentChildren } from "preact";
import { Icon } from "./Icon.tsx";

export interface DisclosureProps {
  /** What one will learn by opening it. */
  title: ComponentChildren;
  open?: boolean;
  id?: string;
  /** Disclosures with one name close each other. */
  group?: string;
  children: ComponentChildren;
}

/** More for those who want it, folded away for the rest. */
export function Disclosure({ title, open, id, group, children }: DisclosureProps) {
  return (
    <details class="disclosure" open={open} id={id} name={group}>
      <summary>
        <Icon name="chevron_right" />
        {title}
      </summary>
      <div class="disclosure-body stack">{children}</div>
    </details>
  );
}
