import { useEffect, useRef } from "preact/hooks";
import type { CallMode } from "../../domain/call.ts";
import { newId } from "../_runtime/new_id.ts";
import { CallIcon } from "./CallIcon.tsx";
import type { CallIconName } from "./CallIcon.tsx";
import { useLive } from "./live_view.ts";

const RUNGS: { rung: CallMode | "text"; icon: CallIconName }[] = [
  { rung: "video", icon: "video" },
  { rung: "voice", icon: "mic" },
  { rung: "telephone", icon: "phone" },
  { rung: "text", icon: "chat" },
];

/** From video down to text and up again, each in one tap; consultation, time and price stay. */
export function Ladder() {
  const { call, words, side, session, back, telephone, onMove, onGo } = useLive();
  useFollowedMode();
  if (side === "guest") return null;
  const step = async (rung: CallMode | "text") => {
    if (rung === "text") {
      onGo("end");
      if (back) location.assign(back);
      return;
    }
    if (rung === call.mode) return;
    // One's own camera follows one's own tap; nobody turns on another's.
    void session.setCamera(rung === "video");
    const changed = await onMove("mode", { mode: rung });
    if (changed && rung === "telephone" && side === "practitioner") {
      await onMove("legs", { leg_id: newId(), side: "patient" });
    }
  };
  return (
    <div class="call-ladder" role="group" aria-label={words.ladder}>
      {RUNGS.filter(({ rung }) => telephone || rung !== "telephone").map(({ rung, icon }) => (
        <button
          key={rung}
          type="button"
          class="call-rung"
          aria-pressed={rung === call.mode}
          onClick={() => void step(rung)}
        >
          <CallIcon name={icon} />
          {words.rungs[rung]}
        </button>
      ))}
    </div>
  );
}

/** Down with the other side: the camera goes off. Up again it stays off until one turns it on. */
function useFollowedMode() {
  const { call: { mode }, session } = useLive();
  const before = useRef(mode);
  useEffect(() => {
    if (before.current === "video" && mode !== "video") void session.setCamera(false);
    before.current = mode;
  }, [mode]);
}
