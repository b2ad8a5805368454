/* What a person hears and sees of others in a call, asked from within the page. */

interface Watch {
  peers: Set<RTCPeerConnection>;
  players: Set<HTMLMediaElement>;
  /** Tracks that came from others; all else that plays is one's own picture. */
  remote: Set<MediaStreamTrack>;
  /** When the first picture of somebody else was shown, on the machine's clock. */
  firstFrameAt: number | null;
}

type Watched = typeof globalThis & { mediaWatch: Watch };

/** Runs in the page before its scripts: keeps its connections and what plays, shown or not. */
export function watchMedia(): void {
  const Plain = globalThis.RTCPeerConnection;
  const watch: Watch = {
    peers: new Set(),
    players: new Set(),
    remote: new Set(),
    firstFrameAt: null,
  };
  Object.assign(globalThis, { mediaWatch: watch });
  globalThis.RTCPeerConnection = class extends Plain {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      watch.peers.add(this);
      this.addEventListener("track", ({ track }) => watch.remote.add(track));
    }
  };
  const source = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, "srcObject")!;
  Object.defineProperty(HTMLMediaElement.prototype, "srcObject", {
    ...source,
    set(this: HTMLMediaElement, stream: MediaProvider | null) {
      source.set!.call(this, stream);
      watch.players.add(this);
      const theirs = stream instanceof MediaStream &&
        stream.getVideoTracks().some((track) => watch.remote.has(track));
      if (!theirs || !(this instanceof HTMLVideoElement)) return;
      this.requestVideoFrameCallback((now) => watch.firstFrameAt ??= performance.timeOrigin + now);
    },
  });
}

/**
 * Runs in the page: of the given time, the share in which this pitch was the loudest that others'
 * players gave out.
 */
export async function shareOfVoice(
  { hertz, milliseconds }: { hertz: number; milliseconds: number },
): Promise<number> {
  const LOUD_DECIBEL = -60;
  const NEAR_HERTZ = 40;
  const [LOWEST_HERTZ, HIGHEST_HERTZ] = [150, 4000];
  const { players, remote } = (globalThis as Watched).mediaWatch;
  const context = new AudioContext();
  await context.resume();
  const ears = new Map<MediaStreamTrack, AnalyserNode>();
  const listen = () => {
    for (const { muted, paused, volume, srcObject } of players) {
      if (muted || paused || volume === 0 || !(srcObject instanceof MediaStream)) continue;
      for (const track of srcObject.getAudioTracks()) {
        if (ears.has(track) || !remote.has(track) || track.readyState !== "live") continue;
        const ear = new AnalyserNode(context, { fftSize: 4096, smoothingTimeConstant: 0 });
        context.createMediaStreamSource(new MediaStream([track])).connect(ear);
        ears.set(track, ear);
      }
    }
  };
  const levels = new Float32Array(2048);
  const width = context.sampleRate / 4096;
  const [from, to] = [Math.ceil(LOWEST_HERTZ / width), Math.floor(HIGHEST_HERTZ / width)];
  const sounds = (ear: AnalyserNode) => {
    ear.getFloatFrequencyData(levels);
    let loudest = from;
    for (let at = from; at < to; at++) if (levels[at]! > levels[loudest]!) loudest = at;
    return levels[loudest]! > LOUD_DECIBEL && Math.abs(loudest * width - hertz) < NEAR_HERTZ;
  };
  let [heard, looked] = [0, 0];
  const until = performance.now() + milliseconds;
  while (performance.now() < until) {
    listen();
    await new Promise((resolve) => setTimeout(resolve, 40));
    looked++;
    if ([...ears.values()].some(sounds)) heard++;
  }
  await context.close();
  return heard / looked;
}

/** Runs in the page: how many new pictures of others came on the screen in this time. */
export async function framesSeen(milliseconds: number): Promise<number> {
  const { players, remote } = (globalThis as Watched).mediaWatch;
  const shown = [...players].filter((player) =>
    player instanceof HTMLVideoElement && player.checkVisibility() &&
    player.srcObject instanceof MediaStream &&
    player.srcObject.getVideoTracks().some((track) => remote.has(track))
  ) as HTMLVideoElement[];
  const before = shown.map((one) => one.getVideoPlaybackQuality().totalVideoFrames);
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return shown.reduce(
    (sum, one, index) =>
      sum + Math.max(0, one.getVideoPlaybackQuality().totalVideoFrames - before[index]!),
    0,
  );
}

/** What went over the page's media connections so far. */
export interface MediaCounts {
  sentBytes: number;
  receivedBytes: number;
  audioLost: number;
  audioReceived: number;
  /** Samples that were made up in place of missing ones, and all. */
  concealed: number;
  samples: number;
  at: number;
}

/** Runs in the page. */
export async function countMedia(): Promise<MediaCounts> {
  const counts = {
    sentBytes: 0,
    receivedBytes: 0,
    audioLost: 0,
    audioReceived: 0,
    concealed: 0,
    samples: 0,
    at: performance.now(),
  };
  for (const peer of (globalThis as Watched).mediaWatch.peers) {
    if (peer.connectionState === "closed") continue;
    // deno-lint-ignore no-explicit-any -- the members of each type of report differ
    const reports: Iterable<any> = (await peer.getStats()).values();
    for (const report of reports) {
      if (report.type === "transport") {
        counts.sentBytes += report.bytesSent;
        counts.receivedBytes += report.bytesReceived;
      }
      if (report.type !== "inbound-rtp" || report.kind !== "audio") continue;
      counts.audioLost += report.packetsLost;
      counts.audioReceived += report.packetsReceived;
      counts.concealed += report.concealedSamples ?? 0;
      counts.samples += report.totalSamplesReceived ?? 0;
    }
  }
  return counts;
}

/** Runs in the page: the longest time, in milliseconds, without a packet of anybody's voice. */
export async function longestSilence(milliseconds: number): Promise<number> {
  const { peers } = (globalThis as Watched).mediaWatch;
  const received = async () => {
    let packets = 0;
    for (const peer of peers) {
      if (peer.connectionState === "closed") continue;
      for (const report of (await peer.getStats()).values()) {
        if (report.type === "inbound-rtp" && report.kind === "audio") {
          packets += report.packetsReceived;
        }
      }
    }
    return packets;
  };
  let [before, heardAt, longest] = [await received(), performance.now(), 0];
  const until = performance.now() + milliseconds;
  while (performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const now = await received();
    // A new connection counts from nothing: fewer packets are others, and none is silence.
    if (now !== before && now > 0) {
      longest = Math.max(longest, performance.now() - heardAt);
      heardAt = performance.now();
    }
    before = now;
  }
  return Math.max(longest, performance.now() - heardAt);
}

/** Runs in the page: when the first picture of somebody else was shown; the next one counts anew. */
export async function firstFrame(): Promise<number> {
  const watch = (globalThis as Watched).mediaWatch;
  while (watch.firstFrameAt === null) await new Promise(requestAnimationFrame);
  const at = watch.firstFrameAt;
  watch.firstFrameAt = null;
  return at;
}
