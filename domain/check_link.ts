import type { CheckResult } from "./check.ts";
import { type Department, type Level, LEVELS } from "./triage/types.ts";

/*
 * A result as the part of a link after "#", which no browser sends to a server. It holds codes
 * alone: no age, sex, name, or word of the person's.
 */
const LISTS = {
  r: "rules",
  p: "presentations",
  u: "unsettled",
  w: "watchFor",
  y: "present",
  n: "absent",
  q: "unknown",
} as const;
const LIST_MAX = 60;
const CODE = /^[A-Za-z0-9_]{1,40}$/;

export function encodeResult(result: CheckResult): string {
  const parts = new URLSearchParams({
    v: result.version,
    l: result.level,
    d: result.department,
    o: result.online ? "1" : "0",
  });
  if (result.crisis) parts.set("c", result.crisis);
  if (result.checkAgainHours !== null) parts.set("h", `${result.checkAgainHours}`);
  for (const [key, name] of Object.entries(LISTS)) {
    const list = result[name];
    if (list.length > 0) parts.set(key, list.join("."));
  }
  return parts.toString();
}

/** The result that a link holds; null for a link that was cut or made up. */
export function decodeResult(fragment: string): CheckResult | null {
  const parts = new URLSearchParams(fragment.replace(/^#/, ""));
  const [version, level] = [parts.get("v") ?? "", parts.get("l") as Level];
  const department = parts.get("d") ?? "";
  if (!/^[0-9.]{1,20}$/.test(version) || !LEVELS.includes(level) || !CODE.test(department)) {
    return null;
  }
  const list = (key: keyof typeof LISTS) =>
    (parts.get(key) ?? "").split(".").filter((code) => CODE.test(code)).slice(0, LIST_MAX);
  const hours = Number(parts.get("h"));
  const crisis = parts.get("c");
  return {
    version,
    level,
    department: department as Department,
    online: parts.get("o") === "1",
    crisis: crisis === "self_harm" || crisis === "violence" ? crisis : null,
    checkAgainHours: Number.isInteger(hours) && hours > 0 && hours <= 720 ? hours : null,
    rules: list("r"),
    presentations: list("p"),
    unsettled: list("u"),
    watchFor: list("w"),
    present: list("y"),
    absent: list("n"),
    unknown: list("q"),
  };
}
