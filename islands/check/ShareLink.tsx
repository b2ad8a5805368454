import { useState } from "preact/hooks";
import { Button } from "../../components/Button.tsx";
import { TextField } from "../../components/Field.tsx";
import type { CheckResult } from "../../domain/check.ts";
import { encodeResult } from "../../domain/check_link.ts";
import type { check_result } from "../../domain/words/en/check_result.ts";

/** Printing, and a link that holds the result's codes behind "#": it goes to no server. */
export function ShareLink(
  { codes, words }: { codes: CheckResult; words: typeof check_result },
) {
  const [state, setState] = useState<"idle" | "shared" | "failed">("idle");
  const link = `${location.origin}/check/result#${encodeResult(codes)}`;
  const share = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setState("shared");
    } catch {
      // No clipboard without TLS or leave: then the link is shown to be copied by hand.
      setState("failed");
    }
  };
  return (
    <div class="stack-s">
      <div class="form-actions">
        <Button type="button" kind="secondary" icon="print" onClick={() => globalThis.print()}>
          {words.print}
        </Button>
        <Button type="button" kind="secondary" icon="clip" onClick={() => void share()}>
          {words.share}
        </Button>
      </div>
      <p class="fine">{words.shareHint}</p>
      <div role="status">
        {state === "shared" && <p>{words.shared}</p>}
        {state === "failed" && <TextField name="link" label={words.shareFailed} value={link} />}
      </div>
    </div>
  );
}
