/** Runs pgTAP files statement by statement and reads what they say. */

/** One session of a database: statements share their transaction. */
export type RunStatement = (sql: string) => Promise<Record<string, unknown>[]>;

export interface Assertion {
  passed: boolean;
  description: string;
  /** What pgTAP had and wanted, when it failed. */
  diagnostics: string;
}

export interface TapResult {
  planned: number;
  assertions: Assertion[];
}

/** Splits a script at the semicolons outside of quotes, dollar quotes and comments. */
export function splitStatements(script: string): string[] {
  const token = /--[^\n]*|'(?:[^']|'')*'|"(?:[^"]|"")*"|(\$\w*\$)[\s\S]*?\1|;/g;
  const statements: string[] = [];
  let start = 0;
  for (const match of script.matchAll(token)) {
    if (match[0] !== ";") continue;
    statements.push(script.slice(start, match.index).trim());
    start = match.index + 1;
  }
  statements.push(script.slice(start).trim());
  return statements.filter((statement) => statement.replaceAll(/--[^\n]*/g, "").trim() !== "");
}

/** Runs a pgTAP file; whatever happens, the session is out of its transaction afterwards. */
export async function runTap(script: string, run: RunStatement): Promise<TapResult> {
  const lines: string[] = [];
  let statement = "";
  try {
    for (statement of splitStatements(script)) {
      const rows = await run(statement);
      for (const row of rows) {
        for (const value of Object.values(row)) {
          if (typeof value === "string") lines.push(...value.split("\n"));
        }
      }
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${reason}\nin: ${statement}\nafter: ${lines.slice(-3).join("\n")}`);
  } finally {
    await run("rollback");
  }
  return readTap(lines);
}

/** Reads TAP lines: the plan, the assertions, and the diagnostics under a failed one. */
export function readTap(lines: string[]): TapResult {
  const result: TapResult = { planned: 0, assertions: [] };
  for (const line of lines) {
    const plan = /^1\.\.(\d+)$/.exec(line);
    const assertion = /^(not )?ok \d+(?: - (.*))?$/.exec(line);
    const last = result.assertions.at(-1);
    if (plan) result.planned = Number(plan[1]);
    else if (assertion) {
      result.assertions.push({
        passed: assertion[1] === undefined,
        description: assertion[2] ?? "",
        diagnostics: "",
      });
    } else if (line.startsWith("#") && last) last.diagnostics += `${line}\n`;
  }
  return result;
}
