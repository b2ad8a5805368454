import type { ComponentChildren } from "preact";
import { Heading, type HeadingLevel } from "./Heading.tsx";
import { Icon, type IconName } from "./Icon.tsx";

export interface EmptyStateProps {
  icon: IconName;
  /** What will be here. */
  title: string;
  level?: HeadingLevel;
  /** The first step, in a sentence. */
  children?: ComponentChildren;
  action?: ComponentChildren;
}

/** Nothing here yet: says what will be, and how to begin. */
export function EmptyState({ icon, title, level = 2, children, action }: EmptyStateProps) {
  return (
    <div class="empty">
      <Icon name={icon} />
      <Heading level={level} class="empty-title">{title}</Heading>
      {children}
      {action}
    </div>
  );
}
