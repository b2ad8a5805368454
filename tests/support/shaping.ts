import { Conditions, Pipe, TcpDoor, UdpDoor } from "./relay.ts";
import type { Shape } from "./relay.ts";

/** The way of one person's browser to the product and its calls, which a test can make worse. */
export interface Network {
  /** Chromium's flags which lead its connections over this network. */
  flags: string[];
  /** For `context.addInitScript(detour, network.media)`: leads media over this network as well. */
  media: MediaPorts;
  /** From now on it is like this, until the next call. */
  shape(shape: Shape): void;
  /** Nothing passes any more, and nobody is told: a tunnel. */
  cut(): void;
  /** It passes again. */
  mend(): void;
  /** The phone takes another network: every connection breaks, new ones go at once. */
  change(): void;
  /** Bytes of media that passed so far, as they came and went. */
  passed: { up: number; down: number };
  close(): Promise<void>;
}

/** Where the media server takes packets, and where the browser is led instead. */
export interface MediaPorts {
  from: number;
  to: number;
}

/**
 * Lays a network to ports of this machine: `tcp` for pages and signals, `udp` for media. It runs in
 * this process, needs no rights, and knows nothing of what it carries.
 */
export async function layNetwork({ tcp, udp }: { tcp: number[]; udp: number }): Promise<Network> {
  const conditions = new Conditions();
  const [up, down] = [new Pipe(conditions), new Pipe(conditions)];
  const doors = tcp.map((port) => new TcpDoor(port, up, down));
  const media = new UdpDoor(udp, up, down);
  const rules = doors.flatMap(({ target, port }) =>
    ["localhost", "127.0.0.1"].map((host) => `MAP ${host}:${target} 127.0.0.1:${port}`)
  );
  return {
    flags: [`--host-resolver-rules=${rules.join(",")}`],
    media: { from: udp, to: await media.open() },
    shape: (shape) => conditions.shape = shape,
    cut: () => conditions.cut(),
    mend: () => conditions.mend(),
    change: () => {
      for (const door of [...doors, media]) door.drop();
    },
    passed: media.passed,
    close: async () => {
      conditions.mend();
      await Promise.all([...doors, media].map((door) => door.close()));
    },
  };
}

/**
 * Runs in the page before its scripts: the media server's candidates point to the network's port,
 * and the page's own are kept from the server, so that no packet finds another way.
 */
export function detour({ from, to }: MediaPorts): void {
  const Plain = globalThis.RTCPeerConnection;
  const lead = (text: string) => text.replaceAll(` 127.0.0.1 ${from} `, ` 127.0.0.1 ${to} `);
  const hide = <Description extends RTCSessionDescriptionInit>({ type, sdp }: Description) => ({
    type,
    sdp: (sdp ?? "").replaceAll(/^a=candidate:.*\r?\n/gm, ""),
  });
  globalThis.RTCPeerConnection = class extends Plain {
    override addIceCandidate(candidate?: RTCIceCandidateInit | null): Promise<void> {
      if (!candidate?.candidate) return super.addIceCandidate(candidate);
      const { sdpMid, sdpMLineIndex, usernameFragment } = candidate;
      return super.addIceCandidate({
        candidate: lead(candidate.candidate),
        sdpMid,
        sdpMLineIndex,
        usernameFragment,
      });
    }
    override setRemoteDescription({ type, sdp }: RTCSessionDescriptionInit): Promise<void> {
      return super.setRemoteDescription({ type, sdp: lead(sdp ?? "") });
    }
    // The old form with callbacks is used by nobody here.
    // deno-lint-ignore no-explicit-any -- the overloads of the browser's own
    override async createOffer(options?: any): Promise<any> {
      return hide(await super.createOffer(options));
    }
    // deno-lint-ignore no-explicit-any -- the overloads of the browser's own
    override async createAnswer(options?: any): Promise<any> {
      return hide(await super.createAnswer(options));
    }
    override get localDescription(): RTCSessionDescription | null {
      const description = super.localDescription;
      return description && new RTCSessionDescription(hide(description));
    }
    override set onicecandidate(act: ((event: RTCPeerConnectionIceEvent) => void) | null) {
      super.onicecandidate = act && ((event) => event.candidate === null && act(event));
    }
  };
}
