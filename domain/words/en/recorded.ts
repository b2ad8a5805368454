/** Agreeing to a recording, starting and stopping one; server only. */
export const recorded = {
  link: "Recording of calls",
  title: "Recording of calls",
  lead: (name: string, days: number) =>
    `Calls with ${name} are recorded only if you both say yes. A recording is kept for ${days} days, then deleted. Only the clinic can play it.`,
  notEncrypted:
    "While a call is recorded it is not encrypted end to end: the server must hear it to record it.",
  you: "You",
  agreed: "has agreed",
  notAgreed: "has not agreed",
  youAgreed: "You have agreed.",
  youNotAgreed: "You have not agreed.",
  agree: "I agree to recording",
  withdraw: "Take back my yes",
  withdrawText: "A recording that is going on stops at once.",
  start: "Record this call",
  stop: "Stop the recording",
  waiting: "A call can be recorded once you are talking and both have agreed.",
  statuses: {
    starting: "The recording is starting.",
    active: "This call is being recorded.",
    stopping: "The recording is being ended.",
    kept: "The last recording has been kept.",
    failed: "The last recording did not work; nothing was kept.",
    deleted: "The last recording has been deleted.",
  } as Record<string, string>,
  back: "Back to the conversation",
};
