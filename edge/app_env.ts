import type { SupabaseClient } from "@supabase/supabase-js";
import type { Context } from "hono";
import type { Database } from "../domain/database_types.ts";
import type { Locale } from "../domain/words/locale.ts";
import type { Words } from "../domain/words/mod.ts";
import type { Assets } from "./assets.ts";
import type { Calls } from "./livekit/rooms.ts";
import type { Inbox } from "./mail/inbox.ts";
import type { Push } from "./push/push.ts";
import type { PaymentProvider } from "./payments/provider.ts";
import type { Service } from "./supabase/service.ts";
import type { Telephony } from "./telephony/telephony.ts";

export type Theme = "system" | "light" | "dark";

/** Who is signed in, as the session tells; what they may do, Postgres tells. */
export interface User {
  accountId: string;
  email: string;
}

/** What the composition root hands to the app; nothing else reaches the outside. */
export interface AppDeps {
  /** Where people open the app, as their browsers see it: behind a proxy, not where we listen. */
  origin: string;
  supabase: { url: string; publishableKey: string; fetch?: typeof fetch };
  /** Our own rights, for payments, file checks and jobs only. */
  service: Service;
  payments: PaymentProvider;
  /** Voice and video; null where this deployment has no LiveKit. */
  calls: Calls | null;
  /** Calls by telephone; null where no carrier is connected. */
  telephony: Telephony | null;
  /** Wakes devices for a call; null where this deployment has no keys for it. */
  push: Push | null;
  assets: Assets;
  /** The mails of the embedded default, to be read on a page; absent in production. */
  inbox: Inbox | null;
  /** Whether mails leave, to people or to that inbox. */
  mails: boolean;
  /** Marks every page as a demonstration. */
  demo: boolean;
  /** Runs due jobs now instead of at the next tick. */
  nudgeClock: () => void;
}

export interface AppEnv {
  /** From the listener: the network address of who asks, for rate limits only. */
  Bindings: { peerAddress?: string };
  Variables: {
    deps: AppDeps;
    requestId: string;
    locale: Locale;
    words: Words;
    theme: Theme;
    /** ISO 3166-1 code for the emergency number; null when not known. */
    country: string | null;
    user: User | null;
    /** Speaks to Supabase as the person who asks, under row-level security. */
    supabase: SupabaseClient<Database>;
    /** The access token of the session, for the Realtime socket. */
    accessToken: string | null;
  };
}

export type AppContext = Context<AppEnv>;
