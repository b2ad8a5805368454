/** The pages around a call; server only. */
export const call_pages = {
  title: (name: string) => `Call with ${name}`,
  beside: "Beside the call",
  parts: { talk: "Conversation", patient: "Patient", notes: "Notes" },
  notesText:
    "Kept on this device while you write. You find it again when you close the consultation.",
  noScript: "Voice and video need JavaScript",
  noScriptText:
    "Turn JavaScript on in this browser and reload the page. Without it, go on in writing, or ask the " +
    "doctor in the conversation to ring your telephone.",
  noScriptGuest:
    "Turn JavaScript on in this browser, or open your link in another browser before you use it here.",
  toConversation: "Back to the conversation",
  guest: {
    title: (doctor: string) => `You are invited to a call with ${doctor}`,
    patient: "The patient",
    byPatient: "The patient would like to have you in the call with their doctor.",
    byDoctor: (doctor: string) => `${doctor} would like to have you in a call with a patient.`,
    name: "Your name in the call",
    role: "You take part as",
    rules: [
      "You see and hear what is said about somebody's health. Keep it to yourself.",
      "Patient and doctor see your name, and may end your part at any time.",
      "Nothing is recorded. You see neither the messages nor the record.",
    ],
    agree: "I am this person, and I keep to this",
    agreeFirst: "Please confirm this first. The link has not been used up.",
    open: "Open the invitation on this device",
    once: "It opens once, and is then good for this browser until 24 hours after it was sent.",
    waits: "The patient has not said yes yet",
    waitsText: "Your link stays good. Look again in a moment.",
    look: "Look again",
    goOn: "Go to the call",
    shut: {
      used: {
        title: "This invitation has been opened already",
        text: "If that was here, in this browser, go on to the call. Otherwise ask for a new link.",
      },
      expired: {
        title: "This invitation has expired",
        text: "It was good for 24 hours. Ask the person who sent it for a new link.",
      },
      removed: {
        title: "This invitation was taken back",
        text: "Ask the person who sent it if that was not meant.",
      },
      over: {
        title: "This consultation is over",
        text: "There will be no more calls in it. You need do nothing.",
      },
    },
  },
};
