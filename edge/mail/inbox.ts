import type { Mail } from "./mailer.ts";

export interface ReceivedMail extends Mail {
  /** UTC instant. */
  receivedAt: string;
}

/** The embedded default's mailbox: the last mails, in memory, shown on a page of this machine only. */
export class Inbox {
  #mails: ReceivedMail[] = [];
  readonly #limit = 50;

  receive(mail: Mail): void {
    const { to, subject, text } = mail;
    this.#mails.unshift({ to, subject, text, receivedAt: new Date().toISOString() });
    this.#mails.length = Math.min(this.#mails.length, this.#limit);
  }

  /** Newest first. */
  get mails(): readonly ReceivedMail[] {
    return this.#mails;
  }
}
