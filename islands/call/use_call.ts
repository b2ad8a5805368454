import { useEffect, useRef, useState } from "preact/hooks";
import type { CallMode, CallState } from "../../domain/call.ts";
import { isLive } from "../../domain/call.ts";
import { watch } from "../_runtime/live.ts";
import { newId } from "../_runtime/new_id.ts";
import { ask } from "./ask.ts";
import type { Refused } from "./ask.ts";
import type { CallRoomProps } from "./call_props.ts";

/** A call as the page follows it; what is asked of it goes to the server. */
export interface CallInHand {
  call: CallState | null;
  refused: Refused | null;
  /** Reads how the call stands. */
  read(): Promise<void>;
  /** Rings the other side; null when that was refused. */
  start(mode: CallMode): Promise<CallState | null>;
  /** Does something to the call: `decline`, `end`, `leave`, `mode`, `legs`, `guests` … */
  move(path: string, fields?: Record<string, string>): Promise<boolean>;
}

const GUEST_ASKS_MS = 5_000;

/** Follows the calls of a consultation: told by Realtime, read from the server. */
export function useCall(props: CallRoomProps): CallInHand {
  const { consultationId, topic } = props;
  const [call, setCall] = useState(props.call);
  const [refused, setRefused] = useState<Refused | null>(null);
  const latest = useRef(props.call);
  const turn = useRef(0);
  const take = (next: CallState | null) => {
    turn.current += 1;
    latest.current = next;
    setCall(next);
  };
  const read = async () => {
    turn.current += 1;
    const mine = turn.current;
    const next = await readCall(latest.current, consultationId);
    // An answer that was overtaken tells of the past.
    if (next && mine === turn.current) take(next);
  };
  const did = (problem: Refused | undefined) => {
    setRefused(problem ?? null);
    return !problem;
  };
  const start = async (mode: CallMode) => {
    const { data, refused } = await ask<{ call: CallState }>(
      `/consultations/${consultationId}/calls`,
      { call_id: newId(), mode },
    );
    did(refused);
    if (data) take(data.call);
    // The other side was quicker: their call is the one.
    else if (refused?.code === "call_busy") await read();
    return data?.call ?? null;
  };
  const move = async (path: string, fields: Record<string, string> = {}) => {
    const { data, refused } = await ask<{ call?: CallState } | undefined>(
      consultationId === null ? `/guests/${path}` : `/calls/${latest.current?.call_id}/${path}`,
      fields,
    );
    if (data?.call) take(data.call);
    else await read();
    return did(refused);
  };

  useEffect(() => {
    if (topic === null) {
      const timer = setInterval(() => void read(), GUEST_ASKS_MS);
      return () => clearInterval(timer);
    }
    const watching = watch(topic, {
      onCatchUp: () => void read(),
      onHint: (event, { consultation_id }) => {
        if (event === "call_changed" && consultation_id === consultationId) void read();
      },
    });
    return () => watching.close();
  }, []);
  return { call, refused, read, start, move };
}

/** The known call while it lives, and how it ended; afterwards the next one. Null: nothing new. */
async function readCall(
  known: CallState | null,
  consultationId: string | null,
): Promise<CallState | null> {
  if (consultationId === null) return await readAsGuest(known);
  if (known && isLive(known)) {
    // By its id: after the end only that tells how it ended.
    return (await ask<CallState>(`/calls/${known.call_id}`)).data ?? null;
  }
  const path = `/consultations/${consultationId}/call-state`;
  return (await ask<{ call: CallState | null }>(path)).data?.call ?? null;
}

/** A guest is told of a live call alone: what was live and is no more has ended. */
async function readAsGuest(known: CallState | null): Promise<CallState | null> {
  // Sent out: nothing more is to be heard.
  if (known?.end_reason === "rights_ended") return null;
  const { data, refused } = await ask<CallState>("/guests/state");
  if (data) return data;
  const over = refused.code === "call_over" || refused.code === "guest_not_found";
  if (!over || !known || !isLive(known)) return null;
  const end_reason = refused.code === "guest_not_found" ? "rights_ended" : null;
  return { ...known, status: "ended", end_reason };
}
