/** Refusals around a symptom check, the request that it goes with, and emergencies. */
export const check_errors = {
  check_not_found: {
    title: "This check is not in your record",
    detail: "It may have been deleted. You can ask without it, or make a new check.",
  },
  check_attached: {
    title: "This request has a check already",
    detail: "One check goes with one request. Start another request for the other check.",
  },
  check_of_another: {
    title: "The check is about somebody else",
    detail: "Choose the same person as in the check, or start a request without it.",
  },
  check_not_offered: {
    title: "The check is not offered here",
    detail: "So it cannot be kept or sent. You can ask a doctor without it.",
  },
  emergency_unread: {
    title: "Read about the emergency first",
    detail:
      "This check found signs of an emergency and goes with a request. Open the request and read what to do now, or discard the request; then you can delete the check.",
  },
  emergency_not_acknowledged: {
    title: "Read about the emergency first",
    detail:
      "Your check found signs of an emergency. Open the request, read what to do now, and say that you have read it. Nothing was taken.",
  },
  rating_not_asked: {
    title: "A consultation that ended in emergency care is not rated",
    detail: "Nothing was stored. Open it to read what the doctor wrote.",
  },
};
