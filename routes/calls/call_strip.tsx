import { Button, ButtonLink } from "../../components/Button.tsx";
import type { Side } from "../../domain/conversation.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { must } from "../../edge/errors.ts";
import type { Consultation } from "../consultations/reading.ts";
import { consultationPath } from "../consultations/reading.ts";
import { isCallKind } from "../doctors/kinds.ts";
import { exactMoment } from "../time_zone.ts";
import { CALL_MENU } from "./call_menu.tsx";
import { callPath } from "./ringing.ts";
import { readStanding } from "./standing.ts";
import type { Standing } from "./standing.ts";

/** A call that broke off and is owed. */
interface CallBack {
  call_back_task_id: string;
  created_at: string;
}

/** How calls stand in a consultation, and what of it one must be told beside the conversation. */
export interface Calling {
  standing: Standing;
  callBack: CallBack | null;
  /** Whether a call has been tried already. */
  tried: boolean;
}

export async function readCalling(
  c: AppContext,
  consultation: Consultation,
  side: Side,
): Promise<Calling> {
  const { consultation_id, status, kind } = consultation;
  const standing = await readStanding(c, consultation, side);
  if (status !== "open") return { standing, callBack: null, tried: true };
  const [tasks, calls] = await Promise.all([
    c.var.supabase.from("call_back_tasks").select("call_back_task_id, created_at")
      .eq("consultation_id", consultation_id).is("done_at", null).limit(1),
    isCallKind(kind)
      ? c.var.supabase.from("calls").select("call_id").eq("consultation_id", consultation_id)
        .limit(1)
      : null,
  ]);
  return {
    standing,
    callBack: must(tasks)[0] ?? null,
    tried: calls === null || must(calls).length > 0,
  };
}

interface CallStripProps {
  c: AppContext;
  consultation: Consultation;
  side: Side;
  /** The other side. */
  name: string;
  calling: Calling;
}

/** One line over the conversation: a call that goes on, is owed, or is to be expected. */
export function CallStrip(props: CallStripProps) {
  const { c, consultation, side, name, calling: { standing, callBack, tried } } = props;
  const { calling: words } = c.var.words;
  const { call, barred } = standing;
  if (barred === "unavailable" || barred === "not_open") return null;
  if (call) {
    const own = call.started_by === side;
    const said = call.status === "active" ? "going" : own ? "dialling" : "ringing";
    return (
      <div class="call-strip">
        <p>{said === "going" ? words.going : words[said](name)}</p>
        <ButtonLink
          href={callPath(consultation.consultation_id, side)}
          kind="secondary"
          icon="phone"
        >
          {said === "ringing" ? words.answer : words.join}
        </ButtonLink>
      </div>
    );
  }
  if (callBack) return <Owed {...props} callBack={callBack} />;
  if (side === "practitioner" || tried || !isCallKind(consultation.kind)) return null;
  return (
    <div class="call-strip">
      <p>{words.willRing[consultation.kind](name)}</p>
      {consultation.kind === "telephone" && <a href="/me/phone">{words.yourNumber}</a>}
    </div>
  );
}

/** The line was lost: both may call again, and the doctor may say that it is seen to. */
function Owed({ c, consultation, side, name, callBack }: CallStripProps & { callBack: CallBack }) {
  const { calling: words } = c.var.words;
  const time = exactMoment(c, callBack.created_at);
  return (
    <div class="call-strip">
      <p>{side === "patient" ? words.brokeOff(time) : words.callBack(name, time)}</p>
      <Button type="button" kind="secondary" icon="phone" popovertarget={CALL_MENU}>
        {words.open}
      </Button>
      {side === "practitioner" && (
        <form
          method="post"
          action={`${consultationPath(consultation)}/call-backs/${callBack.call_back_task_id}/done`}
        >
          <Button kind="quiet" icon="check">{words.calledBack}</Button>
        </form>
      )}
    </div>
  );
}
