import type { RuleSheet } from "../knowledge.ts";
import { BELLY, URINARY } from "./belly_data.ts";
import { HEART_LUNGS } from "./heart_lungs_data.ts";
import { MIND, NERVES } from "./nerves_mind_data.ts";
import { EAR_NOSE_THROAT, EYES } from "./senses_data.ts";
import { INJURY, SKIN } from "./skin_injury_data.ts";
import { VITAL } from "./vital_data.ts";
import { CHILDREN, WOMEN } from "./women_children_data.ts";

export const RULE_SHEETS: readonly RuleSheet[] = [
  VITAL,
  HEART_LUNGS,
  NERVES,
  MIND,
  BELLY,
  URINARY,
  WOMEN,
  CHILDREN,
  SKIN,
  INJURY,
  EYES,
  EAR_NOSE_THROAT,
];
