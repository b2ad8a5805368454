/** One websocket: its frames in order, its channels, and how much it may ask for. */
import {
  Channel,
  type ChannelConfig,
  Refusal,
  type Surroundings,
  TOPIC_PREFIX,
} from "./realtime_channel.ts";
import { decodeFrame, encodeFrame, type Frame, type Version } from "./realtime_frames.ts";

export const LIMITS = {
  frameBytes: 64 * 1024,
  channels: 100,
  topicLength: 255,
  framesPerSecond: 50,
  burst: 200,
  unsentBytes: 1024 * 1024,
};

const CLOSE = { policy: 1008, tooBig: 1009, overloaded: 1013 };

export interface Connection extends Surroundings {
  version: Version;
  /** The key it connected with: who it speaks for until it brings a token. */
  key: string | null;
}

/** Speaks Phoenix on `socket` until it closes. */
export function serveSocket(socket: WebSocket, connection: Connection) {
  const session = new SocketSession(socket, connection);
  socket.binaryType = "arraybuffer";
  socket.onmessage = ({ data }) => session.receive(data);
  socket.onclose = () => session.end();
  socket.onerror = () => session.end();
}

class SocketSession {
  readonly #channels = new Map<string, Channel>();
  #work: Promise<void> = Promise.resolve();
  #allowance = LIMITS.burst;
  #lastFrame = Date.now();
  #ended = false;

  constructor(readonly socket: WebSocket, readonly connection: Connection) {}

  /** Takes one frame; frames are answered one after the other, as they came. */
  receive(data: string | ArrayBuffer) {
    if (this.socket.readyState !== WebSocket.OPEN) return;
    const size = typeof data === "string" ? data.length : data.byteLength;
    if (size > LIMITS.frameBytes) return this.socket.close(CLOSE.tooBig, "message too large");
    if (!this.#mayAsk()) return this.socket.close(CLOSE.policy, "too many messages");
    let frame: Frame;
    try {
      frame = decodeFrame(data, this.connection.version);
    } catch {
      return this.socket.close(CLOSE.policy, "not a Phoenix message");
    }
    this.#work = this.#work.then(() => this.#ended ? undefined : this.#answer(frame));
  }

  end() {
    this.#ended = true;
    for (const channel of this.#channels.values()) channel.close();
    this.#channels.clear();
  }

  async #answer(frame: Frame) {
    try {
      await this.#handle(frame);
    } catch (error) {
      // Anything but a refusal is our fault or the database's; the client may try again.
      const reason = error instanceof Refusal ? error.message : "Unavailable: try again.";
      this.#reply(frame, "error", { reason });
    }
  }

  async #handle(frame: Frame) {
    const { topic, event, payload } = frame;
    if (topic === "phoenix" && event === "heartbeat") return this.#reply(frame, "ok");
    if (event === "phx_join") return await this.#join(frame);
    const channel = this.#channels.get(topic);
    if (!channel) throw new Refusal("unmatched topic");
    switch (event) {
      case "phx_leave":
        channel.close();
        this.#channels.delete(topic);
        this.#reply(frame, "ok");
        return channel.push("phx_close", {});
      case "access_token":
        return await channel.renew(payload.access_token);
      case "presence":
        await channel.showPresence(payload);
        return this.#reply(frame, "ok");
      case "broadcast":
        await channel.broadcast(payload);
        if (channel.config.broadcast?.ack) this.#reply(frame, "ok");
        return;
      default:
        throw new Refusal(`Unknown message: ${event}`);
    }
  }

  async #join(frame: Frame) {
    const { topic, payload } = frame;
    if (!topic.startsWith(TOPIC_PREFIX) || topic.length > LIMITS.topicLength) {
      throw new Refusal("A topic starts with realtime: and has at most 255 characters.");
    }
    this.#channels.get(topic)?.close();
    this.#channels.delete(topic);
    if (this.#channels.size >= LIMITS.channels) {
      throw new Refusal(`Too many channels: at most ${LIMITS.channels} on one connection.`);
    }
    const channel: Channel = new Channel(
      this.connection,
      topic,
      frame.joinRef ?? frame.ref,
      (payload.config ?? {}) as ChannelConfig,
      (answer) => this.#send(answer),
      () => this.#channels.delete(topic),
    );
    await channel.open(payload.access_token ?? this.connection.key);
    if (this.#ended) return channel.close();
    this.#channels.set(topic, channel);
    this.#reply(frame, "ok", { postgres_changes: [] });
    channel.welcome();
  }

  #reply(frame: Frame, status: "ok" | "error", response: Record<string, unknown> = {}) {
    this.#send({ ...frame, event: "phx_reply", payload: { status, response } });
  }

  #send(frame: Frame) {
    if (this.socket.readyState !== WebSocket.OPEN) return;
    if (this.socket.bufferedAmount > LIMITS.unsentBytes) {
      return this.socket.close(CLOSE.overloaded, "reads too slowly");
    }
    const encoded = encodeFrame(frame, this.connection.version);
    if (encoded !== null) this.socket.send(encoded as string | Uint8Array<ArrayBuffer>);
  }

  /** A bucket of frames, refilled as time passes. */
  #mayAsk(): boolean {
    const now = Date.now();
    const refill = (now - this.#lastFrame) / 1000 * LIMITS.framesPerSecond;
    this.#allowance = Math.min(LIMITS.burst, this.#allowance + refill) - 1;
    this.#lastFrame = now;
    return this.#allowance >= 0;
  }
}
