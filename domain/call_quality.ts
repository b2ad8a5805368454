/**
 * How well a call runs, and what a device should send over the line it has. Voice comes first: the
 * picture shrinks, then stands still, then goes, before a word is lost.
 */
import type { Quality, Sending } from "./call.ts";
import { QUALITIES, SENDINGS } from "./call.ts";

/** One look at the line; once a second is enough. */
export interface LineSample {
  /** Any clock in milliseconds that does not jump. */
  at: number;
  /**
   * What the line can carry upwards; null where nothing tells, or while no picture tries it out.
   */
  availableKbps: number | null;
  /** Share of packets that did not arrive, 0 to 1. */
  loss: number;
  /** There and back. */
  rttMs: number;
  /** What the media server thinks of the line. */
  server: Quality | null;
}

export interface Ladder {
  /** What the line is good for. */
  rung: Sending;
  /** What the person chose instead; null leaves it to the line. */
  forced: Sending | null;
  /** Since when the line has been too weak for this rung, or strong enough for the next one. */
  weakSince: number | null;
  strongSince: number | null;
  /** When the last step up was made, and how often the ones before did not hold. */
  climbedAt: number | null;
  falls: number;
  /** Measures before this are not trusted: the estimate starts low and grows. */
  trustedFrom: number;
}

/**
 * What a rung needs upwards, with the voice that it carries, in kbit/s (measured, with headers).
 */
const NEEDS: Record<Sending, number> = { full: 320, saving: 150, stills: 60, voice: 0 };
/** To climb, the line must carry this much more than the higher rung needs. */
const HEADROOM = 1.4;
const WEAK_MS = 3_000;
const STRONG_MS = 10_000;
/** Where the line's width is not known, a step up is an attempt; each fall doubles the wait. */
const ATTEMPT_MS = 15_000;
const ATTEMPT_MS_MAX = 120_000;
/** A fall so soon after a climb means that the climb was wrong. */
const HELD_MS = 20_000;
const WARM_UP_MS = 5_000;

const WEAK_LOSS = 0.12;
const STRONG_LOSS = 0.03;
const WEAK_RTT_MS = 900;
const STRONG_RTT_MS = 500;

/** A ladder for a connection that begins at this moment. */
export function newLadder(at: number, rung: Sending = "full"): Ladder {
  return {
    rung,
    forced: null,
    weakSince: null,
    strongSince: null,
    climbedAt: null,
    falls: 0,
    trustedFrom: at + WARM_UP_MS,
  };
}

/** What is sent: the person's choice, else what the line is good for. */
export function sendingOf(ladder: Ladder): Sending {
  return ladder.forced ?? ladder.rung;
}

/** The person decides; null hands it back to the line, which starts anew from where it is. */
export function forceSending(ladder: Ladder, forced: Sending | null, at: number): Ladder {
  const rung = forced === null ? sendingOf(ladder) : ladder.rung;
  return { ...newLadder(at, rung), forced };
}

/** The ladder after one more look at the line: down in seconds, up only when it has held. */
export function judge(ladder: Ladder, sample: LineSample): Ladder {
  if (ladder.forced !== null || sample.at < ladder.trustedFrom) return ladder;
  const weakSince = isWeak(ladder.rung, sample) ? ladder.weakSince ?? sample.at : null;
  const strongSince = isStrong(ladder.rung, sample) ? ladder.strongSince ?? sample.at : null;
  const next = { ...ladder, weakSince, strongSince };
  if (weakSince !== null && sample.at - weakSince >= WEAK_MS) return stepDown(next, sample);
  if (strongSince !== null && sample.at - strongSince >= waitToClimb(ladder, sample)) {
    return stepUp(next, sample);
  }
  return next;
}

function isWeak(rung: Sending, { availableKbps, loss, rttMs, server }: LineSample): boolean {
  if (rung === "voice" || server === "lost") return false;
  const narrow = availableKbps !== null && availableKbps < NEEDS[rung];
  return narrow || loss > WEAK_LOSS || rttMs > WEAK_RTT_MS;
}

function isStrong(rung: Sending, sample: LineSample): boolean {
  if (rung === "full" || sample.server === "lost") return false;
  const wide = sample.availableKbps === null ||
    sample.availableKbps >= NEEDS[higher(rung)] * HEADROOM;
  return wide && sample.loss < STRONG_LOSS && sample.rttMs < STRONG_RTT_MS;
}

function waitToClimb({ falls }: Ladder, { availableKbps }: LineSample): number {
  const base = availableKbps === null ? ATTEMPT_MS : STRONG_MS;
  return Math.min(base * 2 ** falls, ATTEMPT_MS_MAX);
}

/** To the fullest rung that the line carries; at least one down. */
function stepDown(ladder: Ladder, { at, availableKbps }: LineSample): Ladder {
  const below = SENDINGS.slice(SENDINGS.indexOf(ladder.rung) + 1);
  const fits = availableKbps === null
    ? below[0]!
    : below.find((rung) => NEEDS[rung] <= availableKbps)!;
  const held = ladder.climbedAt === null || at - ladder.climbedAt >= HELD_MS;
  const falls = held ? 0 : ladder.falls + 1;
  return { ...newLadder(at, fits), falls, trustedFrom: at + WEAK_MS };
}

function stepUp(ladder: Ladder, { at }: LineSample): Ladder {
  return {
    ...newLadder(at, higher(ladder.rung)),
    falls: ladder.falls,
    climbedAt: at,
  };
}

function higher(rung: Sending): Sending {
  return SENDINGS[Math.max(0, SENDINGS.indexOf(rung) - 1)]!;
}

/**
 * How the line feels to the person, from the worse of what is measured and what the server says.
 */
export function qualityOf({ loss, rttMs, server }: Omit<LineSample, "at">): Quality {
  const measured: Quality = loss > 0.08 || rttMs > 700
    ? "poor"
    : loss > 0.02 || rttMs > 300
    ? "good"
    : "excellent";
  return server === null ? measured : worse(measured, server);
}

/** The worse of two. */
export function worse(one: Quality, other: Quality): Quality {
  return QUALITIES.indexOf(one) > QUALITIES.indexOf(other) ? one : other;
}
