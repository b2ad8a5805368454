import { Button, ButtonLink } from "../../components/Button.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { formatInstant } from "../../domain/time.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { must } from "../../edge/errors.ts";
import { timeZoneOf } from "../time_zone.ts";

/** Everything one has agreed to, newest first. */
export async function readConsents(c: AppContext) {
  return must(
    await c.var.supabase.from("consents")
      .select("consent_id, kind, version, locale, given_at, withdrawn_at")
      .order("given_at", { ascending: false }),
  );
}

type Consent = Awaited<ReturnType<typeof readConsents>>[number];

/** What was agreed to and when, to be read again and, as easily as it was given, withdrawn. */
export function ConsentList({ c, consents }: { c: AppContext; consents: Consent[] }) {
  const { account: words } = c.var.words;
  return (
    <section class="stack" id="consents">
      <h2>{words.consentsGiven}</h2>
      <ul class="rows">
        {consents.map((consent) => (
          <li class="row" key={consent.consent_id}>
            <div class="row-text">
              <a href={`/legal/${consent.kind}?version=${consent.version}`}>
                {words.consentKinds[consent.kind]}
              </a>
              <p class="quiet">{told(c, consent)}</p>
            </div>
            {consent.withdrawn_at === null && <Withdraw c={c} consent={consent} />}
          </li>
        ))}
      </ul>
      {!consents.some(({ withdrawn_at }) => withdrawn_at === null) && (
        <ButtonLink href="/consents?next=/me" kind="secondary">{words.consentsTitle}</ButtonLink>
      )}
    </section>
  );
}

function told(c: AppContext, { version, given_at, withdrawn_at }: Consent): string {
  const { words: { account: words }, locale } = c.var;
  const day = (instant: string) => formatInstant(instant, locale, timeZoneOf(c), "date");
  return withdrawn_at === null
    ? words.consentGiven(version, day(given_at))
    : words.consentWithdrawn(version, day(given_at), day(withdrawn_at));
}

function Withdraw({ c, consent }: { c: AppContext; consent: Consent }) {
  const { account: words } = c.var.words;
  const id = `withdraw-${consent.consent_id}`;
  return (
    <>
      <Button type="button" kind="quiet" popovertarget={id}>
        {words.withdraw}
        <span class="visually-hidden">{words.consentKinds[consent.kind]}</span>
      </Button>
      <Dialog id={id} title={words.withdrawTitle} close={words.close}>
        <p>{words.withdrawText}</p>
        <form method="post" action={`/consents/${consent.consent_id}/withdraw`}>
          <Button kind="danger">{words.withdrawNow}</Button>
        </form>
      </Dialog>
    </>
  );
}
