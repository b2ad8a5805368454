import { useLive } from "./live_view.ts";
import type { Seen } from "./live_view.ts";
import { Line } from "./Line.tsx";
import { useNow } from "./use_seconds.ts";

/** After so long the other ways to talk are offered. */
const LOST_LONG_MS = 60_000;

/** How the lines do: who was lost, and who sends less than a full picture, and why. */
export function LineNotices() {
  const { words, snap, session, people } = useLive();
  const { own } = snap;
  const weak = own.sending !== "full" && own.forced === null;
  return (
    <>
      {snap.encryption === "failed" && <Line icon="lock">{words.notSecuredFailed}</Line>}
      {people.map((seen) => <OtherLine key={seen.person.identity} seen={seen} />)}
      {weak && <Line icon="info">{words.sending[own.sending]}</Line>}
      {own.forced && own.forced !== "full" && (
        <Line
          icon="info"
          action={words.saveAuto}
          onAction={() => session.force("auto")}
        >
          {words.forced[own.forced]}
        </Line>
      )}
    </>
  );
}

function OtherLine({ seen: { person, name, main } }: { seen: Seen }) {
  const { words, side, call, telephone, onGo, onMove } = useLive();
  const { lostSince, sending, forced, cannotDecrypt } = person;
  const now = useNow(lostSince !== null);
  if (lostSince !== null && main) {
    if (now - lostSince < LOST_LONG_MS) return <Line icon="offline">{words.lost(name)}</Line>;
    return (
      <Line
        icon="offline"
        action={telephone && side !== "guest" ? words.rungs.telephone : undefined}
        onAction={() => void onMove("mode", { mode: "telephone" })}
        refusal={side === "guest" ? undefined : words.textYes}
        onRefusal={() => onGo("end")}
      >
        {words.lostLong(name)}{" "}
        {call.call_back && (side === "practitioner" ? words.lostTask : words.lostDoctor)}
      </Line>
    );
  }
  if (cannotDecrypt) return <Line icon="lock">{words.wrongKey(name)}</Line>;
  if (sending === "full" || forced) return null;
  return <Line icon="info">{words.otherSending[sending](name)}</Line>;
}
