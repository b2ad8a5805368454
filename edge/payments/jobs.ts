import type { AppDeps } from "../app_env.ts";
import { must, mustSucceed } from "../errors.ts";
import type { PaymentProvider } from "./provider.ts";

/** Carries out the movements that Postgres decided on, and reports each back to it. */
export function paymentJobs(service: AppDeps["service"], provider: PaymentProvider) {
  const move = (movement: "capture" | "refund", status: "captured" | "refunded") =>
  async (
    payload: unknown,
  ) => {
    const { payment_id } = payload as { payment_id: string };
    const payment = must(
      await service.from("payments").select("status, amount_minor, currency, provider_reference")
        .eq("payment_id", payment_id).maybeSingle(),
    );
    // What went back is not taken again: an emergency may end what an answer had just earned.
    if (payment.status === status || payment.status === "refunded") return;
    const order = {
      paymentId: payment_id,
      amountMinor: payment.amount_minor,
      currency: payment.currency,
    };
    await provider[movement](order, payment.provider_reference ?? "");
    mustSucceed(await service.rpc("settle_payment", { payment_id, status }));
  };
  return {
    capture_payment: move("capture", "captured"),
    refund_payment: move("refund", "refunded"),
  };
}
