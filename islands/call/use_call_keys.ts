import { useEffect } from "preact/hooks";
import type { CallSession, CallSnapshot } from "../_runtime/call/session_types.ts";

/** The same switch as the desk's: single keys can be turned off (WCAG 2.1.4). */
const SETTING = "wenyi:shortcuts";

export const callKeys = {
  used: () => {
    try {
      return localStorage.getItem(SETTING) !== "off";
    } catch {
      return true;
    }
  },
  use: (on: boolean) => {
    try {
      localStorage.setItem(SETTING, on ? "on" : "off");
    } catch { // Nowhere to keep it: it holds no longer than this page.
    }
  },
};

/** M mutes, V turns the camera on or off; nowhere where one writes or chooses. */
export function useCallKeys(session: CallSession, { own }: CallSnapshot): void {
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (isWriting(event.target) || !callKeys.used()) return;
      const key = event.key.toLowerCase();
      if (key === "m") void session.setMicrophone(!own.microphoneOn);
      else if (key === "v") void session.setCamera(!own.cameraOn);
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", act);
    return () => removeEventListener("keydown", act);
  }, [session, own.microphoneOn, own.cameraOn]);
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input, textarea, select, dialog *, [popover] *"));
}
