/** Refusals around a call: joining, guests, ringing, blocks, recordings, the telephone. */
export const call_errors = {
  call_not_found: {
    title: "There is no such call",
    detail:
      "It may have ended long ago, or it belongs to someone else. Open the consultation to see.",
  },
  call_not_open: {
    title: "Calls are possible while the consultation is open",
    detail: "The conversation is kept. When the consultation is open, you can call from its page.",
  },
  call_not_allowed: {
    title: "You cannot start a call here",
    detail: "Write to the other side instead. In a written consultation, the doctor calls.",
  },
  call_busy: {
    title: "A call is going on already",
    detail: "Open the consultation and join it there. It may have been started on another device.",
  },
  call_over: {
    title: "This call has ended",
    detail: "The conversation is kept. You can write there, or start a new call.",
  },
  call_too_often: {
    title: "Nobody has answered three times",
    detail: "Write what it is about: the doctor will see it. You can ring again in an hour.",
  },
  calls_unavailable: {
    title: "Calls are not available here",
    detail: "The conversation goes on in writing, with photos and voice messages.",
  },
  guest_not_found: {
    title: "This invitation is not valid",
    detail: "It has expired or was taken back. Ask the person who invited you for a new link.",
  },
  guest_used: {
    title: "This invitation has been opened already",
    detail:
      "It opens once, on one device. Go on there, or ask the person who invited you for a new link.",
  },
  guest_waits: {
    title: "The other side has not agreed yet",
    detail: "Keep the link and try again in a moment.",
  },
  call_full: {
    title: "This call is full",
    detail: "At most eight people take part. Remove a guest first, then let the next one in.",
  },
  push_invalid: {
    title: "This device cannot be reached",
    detail:
      "Its browser gave an address that we do not send to. Calls still ring while Wenyi is open.",
  },
  blocked_by_you: {
    title: "You have blocked this doctor",
    detail: "Lift the block on the page Me first, or choose another doctor.",
  },
  block_not_found: {
    title: "This block is not there any more",
    detail: "Open the page again to see whom you have blocked.",
  },
  recording_not_allowed: {
    title: "This call cannot be recorded",
    detail: "Recording is off here, or not yours to start. The call goes on as it is.",
  },
  recording_not_agreed: {
    title: "Not everybody has agreed to a recording",
    detail: "Both sides must say yes first, and no guest may be in the call.",
  },
  recording_busy: {
    title: "This call is being recorded already",
    detail: "Stop that recording first to start a new one.",
  },
  phone_missing: {
    title: "There is no telephone number",
    detail:
      "Nobody has left one on this side. Ask in the conversation: it is added on the page Me, under Telephone.",
  },
  phone_country_refused: {
    title: "This country is not called",
    detail: "Numbers there are not rung from here. Call by voice, or write.",
  },
  phone_limit_reached: {
    title: "This telephone was rung often enough today",
    detail: "Write, or try again tomorrow.",
  },
  leg_busy: {
    title: "This telephone is being rung already",
    detail: "Wait for it, or hang it up first.",
  },
  leg_not_found: {
    title: "There is no such call by telephone",
    detail: "Open the call again to see how it stands.",
  },
  telephone_unavailable: {
    title: "Calls by telephone are not offered here",
    detail: "Call by voice, or write in the conversation.",
  },
};
