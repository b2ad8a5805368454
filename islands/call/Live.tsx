import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../components/Button.tsx";
import { Controls } from "./Controls.tsx";
import { Ladder } from "./Ladder.tsx";
import { LiveContext, useLive, useSnapshot, viewOf } from "./live_view.ts";
import type { LiveProps } from "./live_view.ts";
import { Menus } from "./Menus.tsx";
import { Notices } from "./Notices.tsx";
import { PhoneCost } from "./PhoneCost.tsx";
import { Stage } from "./Stage.tsx";
import { TopLine } from "./TopLine.tsx";
import { useCallKeys } from "./use_call_keys.ts";
import { useHappenings } from "./use_happenings.ts";

type Size = "large" | "small";

/** The running call: the stage with everybody, what must be known, and the controls at the thumb. */
export function Live(props: LiveProps) {
  const { session, words, onView } = props;
  const snap = useSnapshot(session);
  const view = viewOf(props, snap);
  const happenings = useHappenings(view);
  const [size, setSize] = useState<Size>("large");
  useEffect(() => onView(size), [size]);
  useCallKeys(session, snap);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const away = snap.phase === "elsewhere" || snap.phase === "failed";
  return (
    <LiveContext.Provider value={view}>
      <section class="call-screen call-live" data-size={size} data-phase={snap.phase}>
        <h1 class="visually-hidden" ref={title} tabindex={-1}>{words.stage(view.other)}</h1>
        {away ? <Away /> : (
          <>
            <Stage />
            <TopLine />
          </>
        )}
        <button
          class="call-enlarge"
          type="button"
          hidden={size === "large"}
          onClick={() => resize("large", setSize)}
        >
          <span class="visually-hidden">{words.enlarge}</span>
        </button>
      </section>
      {!away && <Notices {...happenings} />}
      <div class="call-bar" role="group" aria-label={words.controls}>
        {!away && <Ladder />}
        {!away && <PhoneCost />}
        <Controls size={size} onResize={(next) => resize(next, setSize)} />
      </div>
      <Menus onAskPhoto={happenings.askPhoto} />
    </LiveContext.Provider>
  );
}

/** The button that was pressed is gone afterwards: the focus goes to its counterpart. */
function resize(size: Size, setSize: (size: Size) => void): void {
  setSize(size);
  const next = size === "large" ? "#call-shrink" : ".call-enlarge";
  requestAnimationFrame(() => document.querySelector<HTMLElement>(next)?.focus());
}

/** The call is on another device, or cannot be reached at all. */
function Away() {
  const { snap, words, session, refused } = useLive();
  if (snap.phase === "elsewhere") {
    return (
      <div class="call-away">
        <h2>{words.elsewhere}</h2>
        <p>{words.elsewhereText}</p>
        <Button type="button" onClick={() => void session.takeBack()}>{words.bringHere}</Button>
      </div>
    );
  }
  return (
    <div class="call-away" role="alert">
      <h2>{words.unreachable}</h2>
      <p>{refused?.detail || words.unreachableText}</p>
      <Button type="button" onClick={() => location.reload()}>{words.tryAgain}</Button>
    </div>
  );
}
