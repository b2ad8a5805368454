import type { CallLeg } from "../../domain/call.ts";
import { useLive } from "./live_view.ts";
import { Line } from "./Line.tsx";
import { useTelephone } from "./use_telephone.ts";

const RINGING = ["waiting", "dialling", "ringing", "confirming", "answered"];

/** The telephone in the call: asked for, ringing, connected, or why it did not work. */
export function PhoneNotices() {
  const { call, words, side, other } = useLive();
  const phone = useTelephone();
  const last = new Map(call.legs.map((leg) => [leg.side, leg]));
  const patients = last.get("patient");
  const wanted = call.mode === "telephone" && (!patients || patients.over);
  if (side === "guest") return null;
  return (
    <>
      {[...last.values()].filter(({ status }) => status !== "ended").map((leg) => (
        <LegLine key={leg.leg_id} leg={leg} />
      ))}
      {wanted && (side === "practitioner"
        ? (
          <Line
            icon="phone"
            action={words.phoneStart(other)}
            onAction={() => phone.ring("patient")}
          >
            {words.phoneDoctor(other)} {words.notEncryptedPhone}
          </Line>
        )
        : (
          <Line icon="phone">
            {words.phoneAsked} <a href="/me/phone" target="_blank">{words.phoneSaved}</a>
          </Line>
        ))}
    </>
  );
}

function LegLine({ leg }: { leg: CallLeg }) {
  const { words, side, other } = useLive();
  const phone = useTelephone();
  const whose = leg.side === side ? words.phoneYours : words.phoneOf(other);
  const again = leg.retry_at !== null;
  const going = again || RINGING.includes(leg.status);
  return (
    <Line
      icon="phone"
      action={!going && side === "practitioner" ? words.phoneAgain : undefined}
      onAction={() => phone.ring(leg.side)}
      refusal={going && side === "practitioner" ? words.phoneEnd : undefined}
      onRefusal={() => phone.hangUp(leg.leg_id)}
    >
      {whose}: {words.legs[leg.status]}
      {again && ` · ${words.phoneRetry}`}
    </Line>
  );
}
