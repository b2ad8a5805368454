/** How far a photo may be enlarged; 1 fits it to the screen. */
const SCALE_MAX = 6;
const STEP = 1.5;
const WHEEL_SPEED = 0.002;
const MOVE_PX = 60;

export interface Zoom {
  stop(): void;
}

interface Point {
  x: number;
  y: number;
}

/** Lets a picture be enlarged and moved by two fingers, wheel, double tap and keys. */
export function startZoom(area: HTMLElement, image: HTMLElement): Zoom {
  let scale = 1;
  let at: Point = { x: 0, y: 0 };
  const fingers = new Map<number, Point>();
  const show = () => {
    if (scale === 1) at = { x: 0, y: 0 };
    image.style.transform = `translate(${at.x}px, ${at.y}px) scale(${scale})`;
    area.dataset.zoomed = String(scale > 1);
  };
  const by = (factor: number, center: Point = { x: 0, y: 0 }) => {
    const next = Math.min(Math.max(scale * factor, 1), SCALE_MAX);
    // The point under the fingers stays under the fingers.
    const grow = next / scale;
    at = { x: center.x - (center.x - at.x) * grow, y: center.y - (center.y - at.y) * grow };
    scale = next;
    show();
  };
  const move = (x: number, y: number) => {
    if (scale === 1) return;
    at = { x: at.x + x, y: at.y + y };
    show();
  };
  const fromMiddle = ({ x, y }: Point): Point => {
    const box = area.getBoundingClientRect();
    return { x: x - box.left - box.width / 2, y: y - box.top - box.height / 2 };
  };

  const stop = new AbortController();
  const on = <Kind extends keyof HTMLElementEventMap>(
    kind: Kind,
    listener: (event: HTMLElementEventMap[Kind]) => void,
  ) => area.addEventListener(kind, listener, { signal: stop.signal, passive: false });
  on("wheel", (event) => {
    event.preventDefault();
    by(Math.exp(-event.deltaY * WHEEL_SPEED), fromMiddle(event));
  });
  on("dblclick", (event) => scale > 1 ? by(0) : by(STEP * STEP, fromMiddle(event)));
  on("pointerdown", (event) => void fingers.set(event.pointerId, event));
  on("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    if (fingers.size === 1) move(event.x - before.x, event.y - before.y);
    else {
      const other = [...fingers].find(([id]) => id !== event.pointerId)![1];
      const middle = { x: (event.x + other.x) / 2, y: (event.y + other.y) / 2 };
      by(distance(event, other) / (distance(before, other) || 1), fromMiddle(middle));
    }
    fingers.set(event.pointerId, event);
  });
  for (const kind of ["pointerup", "pointercancel", "pointerleave"] as const) {
    on(kind, (event) => void fingers.delete(event.pointerId));
  }
  const keys: Record<string, () => void> = {
    "+": () => by(STEP),
    "=": () => by(STEP),
    "-": () => by(1 / STEP),
    "0": () => by(0),
    ArrowLeft: () => move(MOVE_PX, 0),
    ArrowRight: () => move(-MOVE_PX, 0),
    ArrowUp: () => move(0, MOVE_PX),
    ArrowDown: () => move(0, -MOVE_PX),
  };
  on("keydown", (event) => keys[event.key]?.());
  show();
  return { stop: () => stop.abort() };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
