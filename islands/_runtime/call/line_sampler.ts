import type { Room } from "livekit-client";
import { ConnectionQuality, RoomEvent } from "livekit-client";
import type { Quality } from "../../../domain/call.ts";
import type { LineSample } from "../../../domain/call_quality.ts";

export interface LineSampler {
  bind(room: Room): void;
  sample(): Promise<LineSample | null>;
  /** Milliseconds for which nothing came from the server; 0 before the first sample. */
  silence(): number;
}

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

/** Loss is looked at over a few seconds: one packet in a second of pauses is no sixth of the line. */
const LOSS_SAMPLES = 4;
/** The line's width is tried out by video alone, and the estimate takes its time to grow. */
const ESTIMATE_MS = 5_000;

/** Measures the connection to the media server, from what the browser counts anyway. */
export function createLineSampler(): LineSampler {
  let room: Room | null = null;
  let server: Quality | null = null;
  let received = -1;
  let heardAt = 0;
  let counted = { lost: 0, received: 0 };
  let losses: number[] = [];
  let videoSince: number | null = null;

  /** Null while no picture is sent: by choice, or because nobody looks. */
  const availableOf = (stats: Stats[], pair: Stats): number | null => {
    const sends = stats.some(({ type, kind, active }) =>
      type === "outbound-rtp" && kind === "video" && active !== false
    );
    videoSince = sends ? videoSince ?? performance.now() : null;
    const isTried = videoSince !== null && performance.now() - videoSince > ESTIMATE_MS;
    const { availableOutgoingBitrate } = pair;
    return isTried && availableOutgoingBitrate ? availableOutgoingBitrate / 1000 : null;
  };

  const read = async (): Promise<Stats[]> => {
    const transports = room?.engine?.pcManager;
    const reports = await Promise.all([
      transports?.publisher.getStats(),
      transports?.subscriber?.getStats(),
    ]);
    return reports.flatMap((report) => report ? [...report.values()] as Stats[] : []);
  };

  const lossOf = (stats: Stats[]): number => {
    const outgoing = stats.filter(({ type }) => type === "remote-inbound-rtp")
      .map(({ fractionLost = 0 }) => fractionLost);
    const incoming = stats.filter(({ type }) => type === "inbound-rtp");
    const now = {
      lost: sum(incoming.map(({ packetsLost = 0 }) => packetsLost)),
      received: sum(incoming.map(({ packetsReceived = 0 }) => packetsReceived)),
    };
    const lost = Math.max(0, now.lost - counted.lost);
    const arrived = Math.max(0, now.received - counted.received);
    counted = now;
    losses = [
      ...losses,
      Math.max(0, ...outgoing, lost + arrived > 20 ? lost / (lost + arrived) : 0),
    ]
      .slice(-LOSS_SAMPLES);
    return sum(losses) / losses.length;
  };

  return {
    bind: (next) => {
      [room, server, received, heardAt] = [next, null, -1, performance.now()];
      [counted, losses, videoSince] = [{ lost: 0, received: 0 }, [], null];
      next.on(RoomEvent.ConnectionQualityChanged, (quality, participant) => {
        if (participant.isLocal) server = qualityFrom(quality);
      });
    },
    sample: async () => {
      const stats = await read();
      const pairs = stats.filter(({ type, state }) =>
        type === "candidate-pair" && state === "succeeded"
      );
      if (pairs.length === 0) return null;
      const now = sum(
        pairs.map(({ bytesReceived = 0, responsesReceived = 0 }) =>
          bytesReceived + responsesReceived
        ),
      );
      if (now !== received) heardAt = performance.now();
      received = now;
      const used = pairs.find(({ nominated }) => nominated) ?? pairs[0]!;
      return {
        at: performance.now(),
        availableKbps: availableOf(stats, used),
        loss: lossOf(stats),
        rttMs: (used.currentRoundTripTime ?? 0) * 1000,
        server,
      };
    },
    silence: () => room ? performance.now() - heardAt : 0,
  };
}

function qualityFrom(quality: ConnectionQuality): Quality | null {
  return quality === ConnectionQuality.Unknown ? null : quality as Quality;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
