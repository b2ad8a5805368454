import { useEffect, useRef, useState } from "preact/hooks";
import type { Progress, Screen } from "./progress.ts";
import { forget, restore, save, START } from "./progress.ts";

/** The check of this tab, and the ways through it. */
export interface Check {
  progress: Progress;
  /** Keeps what was told; a result that was sent or kept before is no longer this one. */
  change(part: Partial<Progress>): void;
  go(screen: Screen, at?: number): void;
  back(): void;
  /** Forgets everything and begins again. */
  restart(): void;
}

interface Place {
  screen: Screen;
  at: number;
  /** How many screens of this check lie before this one in the tab's history. */
  depth: number;
}

/** Each screen is an entry of the browser's history: its own back button loses nothing either. */
export function useCheck(onStart: (progress: Progress) => void): Check {
  const [progress, setProgress] = useState(START);
  // Several changes may come before the next rendering: each builds on the one before.
  const latest = useRef(START);
  const moved = useRef(false);
  const put = (next: Progress) => {
    setProgress(latest.current = next);
    if (next.screen === "whom") forget();
    else save(next);
  };
  const show = ({ screen, at }: Pick<Place, "screen" | "at">) => {
    moved.current = true;
    put({ ...latest.current, screen, at });
  };

  useEffect(() => {
    const found = restore();
    if (found) {
      moved.current = true;
      put(found);
      if (!placeOf(history.state)) mark("replaceState", { ...found, depth: 0 });
      onStart(found);
    } else mark("replaceState", { screen: "whom", at: 0, depth: 0 });
    const onPop = ({ state }: PopStateEvent) => show(placeOf(state) ?? { screen: "whom", at: 0 });
    addEventListener("popstate", onPop);
    return () => removeEventListener("popstate", onPop);
  }, []);

  const { screen, at } = progress;
  useEffect(() => {
    if (!moved.current) return;
    const heading = document.querySelector<HTMLElement>("[data-check-heading]");
    heading?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [screen, at]);

  return {
    progress,
    change: (part) => put({ ...latest.current, id: null, kept: null, ...part }),
    go: (screen, at = 0) => {
      mark("pushState", { screen, at, depth: (placeOf(history.state)?.depth ?? 0) + 1 });
      show({ screen, at });
    },
    back: () => {
      if ((placeOf(history.state)?.depth ?? 0) > 0) history.back();
      else show({ screen: before(latest.current), at: 0 });
    },
    restart: () => {
      forget();
      setProgress(latest.current = START);
      mark("replaceState", { screen: "whom", at: 0, depth: 0 });
      moved.current = true;
    },
  };
}

function placeOf(state: unknown): Place | undefined {
  return (state as { check?: Place } | null)?.check;
}

function mark(how: "pushState" | "replaceState", { screen, at, depth }: Place): void {
  history[how]({ check: { screen, at, depth } }, "");
}

/** Where "back" leads when the history of this tab does not know, as after coming from sign-in. */
function before({ screen }: Progress): Screen {
  if (screen === "result" || screen === "question") return "understood";
  if (screen === "understood") return "words";
  return screen === "words" ? "conditions" : "whom";
}
