import { CHINESE_GRAMMAR } from "../../read/chinese/grammar.ts";
import type { Vocabulary } from "../../read/mod.ts";
import { BELLY } from "./belly_data.ts";
import { CHEST } from "./chest_data.ts";
import { GENERAL } from "./general_data.ts";
import { LIMBS } from "./limbs_data.ts";
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
  lists: { 痛: "痛|疼|酸痛|刺痛|胀痛|绞痛|隐痛|剧痛|闷痛|灼痛|压痛|不适|难受" },
  masks:
    /骨头|舌头|水痘|枕头|手指头|脚趾头|石头|馒头|念头|镜头|里头|外头|小心|担心|关心|放心|点心|恶心|手术|手机|对手|手足口|眼镜|心眼|背景|方便|随便|顺便|便宜|血压|血糖|血氧|血脂|血型|贫血|烧烤|烧饭|烧水|拉伤|拉链|麻烦|麻将|麻辣|麻药|麻醉|火腿|心疼|肚脐|皮鞋|喘息音|腹泻|尿布|腰带|背包|胸片|胃镜|头孢|头发|鼻炎|感觉|咳喘药|刺眼|刺目|过敏性鼻炎|过敏性结膜炎|季节性过敏|过敏史|花粉过敏|尘螨过敏|过敏体质|抗过敏|药物过敏史|阑尾切除|阑尾炎手术|阑尾手术|切除阑尾|皮肤温暖干燥|时差不|破伤风|吞刀片|刀片一样|红肿发热|红肿、发热|局部发热|皮肤发热|关节发热|早醒来|今早醒|充血/g,
  minimising:
    /(可能)?(只是|就是)(压力大|累了|太累|紧张|着凉|上火|心理作用)|没事|睡一觉就好|不想麻烦别人|小毛病|大惊小怪|没什么大不了|不要紧|没大碍/g,
};
