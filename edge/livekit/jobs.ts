import * as v from "valibot";
import type { Calls } from "./rooms.ts";

const Room = v.object({ room: v.string() });
const Participant = v.object({ room: v.string(), identity: v.string() });

/** Carries out what Postgres has decided on: who may no longer be in a call is sent out. */
export function callJobs(calls: Calls) {
  return {
    close_room: async (payload: unknown) => {
      await calls.endRoom(v.parse(Room, payload).room);
    },
    remove_participant: async (payload: unknown) => {
      const { room, identity } = v.parse(Participant, payload);
      await calls.removeParticipant(room, identity);
    },
  };
}
