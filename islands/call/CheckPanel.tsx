import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";
import { Notice } from "../../components/Notice.tsx";
import type { call_check } from "../../domain/words/en/call_check.ts";
import type { Problem } from "../_runtime/call/session_types.ts";
import { browserOf } from "./browser.ts";
import { DeviceChoice } from "./DeviceChoice.tsx";
import type { DeviceLists } from "./DeviceChoice.tsx";
import { NetworkCheck } from "./NetworkCheck.tsx";
import { SpeakerCheck } from "./SpeakerCheck.tsx";
import type { LobbyMedia } from "./use_media.ts";

export interface CheckPanelProps {
  media: LobbyMedia;
  words: typeof call_check;
  video: boolean;
}

/** Camera, microphone, loudspeaker and network, each with what helps; all of it may be skipped. */
export function CheckPanel({ media, words, video }: CheckPanelProps) {
  const [asking, setAsking] = useState(false);
  const [lists, setLists] = useState<DeviceLists | null>(null);
  const open = async () => {
    setAsking(true);
    await media.open({ camera: video });
    setAsking(false);
    const { listDevices } = await import("../_runtime/call/devices.ts");
    // Names are known only once it was allowed.
    setLists(await listDevices());
  };
  useEffect(() => void open(), []);
  const choice = (kind: "camera" | "microphone" | "speaker") =>
    lists && (
      <DeviceChoice
        kind={kind}
        list={lists[kind]}
        chosen={media.ids[kind]}
        words={words}
        onChoose={(id) => void media.choose(kind, id)}
      />
    );
  const opened = media.media;
  return (
    <section class="checks stack" aria-label={words.title}>
      {asking && <p role="status">{words.asking}</p>}
      {media.problems.map((problem) => (
        <Trouble
          key={problem.kind}
          problem={problem}
          words={words}
          onRetry={() => void open()}
        />
      ))}
      {video && (
        <div class="check">
          {opened?.camera && <Fine>{words.cameraWorks}</Fine>}
          {choice("camera")}
          {opened?.camera && <Blur media={media} words={words} />}
        </div>
      )}
      <div class="check">
        {opened?.microphone && <Level track={opened.microphone} words={words} />}
        {choice("microphone")}
      </div>
      <div class="check">
        <SpeakerCheck words={words} speakerId={media.ids.speaker} />
        {choice("speaker")}
      </div>
      <NetworkCheck words={words} />
    </section>
  );
}

function Fine({ children }: { children: string }) {
  return (
    <p class="check-fine">
      <Icon name="check" /> {children}
    </p>
  );
}

/** What is wrong, and what to do about it in this very browser. */
function Trouble({ problem: { kind, code }, words, onRetry }: {
  problem: Problem;
  words: typeof call_check;
  onRetry(): void;
}) {
  const help = code === "denied" ? words.allow[browserOf(navigator)] : words.help[code];
  return (
    <Notice
      kind="warning"
      title={words.problems[kind][code]}
      live
      action={
        <Button type="button" kind="secondary" icon="refresh" onClick={onRetry}>
          {words.tryAgain}
        </Button>
      }
    >
      <p>{help}</p>
    </Notice>
  );
}

/** A bar that moves with the voice: seen by the microphone, not by the others. */
function Level({ track, words }: { track: MediaStreamTrack; words: typeof call_check }) {
  const bar = useRef<HTMLMeterElement>(null);
  const [heard, setHeard] = useState(false);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let gone = false;
    setHeard(false);
    void import("../_runtime/call/meter.ts").then(({ meter }) => {
      if (gone) return;
      stop = meter(track, (level) => {
        if (bar.current) bar.current.value = level;
        if (level > HEARD) setHeard(true);
      });
    });
    return () => {
      gone = true;
      stop?.();
    };
  }, [track]);
  return (
    <>
      {heard ? <Fine>{words.heard}</Fine> : <p role="status">{words.speak}</p>}
      <meter class="level" ref={bar} min={0} max={1} aria-label={words.level} />
    </>
  );
}

/** Speech at arm's length is louder than this; a quiet room is not. */
const HEARD = 0.15;

function Blur({ media, words }: { media: LobbyMedia; words: typeof call_check }) {
  const [can, setCan] = useState(true);
  useEffect(() => {
    void import("../_runtime/call/blur.ts").then(({ blurAvailable }) => setCan(blurAvailable()));
  }, []);
  if (!can) return <p class="fine quiet">{words.noBlur}</p>;
  return (
    <label class="switch">
      {words.blur}
      <input
        type="checkbox"
        role="switch"
        checked={media.media?.blur ?? false}
        onChange={(event) => media.setBlur(event.currentTarget.checked)}
      />
    </label>
  );
}
