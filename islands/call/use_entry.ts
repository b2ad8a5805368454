import { useEffect, useRef, useState } from "preact/hooks";
import type { CallState } from "../../domain/call.ts";
import { isLive } from "../../domain/call.ts";
import type { call_live } from "../../domain/words/en/call_live.ts";
import type { CallServer, CallSession } from "../_runtime/call/session_types.ts";
import type { CallRoomProps } from "./call_props.ts";
import { spoken } from "./spoken.ts";
import type { CallInHand } from "./use_call.ts";
import type { LobbyMedia } from "./use_media.ts";
import type { WayIn } from "./use_way_in.ts";
import { useWayIn } from "./use_way_in.ts";

/** All that a running call needs, fetched when one enters. */
export interface Inside {
  session: CallSession;
  Live: typeof import("./Live.tsx")["Live"];
  words: typeof call_live;
}

export interface Entry {
  inside: Inside | null;
  busy: boolean;
  failed: boolean;
  /** Into the call, in one step: camera and code are fetched side by side, the token ahead. */
  enter(call: CallState, camera: boolean): Promise<void>;
  /** This device goes; what becomes of the call is said to the server by whoever calls this. */
  leave(): Promise<void>;
}

/** In which call this tab is, and whether with the camera: after a reload it goes back in. */
const IN_CALL = "wenyi:in-call";

export function useEntry(props: CallRoomProps, media: LobbyMedia, hand: CallInHand): Entry {
  const [inside, setInside] = useState<Inside | null>(null);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const session = useRef<CallSession | null>(null);
  const { call } = hand;
  const wayIn = useWayIn(props, inside ? null : call);

  const leave = async () => {
    const gone = session.current;
    session.current = null;
    sessionStorage.removeItem(IN_CALL);
    setInside(null);
    await gone?.leave();
  };
  const enter = async (call: CallState, camera: boolean) => {
    if (busy || session.current) return;
    setBusy(true);
    setFailed(false);
    try {
      const opened = await openInside(props, call, wayIn(call), media.open({ camera }));
      media.handOver();
      session.current = opened.session;
      // What was chosen and heard in the lobby is what the others are heard from.
      const { speaker } = media.ids;
      if (speaker) void opened.session.chooseDevice("speaker", speaker);
      opened.session.on("state_wanted", () => void hand.read());
      opened.session.on("ended", () => void leave().then(hand.read));
      sessionStorage.setItem(IN_CALL, `${call.call_id} ${camera ? "camera" : ""}`);
      setInside(opened);
    } catch {
      setFailed(true);
    }
    setBusy(false);
  };

  useEffect(() => {
    if (!call) return;
    if (isLive(call)) session.current?.tell(call);
    else void leave();
  }, [call]);
  useEffect(() => {
    const [id, camera] = (sessionStorage.getItem(IN_CALL) ?? "").split(" ");
    if (call && isLive(call) && id === call.call_id) void enter(call, camera === "camera");
    // Rung from the conversation's page: that tap was the decision.
    else if (call?.status === "ringing" && call.started_by === props.side) {
      void enter(call, call.mode === "video");
    }
    return () => void session.current?.leave();
  }, []);
  useWarmth(call);
  return { inside, busy, failed, enter, leave };
}

async function openInside(
  { locale, telephone }: CallRoomProps,
  call: CallState,
  way: Promise<WayIn>,
  media: ReturnType<LobbyMedia["open"]>,
): Promise<Inside> {
  const [{ server, token, unsaid }, { openCall }, { Live }, words, local] = await Promise.all([
    way,
    import("../_runtime/call/session.ts"),
    import("./Live.tsx"),
    spoken<typeof call_live>("call_live"),
    media,
  ]);
  const session = openCall({ call, prefetched: token, media: local, server, locale, telephone });
  if (unsaid) sayOnceIn(session, server);
  return { session, Live, words };
}

/** Postgres hears it from the media server too, but that word may be lost. */
function sayOnceIn(session: CallSession, server: CallServer): void {
  const stop = session.subscribe(() => {
    if (session.snapshot().phase !== "live") return;
    stop();
    void server.token().catch(() => {});
  });
}

/** Fetches what a call needs before it is asked for: when one rings, or when a hand moves. */
function useWarmth(call: CallState | null) {
  const warm = useRef(false);
  const warmUp = () => {
    if (warm.current) return;
    warm.current = true;
    void Promise.all([
      import("../_runtime/call/session.ts"),
      import("./Live.tsx"),
      spoken("call_live"),
    ]).catch(() => warm.current = false);
  };
  useEffect(() => {
    if (call && isLive(call)) warmUp();
  }, [call]);
  useEffect(() => {
    const signs = ["pointerdown", "pointermove", "keydown"] as const;
    for (const sign of signs) addEventListener(sign, warmUp, { once: true, passive: true });
    return () => signs.forEach((sign) => removeEventListener(sign, warmUp));
  }, []);
}
