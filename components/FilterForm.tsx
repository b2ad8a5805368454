import type { ComponentChildren } from "preact";
import { Icon } from "./Icon.tsx";

export interface FilterFormProps {
  action: string;
  /** "Filter doctors" */
  label: string;
  /** Unfolded on phones, for example when a filter is set. */
  open?: boolean;
  children: ComponentChildren;
  /** The button that applies, and a link that clears. */
  actions: ComponentChildren;
}

/** Filters as a GET form: folded on phones, a column at the side from tablets on. */
export function FilterForm({ action, label, open, children, actions }: FilterFormProps) {
  return (
    <form class="filters" method="get" action={action}>
      <details open={open}>
        <summary class="button button-secondary button-wide">
          <Icon name="filter" />
          {label}
        </summary>
        <div class="filters-body">
          {children}
          <div class="filters-actions">{actions}</div>
        </div>
      </details>
    </form>
  );
}
