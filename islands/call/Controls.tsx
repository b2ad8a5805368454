import type { ComponentChildren } from "preact";
import { CallIcon } from "./CallIcon.tsx";
import type { CallIconName } from "./CallIcon.tsx";
import { useLive } from "./live_view.ts";
import { MENUS } from "./menu_ids.ts";
import { useUnread } from "./use_unread.ts";

interface ControlProps {
  icon: CallIconName;
  children: string;
  id?: string;
  /** The state that is worth a warning colour: muted, camera off. */
  off?: boolean;
  danger?: boolean;
  wideOnly?: boolean;
  narrowOnly?: boolean;
  keys?: string;
  opens?: string;
  badge?: ComponentChildren;
  onClick?: () => void;
}

/** A round button with its word under it. */
function Control(props: ControlProps) {
  const names = ["call-control"];
  if (props.off) names.push("call-control-off");
  if (props.danger) names.push("call-control-danger");
  if (props.wideOnly) names.push("call-wide-only");
  if (props.narrowOnly) names.push("call-narrow-only");
  return (
    <button
      class={names.join(" ")}
      type="button"
      id={props.id}
      aria-keyshortcuts={props.keys}
      popovertarget={props.opens}
      onClick={props.onClick}
    >
      <span class="call-control-face">
        <CallIcon name={props.icon} />
        {props.badge}
      </span>
      <span class="call-control-word">{props.children}</span>
    </button>
  );
}

/** At the thumb: what one needs at once. The rest stands in the menu. */
export function Controls(
  { size, onResize }: { size: "large" | "small"; onResize(size: "large" | "small"): void },
) {
  const { snap, session, words, call, side } = useLive();
  const { own } = snap;
  const telephone = call.mode === "telephone";
  return (
    <div class="call-controls">
      <Control
        id="call-mute"
        icon={own.microphoneOn ? "mic" : "mic_off"}
        off={!own.microphoneOn}
        keys="m"
        onClick={() => void session.setMicrophone(!own.microphoneOn)}
      >
        {own.microphoneOn ? words.mute : words.unmute}
      </Control>
      {!telephone && (
        <Control
          id="call-camera"
          icon={own.cameraOn ? "video" : "video_off"}
          off={!own.cameraOn}
          keys="v"
          onClick={() => void session.setCamera(!own.cameraOn)}
        >
          {own.cameraOn ? words.cameraOff : words.cameraOn}
        </Control>
      )}
      {side !== "guest" && (size === "large"
        ? (
          <Control
            id="call-shrink"
            icon="chat"
            narrowOnly
            badge={<Unread />}
            onClick={() => onResize("small")}
          >
            {words.chat}
          </Control>
        )
        : (
          <Control icon="enlarge" narrowOnly onClick={() => onResize("large")}>
            {words.picture}
          </Control>
        ))}
      {side === "practitioner" && canShare() && (
        <Control
          icon="screen"
          wideOnly
          onClick={() => void session.setShare(!own.sharing)}
        >
          {own.sharing ? words.unshare : words.share}
        </Control>
      )}
      {side !== "guest" && (
        <Control icon="people" wideOnly opens={MENUS.people}>{words.people}</Control>
      )}
      <Control id="call-menu-open" icon="dots" opens={MENUS.more}>{words.more}</Control>
      <HangUp />
    </div>
  );
}

/** A patient ends the call, a guest goes, a doctor chooses; while it rings there is nothing to choose. */
function HangUp() {
  const { call, side, words, onGo } = useLive();
  const chooses = side === "practitioner" && call.status === "active";
  return (
    <Control
      id="call-hang-up"
      icon="hang_up"
      danger
      opens={chooses ? MENUS.end : undefined}
      onClick={chooses ? undefined : () => onGo(side === "guest" ? "leave" : "end")}
    >
      {call.status === "ringing" ? words.cancel : words.hangUp}
    </Control>
  );
}

function Unread() {
  const { words } = useLive();
  const unread = useUnread();
  if (unread === 0) return null;
  return (
    <span class="count">
      <span aria-hidden="true">{unread}</span>
      <span class="visually-hidden">{words.unread(unread)}</span>
    </span>
  );
}

/** Phones cannot. */
export function canShare(): boolean {
  return "getDisplayMedia" in (navigator.mediaDevices ?? {});
}
