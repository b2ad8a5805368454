import { useEffect, useState } from "preact/hooks";
import type { CodeEntry } from "../../domain/encounter_note.ts";

const PAUSE_MS = 150;

/** The entries for what is typed, asked after a pause; an answer that comes too late is dropped. */
export function useCodes(query: string) {
  const [codes, setCodes] = useState<CodeEntry[]>([]);
  const [state, setState] = useState<"idle" | "found" | "none" | "away">("idle");
  const wanted = query.trim();
  useEffect(() => {
    if (wanted === "") {
      setCodes([]);
      setState("idle");
      return;
    }
    const leave = new AbortController();
    const timer = setTimeout(() => {
      search(wanted, leave.signal).then((found) => {
        setCodes(found);
        setState(found.length > 0 ? "found" : "none");
      }, () => {
        if (!leave.signal.aborted) setState("away");
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      leave.abort();
    };
  }, [wanted]);
  return { codes, state };
}

async function search(query: string, signal: AbortSignal): Promise<CodeEntry[]> {
  const response = await fetch(`/codes?q=${encodeURIComponent(query)}`, {
    headers: { accept: "application/json" },
    signal,
  });
  if (!response.ok) throw new Error("Cannot search codes");
  return (await response.json()).codes;
}
