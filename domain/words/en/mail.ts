export const mail = {
  templates: {
    requested: {
      subject: "A patient asks for you",
      text: "Somebody waits for your answer on Wenyi. Open it here:",
    },
    accepted: {
      subject: "A doctor has taken your request",
      text: "The doctor has opened your consultation on Wenyi. Read on here:",
    },
    answered: {
      subject: "Your doctor has answered",
      text: "There is an answer for you on Wenyi. Read it here:",
    },
    handed_over: {
      subject: "Another doctor goes on with your consultation",
      text: "Your consultation on Wenyi was handed to a colleague. See it here:",
    },
    declined: {
      subject: "Your request was not taken",
      text:
        "The doctor could not take your request on Wenyi. Your money returns by itself. See what you can do now:",
    },
    expired: {
      subject: "No doctor answered in time",
      text:
        "Nobody answered your request on Wenyi within the promised time. Your money returns by itself. See what you can do now:",
    },
    closed: {
      subject: "Your doctor has written a summary",
      text: "Your consultation on Wenyi is closed. The summary is in your record:",
    },
    sent_to_emergency: {
      subject: "Please read this now",
      text:
        "Your doctor on Wenyi has something urgent for you. Your money returns by itself. Read it now:",
    },
    danger: {
      subject: "A patient needs you now",
      text: "A patient on Wenyi has written something that may be urgent. Open it now:",
    },
    sum_up: {
      subject: "A consultation waits for your summary",
      text:
        "The time of a consultation on Wenyi is over. The patient waits for your summary. Write it here:",
    },
  },
  footer:
    "This mail says nothing of your health on purpose. In an emergency, call the emergency number; do not wait for an answer.",
};
