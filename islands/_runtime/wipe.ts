import { clearDrafts } from "./drafts.ts";
import { OWN_CACHES } from "./cache_names.ts";
import { forgetCaches } from "./forget_caches.ts";
import { OUTBOX_MARK } from "./outbox.ts";
import { clearStore } from "./outbox_store.ts";

/** Takes everything personal off this device: saved pages and files, unsent words, drafts, checks. */
export async function wipe(): Promise<void> {
  clearDrafts();
  localStorage.removeItem(OUTBOX_MARK);
  // A symptom check under way, which the next person at this device must not take up.
  sessionStorage.clear();
  await Promise.all([clearStore(), clearCaches()]);
  document.documentElement.dataset.wiped = "";
}

async function clearCaches(): Promise<void> {
  if (!("caches" in globalThis)) return;
  await forgetCaches((name) => OWN_CACHES.test(name));
}
