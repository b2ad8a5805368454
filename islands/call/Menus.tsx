import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Dialog } from "../../components/Dialog.tsx";
import type { Sending } from "../../domain/call.ts";
import { CallIcon } from "./CallIcon.tsx";
import type { CallIconName } from "./CallIcon.tsx";
import { canShare } from "./Controls.tsx";
import { Devices } from "./Devices.tsx";
import { useLive } from "./live_view.ts";
import { closeMenu, MENUS } from "./menu_ids.ts";
import { People } from "./People.tsx";
import { Phrase } from "./Phrase.tsx";
import { Report } from "./Report.tsx";
import { callKeys } from "./use_call_keys.ts";
import { useTelephone } from "./use_telephone.ts";

/** Everything beside the buttons at the thumb; each dialog opens without leaving the call. */
export function Menus({ onAskPhoto }: { onAskPhoto(): void }) {
  const { words, side } = useLive();
  return (
    <>
      <Dialog id={MENUS.more} title={words.more} close={words.less}>
        <MoreItems onAskPhoto={onAskPhoto} />
      </Dialog>
      <Dialog id={MENUS.devices} title={words.devices} close={words.less}>
        <Devices />
      </Dialog>
      <Dialog id={MENUS.phrase} title={words.phraseTitle} close={words.less}>
        <Phrase />
      </Dialog>
      {side !== "guest" && (
        <>
          <Dialog id={MENUS.people} title={words.people} close={words.less}>
            <People />
          </Dialog>
          <Dialog id={MENUS.report} title={words.report} close={words.less}>
            <Report />
          </Dialog>
        </>
      )}
      {side === "practitioner" && (
        <Dialog id={MENUS.end} title={words.doctorMenu} close={words.less}>
          <Endings />
        </Dialog>
      )}
    </>
  );
}

interface ItemProps {
  icon: CallIconName;
  children: ComponentChildren;
  opens?: string;
  disabled?: boolean;
  danger?: boolean;
  onClick?: () => void;
}

/** One thing that the menu does; it closes, unless it opens another. */
function Item({ icon, children, opens, disabled, danger, onClick }: ItemProps) {
  return (
    <li>
      <button
        class={danger ? "call-item call-item-danger" : "call-item"}
        type="button"
        disabled={disabled}
        popovertarget={opens}
        onClick={() => {
          if (!opens) closeMenu(MENUS.more);
          onClick?.();
        }}
      >
        <CallIcon name={icon} />
        {children}
      </button>
    </li>
  );
}

function MoreItems({ onAskPhoto }: { onAskPhoto(): void }) {
  const { words, snap, session, side, people } = useLive();
  const { own, captions } = snap;
  const blurred = own.blur === "on" || own.blur === "loading";
  const doctor = side === "practitioner";
  return (
    <>
      <ul class="call-items">
        {own.canFlip && (
          <Item icon="flip" onClick={() => void session.flipCamera()}>{words.flip}</Item>
        )}
        {own.canSwitchSpeaker && (
          <Item
            icon={own.speakerOn ? "speaker" : "speaker_off"}
            onClick={() => void session.setSpeaker(!own.speakerOn)}
          >
            {own.speakerOn ? words.speakerOff : words.speakerOn}
          </Item>
        )}
        <Item icon="devices" opens={MENUS.devices}>{words.devices}</Item>
        {own.blur !== "unavailable" && (
          <Item
            icon="blur"
            onClick={() => void session.setBlur(!blurred)}
          >
            {blurred ? words.unblur : words.blur}
          </Item>
        )}
        {doctor && canShare() && (
          <Item
            icon="screen"
            onClick={() => void session.setShare(!own.sharing)}
          >
            {own.sharing ? words.unshare : words.share}
          </Item>
        )}
        {doctor && (
          <Item
            icon="photo"
            disabled={!people.some(({ main, person }) => main && person.cameraOn)}
            onClick={onAskPhoto}
          >
            {words.askPhoto}
          </Item>
        )}
        <Item
          icon="captions"
          disabled={captions === "unavailable"}
          onClick={() => void session.setCaptions(captions === "off")}
        >
          {captions === "unavailable"
            ? words.captionsNone
            : captions === "off"
            ? words.captions
            : words.captionsOff}
        </Item>
        {side !== "guest" && <Item icon="people" opens={MENUS.people}>{words.people}</Item>}
        {doctor && <OwnTelephone />}
        {side !== "guest" && <Item icon="flag" opens={MENUS.report} danger>{words.report}</Item>}
      </ul>
      <SaveData />
      {captions !== "unavailable" && <p class="fine quiet">{words.captionsText}</p>}
      <Keys />
    </>
  );
}

/** The doctor's own telephone in the call's place, where browser or network do not carry it. */
function OwnTelephone() {
  const { words, call } = useLive();
  const phone = useTelephone();
  if (call.mode !== "telephone") return null;
  return <Item icon="phone" onClick={() => phone.ring("practitioner")}>{words.phoneOwn}</Item>;
}

const SENT: (Sending | "auto")[] = ["auto", "full", "saving", "stills", "voice"];

/** What one sends, by hand: both are told. */
function SaveData() {
  const { words, snap: { own }, session } = useLive();
  return (
    <div class="field">
      <label class="field-label" for="call-sending">{words.saveData}</label>
      <select
        class="input select"
        id="call-sending"
        value={own.forced ?? "auto"}
        onChange={(event) => session.force(event.currentTarget.value as Sending | "auto")}
      >
        {SENT.map((one) => <option key={one} value={one}>{words.saveChoices[one]}</option>)}
      </select>
    </div>
  );
}

function Keys() {
  const { words } = useLive();
  const [used, setUsed] = useState(callKeys.used);
  return (
    <label class="switch call-keys">
      {words.keys}
      <input
        type="checkbox"
        role="switch"
        checked={used}
        onChange={(event) => {
          callKeys.use(event.currentTarget.checked);
          setUsed(event.currentTarget.checked);
        }}
      />
    </label>
  );
}

/** How a doctor goes: for everybody, alone, or with a report. */
function Endings() {
  const { words, onGo } = useLive();
  return (
    <ul class="call-items">
      <Item icon="hang_up" danger onClick={() => onGo("end")}>{words.endForAll}</Item>
      <Item icon="leave" onClick={() => onGo("leave")}>{words.leave}</Item>
      <Item icon="flag" opens={MENUS.report} danger>{words.report}</Item>
    </ul>
  );
}
