import { Hono } from "hono";
import { EmptyState } from "../components/EmptyState.tsx";
import { Refusal } from "../domain/errors.ts";
import { formatInstant } from "../domain/time.ts";
import type { AppEnv } from "../edge/app_env.ts";
import { page } from "../edge/render.tsx";
import { timeZoneOf } from "./time_zone.ts";

const LOOPBACK = /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/;
const HERE = /^(localhost|\[::1\]|127(\.\d{1,3}){3})$/;

/**
 * The mails of the embedded default, one-time codes included: for whoever sits at this machine.
 * Without an inbox, or from another machine, there is no such page.
 */
export const devInbox = new Hono<AppEnv>().get("/", (c) => {
  const { deps: { inbox }, words: { account: words }, locale } = c.var;
  // Behind a proxy everybody comes from this machine; under a name of its own, another site does.
  const local = [c.req.url, c.var.deps.origin].every((url) => HERE.test(new URL(url).hostname));
  if (!inbox || !local || !LOOPBACK.test(c.env?.peerAddress ?? "")) {
    throw new Refusal("not_found", 404);
  }
  return page(
    c,
    { title: words.inboxTitle },
    <div class="wrap-narrow stack">
      <h1>{words.inboxTitle}</h1>
      <p class="quiet">{words.inboxLead}</p>
      {inbox.mails.length === 0 && <EmptyState icon="bell" title={words.inboxEmpty} />}
      {inbox.mails.map(({ to, subject, text, receivedAt }, index) => (
        <article class="card" key={index}>
          <h2 class="card-title">{subject}</h2>
          <p class="quiet">
            {to} ·{" "}
            <time datetime={receivedAt}>{formatInstant(receivedAt, locale, timeZoneOf(c))}</time>
          </p>
          <p class="prewrap">{text}</p>
        </article>
      ))}
    </div>,
  );
});
