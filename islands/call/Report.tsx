import { useState } from "preact/hooks";
import { Button } from "../../components/Button.tsx";
import { CheckField } from "../../components/Choice.tsx";
import { SelectField, TextArea } from "../../components/Field.tsx";
import { newId } from "../_runtime/new_id.ts";
import { useLive } from "./live_view.ts";
import { closeMenu, MENUS } from "./menu_ids.ts";

const DETAIL_MAX = 2000;

type Reason = keyof ReturnType<typeof useLive>["words"]["reasons"];

/** Ends the call and tells what happened in it; may keep the other side away from now on. */
export function Report() {
  const { words, side, onMove } = useLive();
  const [busy, setBusy] = useState(false);
  const reasons = (Object.keys(words.reasons) as Reason[])
    .filter((reason) => side === "patient" || reason !== "bad_care");
  const send = async (form: HTMLFormElement) => {
    const typed = new FormData(form);
    setBusy(true);
    const fields = ["reason", "detail", "block"].map((name) => [name, `${typed.get(name) ?? ""}`]);
    const sent = await onMove("report", { ...Object.fromEntries(fields), report_id: newId() });
    setBusy(false);
    if (sent) closeMenu(MENUS.report);
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send(event.currentTarget);
      }}
    >
      <p>{words.reportText}</p>
      <SelectField
        name="reason"
        id="report-reason"
        label={words.reportReason}
        value="harassment"
        options={reasons.map((value) => ({ value, label: words.reasons[value] }))}
      />
      <TextArea
        name="detail"
        id="report-detail"
        label={words.reportDetail}
        optional={words.optional}
        maxlength={DETAIL_MAX}
        rows={3}
      />
      <CheckField name="block" id="report-block" label={words.reportBlock} />
      <Button kind="danger" busy={busy}>{words.reportSend}</Button>
    </form>
  );
}
