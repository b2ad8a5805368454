/* Words for other people and what they say. */

const RELATIVE =
  "(?:grand)?(?:father|mother|parents?)|dad|mum|mom|brother|sister|husband|wife|son|daughter|child|" +
  "kid|uncle|aunt|cousin|friend|colleague|co-?worker|neighbou?r|roommate|flatmate|classmate|partner|" +
  "boyfriend|girlfriend|family|relatives?";
export const ENGLISH_OTHER = new RegExp(
  `\\b(?:my|his|her|their|whose|patient|a|one)(?: \\w+)? (?:${RELATIVE})s?(?: members?)?` +
    `(?: also| both| recently| who| at home| at work| at school)? ` +
    `(?:had|has|have|died|suffer\\w*|was diagnosed|is ill|is sick|got|are ill|are sick)\\b` +
    `|\\bfamily history\\b|\\bruns in (?:my |the |his |her )?family\\b`,
  "g",
);
export const PAST_OF_OTHERS = /family history|runs in|died|diagnosed|(his|her|their|whose) \w+/;
export const FIRST_PERSON =
  /\bi (have|had|am|feel|felt|got|get|cannot|started|woke|vomit|cough|fell|cut|burn|hurt|keep|do|did|was|took|noticed)\b|\bmy (head|chest|back|stomach|tummy|belly|throat|leg|arm|eye|ear|nose|skin|heart|knee|foot|hand|neck|shoulder)/;
/** The person's own thread is taken up again. */
export const BACK_TO_SELF = /^(i|she|he|patient)$/;
export const SPEECH = new RegExp(
  `\\b(?:${RELATIVE}|everyone|people|they|doctor|nurse|colleagues?)s? (?:says?|said|thinks?|thought|told|tells?|believes?|insists?)\\b`,
  "g",
);
