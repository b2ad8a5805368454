/** Title: what happened. Detail: what is safe, and what to do next. */
interface ErrorWords {
  title: string;
  detail: string;
}

const said = <Code extends string>(words: Record<Code, ErrorWords>) => words;

export const errors = said({
  not_found: {
    title: "We cannot find this page",
    detail: "It may have been removed, or it belongs to someone else. Go back, or start from the home page.",
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
    detail: "Nothing is lost. Try again in a minute; if it happens again, tell us the number below.",
  },
  bad_input: {
    title: "Something in the form is not right",
    detail: "Please check what you entered and send it again.",
  },
});
