import { useEffect, useRef } from "preact/hooks";
import { Button, ButtonLink } from "../../components/Button.tsx";
import { Notice } from "../../components/Notice.tsx";
import type { CallMode, CallState } from "../../domain/call.ts";
import type { call as callWords } from "../../domain/words/en/call.ts";
import type { CallRoomProps } from "./call_props.ts";
import { otherName } from "./call_props.ts";

export interface EndedProps extends Omit<CallRoomProps, "call"> {
  words: typeof callWords;
  call: CallState;
  busy: boolean;
  trouble: string;
  onStart(mode: CallMode): void;
}

/** After the call: what happened, what it came to, and the ways on. */
export function Ended(props: EndedProps) {
  const { words, call, side, back, barred, busy, trouble } = props;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const minutes = Math.ceil(call.talk_seconds / 60);
  const again = side !== "guest" && barred === "" && call.end_reason !== "consultation_ended" &&
    call.end_reason !== "rights_ended" && call.end_reason !== "reported";
  return (
    <div class="call-screen lobby lobby-ended">
      <div class="lobby-body">
        <div>
          <h1 id="call-title" ref={title} tabindex={-1}>{words.endedTitle}</h1>
          <p>{whatHappened(props)}</p>
          {minutes > 0 && side !== "guest" && <p>{words.talked(minutes)}</p>}
        </div>
        {call.call_back && side === "patient" && (
          <Notice kind="info">{words.callBack(otherName(props))}</Notice>
        )}
        {trouble && <Notice kind="error" live>{trouble}</Notice>}
        {side === "guest" && <p class="quiet">{words.thanks}</p>}
      </div>
      <div class="lobby-actions">
        {back && <ButtonLink href={back} wide icon="chat">{words.back}</ButtonLink>}
        {again && (
          <div class="lobby-more">
            <Button
              type="button"
              kind="secondary"
              icon={call.mode === "video" ? "video" : "phone"}
              busy={busy}
              onClick={() => props.onStart(call.mode === "video" ? "video" : "voice")}
            >
              {words.callAgain}
            </Button>
            {side === "practitioner" && props.telephone && (
              <Button
                type="button"
                kind="quiet"
                onClick={() => props.onStart("telephone")}
              >
                {words.asTelephone}
              </Button>
            )}
          </div>
        )}
      </div>
    </div>
  );
}

/** One sentence: who did it, or what. */
function whatHappened(props: EndedProps): string {
  const { call, side, words: { ended } } = props;
  const name = otherName(props);
  switch (call.end_reason) {
    case "hung_up":
    case "declined":
    case "cancelled":
      return call.ended_by === side
        ? ended[call.end_reason].own
        : ended[call.end_reason].other(name);
    case "unanswered":
      return call.started_by === side ? ended.unanswered.other(name) : ended.unanswered.own(name);
    case null:
      return ended.hung_up.other(name);
    default:
      return ended[call.end_reason];
  }
}
