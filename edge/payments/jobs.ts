import type { AppDeps } from "../app_env.ts";
import { mustSucceed } from "../errors.ts";
import type { PaymentProvider } from "./provider.ts";

interface PaymentJob {
  payment_id: string;
  amount_minor: number;
  currency: string;
  provider_reference: string;
}

/** Carries out the movements that Postgres decided on, and reports each back to it. */
export function paymentJobs(service: AppDeps["service"], provider: PaymentProvider) {
  const move = (movement: "capture" | "refund", status: "captured" | "refunded") =>
  async (payload: unknown) => {
    const job = payload as PaymentJob;
    const order = {
      paymentId: job.payment_id,
      amountMinor: job.amount_minor,
      currency: job.currency,
    };
    await provider[movement](order, job.provider_reference);
    mustSucceed(
      await service.rpc("settle_payment", {
        payment_id: job.payment_id,
        status,
        provider_reference: job.provider_reference,
      }),
    );
  };
  return {
    capture_payment: move("capture", "captured"),
    refund_payment: move("refund", "refunded"),
  };
}
