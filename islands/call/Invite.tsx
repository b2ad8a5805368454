import { useState } from "preact/hooks";
import { Button } from "../../components/Button.tsx";
import { SelectField, TextField } from "../../components/Field.tsx";
import { Notice } from "../../components/Notice.tsx";
import type { GuestRole } from "../../domain/call.ts";
import { newId } from "../_runtime/new_id.ts";
import { ask } from "./ask.ts";
import { useLive } from "./live_view.ts";

const ROLES: GuestRole[] = ["family", "interpreter", "colleague"];
const NAME_MAX = 60;

/** A link for one more person, by name; the other side must agree before it opens. */
export function Invite({ onLink }: { onLink(guestId: string, link: string): void }) {
  const { call, words, side } = useLive();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState("");
  const invite = async (form: HTMLFormElement) => {
    const typed = new FormData(form);
    const guestId = newId();
    setBusy(true);
    const { data, refused } = await ask<{ link: string }>(`/calls/${call.call_id}/guests`, {
      guest_id: guestId,
      name: `${typed.get("guest_name")}`,
      role: `${typed.get("guest_role")}`,
    });
    setBusy(false);
    setTrouble(refused ? refused.detail || words.failed : "");
    if (!data) return;
    onLink(guestId, data.link);
    form.reset();
  };
  return (
    <form
      class="form call-invite"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void invite(event.currentTarget);
      }}
    >
      <p>{side === "patient" ? words.inviteTextPatient : words.inviteTextDoctor}</p>
      {trouble && <Notice kind="error" live>{trouble}</Notice>}
      <TextField
        name="guest_name"
        label={words.guestName}
        maxlength={NAME_MAX}
        required
        autocomplete="off"
      />
      <SelectField
        name="guest_role"
        label={words.guestRole}
        value="family"
        options={ROLES.map((value) => ({ value, label: words.roles[value] }))}
      />
      <Button busy={busy}>{words.invite}</Button>
    </form>
  );
}
