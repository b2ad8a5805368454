import { createSocket } from "node:dgram";
import type { Socket } from "node:dgram";

/* The parts of a network that a test makes worse: pipes, and doors through which all goes. */

/** What a network lets through in each direction; nothing said is no limit. */
export interface Shape {
  kilobitsPerSecond?: number;
  /** One way. */
  delayMs?: number;
  /** Share of media packets that never arrive, 0 to 1. What is sent reliably is only slower. */
  loss?: number;
}

/** A queue longer than this drops media, as a small router does. */
const QUEUE_MS_MAX = 400;
/** Streams yield: they fill the line half at most, a packet at a time. */
const STREAM_QUEUE_MS = 200;
const STREAM_BYTES = 1_400;
/** What IP and UDP put before each packet: on a narrow line it counts. */
const HEADER_BYTES = 28;
const HOST = "127.0.0.1";

/** What holds for both directions now, and who waits for the end of a cut. */
export class Conditions {
  shape: Shape = {};
  #mended: PromiseWithResolvers<void> | null = null;

  get isCut(): boolean {
    return this.#mended !== null;
  }

  cut(): void {
    this.#mended ??= Promise.withResolvers<void>();
  }

  mend(): void {
    this.#mended?.resolve();
    this.#mended = null;
  }

  async untilMended(): Promise<void> {
    while (this.#mended) await this.#mended.promise;
  }
}

/** One direction: everything in it shares its rate and stands in one line. */
export class Pipe {
  #freeAt = 0;

  constructor(readonly conditions: Conditions) {}

  /** Carries a packet, or loses it. */
  carry(bytes: number, arrive: () => void): void {
    const { isCut, shape: { loss = 0 } } = this.conditions;
    if (isCut || Math.random() < loss || this.#queueMs() > QUEUE_MS_MAX) return;
    const waitMs = this.#enter(bytes + HEADER_BYTES) + this.#delayMs;
    if (waitMs < 1) arrive();
    else setTimeout(() => this.conditions.isCut || arrive(), waitMs);
  }

  /** Carries a stream in its order, in packets that wait for room in the line as all others do. */
  async stream(from: ReadableStream<Uint8Array>, to: WritableStream<Uint8Array>): Promise<void> {
    const writer = to.getWriter();
    let written: Promise<void> = Promise.resolve();
    for await (const part of from) {
      for (let at = 0; at < part.byteLength; at += STREAM_BYTES) {
        const packet = part.subarray(at, at + STREAM_BYTES);
        await this.conditions.untilMended();
        await sleep(this.#queueMs() - STREAM_QUEUE_MS);
        const before = written;
        const arrived = sleep(this.#enter(packet.byteLength) + this.#delayMs);
        written = (async () => {
          await Promise.all([before, arrived]);
          await this.conditions.untilMended();
          await writer.write(packet);
        })();
        written.catch(() => {});
      }
    }
    await written;
    await writer.close();
  }

  get #delayMs(): number {
    return this.conditions.shape.delayMs ?? 0;
  }

  #queueMs(): number {
    return Math.max(0, this.#freeAt - performance.now());
  }

  #enter(bytes: number): number {
    const { kilobitsPerSecond } = this.conditions.shape;
    const sendingMs = kilobitsPerSecond ? bytes * 8 / kilobitsPerSecond : 0;
    this.#freeAt = Math.max(performance.now(), this.#freeAt) + sendingMs;
    return this.#queueMs();
  }
}

/** Connections to one port of this machine. */
export class TcpDoor {
  #listener = Deno.listen({ hostname: HOST, port: 0 });
  #connections = new Set<Deno.Conn>();

  constructor(readonly target: number, readonly up: Pipe, readonly down: Pipe) {
    void this.#accept();
  }

  get port(): number {
    return (this.#listener.addr as Deno.NetAddr).port;
  }

  drop(): void {
    for (const connection of this.#connections) close(connection);
    this.#connections.clear();
  }

  close(): void {
    this.#listener.close();
    this.drop();
  }

  async #accept(): Promise<void> {
    for await (const near of this.#listener) void this.#join(near);
  }

  async #join(near: Deno.Conn): Promise<void> {
    this.#connections.add(near);
    await this.up.conditions.untilMended();
    const far = await Deno.connect({ hostname: HOST, port: this.target }).catch(() => null);
    if (far) {
      this.#connections.add(far);
      await Promise.allSettled([
        this.up.stream(near.readable, far.writable),
        this.down.stream(far.readable, near.writable),
      ]);
    }
    for (const one of [near, far]) {
      if (!one) continue;
      this.#connections.delete(one);
      close(one);
    }
  }
}

/** Packets to one port of this machine; to the server each sender is a port of its own. */
export class UdpDoor {
  /** Bytes that passed so far. */
  passed = { up: 0, down: 0 };
  #near = createSocket("udp4");
  #far = new Map<string, Socket>();

  constructor(readonly target: number, readonly up: Pipe, readonly down: Pipe) {
    this.#near.on("message", (packet, { address, port }) => {
      const key = `${address}:${port}`;
      const far = this.#far.get(key) ?? this.#answer(key, address, port);
      this.up.carry(packet.byteLength, () => {
        if (!this.#far.has(key)) return;
        this.passed.up += packet.byteLength;
        far.send(packet, this.target, HOST, () => {});
      });
    });
  }

  /** Its port. */
  open(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#near.once("error", reject);
      this.#near.bind(0, HOST, () => resolve(this.#near.address().port));
    });
  }

  /** The server sees whoever sends next as somebody new. */
  drop(): void {
    for (const far of this.#far.values()) far.close();
    this.#far.clear();
  }

  close(): void {
    this.drop();
    this.#near.close();
  }

  #answer(key: string, address: string, port: number): Socket {
    const far = createSocket("udp4");
    far.on("message", (packet) => {
      this.down.carry(packet.byteLength, () => {
        if (!this.#far.has(key)) return;
        this.passed.down += packet.byteLength;
        this.#near.send(packet, port, address, () => {});
      });
    });
    // A server that is gone answers with an error: to the sender that is silence.
    far.on("error", () => {});
    this.#far.set(key, far);
    return far;
  }
}

function close(connection: Deno.Conn): void {
  try {
    connection.close();
  } catch { /* closed by the other end already */ }
}

function sleep(milliseconds: number): Promise<void> {
  return milliseconds < 1
    ? Promise.resolve()
    : new Promise((resolve) => setTimeout(resolve, milliseconds));
}
