/** What the doctor's list, its shortcuts and the code search say; loaded by islands. */
export const work = {
  title: "Your patients",
  listLabel: "List of work",

  time: {
    question: "I have time now, for",
    minutes: { 15: "15 min", 30: "30 min", 60: "1 h", 120: "2 h" } as Record<number, string>,
    until: (clock: string) => `Shown as having time until ${clock}`,
    off: "Stop now",
  },

  sections: {
    danger: "Look at once",
    waiting: "Waiting for you",
    pool: "Open to your department",
    open: "Open",
    closed: "Closed lately",
  },
  none: {
    waiting: "Nobody waits for you.",
    pool: "Nobody waits in your department.",
    open: "No open consultation.",
  },
  allClosed: "All closed consultations",
  unread: (count: number) => count === 1 ? "1 new message" : `${count} new messages`,
  accept: "Take it",

  kinds: { text: "Text", voice: "Voice call", video: "Video call", telephone: "Telephone" },
  sexes: { female: "female", male: "male", other: "other sex", unknown: "sex not told" },
  languages: { en: "English", "zh-CN": "Chinese" } as Record<string, string>,
  allergies: {
    unknown: "Allergies not recorded",
    none_known: "",
    listed: "Allergies",
  },
  /** As the database names them. */
  bands: {
    "0": "Under 1 year",
    "1-2": "1 to 2 years",
    "3-5": "3 to 5 years",
    "6-11": "6 to 11 years",
    "12-17": "12 to 17 years",
    "18-39": "18 to 39 years",
    "40-64": "40 to 64 years",
    "65+": "65 years or more",
  } as Record<string, string>,

  flags: { emergency: "Danger signs", crisis: "Crisis" } as Record<string, string>,
  callBack: "Call back: the line broke off",
  answerWithin: (duration: string) => `Answer within ${duration}`,
  overdue: (duration: string) => `Overdue by ${duration}`,
  patientWaits: (duration: string) => `Patient wrote ${duration} ago`,
  doctorWrote: (duration: string) => `You wrote ${duration} ago`,
  waitingFor: (duration: string) => `Waits for ${duration}`,
  timeOver: "Time is over: please sum up",

  polling: "Live updates are away; the list is read again every 15 seconds.",
  signedOut: "You have been signed out.",
  signIn: "Sign in",

  keys: {
    open: "Keyboard shortcuts",
    close: "Close",
    use: "Use these shortcuts",
    list: [
      ["J", "next patient"],
      ["K", "previous patient"],
      ["R", "write a reply"],
      ["A", "accept"],
      ["D", "decline"],
      ["H", "hand over"],
      ["E", "end with a summary"],
      ["W", "back to the list"],
      ["?", "show these shortcuts"],
    ],
  },
};
