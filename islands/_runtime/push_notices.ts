/// <reference no-default-lib="true" />
/// <reference lib="esnext" />
/// <reference lib="webworker" />

declare const self: ServiceWorkerGlobalScope;

/** What our server sends, sealed for this device. */
interface Notice {
  /** A later notice of the same call or patient takes the place of the earlier one. */
  tag: string;
  locale: string;
  title: string;
  body: string;
  /** Where a tap leads. */
  url: string;
  /** A call that rings can be answered and declined from the locked screen. */
  accept?: string;
  decline?: { title: string; url: string };
}

type Options = NotificationOptions & {
  actions?: { action: string; title: string }[];
  renotify?: boolean;
  vibrate?: number[];
};

/** Shows what our server sends while Wenyi is closed, and does what one taps. */
export function listenForNotices(): void {
  self.addEventListener("push", (event) => {
    const notice = readNotice(event.data);
    if (notice) event.waitUntil(show(notice));
  });
  self.addEventListener("notificationclick", (event) => {
    event.notification.close();
    const { url, decline } = event.notification.data as Notice;
    event.waitUntil(event.action === "decline" && decline ? refuse(decline.url) : open(url));
  });
}

function readNotice(data: PushMessageData | null): Notice | null {
  try {
    return data?.json() ?? null;
  } catch {
    return null;
  }
}

function show(notice: Notice): Promise<void> {
  const { tag, locale, title, body, accept, decline } = notice;
  const options: Options = {
    tag,
    body,
    lang: locale,
    icon: "/icons/icon-192.png",
    data: notice,
    // A call stays on the screen until one decides, and rings anew when it comes again.
    requireInteraction: decline !== undefined,
    renotify: true,
    ...(accept && decline
      ? {
        actions: [{ action: "accept", title: accept }, {
          action: "decline",
          title: decline.title,
        }],
        vibrate: [400, 200, 400, 200, 400],
      }
      : {}),
  };
  return self.registration.showNotification(title, options);
}

async function refuse(url: string): Promise<void> {
  await fetch(url, { method: "POST", headers: { accept: "application/json" } });
}

/** In a window of ours that is open already, else in a new one. */
async function open(url: string): Promise<void> {
  const [window] = await self.clients.matchAll({ type: "window" });
  const led = await window?.navigate(url).catch(() => null);
  if (led) await led.focus();
  else await self.clients.openWindow(url);
}
