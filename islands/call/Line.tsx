import type { ComponentChildren } from "preact";
import { Icon } from "../../components/Icon.tsx";
import type { IconName } from "../../components/Icon.tsx";

interface LineProps {
  icon: IconName;
  children: ComponentChildren;
  action?: string;
  onAction?: () => void;
  /** The other answer, where there is one. */
  refusal?: string;
  onRefusal?: () => void;
}

/** One notice: a sentence, and what one may do about it. */
export function Line({ icon, children, action, onAction, refusal, onRefusal }: LineProps) {
  return (
    <div class="call-notice">
      <Icon name={icon} />
      <p>{children}</p>
      {(action || refusal) && (
        <div class="call-notice-actions">
          {action && (
            <button class="button button-primary" type="button" onClick={onAction}>{action}</button>
          )}
          {refusal && (
            <button class="button button-secondary" type="button" onClick={onRefusal}>
              {refusal}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
