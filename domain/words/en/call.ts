/** A call before it begins and after its end; what is said during it stands in `call_live`. */
export const call = {
  start: (name: string) => `Call ${name}`,
  startText: (minutes: number) =>
    `${minutes} minutes of talk are included. Change between video, voice and text as you need.`,
  running: (name: string) => `${name} is in the call`,
  runningText: "Join whenever you are ready. Reloading this page brings you back in.",
  goesOn: "Your call is still open",
  incoming: (name: string) => `${name} is calling`,
  incomingText: {
    video: "A video call. You may answer with voice alone.",
    voice: "A voice call.",
    telephone: "A call by telephone.",
  },
  notYours: (name: string) => `${name} starts the calls here`,
  notYoursText:
    "This is a written consultation. If talking would help, say so in the conversation: the doctor " +
    "can call you without extra cost. Stay on this page, and the call appears here.",
  notBegun: "The call has not begun yet",
  notBegunText: "Stay on this page: you can join as soon as it begins.",
  unavailable: "Calls are not available here",
  unavailableText: "The conversation works as always: write, and send photos or a voice note.",
  closed: "This consultation is not open",
  closedText: "Calls are possible only while a consultation is open.",
  join: "Join the call",
  joinVoice: "Voice only",
  answer: "Answer",
  answerVoice: "Voice only",
  decline: "Decline",
  startVideo: "Start video call",
  startVoice: "Start voice call",
  asTelephone: "Call by telephone instead",
  back: "Back to the conversation",
  notRecorded: "Nothing is recorded.",
  recorded: "This call is recorded, as both of you have agreed.",
  encrypted: "Encrypted from device to device: nobody in between can listen, not even we.",
  verified: "Four words in the call let you check it.",
  notEncrypted: "Not encrypted end to end, because a telephone or a recording takes part.",
  screenOn: "Keep this page in front: in the background a phone may stop the camera.",
  screenOnIos:
    "On an iPhone or iPad nobody hears you while this page is in the background or the screen is " +
    "locked. Stay here during the call, or ask for a telephone call.",
  openBrowser:
    "This app's own browser often blocks calls. Open this page in your phone's browser instead.",
  preview: "How you are seen",
  cameraOff: "Camera is off",
  cameraUnused: "The camera starts when you join",
  check: "Check camera and sound",
  checkHint: "Takes half a minute, and may be skipped.",
  hangingUp: "Hanging up",
  endedTitle: "The call has ended",
  ended: {
    hung_up: {
      own: "You ended the call.",
      other: (name: string) => `${name} ended the call.`,
    },
    left: "You have left. The call goes on without you for the moment.",
    declined: {
      own: "You declined the call.",
      other: (name: string) => `${name} cannot take the call now.`,
    },
    unanswered: {
      own: (name: string) => `You missed a call from ${name}.`,
      other: (name: string) =>
        `${name} did not answer. A note about it stands in the conversation.`,
    },
    cancelled: {
      own: "You took the call back.",
      other: (name: string) => `${name} took the call back before you answered.`,
    },
    lost:
      "The connection was lost for too long. Nothing else is lost: the consultation stays open.",
    time_over: "The longest time for one call is over.",
    consultation_ended: "The consultation has ended, and the call with it.",
    rights_ended: "This call is no longer possible, so it was ended.",
    reported: "The call was ended and reported.",
    failed: "The call could not be connected. It costs nothing; try again, or go on in writing.",
  },
  talked: (minutes: number) =>
    minutes <= 1 ? "You talked for 1 minute." : `You talked for ${minutes} minutes.`,
  callBack: (name: string) => `${name} has been asked to call back.`,
  callAgain: "Call again",
  thanks: "You can close this page.",
  offline: "There is no network. What you do now waits until it is back.",
  failed: "That did not work. Try again in a moment.",
};
