/// <reference no-default-lib="true" />
/// <reference lib="esnext" />
/// <reference lib="webworker" />
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from "workbox-precaching";
import { registerRoute } from "workbox-routing";
import { flush, OUTBOX_TAG } from "./outbox.ts";
import { listenForNotices } from "./push_notices.ts";
import { answerFile, ATTACHMENT_PATH } from "./saved_files.ts";
import { adopt, answerPage, noteWrite, refresh, refreshOwn, refreshSaved } from "./saved_pages.ts";

declare const self: ServiceWorkerGlobalScope;
/** Put in by edge/build.ts; a changed file changes it, and so makes a new worker. */
declare const PRECACHE: { url: string; revision: string | null }[];

interface SyncEvent extends ExtendableEvent {
  tag: string;
  lastChance: boolean;
}

cleanupOutdatedCaches();
precacheAndRoute(PRECACHE);
listenForNotices();

// Before the pages: a PDF is opened like one.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && ATTACHMENT_PATH.test(url.pathname),
  ({ request, event }) => answerFile(request, event.waitUntil.bind(event)),
);

registerRoute(
  ({ request, sameOrigin }) => sameOrigin && request.mode === "navigate",
  ({ request, url, event }) => {
    const waitUntil = event.waitUntil.bind(event);
    event.waitUntil(refreshOwn().catch(() => {}));
    return answerPage(request, waitUntil, () => offlinePage(url));
  },
);

self.addEventListener("fetch", (event) => {
  if (event.request.mode === "navigate" && event.request.method !== "GET") noteWrite();
});

self.addEventListener("activate", (event) => {
  const claimed = self.clients.claim();
  // Pages wait until this is over, so what may take long is not part of it.
  event.waitUntil(claimed);
  void claimed.then(saveAhead);
});

self.addEventListener("message", (event) => {
  const { type, path } = event.data ?? {};
  if (type === "SKIP_WAITING") void self.skipWaiting();
  if (type === "KEEP") event.waitUntil(refresh(path).catch(() => {}));
});

self.addEventListener("sync" as "fetch", (event) => {
  const { tag, lastChance } = event as unknown as SyncEvent;
  if (tag !== OUTBOX_TAG) return;
  event.waitUntil(
    flush().then((done) => {
      // A rejected promise makes the browser try again later.
      if (!done && !lastChance) throw new Error("Cannot send yet");
    }),
  );
});

/** From the first visit on: the pages that are open now can be read offline, and one's own too. */
async function saveAhead(): Promise<void> {
  for (const client of await self.clients.matchAll({ type: "window" })) {
    await adopt(client.url).catch(() => {});
  }
  await refreshSaved().then(refreshOwn).catch(() => {});
}

/** In the language that was chosen, else in that of the device. */
async function offlinePage({ pathname }: URL): Promise<Response> {
  const store = (self as unknown as { cookieStore?: CookieStore }).cookieStore;
  const chosen = (await store?.get("locale"))?.value ?? navigator.language;
  const language = chosen.startsWith("zh") ? "zh-CN" : "en";
  // The symptom check is whole without network, also for who never opened it.
  const kept = pathname === "/check" ? "/check/in" : "/offline";
  return await matchPrecache(`${kept}/${language}`) ?? Response.error();
}

interface CookieStore {
  get(name: string): Promise<{ value: string } | null>;
}
