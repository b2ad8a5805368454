import { useEffect, useState } from "preact/hooks";
import type { CallState } from "../../domain/call.ts";

/** Runs every second while it is wanted; gives the time now, in Unix milliseconds. */
export function useNow(wanted: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!wanted) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [wanted]);
  return now;
}

/** Whole seconds until a moment, never below 0. */
export function useSeconds(until: number | null): number {
  const now = useNow(until !== null);
  return until === null ? 0 : Math.max(0, Math.ceil((until - now) / 1000));
}

/** Seconds talked: as the server counted them when it was read, and since then by this clock. */
export function useTalkSeconds(call: CallState): number {
  const [read, setRead] = useState({ call, at: Date.now() });
  if (read.call !== call) setRead({ call, at: Date.now() });
  const talking = call.talking_since !== null;
  const now = useNow(talking);
  return call.talk_seconds + (talking ? Math.max(0, Math.floor((now - read.at) / 1000)) : 0);
}
