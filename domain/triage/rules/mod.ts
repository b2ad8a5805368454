import type { RuleSheet } from "../knowledge.ts";
import { BELLY } from "./belly_data.ts";
import { CHILDREN } from "./children_data.ts";
import { HARM } from "./harm_data.ts";
import { HEART } from "./heart_data.ts";
import { INJURY } from "./injury_data.ts";
import { LUNGS } from "./lungs_data.ts";
import { MIND } from "./mind_data.ts";
import { NERVES } from "./nerves_data.ts";
import { EAR_NOSE_THROAT, EYES } from "./senses_data.ts";
import { SKIN } from "./skin_data.ts";
import { SUGAR } from "./sugar_data.ts";
import { URINARY } from "./urinary_data.ts";
import { VITAL } from "./vital_data.ts";
import { WOMEN } from "./women_data.ts";

export const RULE_SHEETS: readonly RuleSheet[] = [
  VITAL,
  HARM,
  HEART,
  LUNGS,
  SUGAR,
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
