import { useState } from "preact/hooks";
import { EmergencyCall } from "../../components/EmergencyBar.tsx";
import { SelectField } from "../../components/Field.tsx";
import {
  ANYWHERE,
  dialHref,
  emergencyCountries,
  emergencyNumber,
} from "../../domain/emergency/numbers.ts";
import type { check_result } from "../../domain/words/en/check_result.ts";
import { readCountry } from "./country.ts";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

export interface NumbersProps {
  words: typeof check_result;
  locale: string;
  /** The page's guess; null when it has none, as without network. */
  country: string | null;
}

/** The number of the country as a button, and the choice of the country: no location is asked for. */
export function Numbers({ words, locale, country: guess, crisis }: NumbersProps & {
  /** Somebody to talk to first, or the police. */
  crisis: "self_harm" | "violence" | null;
}) {
  const [country, choose] = useState(readCountry(guess));
  const row = emergencyNumber(country);
  return (
    <div class="stack">
      {crisis && <CrisisCard crisis={crisis} row={row} words={words} />}
      {row.medical === null && <p>{words.anywhere}</p>}
      {(row.medical ? [row.medical] : ANYWHERE).map((number) => (
        <EmergencyCall key={number} href={dialHref(number)} words={words.callNow(number)} />
      ))}
      {row.verifiedOn === null && row.medical && <p class="fine">{words.unverified}</p>}
      <div
        class="no-print"
        onInput={(event) => {
          const { value } = event.target as HTMLSelectElement;
          choose(value || null);
          if (value) keepCountry(value);
        }}
      >
        <SelectField
          name="country"
          label={words.country}
          hint={words.countryHint}
          empty={country ? undefined : "–"}
          value={country ?? ""}
          options={emergencyCountries(locale).map(({ code, name }) => (
            { value: code, label: name }
          ))}
        />
      </div>
    </div>
  );
}

/** The same cookie as the page of preferences sets; here it also holds without network. */
function keepCountry(country: string): void {
  document.cookie = `country=${country}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
}

function CrisisCard({ crisis, row, words }: {
  crisis: "self_harm" | "violence";
  row: ReturnType<typeof emergencyNumber>;
  words: typeof check_result;
}) {
  if (crisis === "violence") {
    const police = row.police ?? row.general;
    return (
      <section class="check-crisis stack-s">
        <h2>{words.violenceTitle}</h2>
        <p>{words.violenceText}</p>
        {police && <EmergencyCall href={dialHref(police)} words={words.police(police)} />}
      </section>
    );
  }
  return (
    <section class="check-crisis stack-s">
      <h2>{words.crisisTitle}</h2>
      <p>{row.crisis ? words.crisisText : words.crisisUnknown}</p>
      {row.crisis && <EmergencyCall href={dialHref(row.crisis)} words={words.call(row.crisis)} />}
      <ul>
        <li>{words.crisisStay}</li>
        <li>{words.crisisMeans}</li>
      </ul>
    </section>
  );
}
