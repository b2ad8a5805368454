/** Waits between two attempts: longer each time, cut short when there is a reason to hope. */
export interface Waiting {
  /** Resolves after the next pause, or at once when the network or the page comes back. */
  pause(): Promise<void>;
  /** It worked: the next pause is short again. */
  reset(): void;
  close(): void;
}

const FIRST_MS = 300;
const LAST_MS = 5_000;

/** `onHope` is told too: what seems alive may have to be looked at. */
export function createWaiting(onHope: () => void): Waiting {
  let pauses = 0;
  let wake: (() => void) | null = null;
  const hope = () => {
    if (document.visibilityState === "hidden") return;
    wake?.();
    onHope();
  };
  addEventListener("online", hope);
  addEventListener("pageshow", hope);
  document.addEventListener("resume", hope);
  document.addEventListener("visibilitychange", hope);
  return {
    pause: async () => {
      const milliseconds = Math.min(FIRST_MS * 2 ** pauses++, LAST_MS);
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, milliseconds);
      });
      wake = null;
    },
    reset: () => pauses = 0,
    close: () => {
      removeEventListener("online", hope);
      removeEventListener("pageshow", hope);
      document.removeEventListener("resume", hope);
      document.removeEventListener("visibilitychange", hope);
      wake?.();
    },
  };
}
