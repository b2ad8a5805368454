import { newId } from "../new_id.ts";
import type { Camera } from "./camera.ts";
import { createGrabber } from "./frame_grabber.ts";
import type { Packets } from "./packets.ts";
import type { Store } from "./store.ts";

type PictureMessage =
  | { kind: "ask"; requestId: string }
  | { kind: "answer"; requestId: string; yes: boolean };

export interface Pictures {
  ask(identity: string): string;
  /** Says yes or no; with yes the picture is taken here, from the own camera. */
  answer(requestId: string, yes: boolean): Promise<Blob | null>;
  close(): void;
}

/** Sharp enough to look at skin; what is sent is made smaller by the outbox where needed. */
const WIDTH = 1600;
const QUALITY = 0.88;
/** The lens takes a moment to change its size and to focus. */
const SETTLE_MS = 600;

/**
 * A picture by consent: one asks, the other's own browser takes it and puts it into the conversation.
 * No picture is cut out of what was received, and none is taken before the yes.
 */
export function createPictures(store: Store, packets: Packets, camera: Camera): Pictures {
  const grabber = createGrabber();
  const askedOf = new Map<string, string>();
  const askedBy = new Map<string, string>();

  packets.onJson<PictureMessage>("picture", (identity, message) => {
    const { requestId } = message;
    if (typeof requestId !== "string") return;
    if (message.kind === "ask") {
      askedBy.set(requestId, identity);
      store.emit("snapshot_asked", { requestId, identity });
    }
    if (message.kind === "answer" && askedOf.get(requestId) === identity) {
      askedOf.delete(requestId);
      store.emit("snapshot_answered", { requestId, identity, yes: message.yes === true });
    }
  });

  const say = (to: string, message: PictureMessage) =>
    packets.sendJson("picture", message, { to: [to] });

  return {
    ask: (identity) => {
      const requestId = newId();
      askedOf.set(requestId, identity);
      void say(identity, { kind: "ask", requestId });
      return requestId;
    },
    answer: async (requestId, yes) => {
      const identity = askedBy.get(requestId);
      askedBy.delete(requestId);
      if (!identity) return null;
      await say(identity, { kind: "answer", requestId, yes });
      if (!yes) return null;
      return await camera.atBest(async (track) => {
        await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
        return await grabber.grab(track, WIDTH, QUALITY);
      });
    },
    close: () => grabber.close(),
  };
}
