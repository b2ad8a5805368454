import { useEffect, useState } from "preact/hooks";
import type { Refused } from "./ask.ts";
import { useLive } from "./live_view.ts";
import { Line } from "./Line.tsx";
import { LineNotices } from "./LineNotices.tsx";
import { PhoneNotices } from "./PhoneNotices.tsx";
import type { Happenings } from "./use_happenings.ts";

/** What one must know or answer, above the picture; read out as it comes. */
export function Notices(props: Happenings) {
  const { words, snap, session } = useLive();
  const refused = useBriefly(useLive().refused);
  return (
    <div class="call-notices" role="status">
      {snap.phase === "reconnecting" && <Line icon="offline">{words.reconnecting}</Line>}
      <LineNotices />
      {snap.audioBlocked && (
        <Line
          icon="warning"
          action={words.playSound}
          onAction={() => void session.startAudio()}
        >
          {words.soundBlocked}
        </Line>
      )}
      {snap.problems.map(({ kind, code }) => (
        <Line key={kind} icon="warning">
          {words.problems[kind]} {words.problemHelp[code]}
        </Line>
      ))}
      {refused && <Line icon="warning">{refused.detail || words.failed}</Line>}
      {snap.own.sharing && (
        <Line
          icon="info"
          action={words.unshare}
          onAction={() => void session.setShare(false)}
        >
          {words.sharing}
        </Line>
      )}
      <PhoneNotices />
      <PhotoAsk {...props} />
      <GuestAsks />
      {props.news.map((text) => <Line key={text} icon="info">{text}</Line>)}
    </div>
  );
}

function PhotoAsk({ photoAsk, answerPhoto }: Happenings) {
  const { words, nameOf } = useLive();
  if (!photoAsk) return null;
  return (
    <Line
      icon="camera"
      action={words.photoYes}
      onAction={() => answerPhoto(true)}
      refusal={words.photoNo}
      onRefusal={() => answerPhoto(false)}
    >
      <b>{words.photoAsked(nameOf(photoAsk.identity))}</b> {words.photoAskedText}
    </Line>
  );
}

/** The doctor would like somebody in the call: the patient says yes or no. */
function GuestAsks() {
  const { guests, side, words, other, onMove } = useLive();
  const asked = guests.filter(({ agreed, invited_by }) => !agreed && invited_by !== side);
  if (side !== "patient") return null;
  return (
    <>
      {asked.map(({ guest_id, name, role }) => (
        <Line
          key={guest_id}
          icon="people"
          action={words.agree}
          onAction={() => void onMove(`guests/${guest_id}/agree`)}
          refusal={words.refuse}
          onRefusal={() => void onMove(`guests/${guest_id}/remove`)}
        >
          {words.guestAsks(other, name, words.roles[role])}
        </Line>
      ))}
    </>
  );
}

const REFUSED_MS = 10_000;

/** What was refused is told for a while; the button can be pressed again meanwhile. */
function useBriefly(refused: Refused | null): Refused | null {
  const [shown, setShown] = useState(refused);
  useEffect(() => {
    setShown(refused);
    const timer = setTimeout(() => setShown(null), REFUSED_MS);
    return () => clearTimeout(timer);
  }, [refused]);
  return shown;
}
