import { h, hydrate } from "preact";
import type { ComponentType } from "preact";

export function mount(element: Element, component: ComponentType<object>, props: object): void {
  hydrate(h(component, props), element);
}
