/** A payment as a provider sees it: an amount and our id, nothing of the person or the illness. */
export interface PaymentOrder {
  paymentId: string;
  amountMinor: number;
  currency: string;
}

export type HoldResult =
  | { status: "held"; reference: string }
  | { status: "refused" };

/**
 * The three movements of a consultation's money. Each may be repeated with the same `paymentId`
 * and must then change nothing and answer the same (idempotent).
 */
export interface PaymentProvider {
  /** Stored with the payment, e.g. "sandbox". */
  name: string;
  /** True where no real money moves: the page says so. */
  sandbox: boolean;
  hold(order: PaymentOrder, method: string): Promise<HoldResult>;
  capture(order: PaymentOrder, reference: string): Promise<void>;
  refund(order: PaymentOrder, reference: string): Promise<void>;
}
