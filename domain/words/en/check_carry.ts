/** A check that goes with a request, as its patient and the doctor read it; server only. */
export const check_carry = {
  title: "What your check found",
  titleDoctor: "Symptom check before the request",
  goesAlong: "Your doctor sees it with your request.",
  wordsCopied: "What you wrote in the check stands below; change it as you like.",
  notFound:
    "This check cannot be added any more: it was deleted, or went with another request. You can ask without it.",
  otherDepartment: "Choose a doctor: your check goes along.",
  whom: { me: "for the person who writes", child: "for a child", other: "for somebody else" },
  pregnant: "pregnant",
  states: { present: "Present", absent: "Absent", unknown: "Not known" },
  made: (when: string) => `Made on ${when}`,
  conditions: "Long-term conditions",
  written: "In the person's own words",
  rules: "Rules that applied",
  noRules: "No rule applied.",
  oldRule: "not among the rules of today",
  unsettled: "Danger signs that were not ruled out",
  acknowledged: (when: string) =>
    `The emergency advice was shown. The person said on ${when} that they had read it.`,
  notAcknowledged: "The emergency advice has not been read yet.",
  ofAnother:
    "The check was made for a person of another age or sex than this patient. Make sure whom it is about.",
  notDiagnosis: "Not a diagnosis: it goes by what the patient told, and nobody has examined them.",
  alarm: [
    "Your check found signs of an emergency. A doctor online cannot help in an emergency, and an answer may take hours.",
  ],
  alarmFirst: "Read this before you pay",
  alarmAfter:
    "Go on only when help is on the way, or a doctor has already seen this. What you wrote stays here.",
  read: "I have read this, go on",
  later: "Keep it for later",
  sentWith: "Went with a request",
  entry: (level: string) => `Symptom check: ${level}`,
};
