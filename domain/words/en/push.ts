/** What a locked screen shows; strangers may read it, so it names nobody. Server only. */
export const push = {
  incoming_call: { title: "Incoming call", body: "Wenyi: somebody is calling you. Tap to answer." },
  missed_call: { title: "Missed call", body: "Wenyi: you missed a call. Tap to see it." },
  danger: { title: "A patient needs you now", body: "Wenyi: tap to look at once." },
  accept: "Answer",
  decline: "Decline",
};
