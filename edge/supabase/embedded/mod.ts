/** A whole Supabase inside this process: auth, REST, storage and Realtime over PGlite or Postgres. */
import { App, type DefaultAppConfig, setExperimental } from "@supabase/lite";
import { holdFolder, settleDatabase } from "./data_folder.ts";
import type { Database } from "./database.ts";
import { speakPostgrest } from "./database_errors.ts";
import { createGateway, type Gateway } from "./gateway.ts";
import { keepKeys, type Keys } from "./keys.ts";
import { createMailer, type OnMail } from "./mail.ts";
import { applyMigrations, applySeed } from "./migrations.ts";
import { Hub } from "./realtime_hub.ts";
import { REALTIME_SQL } from "./realtime_schema.ts";
import { forOwner, tellSessionAtOnce } from "./session_context.ts";
import { PRIVILEGES_SQL, ROLES_SQL } from "./schema.ts";
import { createFileStorage } from "./storage_files.ts";
import { listenStudio, type StudioListener } from "./studio.ts";

export interface EmbeddedOptions {
  /** Everything that must persist lies under this folder. */
  dataDir: string;
  /** Empties that folder first. A database at `databaseUrl` is left as it is. */
  fresh?: boolean;
  /** `supabase/migrations` of the product. */
  migrationsDir: string;
  /** Run once, after the first migrations. */
  seedFile?: string;
  /** A real Postgres in place of PGlite, as its superuser. */
  databaseUrl?: string;
  /** The address that clients use, e.g. http://localhost:8000. */
  origin: string;
  /** Delivers one-time codes. Without it nobody receives any. */
  onMail?: OnMail;
}

export interface EmbeddedSupabase {
  url: string;
  keys: { publishableKey: string; secretKey: string };
  /** Answers /auth/v1, /rest/v1, /storage/v1 and /realtime/v1, the websocket upgrade included. */
  fetch: Gateway;
  /** Studio, for the loopback only. */
  studio: { listen(port: number): Promise<StudioListener> };
  /** Runs SQL as the superuser: for tests, the clock and the bench, never for a request. */
  query<T>(sql: string, params?: unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

/** Starts, and at the first start makes, the embedded Supabase. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedSupabase> {
  const { dataDir, origin } = options;
  setExperimental("storage", true);
  const letGo = await holdFolder(dataDir, origin, options.fresh);
  try {
    const keys = await keepKeys(dataDir);
    const database = await openDatabase(options, keys);
    const app = await createApp(options, database, keys, false);
    const hub = new Hub(database);
    await hub.start();
    return {
      url: origin,
      keys: { publishableKey: keys.publishableKey, secretKey: keys.secretKey },
      fetch: createGateway(app, { database, hub, keys }),
      studio: {
        listen: async (port) => listenStudio(await createApp(options, database, keys, true), port),
      },
      query: (sql, params) => database.query(sql, params),
      async close() {
        await hub.stop();
        await database.close();
        await letGo();
      },
    };
  } catch (error) {
    await letGo();
    throw error;
  }
}

async function openDatabase(options: EmbeddedOptions, keys: Keys): Promise<Database> {
  const open = async () => {
    if (options.databaseUrl) {
      return (await import("./database_postgres.ts")).openPostgres(options.databaseUrl);
    }
    const { openPglite } = await import("./database_pglite.ts");
    const folder = await settleDatabase(options.dataDir, async (draft) => {
      const database = await openPglite(draft);
      await prepare(options, database, keys);
      await database.close();
    });
    return openPglite(folder);
  };
  const database = await open();
  speakPostgrest(database.connection);
  tellSessionAtOnce(database.connection);
  try {
    await prepare(options, database, keys);
    await applyMigrations(database, options.migrationsDir);
    if (options.seedFile) await applySeed(database, options.seedFile);
    await database.connection.clearSchemaCache();
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Brings the system schemas to what this version of the product expects. */
async function prepare(options: EmbeddedOptions, database: Database, keys: Keys) {
  await database.script(ROLES_SQL);
  await (await createApp(options, database, keys, false)).ensureSystemSchema();
  await database.script(PRIVILEGES_SQL + REALTIME_SQL);
}

async function createApp(
  options: EmbeddedOptions,
  database: Database,
  keys: Keys,
  admin: boolean,
): Promise<App> {
  const app = new App<DefaultAppConfig>({
    connection: admin ? forOwner(database.connection) : database.connection,
    ...admin && { api: { schemas: await listSchemas(database) } },
    auth: {
      enabled: true,
      jwt_secret: keys.jwtSecret,
      publishable_key: keys.publishableKey,
      secret_key: keys.secretKey,
      site_url: options.origin,
      additional_redirect_urls: [],
      minimum_password_length: 8,
      email: { enable_confirmations: false, max_frequency: "1s" },
    },
    storage: { enabled: true, file_size_limit: "50MiB" },
    studio: { enabled: admin },
    options: { server: { admin, disableStudio: !admin } },
  } as unknown as DefaultAppConfig);
  app._mailer = createMailer(options.onMail ?? (() => {}));
  app._storageAdapter = createFileStorage(`${options.dataDir}/storage`);
  return await initQuietly(app);
}

/** Every schema in which an admin may look for something. */
async function listSchemas(database: Database): Promise<string[]> {
  const rows = await database.query<{ name: string }>(
    `select nspname as name from pg_namespace
     where nspname !~ '^(pg_|information_schema|extensions|supabase_migrations)'
     order by nspname <> 'public', nspname`,
  );
  return rows.map(({ name }) => name);
}

/** Lite's first init prints a warning meant for its command line, except where it is under test. */
async function initQuietly(app: App): Promise<App> {
  const before = Deno.env.get("NODE_ENV");
  Deno.env.set("NODE_ENV", "test");
  try {
    return await app.init();
  } finally {
    if (before === undefined) Deno.env.delete("NODE_ENV");
    else Deno.env.set("NODE_ENV", before);
  }
}
