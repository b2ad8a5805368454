export const telephone = {
  title: "Your telephone number",
  lead: "A doctor can call you by telephone when the internet is too slow for a call.",
  none: "You have not left a number.",
  /** "Germany, ending in 20" */
  kept: (country: string, digits: string) => `${country}, ending in ${digits}`,
  keptTerm: "Saved number",
  country: "Country of the number",
  number: "Telephone number",
  numberHint: "Mobile or landline, with or without the country's prefix.",
  save: "Save this number",
  replace: "Save this number instead",
  remove: "Delete the number",
  back: "Back",
  secrecy:
    "We keep it sealed. Nobody sees it on a screen, not even you: only its country and its last two digits. The other side of a call sees our number, never yours.",
  howTitle: "When the telephone rings",
  how: (number: string | null) =>
    number
      ? `We call from ${number}. After three short tones press 1: only then are you connected.`
      : "After three short tones press 1: only then are you connected.",
  howWhy: "So nothing of a consultation is ever spoken to a voicemail.",
  notOffered: "Calls by telephone are not offered here at the moment.",

  missing: "Enter your telephone number.",
  invalid: "This is no number of the chosen country. Check the digits.",
  emergency: "We do not ring emergency lines, help lines or short numbers. Enter your own number.",
  kind: "We do not ring service numbers or numbers that cost extra. Enter a mobile or landline.",
  countryRefused: "We do not call numbers in this country. Enter a number from a listed one.",

  meTitle: "Telephone",
  meLink: "Your telephone number",
  meText: "For calls when the internet is too slow. Doctors never see it.",
};
