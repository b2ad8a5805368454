import { useState } from "preact/hooks";
import { Button } from "../../components/Button.tsx";
import type { CallGuest } from "../../domain/call.ts";
import { Invite } from "./Invite.tsx";
import { useLive } from "./live_view.ts";

const PEOPLE_MAX = 8;

/** Who is in the call, who was invited, and the way to bring somebody in. */
export function People() {
  const { people, guests, words } = useLive();
  const [links, setLinks] = useState<Record<string, string>>({});
  const full = 2 + guests.length >= PEOPLE_MAX;
  return (
    <>
      <h3>{words.inCall}</h3>
      <ul class="call-people">
        <li>{words.you}</li>
        {people.filter(({ role }) => role === "").map(({ person, name }) => (
          <li key={person.identity}>{name}</li>
        ))}
        {guests.map((guest) => (
          <Guest key={guest.guest_id} guest={guest} link={links[guest.guest_id]} />
        ))}
      </ul>
      <h3>{words.inviteTitle}</h3>
      {full ? <p>{words.inviteFull}</p> : (
        <Invite
          onLink={(guestId, link) => setLinks((known) => ({ ...known, [guestId]: link }))}
        />
      )}
    </>
  );
}

/** One guest: how far they are, their link while it is unused, and the way to take them out. */
function Guest({ guest, link }: { guest: CallGuest; link: string | undefined }) {
  const { people, words, onMove, side } = useLive();
  const { guest_id, name, role, agreed, opened, invited_by } = guest;
  const here = people.some((seen) => seen.role !== "" && seen.name === name);
  const state = here ? "here" : !agreed ? "waits" : opened ? "opened" : "invited";
  return (
    <li class="call-guest">
      <div>
        <b>{name}</b> · {words.roles[role]}
        <p class="fine quiet" role="status">{words.guestStates[state]}</p>
        {link && !opened && <Link name={name} link={link} />}
      </div>
      <div class="cluster">
        {!agreed && invited_by !== side && side === "patient" && (
          <Button
            type="button"
            kind="secondary"
            onClick={() => void onMove(`guests/${guest_id}/agree`)}
          >
            {words.agree}
          </Button>
        )}
        <Button
          type="button"
          kind="quiet"
          icon="close"
          iconOnly
          onClick={() => void onMove(`guests/${guest_id}/remove`)}
        >
          {words.remove(name)}
        </Button>
      </div>
    </li>
  );
}

/** The link is known on this device only, and only until it is opened. */
function Link({ name, link }: { name: string; link: string }) {
  const { words } = useLive();
  const [copied, setCopied] = useState(false);
  const share = typeof navigator.share === "function";
  return (
    <div class="call-link">
      <input class="input" readOnly value={link} aria-label={words.linkTitle(name)} />
      <p class="fine quiet">{words.linkText}</p>
      <div class="cluster">
        <Button
          type="button"
          kind="secondary"
          icon={copied ? "check" : "clip"}
          onClick={() => void navigator.clipboard?.writeText(link).then(() => setCopied(true))}
        >
          {copied ? words.copied : words.copy}
        </Button>
        {share && (
          <Button
            type="button"
            kind="secondary"
            icon="send"
            onClick={() => void navigator.share({ url: link }).catch(() => {})}
          >
            {words.sendLink}
          </Button>
        )}
      </div>
    </div>
  );
}
