/** What both sides read when a message tells of danger, and the way to emergency care; server only. */
export const danger = {
  word: "Emergency",
  call: (number: string) => `Call ${number}`,
  callNow: (number: string) => `Call ${number} now`,
  callAnywhere: "Call 112 or 911 from a mobile now",
  unverified:
    "Numbers can change. If the call does not go through, ask someone near you or call 112.",
  emergency: [
    "What you wrote can be a sign of danger. Do not wait for an answer here, although your message is marked for the doctor.",
  ],
  request: [
    "What you describe can be a sign of danger. A doctor online cannot help in an emergency, and an answer may take hours.",
  ],
  crisisWord: "Help now",
  crisisTitle: "You do not have to be alone with this",
  crisis: [
    "Call now. Someone will listen, without judging.",
    "Tell one person how you feel, and ask them to stay with you. Put away what could hurt you.",
  ],
  crisisUnknown: [
    "We know no crisis line for your country. Call the emergency number, or go to someone you trust and stay with them.",
  ],
  violenceTitle: "You deserve to be safe",
  violence: ["If you are in danger now, go to a safe place and call the police."],
  police: (number: string) => `Call the police: ${number}`,

  sentTitle: "Your doctor sends you to emergency care now",
  sent: [
    "Call now, or let somebody take you to the nearest emergency department. Do not drive yourself.",
    "Take your medicines and this phone with you, and do not stay alone.",
  ],
  sentNote: "Your doctor writes",
  moneyNone: "You pay nothing for this consultation.",
  moneyReturning: (price: string) =>
    `You pay nothing for this consultation: the whole ${price} is on its way back to you.`,
  moneyReturned: (price: string, when: string) =>
    `You pay nothing for this consultation: the whole ${price} went back to you on ${when}.`,

  send: "Send to emergency care",
  sendTitle: (name: string) => `Send ${name} to emergency care`,
  sendText:
    "The patient sees at once that you send them, with the emergency number. This ends the consultation and any call, and the whole fee goes back to the patient.",
  signs: "Danger signs",
  selfHarm: "The patient writes of self-harm or of ending their life.",
  violenceAtHome: "The patient writes of violence.",
  written: "The patient wrote",
  read: "I have read of the danger",
  note: "What the patient reads from you",
  noteHint: "What to do now, and why. Change it as you see fit.",
  prefilled:
    "From what you tell me, this may be an emergency. Please call the emergency number now, or let somebody take you to the nearest emergency department. Do not wait and do not drive yourself.",
  noteNeeded: "Write what the patient should do now.",
  noteLong: "At most 2000 characters fit here. Nothing is lost: shorten the text.",
};
