import { isRecorded } from "../../domain/call.ts";
import { CallIcon } from "./CallIcon.tsx";
import { MENUS } from "./menu_ids.ts";
import { useLive } from "./live_view.ts";
import { useTalkSeconds } from "./use_seconds.ts";

/** With whom, how long, and whether anybody else could listen. */
export function TopLine() {
  const { call, words, other } = useLive();
  const seconds = useTalkSeconds(call);
  const left = call.call_minutes - Math.floor(seconds / 60);
  return (
    <div class="call-top">
      <div class="call-who">
        <p class="call-other">{other}</p>
        {seconds > 0 && (
          <p class="call-time">
            <span class="visually-hidden">{words.talk}</span>
            {clock(seconds)} · {left > 0 ? words.left(left) : words.overShort}
          </p>
        )}
      </div>
      <Privacy />
    </div>
  );
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${`${seconds % 60}`.padStart(2, "0")}`;
}

/** The lock opens the words to compare; without encryption it says so. */
function Privacy() {
  const { call, snap: { encryption }, words } = useLive();
  const on = encryption === "on";
  const word = on ? words.secured : encryption === "agreeing" ? words.securing : words.notSecured;
  return (
    <div class="call-signs">
      {isRecorded(call) && <span class="call-sign call-sign-recording">{words.recording}</span>}
      <button
        class={on || encryption === "agreeing" ? "call-sign" : "call-sign call-sign-open"}
        type="button"
        id="call-privacy"
        popovertarget={MENUS.phrase}
      >
        <CallIcon name={on ? "lock" : "unlocked"} />
        {word}
      </button>
    </div>
  );
}
