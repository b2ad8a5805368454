/* What is a word, and forms that are opened. */

export const WORD = /[a-z]\/[a-z]\b|[a-z]+(?:['’][a-z]+)?|\d+(?:\.\d+)?|[^\sa-z\d]/giy;
export const ENDS_SENTENCE = /[.!?\n]/;
export const ENDS_CLAUSE = /[,;:()，、]/;
/** Opened contractions and joined forms, before anything else sees the words. */
export const CONTRACTIONS: Record<string, string[]> = {
  cant: ["cannot"],
  "can't": ["cannot"],
  "couldn't": ["cannot"],
  couldnt: ["cannot"],
  "won't": ["will", "not"],
  wont: ["will", "not"],
  dont: ["do", "not"],
  doesnt: ["does", "not"],
  didnt: ["did", "not"],
  isnt: ["is", "not"],
  hasnt: ["has", "not"],
  "i'm": ["i", "am"],
  im: ["i", "am"],
  ive: ["i", "have"],
  "i've": ["i", "have"],
  "w/o": ["without"],
  "c/o": ["complains", "of"],
  "h/o": ["history", "of"],
  "s/p": ["after"],
  yo: ["year", "old"],
  "y/o": ["year", "old"],
  hrs: ["hours"],
  mins: ["minutes"],
  yr: ["year"],
  yrs: ["years"],
  wks: ["weeks"],
};
