import { useEffect, useState } from "preact/hooks";
import type { CallMode } from "../domain/call.ts";
import { isLive } from "../domain/call.ts";
import type { call as callWords } from "../domain/words/en/call.ts";
import type { CallRoomProps } from "./call/call_props.ts";
import { Ended } from "./call/Ended.tsx";
import { Lobby } from "./call/Lobby.tsx";
import { newId } from "./_runtime/new_id.ts";
import { useCall } from "./call/use_call.ts";
import { useEntry } from "./call/use_entry.ts";
import { useMedia } from "./call/use_media.ts";

export type { CallRoomProps } from "./call/call_props.ts";

/**
 * A call from the lobby to its end. What is shown first is small; the call itself (LiveKit, and all
 * that one sees in a call) is fetched when somebody enters.
 */
export default function CallRoom(props: CallRoomProps & { words: typeof callWords }) {
  const { words } = props;
  const hand = useCall(props);
  const { call, refused } = hand;
  const media = useMedia(props.barred === "" && (call?.mode ?? props.kind) === "video");
  const entry = useEntry(props, media, hand);
  const [steppedOut, setSteppedOut] = useState(false);
  const [going, setGoing] = useState(false);
  const { inside } = entry;
  useEffect(() => {
    if (!inside) showView("before");
  }, [inside]);

  const start = async (mode: CallMode) => {
    const started = await hand.start(mode);
    if (!started) return;
    if (mode === "telephone") await hand.move("legs", { leg_id: newId(), side: "patient" });
    await entry.enter(started, mode === "video");
  };
  const go = async (how: "end" | "leave") => {
    setSteppedOut(how === "leave");
    setGoing(true);
    await Promise.all([entry.leave(), hand.move(how)]);
    setGoing(false);
  };
  const trouble = entry.failed ? words.failed : refused ? refused.detail || words.offline : "";
  if (inside && call) {
    return (
      <inside.Live
        {...props}
        call={call}
        session={inside.session}
        words={inside.words}
        refused={refused}
        onMove={hand.move}
        onGo={(how) => void go(how)}
        onView={showView}
      />
    );
  }
  if (going) {
    return (
      <div class="call-screen lobby">
        <p role="status">{words.hangingUp}</p>
      </div>
    );
  }
  const shared = {
    ...props,
    media,
    trouble,
    busy: entry.busy,
    onStart: (m: CallMode) => void start(m),
  };
  if (call && !isLive(call)) return <Ended {...shared} call={call} />;
  return (
    <Lobby
      {...shared}
      call={call}
      steppedOut={steppedOut}
      onJoin={(camera) => call && void entry.enter(call, camera)}
      onDecline={() => void hand.move("decline")}
    />
  );
}

/** What a phone shows, said to the frame around the island. */
function showView(view: "before" | "large" | "small"): void {
  document.querySelector(".call")?.setAttribute("data-view", view);
}
