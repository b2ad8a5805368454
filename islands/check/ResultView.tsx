import type { ComponentChildren } from "preact";
import { CareCard } from "../../components/CareCard.tsx";
import type { CareLevel } from "../../components/CareCard.tsx";
import type { Level } from "../../domain/triage/mod.ts";
import { inLanguage } from "../../domain/triage/in_language.ts";
import { languageOf, Reasons, ToldList } from "./Findings.tsx";
import type { ReasonProps, Told } from "./Findings.tsx";
import type { NumbersProps } from "./Numbers.tsx";
import { Numbers } from "./Numbers.tsx";

const CARE: Record<Level, CareLevel> = {
  emergency: "emergency",
  today: "urgent",
  doctor: "online",
  self_care: "self_care",
};

export interface ResultViewProps extends ReasonProps, NumbersProps {
  told: Told;
  /** What one can do next, within the card. */
  action?: ComponentChildren;
}

/** A result to read, print or share: level, reasons, what to do, what to watch for. */
export function ResultView(props: ResultViewProps) {
  const { assessment, words, locale, name, told, country, action } = props;
  const { level, crisis, watchFor, checkAgainHours, rules, version } = assessment;
  return (
    <div class="stack-l">
      <CareCard
        care={CARE[level]}
        word={words.levels[level]}
        title={titleOf(props)}
        action={action}
      >
        {level === "emergency" && (
          <Numbers words={words} locale={locale} country={country} crisis={crisis} />
        )}
        <h3>{words.doTitle}</h3>
        <ToDo {...props} />
      </CareCard>
      {crisis && level !== "emergency" && (
        <Numbers words={words} locale={locale} country={country} crisis={crisis} />
      )}
      <section class="stack-s">
        <h2>{words.whyTitle}</h2>
        <Reasons assessment={assessment} words={words} locale={locale} name={name} />
      </section>
      {level !== "emergency" && watchFor.length > 0 && (
        <section class="stack-s">
          <h2>{words.watchTitle}</h2>
          <p>{words.watchText}</p>
          <ul>{watchFor.map((id) => <li key={id}>{name(id)}</li>)}</ul>
        </section>
      )}
      {checkAgainHours !== null && (
        <section class="stack-s">
          <h2>{words.againTitle}</h2>
          <p>{words.again(checkAgainHours)}</p>
        </section>
      )}
      <ToldList told={told} words={words} name={name} />
      <footer class="fine stack-s">
        <p>{words.notDiagnosis}</p>
        <p>
          {rules.some(({ reviewed }) => !reviewed) && `${words.unsigned} `}
          {words.version(version)}. <a href="/check/about">{words.about}</a>
        </p>
      </footer>
    </div>
  );
}

function titleOf({ assessment: { level, online }, words }: ResultViewProps): string {
  return words.titles[level === "doctor" && online ? "doctorOnline" : level];
}

function ToDo({ assessment, words, locale }: ResultViewProps) {
  const { level, online, advice, doNow, department } = assessment;
  const spoken = (level === "emergency" ? doNow : advice)
    .map((text) => inLanguage(text, languageOf(locale)));
  const lines = {
    emergency: spoken,
    today: [...words.today, words.todayNotOnline],
    doctor: [online ? words.doctorOnline : words.doctorInPerson],
    self_care: spoken,
  }[level];
  return (
    <>
      <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul>
      {(level === "today" || level === "doctor") && (
        <p>{words.department(words.departments[department])}</p>
      )}
    </>
  );
}
