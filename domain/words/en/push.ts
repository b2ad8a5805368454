/** What a locked screen shows; strangers may read it, so it names nobody. Server only. */
export const push = {
  incoming_call: { title: "Incoming call", body: "Wenyi: somebody is calling you. Tap to answer." },
  missed_call: { title: "Missed call", body: "Wenyi: you missed a call. Tap to see it." },
  accept: "Answer",
  decline: "Decline",
};
