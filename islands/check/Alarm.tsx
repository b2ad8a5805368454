import { CheckField } from "../../components/Choice.tsx";
import { Icon } from "../../components/Icon.tsx";
import { inLanguage } from "../../domain/triage/in_language.ts";
import type { ComponentChildren } from "preact";
import { languageOf, Reasons } from "./Findings.tsx";
import type { ReasonProps } from "./Findings.tsx";
import type { NumbersProps } from "./Numbers.tsx";
import { Numbers } from "./Numbers.tsx";
import { Title } from "./parts.tsx";

interface AlarmProps extends ReasonProps, NumbersProps {
  acknowledged: boolean;
  onAcknowledge(read: boolean): void;
  /** Ways on for somebody who has read this. */
  afterwards: ComponentChildren;
  /** Ways back for somebody whom we understood wrongly. */
  back: ComponentChildren;
}

/** The whole screen: the number first, then what to do until help comes; nothing to log in or pay. */
export function Alarm(props: AlarmProps) {
  const { assessment, words, locale, country, name } = props;
  return (
    <section class="check-alarm" aria-labelledby="check-alarm">
      <p class="check-alarm-bar" role="alert">
        <Icon name="emergency" />
        {words.levels.emergency}
      </p>
      <div class="stack">
        <Title id="check-alarm">{words.titles.emergency}</Title>
        <Numbers words={words} locale={locale} country={country} crisis={assessment.crisis} />
        <h2>{words.until}</h2>
        <ol class="check-until">
          {assessment.doNow.map((text) => (
            <li key={text.en ?? text.zh}>{inLanguage(text, languageOf(locale))}</li>
          ))}
        </ol>
        <h2>{words.whyTitle}</h2>
        <Reasons assessment={assessment} words={words} locale={locale} name={name} />
        <div
          class="no-print"
          onInput={(event) => props.onAcknowledge((event.target as HTMLInputElement).checked)}
        >
          <CheckField
            name="acknowledged"
            label={words.read}
            hint={words.readHint}
            checked={props.acknowledged}
          />
        </div>
        {props.acknowledged && props.afterwards}
        {props.back}
        <p class="fine">{words.notDiagnosis} {words.version(assessment.version)}.</p>
      </div>
    </section>
  );
}
