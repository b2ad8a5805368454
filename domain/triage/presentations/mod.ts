import type { Presentation } from "../types.ts";
import { AIRWAYS } from "./airways_data.ts";
import { BELLY } from "./belly_data.ts";
import { BODY } from "./body_data.ts";
import { SENSES_CHILDREN } from "./senses_children_data.ts";
import { SKIN } from "./skin_data.ts";

export const PRESENTATION_SHEETS: readonly (readonly Presentation[])[] = [
  AIRWAYS,
  BELLY,
  SKIN,
  BODY,
  SENSES_CHILDREN,
];
