export interface Mail {
  to: string;
  subject: string;
  text: string;
  sentAt: string;
}

/** The embedded default's mailbox: the last mails, in memory, shown on a page of this machine only. */
export class Inbox {
  #mails: Mail[] = [];
  readonly #limit = 50;

  receive(mail: { to: string; subject: string; text: string }): void {
    const { to, subject, text } = mail;
    this.#mails.unshift({ to, subject, text, sentAt: new Date().toISOString() });
    this.#mails.length = Math.min(this.#mails.length, this.#limit);
  }

  /** Newest first. */
  get mails(): readonly Mail[] {
    return this.#mails;
  }
}
