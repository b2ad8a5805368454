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
};
