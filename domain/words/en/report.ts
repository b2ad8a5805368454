/** Reporting and blocking somebody; server only. */
export const report = {
  link: "Report or block",
  title: (name: string) => `Report ${name}`,
  lead: "A person of the clinic reads this. The other side does not see what you write.",
  danger: "In danger now? Do not wait for an answer here: call the emergency number.",
  reason: "What happened?",
  reasons: {
    harassment: "Insults, threats or sexual words or pictures",
    impersonation: "Somebody other than who they say they are",
    bad_care: "Advice that could harm, or care refused without a reason",
    misuse: "Advertising, sale, money or medicine outside of Wenyi",
    recording: "Recorded or shown to others without consent",
    other: "Something else",
  },
  detail: "Would you like to say more?",
  detailHint: "What was said or shown, and when. Up to 2,000 characters.",
  detailLong: (count: string) => `This has ${count} characters; at most 2,000 fit.`,
  reasonNeeded: "Choose what happened.",
  block: "Also block: no new consultations and no calls between us",
  blockHint: {
    patient:
      "You can still write until this consultation ends. You can lift the block on the page Me.",
    practitioner:
      "Messages stay possible until the consultation ends. You can lift the block in your profile.",
  },
  endsCall: "A call that is going on ends at once.",
  send: "Send the report",
  sentTitle: "Your report has arrived",
  sentText: "Thank you. We read every report. If we need to know more, we write to you by e-mail.",
  sentBlocked: "Calls and new consultations between you are blocked.",
  back: "Back to the conversation",

  blocksTitle: "Blocked",
  blocksLead: {
    patient: "With these doctors there are no new consultations and no calls.",
    practitioner: "With these patients there are no new consultations and no calls.",
  },
  blockedOn: (day: string) => `Blocked on ${day}`,
  lift: "Lift the block",
  lifted: "The block is lifted.",
};
