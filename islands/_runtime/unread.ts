let unread = 0;
const listeners = new Set<(count: number) => void>();

/** The conversation of this page has so many new messages that nobody has seen. */
export function tellUnread(count: number): void {
  if (count === unread) return;
  unread = count;
  for (const listener of listeners) listener(count);
}

/** Hears the number now and at each change; returns how to stop. */
export function onUnread(listener: (count: number) => void): () => void {
  listeners.add(listener);
  listener(unread);
  return () => listeners.delete(listener);
}
