/*
 * The page of the tests of the calls' core: opens a call as an island does, and shows what is received.
 */
import type { CallState } from "../../../domain/call.ts";
import { blurAvailable } from "../../../islands/_runtime/call/blur.ts";
import { openMedia } from "../../../islands/_runtime/call/devices.ts";
import { meter } from "../../../islands/_runtime/call/meter.ts";
import { checkNetwork } from "../../../islands/_runtime/call/probe.ts";
import { RoomKeyProvider } from "../../../islands/_runtime/call/room_key_provider.ts";
import { callServer } from "../../../islands/_runtime/call/server.ts";
import { openCall } from "../../../islands/_runtime/call/session.ts";
import type {
  CallEvents,
  CallSession,
  CallSnapshot,
} from "../../../islands/_runtime/call/session_types.ts";
import { playTone } from "../../../islands/_runtime/call/tone.ts";

export interface Harness {
  session: CallSession;
  /** As the page knew it when it entered. */
  call: CallState;
  /** Names of what happened, with the page's clock in milliseconds since the epoch. */
  happened: { name: string; event: unknown; at: number }[];
  phases: string[];
  enter(who: string, wanted?: { camera?: boolean; blur?: boolean }): Promise<void>;
  snapshot(): CallSnapshot;
  blurAvailable: typeof blurAvailable;
  checkNetwork: typeof checkNetwork;
  playTone: typeof playTone;
  loudest(milliseconds: number): Promise<number>;
  /** From now on this page has another key than the one agreed on. */
  spoilKeys(): void;
  refused: string[];
}

const EVENTS: (keyof CallEvents)[] = [
  "encryption_off",
  "phrase_changed",
  "snapshot_asked",
  "snapshot_answered",
  "joined",
  "lost",
  "back",
  "left",
  "own_lost",
  "own_back",
  "sending_changed",
  "ended",
];

const harness: Partial<Harness> & Pick<Harness, "happened" | "phases" | "refused"> = {
  happened: [],
  phases: [],
  refused: [],
  enter: async (who, { camera = true, blur = false } = {}) => {
    const paths = { token: `/${who}/token`, state: `/${who}`, quality: `/${who}/quality` };
    const call: CallState = await (await fetch(paths.state)).json();
    const server = callServer(call.call_id, paths);
    const [{ media }, prefetched] = await Promise.all([
      openMedia({ camera, microphone: true }),
      server.token(),
    ]);
    const session = openCall({ call, server, prefetched, media: { ...media, blur }, locale: "en" });
    Object.assign(harness, { session, call });
    for (const name of EVENTS) {
      session.on(name, (event) => harness.happened.push({ name, event, at: Date.now() }));
    }
    session.subscribe(() => show(session.snapshot()));
    show(session.snapshot());
  },
  snapshot: () => harness.session!.snapshot(),
  blurAvailable,
  checkNetwork,
  playTone,
  loudest: (milliseconds) =>
    new Promise((resolve) => {
      let loudest = 0;
      void openMedia({ camera: false, microphone: true }).then(({ media }) => {
        const stop = meter(media.microphone!, (level) => loudest = Math.max(loudest, level));
        setTimeout(() => {
          stop();
          media.microphone!.stop();
          resolve(loudest);
        }, milliseconds);
      });
    }),
  spoilKeys: () => {
    const { set } = RoomKeyProvider.prototype;
    RoomKeyProvider.prototype.set = function ({ epoch, bytes }) {
      return set.call(this, { epoch, bytes: bytes.map((byte) => byte ^ 1) });
    };
  },
};

function show({ phase, people }: CallSnapshot): void {
  if (harness.phases.at(-1) !== phase) harness.phases.push(phase);
  for (const { identity, camera } of people) {
    const id = `of-${identity}`;
    const known = document.getElementById(id) as HTMLVideoElement | null;
    if (!camera) {
      known?.remove();
      continue;
    }
    const video = known ?? document.createElement("video");
    video.id = id;
    video.width = 640;
    video.height = 360;
    video.autoplay = true;
    video.muted = true;
    document.body.append(video);
    camera.attach(video);
  }
}

document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
  harness.refused.push(`${violatedDirective} ${blockedURI}`);
});
Object.assign(globalThis, { harness });
