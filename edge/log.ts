/** One JSON line per event. Ids and codes only: never bodies, names, addresses or tokens. */
export function log(
  level: "info" | "warn" | "error",
  event: string,
  facts: Record<string, string | number | boolean | null> = {},
): void {
  console[level](JSON.stringify({ at: new Date().toISOString(), level, event, ...facts }));
}
