import type { Store } from "./store.ts";

/**
 * A frame on its way when the key changed is no proof; one that stays unread after this time is.
 */
const DOUBT_MS = 2_500;

/** Whose media could not be decrypted, until there is another key or it is certain. */
export class Doubts {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(private readonly store: Store) {}

  raise(participant?: { identity: string; isLocal: boolean }): void {
    if (!participant || participant.isLocal || this.timers.has(participant.identity)) return;
    const { identity } = participant;
    const timer = setTimeout(() => {
      if (!this.store.person(identity) || this.store.snapshot().encryption !== "on") return;
      this.store.changePerson(identity, { cannotDecrypt: true });
    }, DOUBT_MS);
    this.timers.set(identity, timer);
  }

  settle(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }
}
