import { useEffect, useState } from "preact/hooks";
import { Button, ButtonLink } from "../../components/Button.tsx";
import { Notice } from "../../components/Notice.tsx";
import type { Assessment } from "../../domain/triage/mod.ts";
import { newId } from "../_runtime/new_id.ts";
import { Alarm } from "./Alarm.tsx";
import type { Errand, Kept } from "./carry.ts";
import { keepCheck, pathBefore, takeErrand } from "./carry.ts";
import type { Knowledge } from "./make_knowledge.ts";
import { BackButton, Title } from "./parts.tsx";
import type { ScreenProps } from "./parts.tsx";
import type { Progress } from "./progress.ts";
import { forget, interviewOf } from "./progress.ts";
import { ResultView } from "./ResultView.tsx";
import { ShareLink } from "./ShareLink.tsx";

interface ResultScreenProps extends ScreenProps {
  knowledge: Knowledge;
  locale: string;
  country: string | null;
}

/** The end of a check: the alarm, or a level with its reasons and the ways on. */
export function ResultScreen(props: ResultScreenProps) {
  const { check, knowledge, locale, country } = props;
  const { progress } = check;
  const interview = interviewOf(progress, knowledge);
  const assessment = knowledge.engine.resultOf(interview);
  const codes = knowledge.checkResult(interview);
  const { state, run } = useErrands(props, assessment);
  const shown = {
    assessment,
    words: knowledge.words,
    locale,
    country,
    name: knowledge.name,
  };
  const ways = (
    <Ways
      assessment={assessment}
      kept={progress.kept}
      words={knowledge.words}
      run={run}
      state={state}
    />
  );
  if (assessment.level === "emergency") {
    return (
      <Alarm
        {...shown}
        acknowledged={progress.acknowledged}
        onAcknowledge={(acknowledged) => check.change({ acknowledged, id: progress.id })}
        afterwards={ways}
        back={<After {...props} />}
      />
    );
  }
  return (
    <div class="stack-l">
      <Title>{knowledge.words.title}</Title>
      <ResultView {...shown} told={codes} action={ways} />
      <div class="stack no-print">
        <ShareLink codes={codes} words={knowledge.words} />
        <After {...props} />
      </div>
    </div>
  );
}

type KeepState = "idle" | "busy" | Exclude<Kept, "signed_out" | "consent_missing">;

/** Keeping and carrying: nothing leaves the device before one of the two is asked for. */
function useErrands({ check, knowledge, locale }: ResultScreenProps, assessment: Assessment) {
  const { progress } = check;
  const [state, setState] = useState<KeepState>(progress.kept ? "kept" : "idle");
  const run = async (errand: Errand) => {
    if (state === "busy") return;
    setState("busy");
    const id = progress.id ?? newId();
    // Before it is sent: an answer that is lost on the way is no second check.
    if (!progress.kept) check.change({ id });
    const answer = progress.kept ? "kept" : await keepCheck(bodyOf(progress, id));
    if (answer === "signed_out") return location.assign(pathBefore(errand, "/sign-in"));
    if (answer === "consent_missing") return location.assign(pathBefore(errand, "/consents"));
    setState(answer);
    if (answer !== "kept") return;
    check.change({ id, kept: id });
    if (errand === "ask") {
      const { department } = assessment;
      location.assign(`/consultations/new?check=${id}&department=${department}&kind=text`);
    }
  };
  const bodyOf = (told: Progress, id: string) => {
    const interview = interviewOf(told, knowledge);
    return {
      symptom_check_id: id,
      version: assessment.version,
      locale,
      acknowledged: told.acknowledged,
      input: knowledge.checkInput(told.whom, told.text, interview),
      result: knowledge.checkResult(interview),
    };
  };
  useEffect(() => {
    const errand = takeErrand();
    if (errand) void run(errand);
  }, []);
  return { state, run };
}

const TROUBLES = {
  failed: "keepFailed",
  offline: "offlineAsk",
  check_not_offered: "keepNotOffered",
} as const;

/** A doctor online where that fits, one in person where it does not; keeping only when asked. */
function Ways({ assessment, kept, words, run, state }: {
  assessment: Assessment;
  /** Under which id it is in the person's record. */
  kept: string | null;
  words: Knowledge["words"];
  run: (errand: Errand) => void;
  state: KeepState;
}) {
  const { level, online, department } = assessment;
  const ask = online || level === "emergency";
  return (
    <div class="stack no-print">
      <div class="form-actions">
        {ask && (
          <Button
            type="button"
            kind={level === "doctor" ? "primary" : "secondary"}
            icon="chat"
            busy={state === "busy"}
            onClick={() => run("ask")}
          >
            {words.askOnline}
          </Button>
        )}
        {level !== "today" && (
          <ButtonLink href={doctorsPath(department, kept)} kind="secondary" icon="search">
            {words.findDoctor}
          </ButtonLink>
        )}
      </div>
      {state === "kept"
        ? (
          <Notice kind="success" live>
            <p>{words.kept}</p>
          </Notice>
        )
        : (
          <div class="stack-s">
            <Button type="button" kind="quiet" icon="record" onClick={() => run("keep")}>
              {words.keep}
            </Button>
            <p class="fine">{words.keepHint}</p>
          </div>
        )}
      {(state === "failed" || state === "offline" || state === "check_not_offered") && (
        <Notice kind="error" live>
          <p>{words[TROUBLES[state]]}</p>
          {state !== "offline" && ask && level !== "emergency" && (
            <a href={`/consultations/new?department=${department}&kind=text`}>{words.askWithout}</a>
          )}
        </Notice>
      )}
    </div>
  );
}

/** A check that was kept goes along; one that was not stays on the device. */
function doctorsPath(department: string, kept: string | null): string {
  return `/doctors?department=${department}${kept ? `&check=${kept}` : ""}`;
}

/** Setting right what was understood, or leaving nothing behind. */
function After({ check, words, knowledge }: ResultScreenProps) {
  return (
    <div class="form-actions no-print">
      <Button type="button" kind="secondary" icon="pencil" onClick={() => check.go("understood")}>
        {knowledge.words.correct}
      </Button>
      <BackButton check={check} words={words} />
      <Button
        type="button"
        kind="quiet"
        icon="trash"
        onClick={() => {
          forget();
          location.assign("/");
        }}
      >
        {knowledge.words.finish}
      </Button>
    </div>
  );
}
