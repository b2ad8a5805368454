import { useEffect, useState } from "preact/hooks";

export interface Scroll {
  /** The newest message is in sight. */
  atEnd: boolean;
  /** The page is in front of the person. */
  visible: boolean;
  toEnd(): void;
}

const END_PX = 80;
const TOP_PX = 300;

/**
 * Where one is in the thread. Its scroller runs from the end (flex-direction: column-reverse):
 * scrollTop is 0 at the newest message and negative above.
 */
export function useScroll(threadId: string, loadOlder: () => void): Scroll {
  const [atEnd, setAtEnd] = useState(true);
  const [visible, setVisible] = useState(true);

  useEffect(() => {
    const scroller = document.getElementById(threadId);
    const unread = scroller?.querySelector<HTMLElement>("#unread");
    // More unread than fits: begin where one stopped reading.
    if (scroller && unread && unread.offsetTop < scroller.scrollHeight - scroller.clientHeight) {
      unread.scrollIntoView({ block: "start" });
    }
  }, []);

  useEffect(() => {
    const scroller = document.getElementById(threadId);
    if (!scroller) return;
    const look = () => {
      setAtEnd(scroller.scrollTop > -END_PX);
      const above = scroller.scrollHeight - scroller.clientHeight + scroller.scrollTop;
      if (above < TOP_PX && scroller.scrollTop < -END_PX) loadOlder();
    };
    let shown = scroller.clientHeight > 0;
    const see = () => setVisible(shown && document.visibilityState === "visible");
    // Behind a call's picture the thread has no size: what comes then was not seen.
    const observer = new IntersectionObserver(([entry]) => {
      shown = entry!.boundingClientRect.height > 0;
      see();
    });
    observer.observe(scroller);
    look();
    see();
    scroller.addEventListener("scroll", look, { passive: true });
    document.addEventListener("visibilitychange", see);
    return () => {
      observer.disconnect();
      scroller.removeEventListener("scroll", look);
      document.removeEventListener("visibilitychange", see);
    };
  }, [threadId, loadOlder]);

  const toEnd = () => document.getElementById(threadId)?.scrollTo({ top: 0, behavior: "smooth" });
  return { atEnd, visible, toEnd };
}
