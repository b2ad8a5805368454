import { useEffect, useState } from "preact/hooks";
import { Notice } from "../components/Notice.tsx";
import type { CheckResult } from "../domain/check.ts";
import { decodeResult } from "../domain/check_link.ts";
import type { check_result } from "../domain/words/en/check_result.ts";
import type { Knowledge } from "./check/make_knowledge.ts";
import { loadShared } from "./check/load.ts";
import type { ResultView } from "./check/ResultView.tsx";
import { knownCodes } from "./check/shared.ts";

export interface SharedResultProps {
  locale: string;
  country: string | null;
}
type Props = SharedResultProps & { words: typeof check_result };

interface Shown {
  codes: CheckResult;
  knowledge: Knowledge;
  View: typeof ResultView;
}

/** A result that somebody shared: its codes stand behind "#" and never leave this device. */
export default function SharedResult({ locale, country, words }: Props) {
  const [shown, show] = useState<Shown | "broken" | null>(null);
  useEffect(() => {
    const read = async () => {
      const codes = decodeResult(location.hash);
      if (!codes) return show("broken");
      const { knowledge, View } = await loadShared(locale);
      show({ codes: knownCodes(codes, knowledge), knowledge, View });
    };
    void read().catch(() => show("broken"));
    addEventListener("hashchange", read);
    return () => removeEventListener("hashchange", read);
  }, []);

  if (shown === null) return <div role="status" />;
  if (shown === "broken") {
    return (
      <Notice kind="error">
        <p>{words.sharedBroken}</p>
      </Notice>
    );
  }
  const { codes, knowledge, View } = shown;
  const { selfCare, ...theirs } = words.ofAnother;
  return (
    <div class="stack">
      <p>{words.sharedLead}</p>
      {codes.version !== knowledge.engine.KNOWLEDGE_VERSION && (
        <Notice kind="warning">
          <p>{words.sharedOther(codes.version)}</p>
        </Notice>
      )}
      <View
        assessment={knowledge.assessmentOf(codes)}
        told={codes}
        words={{ ...words, ...theirs, titles: { ...words.titles, self_care: selfCare } }}
        locale={locale}
        country={country}
        name={knowledge.name}
      />
    </div>
  );
}
