export const check_pages = {
  description:
    "Learn how urgent your symptoms are, why, and where to go. Free and without signing in.",
  plainLead: "The check needs script, which is off here. Look at the danger signs first.",
  offTitle: "The check is not offered here",
  offText: "It is switched off where you are. The danger signs and the numbers are here for you.",
  findDoctor: "Find a doctor",
  sharedNeedsScript:
    "A shared result is read by script on your device, so that it goes to no server. Script is off here.",
  aboutTitle: "About this check",
  aboutLead: "What it does, what it goes by, and what it cannot do.",
  doesTitle: "What it does",
  does: [
    "It reads what you write and finds the signs in it. You can correct it.",
    "It asks only what can change the answer, the most dangerous first.",
    "It tells how urgent it is, why, and where to go. The same answers always give the same result.",
    "Everything happens on your device. Nothing is sent unless you ask for it.",
  ],
  limitsTitle: "What it cannot do",
  limits: [
    "It is no diagnosis. It cannot examine you, and it can be wrong.",
    "It knows only what you tell it. What you do not know counts as possible.",
    "It never says that you are fine. When you are worried, get help.",
    "It is a set of written rules, not a language model.",
  ],
  levelsTitle: "The four answers",
  rulesTitle: "The rules",
  rulesText: (rules: number, presentations: number) =>
    `${rules} rules and ${presentations} reasons to seek care, written after published guidelines.`,
  unsignedCount: (unsigned: number) =>
    `${unsigned} of them have not yet been signed by a clinician of this service.`,
  allSigned: "All of them are signed by a clinician of this service.",
  version: (version: string) => `Version of the rules: ${version}`,
  signed: (name: string, day: string) => `Signed by ${name}, ${day}`,
  unsigned: "Not signed yet",
  back: "To the check",
  keptTitle: "Kept symptom checks",
  keptOpen: (level: string, day: string) => `${level}, ${day}`,
  keptDeleteThis: (day: string) => `Delete the check of ${day}`,
};
