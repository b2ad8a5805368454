/* Words for how bad, how sudden and where it is going. */

export const SEVERE_HAN =
  /剧烈|剧痛|(?<!不|不太|不怎么)厉害|难忍|难以忍受|忍不住|受不了|要命|(?<!不)严重|重度|最痛|最疼|疼死|痛死|打滚|直不起腰|撕心裂肺|刀割|大量|(?<!不是)很重|强烈|大叫/g;
export const MILD_HAN =
  /轻微|轻度|稍微|疼痛轻|疼痛较轻|较轻|很轻|略有?|有点儿?|有一?点点?|一点点|不太|不怎么|不厉害|不严重|不重|隐隐|隐痛|偶尔|微/g;
export const SUDDEN_HAN = /突然|突发|忽然|猛然|骤然|霹雳|一下子|瞬间|几秒/g;
export const WORSE_HAN =
  /(?<![后时就会多而前了天晚夜上])加重(?!时)|越来越|恶化|更厉害|扩散|蔓延|增多了|变大/g;
export const BETTER_HAN = /好转|减轻|缓解了|好多了|好些|消退|好一些|已经好/g;
