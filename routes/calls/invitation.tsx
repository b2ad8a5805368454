import { Button, ButtonLink } from "../../components/Button.tsx";
import { CheckField } from "../../components/Choice.tsx";
import { Facts } from "../../components/Facts.tsx";
import { Notice } from "../../components/Notice.tsx";
import type { AppContext } from "../../edge/app_env.ts";
import type { Invitation } from "./guests.tsx";

interface InvitationPageProps {
  c: AppContext;
  invitation: Invitation;
  doctor: string;
  /** Why it was not opened. */
  problem?: string;
}

/** Who invites, to what, as whom; and the one button that uses the link up. */
export function InvitationPage({ c, invitation, doctor, problem }: InvitationPageProps) {
  const { call_pages: { guest: words }, call_live: { roles } } = c.var.words;
  const { state, name, role, invited_by } = invitation;
  if (state !== "open" && state !== "waits") {
    const { title, text } = words.shut[state];
    return (
      <>
        <h1>{title}</h1>
        <p>{text}</p>
        {state === "used" && <ButtonLink href="/guests/call">{words.goOn}</ButtonLink>}
      </>
    );
  }
  return (
    <>
      <h1>{words.title(doctor)}</h1>
      <p>{invited_by === "patient" ? words.byPatient : words.byDoctor(doctor)}</p>
      <Facts
        items={[
          { term: words.name, detail: name },
          { term: words.role, detail: roles[role] },
        ]}
      />
      <ul>{words.rules.map((rule) => <li key={rule}>{rule}</li>)}</ul>
      {state === "waits" ? <Waits c={c} /> : (
        <form class="form" method="post" novalidate>
          <CheckField name="agreed" label={words.agree} error={problem} required />
          <div>
            <Button wide>{words.open}</Button>
            <p class="fine quiet">{words.once}</p>
          </div>
        </form>
      )}
    </>
  );
}

/** The patient has not said yes: the link stays good. */
function Waits({ c }: { c: AppContext }) {
  const { call_pages: { guest: words } } = c.var.words;
  return (
    <Notice
      kind="info"
      title={words.waits}
      action={
        <ButtonLink href={new URL(c.req.url).pathname} kind="secondary" icon="refresh">
          {words.look}
        </ButtonLink>
      }
    >
      <p>{words.waitsText}</p>
    </Notice>
  );
}
