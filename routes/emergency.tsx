import { Hono } from "hono";
import { Button, ButtonLink } from "../components/Button.tsx";
import { CareCard } from "../components/CareCard.tsx";
import { EmergencyCall } from "../components/EmergencyBar.tsx";
import { SelectField } from "../components/Field.tsx";
import { ANYWHERE, emergencyCountries, emergencyNumber } from "../domain/emergency/numbers.ts";
import type { AppContext, AppEnv } from "../edge/app_env.ts";
import { page } from "../edge/render.tsx";

/** The number first, then the signs that mean: call. Works signed out, without script and offline. */
export const emergency = new Hono<AppEnv>().get("/", (c) => {
  const { words: { emergency: words } } = c.var;
  return page(
    c,
    { title: words.title, description: words.description },
    (
      <div class="wrap-narrow stack-l">
        <h1>{words.title}</h1>
        <DangerSigns c={c} next="/emergency" />
        <CareCard
          care="online"
          word={words.onlineTitle}
          title={words.onlineText}
          action={<ButtonLink href="/doctors" wide>{words.onlineAction}</ButtonLink>}
        >
          <p class="fine">{words.source}</p>
        </CareCard>
      </div>
    ),
  );
});

/** Numbers, signs and what to do, without script; `next` is the page to come back to. */
export function DangerSigns({ c, next }: { c: AppContext; next: string }) {
  const { words: { emergency: words } } = c.var;
  return (
    <>
      <Call c={c} />
      <CountryForm c={c} next={next} />
      <Signs title={words.signsTitle} signs={words.signs} />
      <Signs title={words.childTitle} signs={words.child} />
      <Signs title={words.untilTitle} signs={words.until} />
      <Crisis c={c} />
    </>
  );
}

/** The number of the country as a card. */
export function Call({ c }: { c: AppContext }) {
  const { words: { emergency: words }, country } = c.var;
  const { medical, verifiedOn } = emergencyNumber(country);
  if (medical === null) {
    return (
      <CareCard
        care="emergency"
        word={words.word}
        title={words.anywhereTitle}
        action={ANYWHERE.map((number) => (
          <EmergencyCall key={number} href={`tel:${number}`} words={words.call(number)} />
        ))}
      >
        <p>{words.anywhereText}</p>
      </CareCard>
    );
  }
  return (
    <CareCard
      care="emergency"
      word={words.word}
      title={words.callTitle(medical)}
      action={<EmergencyCall href={`tel:${medical}`} words={words.call(medical)} />}
    >
      {verifiedOn === null && <p>{words.unverified}</p>}
    </CareCard>
  );
}

function CountryForm({ c, next }: { c: AppContext; next: string }) {
  const { words: { emergency: words }, country, locale } = c.var;
  return (
    <form class="form" method="post" action="/preferences">
      <input type="hidden" name="next" value={next} />
      <SelectField
        name="country"
        label={words.country}
        hint={words.countryHint}
        value={country ?? undefined}
        options={emergencyCountries(locale).map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Button kind="secondary">{words.choose}</Button>
    </form>
  );
}

function Signs({ title, signs }: { title: string; signs: string[] }) {
  return (
    <section class="prose">
      <h2>{title}</h2>
      <ul>{signs.map((sign) => <li key={sign}>{sign}</li>)}</ul>
    </section>
  );
}

/** Somebody to talk to for who thinks of ending their life. */
export function Crisis({ c }: { c: AppContext }) {
  const { words: { emergency: words }, country } = c.var;
  const { crisis } = emergencyNumber(country);
  return (
    <section class="stack-s">
      <h2>{words.crisisTitle}</h2>
      <p>{words.crisisText}</p>
      {crisis
        ? <EmergencyCall href={`tel:${crisis.replaceAll(" ", "")}`} words={words.call(crisis)} />
        : <p>{words.crisisUnknown}</p>}
    </section>
  );
}
