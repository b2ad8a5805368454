/** What a call by telephone to one side would cost, or why it cannot be made. */
export interface SideOffer {
  has_number: boolean;
  /** Why this side's telephone cannot be rung now; null where it can. */
  refused: "phone_missing" | "phone_country_refused" | "phone_limit_reached" | null;
  /** ISO 4217; null where this side's country is not rung. */
  currency: string | null;
  /** What the carrier takes for a begun minute, in minor units. */
  per_minute_minor: number | null;
  longest_minutes: number | null;
}

/** Whether a doctor can call by telephone in a consultation, for both sides. */
export interface TelephoneOffer {
  /** False where this deployment has no carrier. */
  offered: boolean;
  /** The number that everybody rung by us sees; null while unknown. */
  own_number: string | null;
  patient: SideOffer;
  practitioner: SideOffer;
}

/** What `minutes` on one telephone are likely to cost; null where its country is not rung. */
export function estimateMinor(side: SideOffer, minutes: number): number | null {
  if (side.per_minute_minor === null || side.longest_minutes === null) return null;
  return side.per_minute_minor * Math.min(Math.ceil(minutes), side.longest_minutes);
}
