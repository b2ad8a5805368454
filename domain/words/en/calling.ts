/** Starting a call from a conversation, and what is left to call back; server only. */
export const calling = {
  open: "Call",
  close: "Close",
  title: (name: string) => `Call ${name}`,
  text: "The talk time is part of this consultation; nothing more is paid.",
  modes: { video: "Video call", voice: "Voice call", telephone: "Telephone" },
  hints: {
    video: "You see and hear each other.",
    voice: "Sound only; needs little network.",
    telephone: "Rings the telephone; the numbers stay hidden.",
  },
  absent: "Calls are not available here. You can go on by messages and photos.",
  going: "A call is going on.",
  ringing: (name: string) => `${name} is calling you.`,
  dialling: (name: string) => `You are calling ${name}.`,
  join: "Join the call",
  answer: "Answer",
  willRing: {
    voice: (name: string) => `${name} will ring you here. Keep this device near.`,
    video: (name: string) => `${name} will ring you here by video. Keep this device near.`,
    telephone: (name: string) => `${name} will ring your telephone. Keep it near.`,
  },
  yourNumber: "Your number",
  brokeOff: (time: string) => `The call broke off at ${time}. You can call again from here.`,
  callBack: (name: string, time: string) => `Call ${name} back: the call broke off at ${time}.`,
  calledBack: "No need any more",
};
