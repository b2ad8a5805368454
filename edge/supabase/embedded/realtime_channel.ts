/** One joined private channel of one socket: its rights, its token's life, what it may send. */
import type { Database } from "./database.ts";
import type { Keys } from "./keys.ts";
import { type Claims, readToken } from "./identity.ts";
import { type Extension, mayRead, mayWrite } from "./realtime_authorization.ts";
import type { Frame } from "./realtime_frames.ts";
import type { Hub, Member } from "./realtime_hub.ts";

export const TOPIC_PREFIX = "realtime:";

export interface ChannelConfig {
  broadcast?: { ack?: boolean; self?: boolean };
  presence?: { key?: string; enabled?: boolean };
  private?: boolean;
  postgres_changes?: unknown[];
}

export interface Surroundings {
  database: Database;
  hub: Hub;
  keys: Keys;
}

/** A refusal whose message is for the client. */
export class Refusal extends Error {}

/** A longer delay overflows a timer; a token that lives longer is looked at again by then. */
const LONGEST_TIMER = 2 ** 31 - 1;

export class Channel implements Member {
  seesPresence = false;
  readonly topic: string;
  readonly #presenceKey: string;
  readonly #rights = new Map<Extension, boolean>();
  #claims: Claims | null = null;
  #token: unknown;
  #expiry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly around: Surroundings,
    readonly phoenixTopic: string,
    readonly joinRef: string | null,
    readonly config: ChannelConfig,
    readonly send: (frame: Frame) => void,
    readonly onDropped: () => void,
  ) {
    this.topic = phoenixTopic.slice(TOPIC_PREFIX.length);
    this.#presenceKey = config.presence?.key || crypto.randomUUID();
  }

  /** Checks what is asked for and, as the token's user, whether the topic may be heard. */
  async open(token: unknown) {
    if (!this.config.private) {
      throw new Refusal("Only private channels are offered: join with config.private = true.");
    }
    if (this.config.postgres_changes?.length) {
      throw new Refusal("Database changes are not offered: use a private broadcast channel.");
    }
    await this.authorize(token);
    this.around.hub.join(this);
  }

  /** Judges the channel anew with this token; throws a Refusal when it may not be heard. */
  async authorize(token: unknown) {
    const { database, keys } = this.around;
    const claims = await readToken(token, keys);
    if (!claims) throw new Refusal("Unauthorized: the token is not valid or has expired.");
    if (!await mayRead(database, claims, this.topic, "broadcast")) {
      throw new Refusal(
        `Unauthorized: You do not have permissions to read from this Channel topic: ${this.topic}`,
      );
    }
    this.seesPresence = this.config.presence?.enabled !== false &&
      await mayRead(database, claims, this.topic, "presence");
    this.#claims = claims;
    this.#token = token;
    this.#rights.clear();
    this.#watchExpiry(claims);
  }

  /** An open channel's new token: judged again, and the channel is dropped when it fails. */
  async renew(token: unknown) {
    // supabase-js repeats its token right after each join.
    if (token === this.#token) return;
    try {
      await this.authorize(token);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.drop(error.message);
    }
  }

  /** Tells who is here, which Phoenix clients expect after the answer to their join. */
  welcome() {
    if (this.seesPresence) this.push("presence_state", this.around.hub.presenceOf(this.topic));
  }

  /** The client's own broadcast. */
  async broadcast({ event, payload }: Record<string, unknown>) {
    await this.#mustWrite("broadcast");
    this.around.hub.broadcast(
      this.topic,
      { type: "broadcast", event: String(event), payload },
      this.config.broadcast?.self ? undefined : this,
    );
  }

  /** The client shows itself on the topic, or no longer. */
  async showPresence({ event, payload }: Record<string, unknown>) {
    if (event === "untrack") return this.around.hub.untrack(this);
    if (event !== "track") throw new Refusal("A presence message is either track or untrack.");
    await this.#mustWrite("presence");
    this.around.hub.track(this, this.#presenceKey, (payload ?? {}) as Record<string, unknown>);
  }

  push(event: string, payload: Record<string, unknown>) {
    this.send({ joinRef: this.joinRef, ref: null, topic: this.phoenixTopic, event, payload });
  }

  /** Leaves quietly: the client asked for it, or its socket is gone. */
  close() {
    clearTimeout(this.#expiry);
    this.around.hub.leave(this);
  }

  /** Ends the channel from this side, saying why. */
  drop(message: string) {
    this.close();
    this.push("system", {
      channel: this.topic,
      extension: "system",
      message,
      status: "error",
    });
    this.push("phx_close", {});
    this.onDropped();
  }

  async #mustWrite(extension: Extension) {
    const allowed = this.#rights.get(extension) ??
      await mayWrite(this.around.database, this.#claims!, this.topic, extension);
    this.#rights.set(extension, allowed);
    if (!allowed) {
      throw new Refusal(`Unauthorized: You may not send ${extension} messages to this Channel.`);
    }
  }

  #watchExpiry({ exp }: Claims) {
    clearTimeout(this.#expiry);
    if (exp === undefined) return;
    const left = exp * 1000 - Date.now();
    this.#expiry = setTimeout(() => this.drop("Token has expired"), Math.min(left, LONGEST_TIMER));
    Deno.unrefTimer(this.#expiry);
  }
}
