import type { Assessment } from "../../domain/triage/mod.ts";
import { inLanguage } from "../../domain/triage/in_language.ts";
import type { check_result } from "../../domain/words/en/check_result.ts";

export interface ReasonProps {
  assessment: Assessment;
  words: typeof check_result;
  locale: string;
  name(finding: string): string;
}

export const languageOf = (locale: string) => locale === "zh-CN" ? "zh-CN" : "en";

/** Why this level: the rules with their guidelines, or what could not be ruled out. */
export function Reasons({ assessment, words, locale, name }: ReasonProps) {
  const { rules, unsettled, level, presentations } = assessment;
  const leading = rules.filter((rule) => rule.level === level);
  if (leading.length > 0) {
    return (
      <ul class="check-reasons">
        {leading.map(({ id, reason, source }) => (
          <li key={id}>
            <p>{inLanguage(reason, languageOf(locale))}</p>
            <p class="fine">{words.guideline(source)} · {id}</p>
          </li>
        ))}
      </ul>
    );
  }
  if (level === "self_care") return <p>{words.whySelfCare}</p>;
  if (unsettled.length > 0) {
    return (
      <>
        <p>{words.whyUnsettled}</p>
        <ul>{unsettled.map((id) => <li key={id}>{name(id)}</li>)}</ul>
      </>
    );
  }
  return <p>{presentations.length > 0 ? words.whyDoctor : words.whyUnknown}</p>;
}

export interface Told {
  present: string[];
  absent: string[];
  unknown: string[];
}

/** What the result goes by, for whoever reads it on paper or by a link. */
export function ToldList(
  { told, words, name }: Pick<ReasonProps, "words" | "name"> & { told: Told },
) {
  return (
    <section class="stack-s">
      <h2>{words.toldTitle}</h2>
      <dl class="check-told">
        {(["present", "absent", "unknown"] as const).map((state) => (
          <div key={state}>
            <dt>{words[state]}</dt>
            <dd>{told[state].map(name).join(" · ") || words.none}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
