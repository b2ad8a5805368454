/**
 * A Postgres as hosted Supabase gives it away: migrations run without a superuser, the users belong
 * to Auth, and new tables and functions are open to everybody until a migration closes them.
 */
import postgres from "postgres";
import { startEmbedded } from "../../edge/supabase/embedded/mod.ts";
import { startPostgres } from "../support/postgres.ts";
import { type MigratedDatabase, SUPABASE } from "./migrated.ts";

const OWNERS = `
  create role owner_of_project login createrole createdb bypassrls;
  create role owner_of_auth;
  grant anon, authenticated, service_role to owner_of_project with admin option;
  alter database postgres owner to owner_of_project;
  alter schema public owner to pg_database_owner;
  create extension pgtap with schema extensions;
  grant execute on all functions in schema extensions to public;
  grant all on schema extensions, storage, realtime to owner_of_project;
  grant usage on schema auth to owner_of_project, owner_of_auth;
  alter table auth.users owner to owner_of_auth;
  grant all on all tables in schema auth to owner_of_project;
  do $$
  declare
    relation regclass;
  begin
    for relation in select oid from pg_class where relkind in ('r', 'p')
      and relnamespace in ('storage'::regnamespace, 'realtime'::regnamespace)
    loop
      execute format('alter table %s owner to owner_of_project', relation);
    end loop;
  end $$;
  alter default privileges for role owner_of_project in schema public
    grant all on tables to anon, authenticated, service_role;
  alter default privileges for role owner_of_project in schema public
    grant all on functions to anon, authenticated, service_role;
  alter default privileges for role owner_of_project in schema public
    grant all on sequences to anon, authenticated, service_role;
`;

/** Such a database with all migrations and the demo clinic, or why there is none. */
export async function openHosted(): Promise<MigratedDatabase | { skip: string }> {
  const server = await startPostgres();
  if ("skip" in server) return server;
  await prepareSystem(server.url);
  const url = new URL(server.url);
  url.username = "owner_of_project";
  const session = postgres(url.href, { max: 1, onnotice: () => {}, prepare: false });
  await session.unsafe(`set search_path to "$user", public, extensions`);
  for (const file of await migrationFiles()) {
    await session.unsafe(`begin; ${await Deno.readTextFile(file)}; commit`).simple();
  }
  await session.unsafe(await Deno.readTextFile(`${SUPABASE}seed.sql`)).simple();
  return {
    run: async (sql) => await session.unsafe(sql) as Record<string, unknown>[],
    async close() {
      await session.end();
      await server.stop();
    },
  };
}

/** The schemas of Auth, Storage and Realtime, and their owners. */
async function prepareSystem(databaseUrl: string) {
  const [dataDir, migrationsDir] = [await Deno.makeTempDir(), await Deno.makeTempDir()];
  const supabase = await startEmbedded({
    dataDir,
    databaseUrl,
    migrationsDir,
    origin: "http://localhost",
  });
  await supabase.close();
  for (const folder of [dataDir, migrationsDir]) await Deno.remove(folder, { recursive: true });
  const superuser = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  await superuser.unsafe(OWNERS).simple();
  await superuser.end();
}

async function migrationFiles(): Promise<string[]> {
  const entries = await Array.fromAsync(Deno.readDir(`${SUPABASE}migrations`));
  return entries.map(({ name }) => `${SUPABASE}migrations/${name}`).sort();
}
