/** What makes a page an app: the service worker, its update prompt, and the offline banner. */
export function startInstalled(): void {
  showNetwork();
  addEventListener("online", showNetwork);
  addEventListener("offline", showNetwork);
  if ("serviceWorker" in navigator) void registerWorker();
}

function showNetwork(): void {
  const banner = document.getElementById("offline-banner");
  if (banner) banner.hidden = navigator.onLine;
}

async function registerWorker(): Promise<void> {
  const registration = await navigator.serviceWorker.register(workerUrl(), { scope: "/" });
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
  if (!prompt || !button) return;
  prompt.hidden = false;
  button.addEventListener("click", () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
    worker.postMessage({ type: "SKIP_WAITING" });
  }, { once: true });
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

/** The Content-Security-Policy asks for a trusted URL here; this is the page's only one. */
function workerUrl(): string {
  const { trustedTypes } = globalThis as unknown as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy("wenyi", { createScriptURL: (url) => url });
  return policy ? policy.createScriptURL("/sw.js") : "/sw.js";
}
