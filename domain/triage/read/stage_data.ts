/* Age, pregnancy and birth in Latin letters and digits, which a text in any language may use. */

export const AGE =
  /\b(\d{1,3}(?:\.\d)?|one|two|three|four|five|six|seven|eight|nine|ten)[\s-]*(day|week|month|year)s?[\s-]*old\b/i;
export const BARE_AGES = [
  /\b(?:aged?|i am|i'm|of)\s+(\d{1,3})(?=\s*(?:[.,;]|$|years\b|and\b))(?!\s*(?:%|kg|lb))/i,
  /\b(\d{1,3})\s?(?:m|f)\b/i,
  /\b(\d{1,3})\s*(?:yo|y\/o|yrs?|y\.o\.)\b/i,
  /\b(?:woman|man|boy|girl|lady|male|female) of (\d{1,3})\b/i,
];
/** How many of it make a month. */
export const PER_MONTH: Record<string, number> = {
  day: 1 / 30.4,
  week: 1 / 4.345,
  month: 1,
  year: 12,
};
export const PREGNANT = /\b(pregnant|gravid|gestation|(of|in|during|my) pregnancy)\b/;
/** Denied, only possible, wished for, or over. */
export const NOT_PREGNANT = [
  /\b(not|isn't|is not|am not|never|cannot be|not currently|could not be|denies being) (?:currently )?(pregnant)/,
  /\b(might|may|could|possibly|if) (be |i am |she is )?pregnant/,
  /\b(trying to (get|become)|weeks? after|months? after) pregnan/,
];
export const WEEKS = [
  /(\d{1,2})(?:\s*(?:\+\s*\d|and a half))?[\s-]*(?:weeks?|wks?)[\s-]*(?:of )?(?:pregnan|gestation|gravid)/g,
  /(?:pregnan\w*|gestation\w*|gravid\w*)[^\d.;]{0,20}(\d{1,2})\s*(?:weeks?|wks?)/g,
];
export const MONTHS = /(\d|[a-z]+)\s*months?\s*pregnan/g;
export const AFTER_BIRTH = [
  /(\d{1,2}|one|two|three|four|five|six)\s*(day|week|month)s?\s*(?:after (?:giving birth|birth|deliver|childbirth|having (?:a|my|her) baby|c-?section|cesarean|caesarean)|post-?\s?partum|post-?natal)/g,
  /(?:gave birth|delivered|had (?:a|my|her) baby|postpartum|giving birth)[^\d.;]{0,16}(\d{1,2}|one|two|three|four|five|six)\s*(day|week|month)s? ago/g,
];
export const NUMBERS = "zero one two three four five six seven eight nine ten".split(" ");
