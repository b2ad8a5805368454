import { Steps } from "../../components/Steps.tsx";
import type { State } from "../../domain/triage/mod.ts";
import { Answers, BackButton, Title } from "./parts.tsx";
import { interviewOf } from "./progress.ts";
import type { KnowingProps } from "./UnderstoodScreen.tsx";

/** One question whose answer can change the level; "I don't know" is always an answer. */
export function QuestionScreen(
  { check, words, knowledge, onAnswer }: KnowingProps & {
    onAnswer(id: string, state: State): void;
  },
) {
  const { review } = knowledge;
  const { at, answers, whom } = check.progress;
  const id = questionAt(check.progress, knowledge);
  if (id === null) return null;
  const most = knowledge.engine.QUESTIONS_MAX;
  const given = answers[at]?.state;
  return (
    <section class="stack">
      <Steps current={at + 1} total={most} words={review.question(at + 1, most)} />
      <Title>{knowledge.ask(id)}</Title>
      {whom !== "me" && <p class="quiet">{review.askOther}</p>}
      <Answers
        chosen={given}
        answers={[
          { value: "present", label: review.yes },
          { value: "absent", label: review.no },
          { value: "unknown", label: review.unknown },
        ]}
        onAnswer={(state) => onAnswer(id, state as State)}
      />
      <BackButton check={check} words={words} />
    </section>
  );
}

/** The question of a place: one that was answered, or the next one; null when there is none. */
export function questionAt(
  progress: KnowingProps["check"]["progress"],
  knowledge: KnowingProps["knowledge"],
): string | null {
  const { nextQuestion, questionBeforeSelfCare } = knowledge.engine;
  const interview = interviewOf(progress, knowledge);
  return progress.answers[progress.at]?.id ?? nextQuestion(interview) ??
    questionBeforeSelfCare(interview);
}
