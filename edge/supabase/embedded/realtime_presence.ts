/** Who is on a topic now, in the shapes that Phoenix's presence sends. */

export type Meta = Record<string, unknown> & { phx_ref: string };
export type PresenceState = Record<string, { metas: Meta[] }>;
export interface PresenceDiff {
  joins: PresenceState;
  leaves: PresenceState;
}

/** One topic's presences; a member (a joined channel) has at most one. */
export class Presence {
  #metas = new Map<object, { key: string; meta: Meta }>();

  /** Adds or replaces what the member shows of itself. */
  track(member: object, key: string, shown: Record<string, unknown>): PresenceDiff {
    const before = this.#metas.get(member);
    const phx_ref = crypto.randomUUID().slice(0, 8);
    const meta: Meta = before
      ? { ...shown, phx_ref, phx_ref_prev: before.meta.phx_ref }
      : { ...shown, phx_ref };
    this.#metas.set(member, { key, meta });
    return {
      joins: { [key]: { metas: [meta] } },
      leaves: before ? { [before.key]: { metas: [before.meta] } } : {},
    };
  }

  /** Takes the member away; null when it had shown nothing. */
  untrack(member: object): PresenceDiff | null {
    const gone = this.#metas.get(member);
    if (!gone) return null;
    this.#metas.delete(member);
    return { joins: {}, leaves: { [gone.key]: { metas: [gone.meta] } } };
  }

  /** Everyone, by key: two tabs of one person are two metas under one key. */
  state(): PresenceState {
    const state: PresenceState = {};
    for (const { key, meta } of this.#metas.values()) {
      (state[key] ??= { metas: [] }).metas.push(meta);
    }
    return state;
  }
}
