import { useEffect, useRef } from "preact/hooks";
import { Portrait } from "../../components/Monogram.tsx";
import type { MediaTrack } from "../_runtime/call/session_types.ts";
import { useLive } from "./live_view.ts";
import type { Seen } from "./live_view.ts";
import { Picture } from "./Picture.tsx";
import { QualityMark } from "./QualityMark.tsx";
import { CallIcon } from "./CallIcon.tsx";
import { useSeconds } from "./use_seconds.ts";

/** Everybody in the call: one fills the stage, more share it, a shared screen comes first. */
export function Stage() {
  const { people, words } = useLive();
  const sharing = people.find(({ person }) => person.screen);
  return (
    <>
      <div
        class={sharing ? "call-tiles call-tiles-screen" : "call-tiles"}
        data-count={Math.max(1, people.length)}
      >
        {sharing?.person.screen && (
          <figure class="call-tile call-tile-screen">
            <TrackPicture track={sharing.person.screen} label={words.sharedBy(sharing.name)} />
            <figcaption>{words.sharedBy(sharing.name)}</figcaption>
          </figure>
        )}
        {people.length === 0 && <Alone />}
        {people.map((seen) => <Tile key={seen.person.identity} seen={seen} />)}
      </div>
      <Captions />
      <SelfView />
    </>
  );
}

/** Nobody else is here yet: it rings, or one waits. */
function Alone() {
  const { call, words, other, side, snap } = useLive();
  const ringing = call.status === "ringing" && call.started_by === side;
  const left = useSeconds(ringing && call.ring_until ? Date.parse(call.ring_until) : null);
  return (
    <div class="call-tile call-alone-tile">
      <Portrait name={other} />
      <p role="status">
        {ringing
          ? words.calling(other)
          : snap.phase === "connecting"
          ? words.connecting
          : words.waitingFor(other)}
      </p>
      {ringing && left > 0 && <p class="call-fine">{words.ringsFor(left)}</p>}
    </div>
  );
}

function Tile({ seen: { person, name, role } }: { seen: Seen }) {
  const { words } = useLive();
  const picture = person.camera ?? null;
  return (
    <figure
      class="call-tile"
      data-identity={person.identity}
      data-speaking={person.speaking ? "" : undefined}
      data-lost={person.lostSince === null ? undefined : ""}
    >
      {picture
        ? <TrackPicture track={picture} label={name} />
        : person.still
        ? <img src={person.still.url} alt={words.stillOf(name)} />
        : <Portrait name={name} />}
      <figcaption>
        {!person.microphoneOn && (
          <>
            <CallIcon name="mic_off" />
            <span class="visually-hidden">{words.muted}</span>
          </>
        )}
        <span class="call-name">{role ? `${name} · ${words.roles[role]}` : name}</span>
        <QualityMark quality={person.quality} />
      </figcaption>
    </figure>
  );
}

/** A remote picture; the call's core chooses its size by the element's. */
function TrackPicture({ track, label }: { track: MediaTrack; label: string }) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    track.attach(element);
    return () => track.detach(element);
  }, [track]);
  return <video ref={video} aria-label={label} autoplay playsInline muted />;
}

/** How the others see oneself, small; without a picture only one's own state. */
function SelfView() {
  const { snap: { own }, words } = useLive();
  return (
    <figure class="call-self" data-speaking={own.speaking && own.microphoneOn ? "" : undefined}>
      {own.cameraTrack && own.cameraOn && (
        <Picture
          track={own.cameraTrack}
          mirrored={own.facing !== "environment"}
          label={words.you}
        />
      )}
      <figcaption>
        {!own.microphoneOn && (
          <>
            <CallIcon name="mic_off" />
            <span class="visually-hidden">{words.muted}</span>
          </>
        )}
        <span class="call-name">{words.you}</span>
        <QualityMark quality={own.quality} />
      </figcaption>
    </figure>
  );
}

/** What is being said, written; the newest words of everybody who speaks. */
function Captions() {
  const { people, snap, words } = useLive();
  const lines = people.flatMap(({ person, name }) =>
    person.caption ? [{ name, text: person.caption.text }] : []
  );
  if (snap.ownCaption) lines.push({ name: words.you, text: snap.ownCaption.text });
  if (lines.length === 0) return null;
  return (
    <div class="call-captions">
      {lines.map(({ name, text }) => (
        <p key={name} dir="auto">
          <b>{name}:</b> {text}
        </p>
      ))}
    </div>
  );
}
