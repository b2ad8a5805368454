import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./Icon.tsx";

export type ButtonKind = "primary" | "secondary" | "quiet" | "danger";

export interface ButtonLook {
  /** One primary per screen; default "primary". */
  kind?: ButtonKind;
  /** Fills its column: the main action at the thumb. */
  wide?: boolean;
  icon?: IconName;
  iconEnd?: IconName;
  /** Only the icon is seen; `children` stay as its name for screen readers. */
  iconOnly?: boolean;
  id?: string;
  class?: string;
  children: ComponentChildren;
}

export interface ButtonProps extends ButtonLook {
  type?: "submit" | "button" | "reset";
  name?: string;
  value?: string;
  form?: string;
  formaction?: string;
  formnovalidate?: boolean;
  disabled?: boolean;
  /** Work is under way: shows a spinner, stays focusable, says so to screen readers. */
  busy?: boolean;
  /** Opens the element with this id that has the `popover` attribute, without script. */
  popovertarget?: string;
  popovertargetaction?: "show" | "hide" | "toggle";
  onClick?: (event: MouseEvent) => void;
}

export interface ButtonLinkProps extends ButtonLook {
  href: string;
  download?: boolean | string;
  rel?: string;
  target?: string;
}

function lookClass({ kind = "primary", wide, iconOnly, class: extra }: ButtonLook): string {
  const names = ["button", `button-${kind}`];
  if (wide) names.push("button-wide");
  if (iconOnly) names.push("button-icon");
  if (extra) names.push(extra);
  return names.join(" ");
}

function Face({ icon, iconEnd, iconOnly, children }: ButtonLook) {
  return (
    <>
      {icon && <Icon name={icon} />}
      <span class={iconOnly ? "visually-hidden" : undefined}>{children}</span>
      {iconEnd && <Icon name={iconEnd} />}
    </>
  );
}

/** A button of a form (type "submit" by default) or of an island. */
export function Button(props: ButtonProps) {
  return (
    <button
      class={lookClass(props)}
      id={props.id}
      type={props.type ?? "submit"}
      name={props.name}
      value={props.value}
      form={props.form}
      formaction={props.formaction}
      formnovalidate={props.formnovalidate}
      disabled={props.disabled}
      aria-busy={props.busy ? "true" : undefined}
      aria-disabled={props.busy ? "true" : undefined}
      popovertarget={props.popovertarget}
      popovertargetaction={props.popovertargetaction}
      onClick={props.onClick}
    >
      <Face {...props} />
    </button>
  );
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink(props: ButtonLinkProps) {
  return (
    <a
      class={lookClass(props)}
      id={props.id}
      href={props.href}
      download={props.download}
      rel={props.rel}
      target={props.target}
    >
      <Face {...props} />
    </a>
  );
}
