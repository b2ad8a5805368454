import { useEffect } from "preact/hooks";

/** Keeps the composer above the touch keyboard where the browser lays it over the page (iOS). */
export function useKeyboardRoom(): void {
  useEffect(() => {
    const viewport = globalThis.visualViewport;
    if (!viewport) return;
    const fit = () => {
      const covered = Math.max(0, globalThis.innerHeight - viewport.height * viewport.scale);
      document.documentElement.style.setProperty("--keyboard", `${Math.round(covered)}px`);
    };
    viewport.addEventListener("resize", fit);
    return () => viewport.removeEventListener("resize", fit);
  }, []);
}
