import type * as v from "valibot";
import { ErrorSummary } from "../components/ErrorSummary.tsx";
import { cleanText } from "../domain/request.ts";
import type { AppContext } from "../edge/app_env.ts";

/** What somebody typed, by field name. */
export type Typed = Record<string, string>;
/** What is wrong, by field name, in the person's language. */
export type Problems = Record<string, string>;

/** A posted form as text that can be stored; files are left to the routes that take them. */
export async function readForm(c: AppContext): Promise<Typed> {
  const typed: Typed = {};
  for (const [name, value] of Object.entries(await c.req.parseBody())) {
    if (typeof value === "string") typed[name] = cleanText(value);
  }
  return typed;
}

/** The first message of each field of a schema's issues. */
export function problemsOf(issues: v.BaseIssue<unknown>[]): Problems {
  const problems: Problems = {};
  for (const issue of issues) problems[`${issue.path?.[0]?.key}`] ??= issue.message;
  return problems;
}

/** The status of a form's page: 422 while something in it is wrong. */
export function statusOf(problems: Problems): 200 | 422 {
  return Object.keys(problems).length > 0 ? 422 : 200;
}

/** Everything that is wrong with a form, above it, each a link to its field. */
export function FormProblems(
  { c, problems, reassurance }: { c: AppContext; problems: Problems; reassurance?: string },
) {
  return (
    <ErrorSummary
      title={c.var.words.shell.errorSummary}
      reassurance={reassurance}
      problems={Object.entries(problems).map(([field, message]) => ({ field, message }))}
    />
  );
}
