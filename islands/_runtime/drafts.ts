/** Text not sent yet, per consultation. Written at once, so that closing the page loses nothing. */
const PREFIX = "wenyi:draft:";

export function readDraft(consultationId: string): string {
  return storage()?.getItem(PREFIX + consultationId) ?? "";
}

export function keepDraft(consultationId: string, text: string): void {
  try {
    if (text === "") storage()?.removeItem(PREFIX + consultationId);
    else storage()?.setItem(PREFIX + consultationId, text);
  } catch {
    // A full store keeps the draft of before; the text itself is still on the screen.
  }
}

export function clearDrafts(): void {
  const store = storage();
  if (!store) return;
  const keys = Array.from({ length: store.length }, (_, index) => store.key(index));
  for (const key of keys) if (key?.startsWith(PREFIX)) store.removeItem(key);
}

/** Private windows of some browsers throw on the mere mention of it. */
function storage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
