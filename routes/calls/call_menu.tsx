import { Button, ButtonLink } from "../../components/Button.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { Notice } from "../../components/Notice.tsx";
import type { CallMode } from "../../domain/call.ts";
import type { Side } from "../../domain/conversation.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { consultationPath } from "../consultations/reading.ts";
import { KIND_ICONS } from "../doctors/card.tsx";
import { carriesKind } from "../doctors/kinds.ts";
import { callPath } from "./ringing.ts";
import type { Standing } from "./standing.ts";

/** What the entry of a missed call offers this side. */
export function missedOf({ barred }: Standing, consultationId: string, side: Side) {
  if (barred === "") return { href: callPath(consultationId, side), offer: "callBack" as const };
  if (barred === "not_yours") return { href: "#composer-body", offer: "askForCall" as const };
  return undefined;
}

interface CallMenuProps {
  c: AppContext;
  consultationId: string;
  side: Side;
  /** The other side. */
  name: string;
  standing: Standing;
}

export const CALL_MENU = "call-menu";

/** The button that calls: nothing where Postgres would refuse, and the reason where nothing can call. */
export function CallMenu({ c, standing, ...props }: CallMenuProps) {
  const { calling: words } = c.var.words;
  const { call, barred } = standing;
  if (call) {
    return (
      <ButtonLink href={callPath(props.consultationId, props.side)} icon="phone">
        {words.join}
      </ButtonLink>
    );
  }
  if (barred === "not_open" || barred === "not_yours") return null;
  return (
    <>
      <Button type="button" kind="quiet" icon="phone" iconOnly popovertarget={CALL_MENU} id="call">
        {words.open}
      </Button>
      <Dialog id={CALL_MENU} title={words.title(props.name)} close={words.close}>
        {barred ? <Notice>{words.absent}</Notice> : <Modes c={c} {...props} />}
      </Dialog>
    </>
  );
}

/** One form, a button for each way to talk; its id makes pressing twice one call. */
function Modes({ c, consultationId, side }: Omit<CallMenuProps, "standing">) {
  const { calling: words } = c.var.words;
  return (
    <form
      class="stack"
      method="post"
      action={`${consultationPath({ consultation_id: consultationId })}/calls`}
    >
      <input type="hidden" name="call_id" value={crypto.randomUUID()} />
      <p class="quiet">{words.text}</p>
      {modesOf(c, side).map((mode, index) => (
        <div key={mode}>
          <Button
            name="mode"
            value={mode}
            kind={index === 0 ? "primary" : "secondary"}
            icon={KIND_ICONS[mode]}
            wide
          >
            {words.modes[mode]}
          </Button>
          <p class="fine quiet">{words.hints[mode]}</p>
        </div>
      ))}
    </form>
  );
}

/** Telephones are dialled for the doctor, who sees to both ends. */
function modesOf(c: AppContext, side: Side): CallMode[] {
  const dials = side === "practitioner" && carriesKind(c, "telephone");
  return ["video", "voice", ...(dials ? ["telephone" as const] : [])];
}
