import { useEffect, useState } from "preact/hooks";
import { Button } from "../components/Button.tsx";
import { EmergencyBar } from "../components/EmergencyBar.tsx";
import { Steps } from "../components/Steps.tsx";
import type { State } from "../domain/triage/mod.ts";
import type { check } from "../domain/words/en/check.ts";
import {
  AboutScreen,
  ConditionsScreen,
  PregnancyScreen,
  WhomScreen,
} from "./check/about_screens.tsx";
import { readCountry } from "./check/country.ts";
import { load } from "./check/load.ts";
import type { Loaded } from "./check/load.ts";
import { Title } from "./check/parts.tsx";
import { answered, interviewOf } from "./check/progress.ts";
import type { Progress, Screen } from "./check/progress.ts";
import { useCheck } from "./check/use_check.ts";
import type { Check } from "./check/use_check.ts";
import { WordsScreen } from "./check/WordsScreen.tsx";

export interface SymptomCheckProps {
  locale: string;
  /** ISO 3166-1; null when not known. */
  country: string | null;
  /** The emergency number of that country. */
  medical: string | null;
}
type Props = SymptomCheckProps & { words: typeof check };

/** The symptom check: all of it happens here, on the device. */
export default function SymptomCheck(props: Props) {
  const { words, locale } = props;
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [failed, setFailed] = useState(false);
  const need = async () => {
    setFailed(false);
    try {
      const arrived = await load(locale);
      setLoaded(arrived);
      return arrived;
    } catch (error) {
      setFailed(true);
      throw error;
    }
  };
  const check = useCheck(() => void need().catch(() => {}));
  const { screen } = check.progress;
  useEffect(() => {
    // Ahead of its use: while the person tells of themselves.
    if (screen !== "whom") void need().catch(() => {});
  }, [screen]);

  const needsKnowledge = ["understood", "question", "result"].includes(screen);
  if (needsKnowledge && !loaded) {
    return (
      <section class="stack" role="status">
        <Title>{words.title}</Title>
        <p>{failed ? words.loadFailed : words.loading}</p>
        {failed && (
          <div class="form-actions">
            <Button type="button" onClick={() => void need().catch(() => {})}>
              {words.tryAgain}
            </Button>
            <a href="/emergency">{words.emergencyPage}</a>
          </div>
        )}
      </section>
    );
  }
  return (
    <div class="symptom-check stack">
      {screen === "whom"
        ? <Opening {...props} need={need} />
        : <StepsOf screen={screen} words={words} />}
      <ScreenOf check={check} props={props} loaded={loaded} need={need} />
      {screen !== "whom" && screen !== "result" && (
        <p class="check-leave no-print">
          <Button type="button" kind="quiet" icon="refresh" onClick={check.restart}>
            {words.restart}
          </Button>
        </p>
      )}
    </div>
  );
}

type OpeningProps = Props & { need: () => Promise<Loaded> };

/** The number of the country chosen on this device; a page that was saved may know another one. */
function useMedical({ country, medical: guessed, need }: OpeningProps): string | null {
  const [medical, show] = useState(guessed);
  useEffect(() => {
    const chosen = readCountry(country);
    if (chosen === country) return;
    // Until it is known: the page of all numbers, never that of another country.
    show(null);
    need().then(({ screens }) => show(screens.emergencyNumber(chosen).medical)).catch(() => {});
  }, []);
  return medical;
}

function Opening(props: OpeningProps) {
  const { words } = props;
  const medical = useMedical(props);
  return (
    <>
      <Title>{words.title}</Title>
      <p class="lead">{words.lead}</p>
      <EmergencyBar
        text={words.danger}
        href={medical ? `tel:${medical}` : "/emergency"}
        words={medical ? words.callNow(medical) : words.emergencyPage}
      />
      <p class="quiet">{words.free} {words.notDiagnosis}</p>
    </>
  );
}

const STEP_OF: Partial<Record<Screen, 1 | 2 | 3>> = {
  about: 1,
  pregnancy: 1,
  conditions: 1,
  words: 2,
  understood: 3,
};
const STEPS = 4;

function StepsOf({ screen, words }: { screen: Screen; words: typeof check }) {
  const current = STEP_OF[screen];
  if (!current) return null;
  const name = [words.steps.about, words.steps.words, words.steps.understood][current - 1]!;
  return <Steps current={current} total={STEPS} words={words.step(current, STEPS, name)} />;
}

function ScreenOf({ check, props, loaded, need }: {
  check: Check;
  props: Props;
  loaded: Loaded | null;
  need: () => Promise<Loaded>;
}) {
  const { words, locale, country } = props;
  const shared = { check, words };
  const { screen } = check.progress;
  if (screen === "whom") return <WhomScreen {...shared} />;
  if (screen === "about") return <AboutScreen {...shared} />;
  if (screen === "pregnancy") return <PregnancyScreen {...shared} />;
  if (screen === "conditions") return <ConditionsScreen {...shared} />;
  if (screen === "words") {
    return <WordsScreen {...shared} onTold={async () => await tell(check, await need())} />;
  }
  const { knowledge, screens: { questionAt, QuestionScreen, ResultScreen, UnderstoodScreen } } =
    loaded!;
  if (screen === "understood") {
    return (
      <UnderstoodScreen
        {...shared}
        knowledge={knowledge}
        onRight={() => proceed(check, check.progress, loaded!, check.progress.answers.length)}
      />
    );
  }
  if (screen === "question" && questionAt(check.progress, knowledge) !== null) {
    return (
      <QuestionScreen
        {...shared}
        knowledge={knowledge}
        onAnswer={(id, state) => answer(check, loaded!, id, state)}
      />
    );
  }
  return <ResultScreen {...shared} knowledge={knowledge} locale={locale} country={country} />;
}

/** An emergency is shown at once; else what was understood, to be set right. */
async function tell(check: Check, loaded: Loaded): Promise<void> {
  const { progress } = check;
  const facts = await loaded.knowledge.read(progress.text);
  const told = { ...progress, facts };
  check.change({ facts });
  check.go(isEmergency(told, loaded) ? "result" : "understood");
}

function answer(check: Check, loaded: Loaded, id: string, state: State): void {
  const { progress } = check;
  const answers = answered(progress.answers, id, state);
  check.change({ answers });
  proceed(check, { ...progress, answers }, loaded, progress.at + 1);
}

/** To the question of this place, or to the result when no answer could change it. */
function proceed(check: Check, progress: Progress, loaded: Loaded, at: number): void {
  const next = !isEmergency(progress, loaded) &&
    loaded.screens.questionAt({ ...progress, at }, loaded.knowledge) !== null;
  if (next) check.go("question", at);
  else check.go("result");
}

function isEmergency(progress: Progress, { knowledge }: Loaded): boolean {
  return knowledge.engine.resultOf(interviewOf(progress, knowledge)).level === "emergency";
}
