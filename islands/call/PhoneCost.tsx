import { useEffect, useState } from "preact/hooks";
import { formatMoney } from "../../domain/money.ts";
import { estimateMinor } from "../../domain/telephone_offer.ts";
import type { TelephoneOffer } from "../../domain/telephone_offer.ts";
import { ask } from "./ask.ts";
import { useLive } from "./live_view.ts";

/** Before the doctor has the patient's telephone rung: what it costs, or why it cannot be. */
export function PhoneCost() {
  const { call, callMinutes, consultationId, locale, side, telephone, words } = useLive();
  const [offer, setOffer] = useState<TelephoneOffer | null>(null);
  const dialled = call.legs.length;
  useEffect(() => {
    if (!telephone || side !== "practitioner") return;
    // Each time that somebody is rung, less of the day's limit is left.
    void ask<TelephoneOffer>(`/consultations/${consultationId}/telephone`)
      .then(({ data }) => setOffer(data ?? null));
  }, [consultationId, side, telephone, dialled]);
  if (!offer) return null;
  const { refused, currency } = offer.patient;
  if (refused) return <p class="fine quiet call-phone-cost">{words.phoneRefused[refused]}</p>;
  const cost = estimateMinor(offer.patient, callMinutes);
  if (cost === null || !currency) return null;
  return (
    <p class="fine quiet call-phone-cost">
      {words.phoneCost(formatMoney(cost, currency, locale), callMinutes)}
    </p>
  );
}
