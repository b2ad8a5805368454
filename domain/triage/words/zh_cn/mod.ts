import { CHINESE_GRAMMAR } from "../../read/chinese/grammar.ts";
import type { Vocabulary } from "../../read/mod.ts";
import { BELLY } from "./belly_data.ts";
import { CHEST } from "./chest_data.ts";
import { GENERAL } from "./general_data.ts";
import { LIMBS } from "./limbs_data.ts";
import { LISTS, MASKS, MINIMISING } from "./masks_data.ts";
import { NERVES } from "./nerves_data.ts";
import { PEOPLE } from "./people_data.ts";
import { POISON } from "./poison_data.ts";
import { SENSES } from "./senses_data.ts";
import { SKIN } from "./skin_data.ts";
import { WOMEN_CHILDREN } from "./women_children_data.ts";

/** 简体中文。 */
export const CHINESE: Vocabulary = {
  language: "zh",
  grammar: CHINESE_GRAMMAR,
  sheets: [
    GENERAL,
    CHEST,
    NERVES,
    BELLY,
    WOMEN_CHILDREN,
    SKIN,
    SENSES,
    LIMBS,
    POISON,
    PEOPLE,
  ],
  lists: LISTS,
  masks: MASKS,
  minimising: MINIMISING,
};
