import type { SupabaseClient } from "@supabase/supabase-js";
import type { Database } from "../../domain/database_types.ts";
import type { AppDeps } from "../app_env.ts";
import { must } from "../errors.ts";
import { log } from "../log.ts";
import type { HoldResult, PaymentProvider } from "./provider.ts";

export interface Offer {
  consultationId: string;
  /** The price that the person saw and agrees to. */
  amountMinor: number;
  currency: string;
  /** How the person pays, as the provider names it. */
  method: string;
}

/** "held": the request is sent. "refused": nothing was taken. "unknown": asking again is safe. */
export type PayOutcome = "held" | "refused" | "unknown";

/**
 * Pays for a draft: Postgres checks and begins it as the person, the provider holds the money, and
 * Postgres is told. Every step may be repeated: a second tap finds the first one's payment.
 */
export async function payForConsultation(
  supabase: SupabaseClient<Database>,
  { service, payments }: Pick<AppDeps, "service" | "payments">,
  offer: Offer,
): Promise<PayOutcome> {
  const payment = must(
    await supabase.rpc("begin_payment", {
      consultation_id: offer.consultationId,
      amount_minor: offer.amountMinor,
      currency: offer.currency,
    }),
  );
  if (payment.status !== "pending") return "held";
  const order = {
    paymentId: payment.payment_id,
    amountMinor: payment.amount_minor,
    currency: payment.currency,
  };
  const held = await hold(payments, order, offer.method);
  if (!held) return "unknown";
  const settled = await service.rpc("settle_payment", {
    payment_id: payment.payment_id,
    status: held.status === "held" ? "held" : "failed",
    provider_reference: held.status === "held" ? held.reference : undefined,
    provider: payments.name,
  });
  // The other of two taps was faster and has paid.
  if (settled.error?.code === "transition_refused") return "held";
  return must(settled).status === "failed" ? "refused" : "held";
}

/** Null when the provider did not answer: then nobody knows yet, and the payment stays pending. */
async function hold(
  provider: PaymentProvider,
  order: { paymentId: string; amountMinor: number; currency: string },
  method: string,
): Promise<HoldResult | null> {
  try {
    return await provider.hold(order, method);
  } catch (error) {
    log("error", "payment_hold_failed", {
      payment: order.paymentId,
      provider: provider.name,
      kind: error instanceof Error ? error.name : "unknown",
    });
    return null;
  }
}
