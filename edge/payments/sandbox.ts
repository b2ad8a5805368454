import type { PaymentProvider } from "./provider.ts";

/** A provider that moves no money. The method "refuse" is turned down by the bank. */
export const sandboxProvider: PaymentProvider = {
  name: "sandbox",
  sandbox: true,
  hold: (order, method) =>
    Promise.resolve(
      method === "refuse"
        ? { status: "refused" }
        : { status: "held", reference: `sandbox-${order.paymentId}` },
    ),
  capture: () => Promise.resolve(),
  refund: () => Promise.resolve(),
};
