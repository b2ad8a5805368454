import type { device } from "../../domain/words/en/device.ts";
import { trustedUrl } from "./trusted_url.ts";

type WordsFor = (area: string) => Promise<object | undefined>;

/** Same name as in outbox.ts, which is loaded only when something waits. */
const OUTBOX_MARK = "wenyi:outbox";

/** What makes a page an app: the service worker, what waits to be sent, the clean sign-out. */
export function start(wordsFor: WordsFor): void {
  tellTimeZone();
  showNetwork();
  addEventListener("online", showNetwork);
  addEventListener("offline", showNetwork);
  // Only somebody who is signed out is shown this page.
  if (location.pathname === "/signed-out") void import("./wipe.ts").then(({ wipe }) => wipe());
  else sendWhatWaits();
  addEventListener("online", sendWhatWaits);
  document.addEventListener("visibilitychange", sendWhatWaits);
  document.addEventListener("submit", (event) => guardSignOut(event, wordsFor));
  // Without network there is nothing to register; the next visit does.
  if ("serviceWorker" in navigator) registerWorker().catch(() => {});
}

/** So that the server writes times as the person reads them; a zone names no one. */
function tellTimeZone(): void {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  document.cookie = `time_zone=${
    encodeURIComponent(timeZone)
  }; path=/; max-age=31536000; samesite=lax`;
}

function showNetwork(): void {
  const banner = document.getElementById("offline-banner");
  if (banner) banner.hidden = navigator.onLine;
}

function somethingWaits(): boolean {
  try {
    return localStorage.getItem(OUTBOX_MARK) !== null;
  } catch {
    return false;
  }
}

function sendWhatWaits(): void {
  if (document.visibilityState !== "visible" || !somethingWaits()) return;
  void import("./outbox.ts").then(({ flush }) => flush());
}

/** Signing out empties this device: what was not sent yet would be gone, so one is asked first. */
function guardSignOut(event: SubmitEvent, wordsFor: WordsFor): void {
  const form = event.target as HTMLFormElement;
  if (new URL(form.action).pathname !== "/sign-out" || !somethingWaits()) return;
  event.preventDefault();
  void Promise.all([import("./sign_out.ts"), wordsFor("device")]).then(([{ confirm }, words]) =>
    confirm(form, words as typeof device)
  );
}

async function registerWorker(): Promise<void> {
  // A private window refuses, and signing out aborts it: the pages work without, the next one tries.
  const registration = await navigator.serviceWorker.register(trustedUrl("/sw.js"), {
    scope: "/",
  }).catch(() => null);
  if (!registration) return;
  const offer = () => registration.waiting && offerUpdate(registration.waiting);
  offer();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", () => {
      // The first worker of a device replaces nothing: there is no update to tell of.
      if (navigator.serviceWorker.controller) offer();
    });
  });
}

function offerUpdate(worker: ServiceWorker): void {
  const prompt = document.querySelector<HTMLElement>("[data-update-prompt]");
  const button = prompt?.querySelector("button");
  if (!prompt || !button || !prompt.hidden) return;
  prompt.hidden = false;
  button.addEventListener("click", () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
    worker.postMessage({ type: "SKIP_WAITING" });
  }, { once: true });
}
