import type { Presentation } from "../types.ts";
import { BELLY } from "./belly_data.ts";
import { CHEST } from "./chest_data.ts";
import { CHILDREN_OTHER } from "./children_other_data.ts";
import { LIMBS } from "./limbs_data.ts";
import { NERVES_MIND } from "./nerves_mind_data.ts";
import { SENSES } from "./senses_data.ts";
import { SKIN } from "./skin_data.ts";
import { URINARY_WOMEN } from "./urinary_women_data.ts";
import { WOUNDS } from "./wounds_data.ts";

export const PRESENTATION_SHEETS: readonly (readonly Presentation[])[] = [
  CHEST,
  SENSES,
  BELLY,
  URINARY_WOMEN,
  SKIN,
  WOUNDS,
  NERVES_MIND,
  LIMBS,
  CHILDREN_OTHER,
];
