/* Words that deny, and words that end a denial. */

export const CHINESE_DENIES = /否认|未见|未诉|从不|从未|没有|没|无|未|并非|不/g;
/** After these, "不" belongs to another word: 不停, 不小心, 不能 … */
export const NOT_DENYING =
  /^不会(?![痛疼喘咳吐晕头呕])|^不(?=[能敢肯得了开动到进下上清好舒适对明慎断停时久同足稳止住小由仅但过如知管够方自可见]|出(?![汗血疹]))|^(?:从未|从没|未|没有?)有?过?(?:的|这么|这样|如此)|^(?:没|没有)(?=好转|缓解|改善|减轻|用(?!过?药)|办法|效果|打|做|吃(?!.{0,4}药|阿司匹林|华法林)|去)|^未(?=缓解|好转|改善|减轻|来|接种|打)|^无(?=效|法|缓解|明显缓解|明显诱因|诱因)/;
/** "胸痛：无", "白带正常", "淋巴结不肿大". */
export const CHINESE_DENIED_AFTER =
  /^[：:]?(无|没有|阴性|（-）|\(-\))([，。；,;、]|$)|^(均|都|也|未见|无)?(正常|异常)([，。；,;、]|$)|^(无|不|未见|没有?)(明显)?(肿|大|红|渗|压痛|异常|增大|加重|恶化)/;
export const CHINESE_ENDS = /但|却|而且|只是|就是|只有|后|伴|现在|今天|昨天|突然|还有|已/;
/** What may stand between two things denied; what is left of a word first: 麻|木、发热. */
export const CHINESE_LIST =
  /^(?:[^，。；、]{1,3}(?=[、或]))?[、或和及与跟/以也没有无不伴明显什么任何的过再等流化出，]*(?:(?<=[、或和及])[^，。；、很好太特较更最已今昨现])?$/;
/** "没有发烧头很痛": what is stressed stands for itself. */
export const INTENSIFIED = /[很好太特非常]|有点/;
