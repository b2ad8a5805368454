import { call_errors } from "./call_errors.ts";
import { check_errors } from "./check_errors.ts";

/** Title: what happened. Detail: what is safe, and what to do next. */
interface ErrorWords {
  title: string;
  detail: string;
}

const said = <Code extends string>(words: Record<Code, ErrorWords>) => words;

export const errors = said({
  not_found: {
    title: "We cannot find this page",
    detail:
      "It may have been removed, or it belongs to someone else. Go back, or start from the home page.",
  },
  sign_in_needed: {
    title: "Please sign in",
    detail: "Sign in to go on. What you wrote is kept on this device.",
  },
  not_allowed: {
    title: "This is not open to you",
    detail: "Your account has no right to do this. Nothing was changed.",
  },
  wrong_origin: {
    title: "This request did not come from Wenyi",
    detail: "For your safety nothing was changed. Open the page again and repeat it there.",
  },
  too_many_requests: {
    title: "Too many tries in a short time",
    detail: "Wait a minute, then try again. Nothing you wrote is lost.",
  },
  body_too_large: {
    title: "This is too large",
    detail: "Choose a smaller file or shorten the text, then send it again.",
  },
  unavailable: {
    title: "This part of Wenyi does not answer",
    detail: "Nothing is lost. Try again in a minute.",
  },
  unexpected: {
    title: "Something went wrong on our side",
    detail:
      "Nothing is lost. Try again in a minute; if it happens again, tell us the number below.",
  },
  rating_invalid: {
    title: "Choose one to five stars",
    detail: "A comment may have at most 1000 characters. What you wrote is still here.",
  },
  bad_input: {
    title: "Something in the form is not right",
    detail: "Please check what you entered and send it again.",
  },
  request_sent: {
    title: "This request has been sent",
    detail: "Its text stays as it was sent. Open the consultation to write more.",
  },
  text_too_long: {
    title: "The text is too long",
    detail: "It is kept on this page. Shorten it where it is marked, then save again.",
  },
  concern_too_short: {
    title: "Tell the doctor a little more",
    detail: "Describe the problem in at least 10 characters, then go on.",
  },
  attachment_too_large: {
    title: "This file is too large",
    detail:
      "A file may have at most 10 MB. Take the photo here, or choose a smaller one. Your text is kept.",
  },
  attachment_type_refused: {
    title: "This file cannot be taken",
    detail:
      "It is not a photo or a PDF, whatever its name says. Choose a JPEG, PNG or WebP photo or a PDF. Your text is kept.",
  },
  attachment_heic: {
    title: "This photo is in the HEIC format",
    detail:
      "Not every device can show it. Take the photo here, or save it as JPEG and choose it again. Your text is kept.",
  },
  too_many_attachments: {
    title: "Nine files are enough at once",
    detail: "Remove one first, or send this one later in the conversation.",
  },
  attachment_not_found: {
    title: "There is no such file",
    detail: "It may have been removed already. Reload the page to see what is there.",
  },
  attachment_sent: {
    title: "This file has been sent",
    detail: "It is part of the record and stays there.",
  },
  price_changed: {
    title: "The price has changed",
    detail: "Nothing was taken. Look at the new price, then pay or choose another doctor.",
  },
  consent_missing: {
    title: "The terms have changed",
    detail: "Read and accept the current terms and privacy policy first. Your text is kept.",
  },
  practitioner_unavailable: {
    title: "This doctor does not take this at the moment",
    detail: "Choose another doctor. What you wrote is kept.",
  },
  department_unavailable: {
    title: "This department does not take requests as a whole",
    detail: "Choose a doctor of it instead. What you wrote is kept.",
  },
  patient_not_found: {
    title: "Choose for whom you ask",
    detail: "This person is not among those you care for. Go back and choose again.",
  },
  own_consultation: {
    title: "You cannot be your own doctor",
    detail: "Choose a colleague. Nothing was sent.",
  },
  id_taken: {
    title: "This could not be sent as it is",
    detail: "Reload the page and send it again: your text is kept.",
  },
  too_many_drafts: {
    title: "You have twenty drafts",
    detail: "Finish or delete one of them first.",
  },
  draft_in_payment: {
    title: "A payment was begun for this draft",
    detail: "So it stays in your list. Nothing was taken; you may finish it or leave it.",
  },
  payment_refused: {
    title: "The bank has refused the payment",
    detail: "Nothing was taken and nothing is lost. Try again, or choose another way to pay.",
  },
  payment_unknown: {
    title: "The bank has not answered",
    detail: "Try again: you never pay twice for one request.",
  },
  consultation_not_found: {
    title: "We cannot find this consultation",
    detail: "It may have been deleted, or it belongs to someone else.",
  },
  consultation_closed: {
    title: "This consultation has moved on",
    detail: "What you wanted to do is no longer possible. Open it to see how it stands.",
  },
  consultation_not_closed: {
    title: "This consultation is not finished",
    detail: "It can be rated once the doctor has closed it with a summary.",
  },
  account_suspended: {
    title: "This account is suspended",
    detail: "You can still read your record. Write to us to have it looked at.",
  },
  record_immutable: {
    title: "This is kept as it was written",
    detail: "It cannot be changed any more. Nothing was changed.",
  },
  transition_refused: {
    title: "This is no longer possible",
    detail: "Someone was faster, or it has ended. Reload the page to see how it stands.",
  },
  message_empty: {
    title: "The message is empty",
    detail: "Write something, or add a photo, then send it.",
  },
  message_too_long: {
    title: "The message is too long",
    detail: "At most 4,000 characters fit in one message. Shorten it, or send it in parts.",
  },
  message_limit_reached: {
    title: "All messages of this consultation are used",
    detail: "Your text is kept. Copy it, or ask the doctor in a new consultation.",
  },
  time_over: {
    title: "The time of this consultation is over",
    detail: "Your text is kept. The doctor will sum up; for more, start a new consultation.",
  },
  consultation_not_accepted: {
    title: "This consultation is not accepted yet",
    detail: "Your text is kept. Accept the consultation, then send it.",
  },
  consultation_not_paid: {
    title: "This request has not been sent yet",
    detail: "Your text is kept. Send the request first, then write to the doctor.",
  },
  attachment_not_ready: {
    title: "A file is still on its way",
    detail: "Nothing is lost. Send the message again in a moment.",
  },
  author_forged: {
    title: "This cannot be sent in another's name",
    detail: "Nothing was changed. Open the conversation again and write there.",
  },
  not_verified: {
    title: "Your licence is not approved",
    detail:
      "Only a doctor whose licence has been checked may do this. See how your application stands.",
  },
  already_accepted: {
    title: "A colleague was faster",
    detail: "Another doctor has taken this request. The others are in your list.",
  },
  already_answered: {
    title: "You have answered already",
    detail: "An answered consultation can be handed over, or ended with a summary.",
  },
  already_practitioner: {
    title: "You are a doctor here already",
    detail: "Your application was decided. Nothing was changed.",
  },
  reason_missing: {
    title: "The reason is missing",
    detail: "Tell the patient why, in at most 1000 characters.",
  },
  note_incomplete: {
    title: "The summary is not complete",
    detail: "Assessment, advice, what to watch for and the outcome are needed before you sign.",
  },
  note_too_long: {
    title: "A part of this is too long",
    detail: "Shorten it and send it again. Nothing you wrote is lost.",
  },
  minutes_out_of_range: {
    title: "This time is not possible",
    detail: "Choose one of the lengths offered in your list.",
  },
  list_full: {
    title: "This list is full",
    detail: "At most 50 entries fit. Delete one that you no longer need.",
  },
  profile_incomplete: {
    title: "Your application is not complete",
    detail: "Go back and fill in what is missing. Nothing you wrote is lost.",
  },
  profile_invalid: {
    title: "Something in your application is not right",
    detail: "Choose department, region and languages from the lists, then send it again.",
  },
  too_many_patients: {
    title: "An account cares for at most twelve people",
    detail: "Nobody was added. Remove somebody on the page “Me” first; they can be put back later.",
  },
  allergies_listed: {
    title: "There are allergies in the list",
    detail: "Nothing was changed. Remove what is not right from the list first.",
  },
  sign_in_required: {
    title: "Please sign in",
    detail: "Sign in to go on. What you wrote is kept on this device.",
  },
  ...call_errors,
  ...check_errors,
});
