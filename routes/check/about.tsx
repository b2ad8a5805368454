import { ButtonLink } from "../../components/Button.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import { KNOWLEDGE_VERSION, PRESENTATIONS, RULES } from "../../domain/triage/mod.ts";
import type { Rule } from "../../domain/triage/mod.ts";
import { inLanguage } from "../../domain/triage/in_language.ts";
import { LEVELS } from "../../domain/triage/types.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { page } from "../../edge/render.tsx";

/** What the check does and cannot do, and every rule with its guideline and who signed it. */
export function aboutPage(c: AppContext): Response {
  const { words: { check_pages: words, check_result: results } } = c.var;
  const unsigned = RULES.filter(({ reviewed_on }) => reviewed_on === null).length;
  return page(
    c,
    { title: words.aboutTitle, description: words.aboutLead },
    (
      <div class="wrap-narrow stack-l">
        <h1>{words.aboutTitle}</h1>
        <p class="lead">{words.aboutLead}</p>
        <List title={words.doesTitle} lines={words.does} />
        <List title={words.limitsTitle} lines={words.limits} />
        <section class="prose">
          <h2>{words.levelsTitle}</h2>
          <ul>
            {[...LEVELS].reverse().map((level) => (
              <li key={level}>
                <b>{results.levels[level]}</b>: {results.titles[level]}
              </li>
            ))}
          </ul>
        </section>
        <section class="stack">
          <h2>{words.rulesTitle}</h2>
          <p>{words.rulesText(RULES.length, PRESENTATIONS.length)}</p>
          <p>{unsigned > 0 ? words.unsignedCount(unsigned) : words.allSigned}</p>
          <p class="fine">{words.version(KNOWLEDGE_VERSION)}</p>
          {[...LEVELS].reverse().map((level) => {
            const rules = RULES.filter((rule) => rule.level === level);
            return rules.length > 0 && (
              <Disclosure key={level} title={`${results.levels[level]} (${rules.length})`}>
                <ul class="check-reasons">
                  {rules.map((rule) => <RuleRow key={rule.id} c={c} rule={rule} />)}
                </ul>
              </Disclosure>
            );
          })}
        </section>
        <ButtonLink href="/check">{words.back}</ButtonLink>
      </div>
    ),
  );
}

function List({ title, lines }: { title: string; lines: string[] }) {
  return (
    <section class="prose">
      <h2>{title}</h2>
      <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul>
    </section>
  );
}

function RuleRow({ c, rule }: { c: AppContext; rule: Rule }) {
  const { words: { check_pages: words }, locale } = c.var;
  return (
    <li>
      <p>{inLanguage(rule.reason, locale)}</p>
      <p class="fine">
        {rule.id} · {rule.source} · {rule.reviewed_by && rule.reviewed_on
          ? words.signed(rule.reviewed_by, rule.reviewed_on)
          : words.unsigned}
      </p>
    </li>
  );
}
