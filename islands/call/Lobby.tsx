import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";
import { Notice } from "../../components/Notice.tsx";
import type { CallMode, CallState } from "../../domain/call.ts";
import { isRecorded } from "../../domain/call.ts";
import type { call as callWords } from "../../domain/words/en/call.ts";
import type { Browser } from "../../domain/words/en/call_check.ts";
import type { CallRoomProps } from "./call_props.ts";
import { otherName } from "./call_props.ts";
import { browserOf } from "./browser.ts";
import { Checks } from "./Checks.tsx";
import { Picture } from "./Picture.tsx";
import type { LobbyMedia } from "./use_media.ts";

export interface LobbyProps extends Omit<CallRoomProps, "call"> {
  words: typeof callWords;
  call: CallState | null;
  media: LobbyMedia;
  /** This device was in the call and has stepped out. */
  steppedOut: boolean;
  /** The button that was pressed is being done. */
  busy: boolean;
  /** Why it was not done. */
  trouble: string;
  onJoin(camera: boolean): void;
  onStart(mode: CallMode): void;
  onDecline(): void;
}

/** When it rings, or one comes back from a call, that stands at the top and is read first. */
function useNewHeading(title: string) {
  const first = useRef(title);
  useEffect(() => {
    if (title === first.current) return;
    first.current = title;
    const heading = document.getElementById("call-title");
    heading?.focus({ preventScroll: true });
    heading?.closest(".lobby")?.scrollTo({ top: 0 });
  }, [title]);
}

/** Sounds like a telephone while one is called. */
function useRing(rings: boolean) {
  useEffect(() => {
    if (!rings) return;
    const tone = import("../ring/tone.ts").then(({ startTone }) => startTone());
    return () => void tone.then((stop) => stop(), () => {});
  }, [rings]);
}

type Stands = "barred" | "start" | "incoming" | "running";

/** Before the call: who calls whom, how one is seen, and the one button. */
export function Lobby(props: LobbyProps) {
  const { words, call, media, trouble } = props;
  const stands = standing(props);
  const video = call ? call.mode === "video" : props.kind !== "voice";
  const { title, text } = headOf(props, stands);
  useNewHeading(title);
  useRing(stands === "incoming");
  return (
    <div class="call-screen lobby">
      <div class="lobby-body">
        <div>
          {props.back && <Back href={props.back} words={words} />}
          <h1 id="call-title" tabindex={-1}>{title}</h1>
          <p role="status">{text}</p>
        </div>
        {stands !== "barred" && video && <SelfView media={media} words={words} />}
        {trouble && <Notice kind="error" live>{trouble}</Notice>}
        {stands !== "barred" && (
          <>
            <Checks {...{ media, words, video }} />
            <Facts words={words} call={call} />
          </>
        )}
      </div>
      {stands !== "barred" && <Choices {...props} stands={stands} />}
    </div>
  );
}

function standing({ call, barred, side }: LobbyProps): Stands {
  if (!call) return barred === "" ? "start" : "barred";
  return call.status === "ringing" && call.started_by !== side ? "incoming" : "running";
}

function headOf(props: LobbyProps, stands: Stands): { title: string; text: string } {
  const { words, call, barred, callMinutes, steppedOut } = props;
  const name = otherName(props);
  switch (stands) {
    case "incoming":
      return { title: words.incoming(name), text: words.incomingText[call!.mode] };
    case "running": {
      const there = call!.participants.some(({ party, present }) =>
        present && party !== props.side && party !== "guest"
      );
      const title = there && !steppedOut ? words.running(name) : words.goesOn;
      return { title, text: words.runningText };
    }
    case "start":
      return { title: words.start(name), text: words.startText(callMinutes) };
    case "barred":
      if (barred === "not_yours") return { title: words.notYours(name), text: words.notYoursText };
      if (barred === "not_begun") return { title: words.notBegun, text: words.notBegunText };
      return barred === "not_open"
        ? { title: words.closed, text: words.closedText }
        : { title: words.unavailable, text: words.unavailableText };
  }
}

function Back({ href, words }: { href: string; words: typeof callWords }) {
  return (
    <a class="lobby-back" href={href}>
      <Icon name="arrow_left" />
      {words.back}
    </a>
  );
}

function SelfView({ media, words }: Pick<LobbyProps, "media" | "words">) {
  const camera = media.media?.camera;
  return (
    <div class="lobby-view">
      {camera
        ? <Picture track={camera} mirrored label={words.preview} />
        : <p>{media.media ? words.cameraOff : words.cameraUnused}</p>}
    </div>
  );
}

/** What one should know, before it matters. */
function Facts({ words, call }: Pick<LobbyProps, "words" | "call">) {
  const browser = useBrowser();
  const encrypted = call?.encrypted ?? true;
  return (
    <ul class="lobby-facts">
      <li>
        <Icon name="lock" />
        <span>
          <b>{call && isRecorded(call) ? words.recorded : words.notRecorded}</b>{" "}
          {encrypted ? `${words.encrypted} ${words.verified}` : words.notEncrypted}
        </span>
      </li>
      <li>
        <Icon name="info" />
        <span>{browser === "safari_ios" ? words.screenOnIos : words.screenOn}</span>
      </li>
      {browser === "in_app" && (
        <li>
          <Icon name="warning" />
          <span>{words.openBrowser}</span>
        </li>
      )}
    </ul>
  );
}

/** Some have limits that must be told; the server does not know which this is. */
function useBrowser(): Browser {
  const [browser, setBrowser] = useState<Browser>("other");
  useEffect(() => setBrowser(browserOf(navigator)), []);
  return browser;
}

/** The answer at the thumb; every check above it may be skipped. */
function Choices(props: LobbyProps & { stands: Stands }) {
  const { words, stands, call, kind, side, busy } = props;
  const [awake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  const still = { type: "button", disabled: !awake } as const;
  const join = (camera: boolean) => () => props.onJoin(camera);
  const start = (mode: CallMode) => () => props.onStart(mode);
  if (stands === "start") {
    const first = kind === "voice" ? "voice" as const : "video" as const;
    const second = first === "video" ? "voice" : "video";
    const label = { video: words.startVideo, voice: words.startVoice };
    const icon = { video: "video", voice: "phone" } as const;
    return (
      <div class="lobby-actions">
        <Button {...still} wide icon={icon[first]} {...{ busy }} onClick={start(first)}>
          {label[first]}
        </Button>
        <div class="lobby-more">
          <Button {...still} kind="quiet" icon={icon[second]} onClick={start(second)}>
            {label[second]}
          </Button>
          {side === "practitioner" && props.telephone && (
            <Button {...still} kind="quiet" onClick={start("telephone")}>
              {words.asTelephone}
            </Button>
          )}
        </div>
      </div>
    );
  }
  const video = call!.mode === "video";
  const incoming = stands === "incoming";
  return (
    <div class="lobby-actions">
      <Button
        {...still}
        wide
        icon={video ? "video" : "phone"}
        {...{ busy }}
        onClick={join(video)}
      >
        {incoming ? words.answer : words.join}
      </Button>
      <div class="lobby-more">
        {video && (
          <Button {...still} kind="quiet" icon="phone" onClick={join(false)}>
            {incoming ? words.answerVoice : words.joinVoice}
          </Button>
        )}
        {incoming && (
          <Button {...still} kind="danger" onClick={props.onDecline}>{words.decline}</Button>
        )}
      </div>
    </div>
  );
}
