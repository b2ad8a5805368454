/** One face for the two engines that the embedded Supabase runs on: PGlite and a real Postgres. */
import type { Connection } from "@supabase/lite";

/** Runs one statement and gives its rows. */
export type Query = <T = Record<string, unknown>>(sql: string, values?: unknown[]) => Promise<T[]>;

export interface Database {
  /** What lite works with. */
  readonly connection: Connection;
  /** Runs one statement as the superuser. */
  query: Query;
  /** Runs a file of statements as the superuser, all or nothing. */
  script(sql: string): Promise<void>;
  /** Runs `work` in a transaction of its own; an error rolls it back. */
  transaction<T>(work: (query: Query) => Promise<T>): Promise<T>;
  /** Calls `heard` with each payload notified on `channel`; the answer stops it. */
  listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}
