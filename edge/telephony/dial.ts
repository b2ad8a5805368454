import { ServerError, SipCallError } from "livekit-server-sdk";
import { log } from "../log.ts";
import type { Attendant } from "./attendant.ts";
import type { Gate } from "./gate.ts";
import type { LegFailure, LegOrder, TellProgress } from "./telephony.ts";

/** What an attempt stands on; another one stands on others. */
export interface Attempt {
  order: LegOrder;
  attendant: Attendant;
  gate: Gate;
  /** Has the bridge ring; answers with the id of the stay when somebody picks up. */
  invite(): Promise<string>;
  tell: TellProgress;
  /** How long somebody who picked up may take to press the key. */
  confirmMs: number;
  /** The server stops. */
  signal: AbortSignal;
}

/** A key that only a person presses: a voicemail listens for ever and never does. */
const KEY = "1";

const FAILURES: Readonly<Record<number, LegFailure>> = {
  404: "gone",
  410: "gone",
  484: "gone",
  604: "gone",
  486: "busy",
  600: "busy",
  408: "no_answer",
  480: "no_answer",
  487: "no_answer",
  603: "no_answer",
};

/** One attempt: rings, asks for the key, and lets in who presses it. Never throws. */
export async function conduct(attempt: Attempt): Promise<"answered" | LegFailure> {
  const { gate, order, tell } = attempt;
  const leg = watch(attempt);
  try {
    await gate.hush();
    const sessionId = await Promise.race([attempt.invite(), leg.fault]);
    const late = after(attempt.confirmMs);
    const heard = await Promise.race([leg.pressed, leg.left, leg.fault, late.over])
      .finally(late.forget);
    await leg.settled();
    if (heard !== "pressed") return heard;
    if (!await tell("answered", sessionId)) return "ended";
    return await gate.open(order.identity).then(() => "answered", () => "ended");
  } catch (error) {
    await leg.settled().catch(() => {});
    return failureOf(error);
  }
}

/** Follows the telephone in the room and tells each step, one after the other. */
function watch({ attendant, gate, order, signal, tell }: Attempt) {
  const fault = Promise.withResolvers<never>();
  const pressed = Promise.withResolvers<"pressed">();
  const left = Promise.withResolvers<"ended">();
  // A fault may come when nobody waits for it any more.
  fault.promise.catch(() => {});
  signal.addEventListener("abort", () => fault.reject(signal.reason), { once: true });
  const told = inTurn(fault.reject);
  const guarded = inTurn(fault.reject);
  const isLeg = (identity: string) => identity === order.identity;
  let pickedUp = false;
  let isThere = false;
  attendant.onJoin((identity) => {
    isThere ||= isLeg(identity);
    guarded.next(async () => {
      // Somebody new may ask the bridge at once: it is mute before they are.
      if (isThere) await gate.hold(order.identity, false);
      if (!isLeg(identity)) await gate.hush();
      if (isThere) await gate.hold(order.identity, true);
    });
  });
  attendant.onStatus((identity, status) => {
    if (!isLeg(identity)) return;
    if (status === "ringing") told.next(() => tell("ringing"));
    if ((status === "automation" || status === "active") && !pickedUp) {
      pickedUp = true;
      told.next(() => tell("confirming"));
    }
  });
  attendant.onKey((identity, key) => {
    if (isLeg(identity) && key === KEY) pressed.resolve("pressed");
  });
  attendant.onLeave((identity) => {
    if (isLeg(identity)) left.resolve("ended");
  });
  return {
    fault: fault.promise,
    pressed: pressed.promise,
    left: left.promise,
    /** Everything that came before is told, and nobody is being hushed. */
    settled: () => Promise.all([told.all(), guarded.all()]),
  };
}

/** One step after the other; the first that fails is told, and ends the row. */
function inTurn(onFault: (reason: unknown) => void) {
  let steps: Promise<unknown> = Promise.resolve();
  return {
    next: (step: () => Promise<unknown>) => {
      steps = steps.then(step);
      steps.catch(onFault);
    },
    all: () => steps,
  };
}

function after(ms: number) {
  const { promise, resolve } = Promise.withResolvers<"voicemail">();
  const timer = setTimeout(() => resolve("voicemail"), ms);
  return { over: promise, forget: () => clearTimeout(timer) };
}

/** By the network's answer (RFC 3261, 21). The bridge's own words are not kept: who knows of whom. */
function failureOf(error: unknown): LegFailure {
  if (error instanceof SipCallError) {
    const code = error.sipStatusCode ?? 0;
    const failure = FAILURES[code];
    if (!failure) log("warn", "dial_refused", { sip_status: code });
    return failure ?? "failed";
  }
  // The bridge gave up ringing.
  if (error instanceof ServerError && error.status === 408) return "no_answer";
  log("warn", "dial_failed", { kind: error instanceof Error ? error.name : "unknown" });
  return "failed";
}
