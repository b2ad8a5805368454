/** A running embedded Supabase for tests, behind a real listener, on each engine there is. */
import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import type { Mail } from "../../edge/supabase/embedded/mail.ts";
import { type EmbeddedSupabase, startEmbedded } from "../../edge/supabase/embedded/mod.ts";
import { startPostgres } from "../support/postgres.ts";
import { skipTest } from "../support/skip.ts";
import { MIGRATIONS } from "./fixtures/mod.ts";

export const PASSWORD = "correct-horse-1";

export interface Person {
  client: SupabaseClient;
  id: string;
  email: string;
}

export class Stage {
  #people = 0;

  constructor(
    readonly supabase: EmbeddedSupabase,
    readonly dataDir: string,
    readonly server: Deno.HttpServer,
    readonly mails: Mail[],
  ) {}

  /** A signed-out client, or one with another key. */
  client(key = this.supabase.keys.publishableKey): SupabaseClient {
    return createClient(this.supabase.url, key, {
      auth: { persistSession: false, autoRefreshToken: false },
    });
  }

  /** A newly signed-up person with a client of their own. */
  async person(): Promise<Person> {
    const client = this.client();
    const email = `person-${++this.#people}-${crypto.randomUUID().slice(0, 8)}@rooms.example`;
    const { data, error } = await client.auth.signUp({ email, password: PASSWORD });
    if (error) throw error;
    return { client, id: data.user!.id, email };
  }

  /** A room whose members are these people; gives its id. */
  async room(name: string, ...members: Person[]): Promise<string> {
    const [room] = await this.supabase.query<{ room_id: string }>(
      "insert into rooms (name) values ($1) returning room_id",
      [`${name} ${crypto.randomUUID()}`],
    );
    for (const { id } of members) {
      await this.supabase.query("insert into members values ($1, $2)", [room!.room_id, id]);
    }
    return room!.room_id;
  }

  async stop() {
    await this.supabase.close();
    await this.server.shutdown();
  }

  /** Stops it for good: its folder goes too. */
  async remove() {
    await this.stop();
    await Deno.remove(this.dataDir, { recursive: true });
  }
}

export interface StageOptions {
  dataDir?: string;
  databaseUrl?: string;
  seedFile?: string;
  fresh?: boolean;
  migrationsDir?: string;
}

/** Starts the embedded Supabase with the fixtures; without a folder given, in a new one. */
export async function openStage(options: StageOptions = {}): Promise<Stage> {
  const dataDir = options.dataDir ?? await Deno.makeTempDir({ prefix: "wenyi-embedded-" });
  const mails: Mail[] = [];
  // The listener comes first, for the embedded Supabase is told its address.
  const started = Promise.withResolvers<EmbeddedSupabase>();
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    async (request, { remoteAddr }) =>
      (await started.promise).fetch(request, { peerAddress: remoteAddr.hostname }),
  );
  try {
    const supabase = await startEmbedded({
      ...options,
      dataDir,
      migrationsDir: options.migrationsDir ?? MIGRATIONS,
      origin: `http://127.0.0.1:${server.addr.port}`,
      onMail: (mail) => void mails.push(mail),
    });
    started.resolve(supabase);
    return new Stage(supabase, dataDir, server, mails);
  } catch (error) {
    await server.shutdown();
    throw error;
  }
}

/** A test of the embedded Supabase, run on each engine there is. */
export type EngineTest = (name: string, run: (stage: Stage) => Promise<void>) => void;

/** Tests of one file: they share one stage per engine, which ends with the file. */
export async function onEachEngine(): Promise<EngineTest> {
  const postgres = await startPostgres();
  const open = new Map<string, Promise<Stage>>();
  const stageOn = (databaseUrl?: string) => {
    const there = open.get(databaseUrl ?? "");
    const stage = there ?? openStage({ databaseUrl });
    open.set(databaseUrl ?? "", stage);
    return stage;
  };
  Deno.test.afterAll(async () => {
    for (const stage of open.values()) await (await stage).remove();
    if ("stop" in postgres) await postgres.stop();
  });
  const options = { sanitizeOps: false, sanitizeResources: false };
  return (name, run) => {
    Deno.test({ name: `${name} (PGlite)`, ...options, fn: async () => run(await stageOn()) });
    if ("skip" in postgres) return skipTest(`${name} (Postgres)`, postgres.skip);
    const { url } = postgres;
    Deno.test({ name: `${name} (Postgres)`, ...options, fn: async () => run(await stageOn(url)) });
  };
}

/** Waits until `ready` holds, or fails saying what was awaited. */
export async function until(what: string, ready: () => boolean, milliseconds = 5000) {
  const end = Date.now() + milliseconds;
  while (!ready()) {
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
