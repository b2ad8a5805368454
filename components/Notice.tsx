import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./Icon.tsx";

export type NoticeKind = "info" | "success" | "warning" | "error";

export interface NoticeProps {
  kind?: NoticeKind;
  title?: string;
  /** Read out at once; only for an answer to what the person just did. */
  live?: boolean;
  id?: string;
  children?: ComponentChildren;
  action?: ComponentChildren;
}

const ICONS: Record<NoticeKind, IconName> = {
  info: "info",
  success: "check",
  warning: "warning",
  error: "emergency",
};

function roleOf(kind: NoticeKind, live?: boolean): "alert" | "status" | undefined {
  if (!live) return undefined;
  return kind === "error" ? "alert" : "status";
}

/** Something to know before going on, with what to do about it. */
export function Notice({ kind = "info", title, live, id, children, action }: NoticeProps) {
  return (
    <div class={`notice notice-${kind}`} id={id} role={roleOf(kind, live)}>
      <Icon name={ICONS[kind]} />
      <div class="notice-body">
        {title && <p class="notice-title">{title}</p>}
        {children}
      </div>
      {action && <div class="notice-action">{action}</div>}
    </div>
  );
}
