import type { ComponentType } from "preact";

/*
 * The build replaces this module by one import() per file of `islands/` and of `domain/words/`;
 * this version gives the types, and stands for "no islands" elsewhere.
 */
export const islands: Record<string, () => Promise<{ default: ComponentType<object> }>> = {};
export const words: Record<string, () => Promise<Record<string, object>>> = {};
