import type { RealtimeChannel, RealtimeClient } from "@supabase/realtime-js";

/** What a person shows the other side while both are there; never stored. */
export interface Presence {
  side: string;
  typing: boolean;
}

export type LiveState = "connecting" | "live" | "polling" | "signed_out";

export interface LiveHandlers {
  /** Something changed. A hint carries no data and may be lost: read what you show again. */
  onHint?(event: string, payload: Record<string, unknown>): void;
  /** Go and read now: after every join, on focus, when the network is back, and while polling. */
  onCatchUp(): void;
  /** Everybody who is there at this moment, the caller's own entries included. */
  onPresence?(present: Presence[]): void;
  onState?(state: LiveState): void;
}

export interface Watch {
  /** Tells the others on this topic; told again after each rejoin. */
  track(presence: Presence): void;
  close(): void;
}

interface Token {
  access_token: string;
  /** Unix time in seconds, as the session has it. */
  expires_at: number;
  /** Where Supabase is; "/" for the host of this page. */
  url: string;
  publishable_key: string;
}

const TICK_MS = 15_000;
/** While the socket is alive every fourth tick reads too: a lost hint costs at most a minute. */
const TICKS_WHILE_LIVE = 4;
const TOKEN_MARGIN_SECONDS = 60;

class SignedOut extends Error {}

/**
 * Watches a private channel of Supabase Realtime and says when to read again; polls where the
 * socket cannot connect. One socket serves all watches of a page; one watch per topic.
 */
export function watch(topic: string, handlers: LiveHandlers): Watch {
  let channel: RealtimeChannel | null = null;
  let opening = false;
  let closed = false;
  let joined = false;
  let presence: Presence | null = null;
  let ticks = 0;

  const settle = (state: LiveState) => {
    joined = state === "live";
    if (!joined) handlers.onPresence?.([]);
    handlers.onState?.(state);
  };
  const onStatus = (status: string) => {
    if (closed) return;
    if (status !== "SUBSCRIBED") return settle("polling");
    settle("live");
    handlers.onCatchUp();
    if (presence) void channel?.track({ ...presence });
  };
  const open = async () => {
    if (channel || opening || closed) return;
    opening = true;
    try {
      const client = await socket();
      if (closed) return;
      channel = join(client, topic, handlers, onStatus);
    } catch (error) {
      if (!closed) settle(error instanceof SignedOut ? "signed_out" : "polling");
    } finally {
      opening = false;
    }
  };
  const wakeUp = () => {
    if (closed || document.visibilityState !== "visible") return;
    void open();
    if (!joined) void client?.then((one) => one.connect(), () => {});
    handlers.onCatchUp();
  };
  const tick = () => {
    ticks += 1;
    if (!joined || ticks % TICKS_WHILE_LIVE === 0) wakeUp();
  };

  const timer = setInterval(tick, TICK_MS);
  addEventListener("online", wakeUp);
  addEventListener("focus", wakeUp);
  document.addEventListener("visibilitychange", wakeUp);
  handlers.onState?.("connecting");
  void open();
  return {
    track: (next) => {
      presence = next;
      if (joined) void channel?.track({ ...next });
    },
    close: () => {
      closed = true;
      clearInterval(timer);
      removeEventListener("online", wakeUp);
      removeEventListener("focus", wakeUp);
      document.removeEventListener("visibilitychange", wakeUp);
      void channel?.unsubscribe();
    },
  };
}

function join(
  client: RealtimeClient,
  topic: string,
  handlers: LiveHandlers,
  onStatus: (status: string) => void,
): RealtimeChannel {
  const { onHint, onPresence } = handlers;
  const channel = client.channel(topic, {
    config: { private: true, presence: { key: "", enabled: onPresence !== undefined } },
  });
  channel.on("broadcast", { event: "*" }, ({ event, payload }) => onHint?.(event, payload ?? {}));
  if (onPresence) {
    channel.on("presence", { event: "sync" }, () => {
      onPresence(Object.values(channel.presenceState<Presence>()).flat());
    });
  }
  return channel.subscribe(onStatus);
}

let client: Promise<RealtimeClient> | null = null;

/** The page's one socket. A failure is forgotten, so that the next tick tries again. */
function socket(): Promise<RealtimeClient> {
  client ??= connect().catch((error) => {
    client = null;
    throw error;
  });
  return client;
}

async function connect(): Promise<RealtimeClient> {
  const [{ RealtimeClient }, first] = await Promise.all([
    import("./realtime.ts"),
    readToken(),
  ]);
  let token = first;
  const { origin } = new URL(first.url, location.origin);
  const connected = new RealtimeClient(`${origin.replace(/^http/, "ws")}/realtime/v1`, {
    params: { apikey: first.publishable_key },
    // Asked at every connect, join and heartbeat; the server renews the session when it is time.
    accessToken: async () => {
      if (token.expires_at - TOKEN_MARGIN_SECONDS < Date.now() / 1000) token = await readToken();
      return token.access_token;
    },
  });
  // A join carries the token that is known by then: without one the first join is refused.
  await connected.setAuth();
  return connected;
}

async function readToken(): Promise<Token> {
  const response = await fetch("/session/token", { headers: { accept: "application/json" } });
  if (response.status === 401) throw new SignedOut();
  if (!response.ok) throw new Error(`Cannot read the session: ${response.status}`);
  return await response.json();
}
