import { createTransport } from "nodemailer";
import type { Inbox } from "./inbox.ts";

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** Hands a mail over; throws when it was not taken, so that the job is tried again. */
export type Mailer = (mail: Mail) => Promise<void>;

/** Sends through an SMTP server, e.g. `smtps://user:password@host`. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport(url);
  return async (mail) => {
    await transport.sendMail({ from, ...mail });
  };
}

/** Keeps mails on this machine, where a page shows them. */
export function inboxMailer(inbox: Inbox): Mailer {
  return (mail) => Promise.resolve(inbox.receive(mail));
}
