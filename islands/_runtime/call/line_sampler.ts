import type { Room } from "livekit-client";
import { ConnectionQuality, RoomEvent } from "livekit-client";
import type { Quality } from "../../../domain/call.ts";
import type { LineSample } from "../../../domain/call_quality.ts";

/** The parts of RTCStats that are read here; which of them are there depends on the browser. */
interface Stats {
  type: string;
  kind?: string;
  active?: boolean;
  state?: string;
  nominated?: boolean;
  bytesReceived?: number;
  responsesReceived?: number;
  availableOutgoingBitrate?: number;
  currentRoundTripTime?: number;
  fractionLost?: number;
  packetsLost?: number;
  packetsReceived?: number;
}

/**
 * Loss is looked at over a few seconds: one packet in a second of pauses is no sixth of the line.
 */
const LOSS_SAMPLES = 4;
const PACKETS_MIN = 20;
/** The line's width is tried out by video alone, and the estimate takes its time to grow. */
const ESTIMATE_MS = 5_000;

/** Measures the connection to the media server, from what the browser counts anyway. */
export class LineSampler {
  private room: Room | null = null;
  private server: Quality | null = null;
  private received = -1;
  private heardAt = 0;
  private counted = { lost: 0, received: 0 };
  private losses: number[] = [];
  private videoSince: number | null = null;

  bind(room: Room): void {
    [this.room, this.server, this.received] = [room, null, -1];
    [this.counted, this.losses, this.videoSince] = [{ lost: 0, received: 0 }, [], null];
    this.heardAt = performance.now();
    room.on(RoomEvent.ConnectionQualityChanged, (quality, participant) => {
      if (participant.isLocal) this.server = qualityFrom(quality);
    });
  }

  /** Null while there is no connection to measure. */
  async sample(): Promise<LineSample | null> {
    const stats = await this.read();
    const pairs = stats.filter(({ type, state }) =>
      type === "candidate-pair" && state === "succeeded"
    );
    if (pairs.length === 0) return null;
    const received = sum(
      pairs.map(({ bytesReceived = 0, responsesReceived = 0 }) =>
        bytesReceived + responsesReceived
      ),
    );
    if (received !== this.received) this.heardAt = performance.now();
    this.received = received;
    const used = pairs.find(({ nominated }) => nominated) ?? pairs[0]!;
    return {
      at: performance.now(),
      availableKbps: this.availableOf(stats, used),
      loss: this.lossOf(stats),
      rttMs: (used.currentRoundTripTime ?? 0) * 1000,
      server: this.server,
    };
  }

  /** Milliseconds for which nothing came from the server; 0 before there is a connection. */
  silence(): number {
    return this.room ? performance.now() - this.heardAt : 0;
  }

  private async read(): Promise<Stats[]> {
    const transports = this.room?.engine?.pcManager;
    const reports = await Promise.all([
      transports?.publisher.getStats(),
      transports?.subscriber?.getStats(),
    ]);
    return reports.flatMap((report) => report ? [...report.values()] as Stats[] : []);
  }

  /** Null while no picture is sent: by choice, or because nobody looks. */
  private availableOf(stats: Stats[], { availableOutgoingBitrate }: Stats): number | null {
    const sends = stats.some(({ type, kind, active }) =>
      type === "outbound-rtp" && kind === "video" && active !== false
    );
    this.videoSince = sends ? this.videoSince ?? performance.now() : null;
    const isTried = this.videoSince !== null &&
      performance.now() - this.videoSince > ESTIMATE_MS;
    return isTried && availableOutgoingBitrate ? availableOutgoingBitrate / 1000 : null;
  }

  private lossOf(stats: Stats[]): number {
    const outgoing = stats.filter(({ type }) => type === "remote-inbound-rtp")
      .map(({ fractionLost = 0 }) => fractionLost);
    const incoming = stats.filter(({ type }) => type === "inbound-rtp");
    const now = {
      lost: sum(incoming.map(({ packetsLost = 0 }) => packetsLost)),
      received: sum(incoming.map(({ packetsReceived = 0 }) => packetsReceived)),
    };
    const lost = Math.max(0, now.lost - this.counted.lost);
    const sent = lost + Math.max(0, now.received - this.counted.received);
    this.counted = now;
    const worst = Math.max(0, ...outgoing, sent > PACKETS_MIN ? lost / sent : 0);
    this.losses = [...this.losses, worst].slice(-LOSS_SAMPLES);
    return sum(this.losses) / this.losses.length;
  }
}

function qualityFrom(quality: ConnectionQuality): Quality | null {
  return quality === ConnectionQuality.Unknown ? null : quality as Quality;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
