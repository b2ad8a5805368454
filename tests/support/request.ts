import { createClient } from "@supabase/supabase-js";
import type { SupabaseClient } from "@supabase/supabase-js";
import type { Database } from "../../domain/database_types.ts";
import { DEMO_PASSWORD } from "../../domain/demo_data.ts";
import type { TestApp } from "./app.ts";

/** People of the demo clinic (supabase/seed.sql). */
export const LIN = "d1000000-0000-4000-8000-000000000101";
export const SMITH = "d1000000-0000-4000-8000-000000000106";
export const MEI = "d3000000-0000-4000-8000-000000000001";
export const CONCERN = "Sore throat for three days, worse when swallowing.";

type DraftRow = Database["public"]["Tables"]["consultations"]["Insert"];
type Client = SupabaseClient<Database>;

/** supabase-js as one of the demo clinic's people, past the pages: to arrange and to try the law. */
export async function clientOf(app: TestApp, email: string): Promise<Client> {
  const client = connect(app, app.embedded.keys.publishableKey);
  const { error } = await client.auth.signInWithPassword({ email, password: DEMO_PASSWORD });
  if (error) throw error;
  return client;
}

/** A paid request of Mei's that waits: for this doctor, or with null in the department's pool. */
export async function requestOfMei(app: TestApp, practitionerId: string | null): Promise<string> {
  const mei = await clientOf(app, "mei@demo.wenyi.example");
  const consultation_id = crypto.randomUUID();
  const draft = {
    consultation_id,
    patient_id: MEI,
    practitioner_id: practitionerId,
    department_code: "general_practice",
    kind: "text",
    locale: "en",
    concern: CONCERN,
    onset: "Three days",
  };
  // Price, promise and owner are stamped by the database, so a draft is less than a row.
  await done(mei.from("consultations").insert(draft as DraftRow));
  const { price_minor, currency } = await done(
    mei.from("consultations").select("price_minor, currency")
      .eq("consultation_id", consultation_id).single(),
  );
  const payment = await done(
    mei.rpc("begin_payment", { consultation_id, amount_minor: price_minor, currency }),
  ) as unknown as { payment_id: string };
  await done(
    connect(app, app.embedded.keys.secretKey).rpc("settle_payment", {
      payment_id: payment.payment_id,
      status: "held",
      provider_reference: "test",
    }),
  );
  return consultation_id;
}

function connect(app: TestApp, key: string): Client {
  return createClient<Database>(app.deps.supabase.url, key, {
    auth: { persistSession: false, autoRefreshToken: false },
    global: { fetch: app.deps.supabase.fetch },
  });
}

async function done<Data>(
  query: PromiseLike<{ data: Data; error: { message: string } | null }>,
): Promise<NonNullable<Data>> {
  const { data, error } = await query;
  if (error) throw new Error(error.message);
  return data as NonNullable<Data>;
}
