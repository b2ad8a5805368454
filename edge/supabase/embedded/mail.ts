/** The one-time codes that lite sends, handed to the product as plain mails in both languages. */

export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** confirmation, recovery, magic_link, email_change or reauthentication. */
  kind: string;
  code?: string;
}

export type OnMail = (mail: Mail) => void | Promise<void>;

const purposes = {
  confirmation: ["confirm your e-mail address", "确认您的邮箱"],
  recovery: ["reset your password", "重设密码"],
  magic_link: ["sign in", "登录"],
  email_change: ["confirm your new e-mail address", "确认您的新邮箱"],
  reauthentication: ["confirm that it is you", "确认是您本人"],
} as const;

/** A lite mailer that gives every code to `onMail`; there are no links, so none can be pre-opened. */
export function createMailer(onMail: OnMail) {
  const send = async (kind: keyof typeof purposes, to: string, code: string) => {
    const [english, chinese] = purposes[kind];
    await onMail({
      to,
      kind,
      code,
      subject: `${code} – 您的验证码 · your code`,
      text: `您的验证码是 ${code}，用于${chinese}。一小时内有效，请勿告诉他人。\n` +
        "如非您本人操作，请忽略这封邮件。\n\n" +
        `Your code to ${english} is ${code}. It works for one hour; tell it to nobody.\n` +
        "If you did not ask for it, ignore this mail.\n",
    });
  };
  return {
    sendConfirmation: (to: string, _token: string, code: string) => send("confirmation", to, code),
    sendRecovery: (to: string, _token: string, code: string) => send("recovery", to, code),
    sendMagicLink: (to: string, _token: string, code: string) => send("magic_link", to, code),
    sendEmailChange: (to: string, _token: string, code: string) => send("email_change", to, code),
    sendReauthentication: (to: string, code: string) => send("reauthentication", to, code),
  };
}
