import { Refusal } from "../../domain/errors.ts";
import type { AppContext } from "../../edge/app_env.ts";

/*
 * Without script a conversation is read page by page: `?before=` shows the messages before that one.
 */

/** Which message the page ends before; undefined for the newest page. Refuses what is no number. */
export function readBefore(c: AppContext): number | undefined {
  const before = c.req.query("before");
  if (before === undefined) return undefined;
  if (!/^\d{1,15}$/.test(before)) throw new Refusal("bad_input", 400);
  return Number(before);
}

/** The way back, on earlier pages. */
export function ToNewest({ c }: { c: AppContext }) {
  if (readBefore(c) === undefined) return null;
  return (
    <p class="center">
      <a href={c.req.path}>{c.var.words.talk.newest}</a>
    </p>
  );
}
