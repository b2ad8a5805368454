import * as v from "valibot";
import type { AppContext } from "../../edge/app_env.ts";

/** bcrypt, which GoTrue hashes with, reads no more than 72 bytes. */
const PASSWORD_BYTES_MAX = 72;
const PASSWORD_MIN = 8;

/** An e-mail address as typed: without the spaces and full-width signs that a phone's keyboard adds. */
export function emailField(c: AppContext) {
  const { account: words } = c.var.words;
  return v.pipe(
    v.optional(v.string(), ""),
    v.transform((typed) => typed.normalize("NFKC").trim().toLowerCase()),
    v.nonEmpty(words.emailMissing),
    v.maxLength(254, words.emailMalformed),
    v.regex(/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/, words.emailMalformed),
  );
}

/** A password to be set. NIST SP 800-63B: length counts, composition rules do not. */
export function newPasswordField(c: AppContext) {
  const { account: words } = c.var.words;
  return v.pipe(
    v.optional(v.string(), ""),
    v.nonEmpty(words.passwordMissing),
    v.minLength(PASSWORD_MIN, words.passwordShort),
    v.check(
      (password) => new TextEncoder().encode(password).length <= PASSWORD_BYTES_MAX,
      words.passwordLong,
    ),
    v.check((password) => new Set(password).size > 2, words.passwordWeak),
  );
}

/** Six digits, however they were typed or pasted. */
export function codeField(c: AppContext) {
  return v.pipe(
    v.optional(v.string(), ""),
    v.transform((typed) => typed.normalize("NFKC").replace(/[\s-]/g, "")),
    v.regex(/^\d{6}$/, c.var.words.account.codeMissing),
  );
}
