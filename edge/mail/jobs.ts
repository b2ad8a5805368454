import * as v from "valibot";
import { isLocale } from "../../domain/words/locale.ts";
import { wordsOf } from "../../domain/words/mod.ts";
import type { Mailer } from "./mailer.ts";

const MailJob = v.object({
  template: v.string(),
  consultation_id: v.nullable(v.string()),
  email: v.string(),
  locale: v.string(),
});

/**
 * Tells a person by mail that something waits for them. The mail says neither what nor from whom:
 * it may be read by others, so it holds a link and no word of the illness.
 */
export function mailJobs(mailer: Mailer, origin: string) {
  return {
    send_mail: async (payload: unknown) => {
      const job = v.parse(MailJob, payload);
      const { mail } = wordsOf(isLocale(job.locale) ? job.locale : "en");
      const said = Object.entries(mail.templates).find(([name]) => name === job.template)?.[1];
      if (!said) throw new Error(`unknown template ${job.template}`);
      const link = `${origin}${
        job.consultation_id ? `/consultations/${job.consultation_id}` : "/"
      }`;
      await mailer({
        to: job.email,
        subject: said.subject,
        text: `${said.text}\n\n${link}\n\n${mail.footer}`,
      });
    },
  };
}
