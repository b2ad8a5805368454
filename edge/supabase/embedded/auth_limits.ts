/** How often one address or one peer may try to sign in or have a code sent; lite counts nothing. */

interface Limit {
  /** The path below /auth/v1/, with the grant type for /token. */
  action: RegExp;
  times: number;
  minutes: number;
}

/** By e-mail address: guessing a code or password, or flooding an inbox, must be hopeless. */
const PER_ADDRESS: Limit[] = [
  { action: /^(otp|magiclink|recover|resend)$/, times: 6, minutes: 5 },
  { action: /^verify$/, times: 10, minutes: 10 },
  { action: /^token:password$/, times: 20, minutes: 10 },
];

/** By remote peer, as hosted Supabase does. */
const PER_PEER: Limit[] = [
  { action: /^(otp|magiclink|recover|resend|signup|verify)$/, times: 30, minutes: 5 },
  { action: /^token:/, times: 150, minutes: 5 },
];

const MAX_REMEMBERED = 10_000;

export class AuthLimits {
  #windows = new Map<string, { count: number; endsAt: number }>();

  /** Counts one try; the answer tells whether it is still within the limits. */
  allow(action: string, address: string | undefined, peer: string | undefined): boolean {
    const byAddress = address === undefined || this.#within(PER_ADDRESS, action, address);
    // The app's own server signs people in from here, so the loopback stands for many people.
    const byPeer = peer === undefined || isLoopback(peer) || this.#within(PER_PEER, action, peer);
    return byAddress && byPeer;
  }

  /** Who got a password or code right starts anew; sent mails stay counted. */
  forgive(action: string, address: string | undefined) {
    if (action !== "verify" && action !== "token:password") return;
    for (const { action: { source } } of PER_ADDRESS.filter((limit) => limit.action.test(action))) {
      this.#windows.delete(`${source} ${address}`);
    }
  }

  #within(limits: Limit[], action: string, who: string): boolean {
    return limits.filter((limit) => limit.action.test(action))
      .map((limit) => this.#count(`${limit.action.source} ${who}`, limit) <= limit.times)
      .every(Boolean);
  }

  #count(key: string, { minutes }: Limit): number {
    const now = Date.now();
    const window = this.#windows.get(key);
    if (window && window.endsAt > now) return ++window.count;
    if (this.#windows.size >= MAX_REMEMBERED) this.#forget(now);
    this.#windows.set(key, { count: 1, endsAt: now + minutes * 60_000 });
    return 1;
  }

  #forget(now: number) {
    for (const [key, { endsAt }] of this.#windows) if (endsAt <= now) this.#windows.delete(key);
    if (this.#windows.size >= MAX_REMEMBERED) this.#windows.clear();
  }
}

const isLoopback = (peer: string) => /^(127\.|::1$|::ffff:127\.)/.test(peer);
