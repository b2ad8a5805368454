/** What the conversation must know to tell of a call. */
export interface CallEvent {
  mode: string;
  minutes: number;
  name: string;
  role: string;
  /** This side called. */
  own: boolean;
}

/** What the conversation says; loaded in the browser whole. */
export const room = {
  you: "You",
  withName: (name: string) => `Conversation with ${name}`,
  compose: { label: "Your message", placeholder: "Write a message", send: "Send" },
  attach: "Add photos or PDFs",
  recordVoice: "Record a voice note",
  replies: "Ready-made replies",
  count: (used: string, limit: string) => `${used} of ${limit} characters`,
  tooLong: (used: string, limit: string) =>
    `This has ${used} characters; at most ${limit} fit in one message. Shorten it, or send it in parts.`,
  nothing: "Write something first, or add a photo.",
  tooManyFiles: (limit: number) => `At most ${limit} files go with one message.`,
  unfitFile: {
    heic:
      "This browser cannot read HEIC photos. Take the photo again with the camera here, or choose a JPEG.",
    too_large: "This file is too large. Choose one below 10 MB.",
    not_an_image: "This is neither a photo nor a PDF. Choose another file.",
  },
  removeFile: (name: string) => `Remove ${name}`,
  delivery: {
    sending: "Sending",
    waiting: "Waiting for the network",
    sent: "Sent",
    read: "Read",
    failed: "Not sent",
  },
  writtenAt: (time: string) => `written ${time}`,
  takeBack: "Edit",
  copy: "Copy text",
  copied: "Copied",
  remove: "Delete",
  photoOf: (name: string, index: number, count: number) =>
    count > 1 ? `Photo ${index} of ${count} from ${name}` : `Photo from ${name}`,
  document: "Document",
  fileDetail: (type: string, size: string) => `${type}, ${size}`,
  voiceNote: (length: string) => `Voice note, ${length}`,
  voice: {
    recording: (length: string, longest: string) => `Recording: ${length} of ${longest}`,
    stop: "Stop recording",
    cancel: "Delete the recording",
    denied:
      "The microphone may not be used. Allow it for Wenyi in your browser's settings, then try again.",
    preview: "Listen before you send it",
  },
  zoom: { label: "Photo", close: "Close" },
  older: "Show earlier messages",
  loading: "Loading",
  unread: (count: number) => count === 1 ? "1 new message" : `${count} new messages`,
  toEnd: "Newest",
  here: (name: string) => `${name} is here now`,
  typing: (name: string) => `${name} is writing`,
  polling: "No live connection: new messages appear within 15 seconds.",
  signedOut: "You have been signed out. What you wrote is kept on this device.",
  signIn: "Sign in to send",
  left: (count: number) => count === 1 ? "1 message left" : `${count} messages left`,
  openUntil: (time: string) => `open until ${time}`,
  noneLeft:
    "You have used all messages of this consultation. The doctor can still write; you can read.",
  timeOver: "The time of this consultation is over. The doctor will sum it up.",
  notAccepted: "Accept the consultation to answer.",
  readOnly: "This consultation has ended. You can read it, and nothing can be added.",
  changed: "The state of this consultation has changed.",
  seeChange: "Show it",
  empty: "Nothing has been written yet.",
  events: {
    requested: "The request was sent",
    accepted: "The doctor has accepted the consultation",
    handed_over: "The consultation was handed over to another doctor",
    declined: "The doctor has declined; the money goes back",
    closed: "The doctor has closed the consultation with a summary",
    expired: "Nobody answered in time; the money goes back",
    cancelled: "The patient has taken the request back",
    emergency_flagged: "Danger signs: ",
    sent_to_emergency: "Sent to emergency care; the money goes back",
    call_lost: "The call broke off",
    call_not_encrypted: "From here on the call is not encrypted from end to end",
    other: "The consultation was updated",
  } as Record<string, string>,
  calls: {
    call_started: ({ mode }) => `${mode}: started`,
    call_ended: ({ mode, minutes }) => minutes > 0 ? `${mode}: ${minutes} min` : `${mode}: ended`,
    call_missed: ({ mode, own }) => own ? `${mode}: no answer` : `${mode}: missed`,
    call_declined: ({ mode }) => `${mode}: declined`,
    guest_joined: ({ name, role }) => `${name} has joined the call (${role})`,
  } as Record<string, (call: CallEvent) => string>,
  modes: { video: "Video call", voice: "Voice call", telephone: "Telephone call" } as Record<
    string,
    string
  >,
  roles: { family: "family", interpreter: "interpreter", colleague: "colleague" } as Record<
    string,
    string
  >,
  callBack: "Call back",
  sendToEmergency: "Send to emergency care",
  askForCall: "Ask for a call",
};
