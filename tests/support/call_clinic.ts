import { DisconnectReason, Room, RoomEvent } from "@livekit/rtc-node";
import { assertEquals } from "@std/assert";
import { DEMO_PASSWORD } from "../../domain/demo_data.ts";
import type { CallToken } from "../../domain/call.ts";
import { readEnvironment } from "../../edge/env.ts";
import type { Calls } from "../../edge/livekit/rooms.ts";
import { createCalls } from "../../edge/livekit/rooms.ts";
import { start } from "../../edge/main.ts";
import type { Running } from "../../edge/main.ts";
import { readKeys } from "../../edge/supabase/embedded/keys.ts";
import type { Service } from "../../edge/supabase/service.ts";
import { createService } from "../../edge/supabase/service.ts";
import { visit } from "./app.ts";
import type { Visitor } from "./app.ts";
import { freePort } from "./product.ts";

/** The product with its own LiveKit, and people who knock at it without a browser. */
export interface CallClinic {
  running: Running;
  calls: Calls;
  service: Service;
  visitor(): Visitor;
  signIn(email: string): Promise<Visitor>;
  /** supabase-js as one of the demo clinic's people, past the pages. */
  as(email: string): Promise<Service>;
  /** Superuser SQL, to arrange and to look. */
  query<Row>(sql: string, values?: unknown[]): Promise<Row[]>;
  stop(): Promise<void>;
}

export async function openCallClinic(): Promise<CallClinic> {
  const dataDir = await Deno.makeTempDir({ prefix: "wenyi-call-clinic-" });
  const variables: Record<string, string> = {
    PORT: `${freePort()}`,
    STUDIO_PORT: `${freePort()}`,
    LIVEKIT_PORT: `${freePort()}`,
    WENYI_DATA_DIR: dataDir,
  };
  const running = await start(readEnvironment([], (name) => variables[name]));
  const { origin } = running;
  const keys = await readKeys(dataDir);
  const visitor = () => visit((request) => fetch(request, { redirect: "manual" }), origin);
  return {
    running,
    calls: createCalls(running.livekit!.access),
    service: createService({ url: origin, secretKey: keys!.secretKey }),
    visitor,
    signIn: async (email) => {
      const person = visitor();
      const answer = await person.post("/sign-in", { email, password: DEMO_PASSWORD });
      await answer.body?.cancel();
      if (answer.status !== 303) throw new Error(`Cannot sign in ${email}: ${answer.status}`);
      return person;
    },
    as: async (email) => {
      const client = createService({ url: origin, secretKey: keys!.publishableKey });
      const { error } = await client.auth.signInWithPassword({ email, password: DEMO_PASSWORD });
      if (error) throw error;
      return client;
    },
    query: async (sql, values = []) => await running.embedded!.query(sql, values) as never,
    stop: async () => {
      await running.stop();
      await Deno.remove(dataDir, { recursive: true });
    },
  };
}

/** Sends as an island does and reads the answer, which must have this status. */
export async function sent<Body = { code: string }>(
  person: Visitor,
  path: string,
  status: number,
  fields: Record<string, string> = {},
): Promise<Body> {
  const response = await person.send(path, fields);
  const text = await response.text();
  assertEquals([response.status, path], [status, path], text);
  return text && JSON.parse(text);
}

export const tokenOf = (person: Visitor, callId: string) =>
  sent<CallToken>(person, `/calls/${callId}/token`, 200);

/** What a token says, unverified. */
export function claimsOf({ token }: CallToken): Record<string, unknown> {
  const payload = Uint8Array.fromBase64(token.split(".")[1]!, { alphabet: "base64url" });
  return JSON.parse(new TextDecoder().decode(payload));
}

/** Somebody in a room. */
export interface InRoom {
  /** When and why LiveKit sent them out; never while they may stay. */
  sentOut: Promise<{ at: number; reason: DisconnectReason }>;
  leave(): Promise<void>;
}

/** Joins a room with LiveKit's own client. Throws when the door stays shut. */
export async function enterRoom({ url, token }: CallToken): Promise<InRoom> {
  const room = new Room();
  const sentOut = new Promise<{ at: number; reason: DisconnectReason }>((resolve) => {
    room.on(RoomEvent.Disconnected, (reason) => resolve({ at: performance.now(), reason }));
  });
  await room.connect(url, token, { autoSubscribe: true, dynacast: false });
  return { sentOut, leave: () => room.disconnect() };
}
