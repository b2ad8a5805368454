import type { SupabaseClient } from "@supabase/supabase-js";
import * as v from "valibot";
import type { Database } from "../../domain/database_types.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { must, mustSucceed } from "../../edge/errors.ts";

export const CONSENT_KINDS = ["terms", "privacy"] as const;
export type ConsentKind = typeof CONSENT_KINDS[number];

export interface ConsentDocument {
  kind: ConsentKind;
  version: number;
  title: string;
  effective_at: string;
}

/** The newest version in force of each document, in the person's language. */
export async function documentsInForce(c: AppContext): Promise<ConsentDocument[]> {
  const rows = must(
    await c.var.supabase.from("consent_documents")
      .select("kind, version, title, effective_at")
      .eq("locale", c.var.locale)
      .lte("effective_at", new Date().toISOString())
      .order("version", { ascending: false }),
  );
  return CONSENT_KINDS.flatMap((kind) => rows.find((row) => row.kind === kind) ?? []);
}

/** The version that a ticked box stands for: consent is to what was read, not to what is newest by now. */
export function consentBox(missing: string) {
  return v.pipe(v.optional(v.string(), ""), v.regex(/^\d{1,6}$/, missing), v.transform(Number));
}

/** Records a person's consents, in their own name, with the language that they read. */
export async function giveConsents(
  c: AppContext,
  supabase: SupabaseClient<Database>,
  versions: Partial<Record<ConsentKind, number>>,
): Promise<void> {
  for (const kind of CONSENT_KINDS) {
    const version = versions[kind];
    if (version === undefined) continue;
    mustSucceed(
      await supabase.from("consents").insert({ kind, version, locale: c.var.locale }),
    );
  }
}
