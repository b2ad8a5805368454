import { useEffect, useState } from "preact/hooks";
import { Button, ButtonLink } from "../components/Button.tsx";
import type { IncomingCall as Incoming } from "../domain/incoming_call.ts";
import type { ring } from "../domain/words/en/ring.ts";
import { watch } from "./_runtime/live.ts";

export interface IncomingCallProps {
  accountId: string;
}

/** Rings over whatever the page shows, until somebody answers here or elsewhere, or it is over. */
export default function IncomingCall(
  { accountId, words }: IncomingCallProps & { words: typeof ring },
) {
  const [call, setCall] = useState<Incoming | null>(null);
  const read = () =>
    fetch("/calls/ringing", { headers: { accept: "application/json" } })
      .then(async (answer) => answer.ok && setCall((await answer.json()).call), () => {});
  useEffect(() => {
    const onHint = (event: string) => {
      if (event === "call_changed") void read();
    };
    const watching = watch(`account:${accountId}`, { onHint, onCatchUp: read });
    return () => watching.close();
  }, []);
  useEffect(() => {
    if (!call) return;
    const title = document.title;
    const ringing = document.title = words.title(call.name);
    const over = setTimeout(() => setCall(null), Date.parse(call.ring_until) - Date.now());
    const tone = import("./ring/tone.ts").then(({ startTone }) => startTone());
    return () => {
      clearTimeout(over);
      void tone.then((stop) => stop());
      if (document.title === ringing) document.title = title;
    };
  }, [call?.call_id]);
  const decline = () => {
    setCall(null);
    void fetch(`/calls/${call!.call_id}/decline`, {
      method: "POST",
      headers: { accept: "application/json" },
    }).then(read, () => {});
  };
  return (
    <div role="alert">
      {call && (
        <section class="ring">
          <p>{words.calling[call.mode](call.name)}</p>
          <div class="cluster">
            <ButtonLink href={call.href} icon={call.mode === "video" ? "video" : "phone"}>
              {words.accept}
            </ButtonLink>
            <Button type="button" kind="danger" icon="close" onClick={decline}>
              {words.decline}
            </Button>
          </div>
        </section>
      )}
    </div>
  );
}
