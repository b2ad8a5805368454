import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import type { CallGuest, CallState, GuestRole } from "../../domain/call.ts";
import type { call_live } from "../../domain/words/en/call_live.ts";
import type { CallSession, CallSnapshot, RemotePerson } from "../_runtime/call/session_types.ts";
import type { Refused } from "./ask.ts";
import type { CallRoomProps } from "./call_props.ts";

export type LiveWords = typeof call_live;

export interface LiveProps extends Omit<CallRoomProps, "call"> {
  call: CallState;
  session: CallSession;
  words: LiveWords;
  /** What the server did not do. */
  refused: Refused | null;
  /** Does something to the call; false when it was refused. */
  onMove(path: string, fields?: Record<string, string>): Promise<boolean>;
  /** Ends it for everybody, or goes alone. */
  onGo(how: "end" | "leave"): void;
  onView(view: "large" | "small"): void;
}

/** Somebody in the call, as they are shown. */
export interface Seen {
  person: RemotePerson;
  name: string;
  /** A guest's role, or "" for the two sides. */
  role: GuestRole | "";
  /** The one with whom this call is; nobody else is missed when gone. */
  main: boolean;
}

/** What every part of a running call looks at. */
export interface LiveView extends LiveProps {
  snap: CallSnapshot;
  people: Seen[];
  /** The other side. */
  other: string;
  guests: CallGuest[];
  nameOf(identity: string): string;
}

export const LiveContext = createContext<LiveView | null>(null);

export function useLive(): LiveView {
  const view = useContext(LiveContext);
  if (!view) throw new Error("Outside of a call.");
  return view;
}

export function useSnapshot(session: CallSession): CallSnapshot {
  const [snap, setSnap] = useState(session.snapshot);
  useEffect(() => {
    setSnap(session.snapshot());
    return session.subscribe(() => setSnap(session.snapshot()));
  }, [session]);
  return snap;
}

/** Puts names to those whom the room knows by their random identities only. */
export function viewOf(props: LiveProps, snap: CallSnapshot): LiveView {
  const { call, names, side, words } = props;
  const other = side === "practitioner" ? names.patient : names.practitioner;
  const parts = new Map(call.participants.map((one) => [one.identity, one]));
  const nameOf = (identity: string) => {
    const part = parts.get(identity);
    switch (part?.party) {
      case "patient":
      case "practitioner":
        return names[part.party];
      case "patient_phone":
        return words.byPhone(names.patient);
      case "practitioner_phone":
        return words.byPhone(names.practitioner);
      default:
        return part?.name ?? words.somebody;
    }
  };
  const guests = call.guests.filter(({ removed }) => !removed);
  const people = snap.people.map((person): Seen => {
    const part = parts.get(person.identity);
    const guest = part?.party === "guest" && guests.find(({ name }) => name === part.name);
    return {
      person,
      name: nameOf(person.identity),
      role: guest ? guest.role : "",
      main: part !== undefined && part.party !== "guest" && part.party !== side,
    };
  });
  return { ...props, snap, people, other, guests, nameOf };
}
