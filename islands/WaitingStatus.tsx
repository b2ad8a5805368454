import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { draft } from "../domain/words/en/draft.ts";
import { forgetKept } from "./_runtime/keep_request.ts";
import { watch } from "./_runtime/live.ts";

export interface WaitingStatusProps {
  consultationId: string;
  /** As the page shows it; any other means that there is news. */
  status: string;
}

type Seen = "watching" | "notWatching" | "moved";

/** Follows a request that waits, and opens what became of it. */
export default function WaitingStatus(
  { consultationId, status, words }: WaitingStatusProps & { words: typeof draft },
) {
  const seen = useSignal<Seen>("watching");
  useEffect(() => {
    // Paid: this device need not hold the text any longer.
    forgetKept(consultationId);
    const look = async () => {
      if (document.visibilityState !== "visible" || seen.value === "moved") return;
      const now = await readStatus(consultationId);
      if (now === null) seen.value = "notWatching";
      else if (now === status) seen.value = "watching";
      else {
        seen.value = "moved";
        location.assign(`/consultations/${consultationId}`);
      }
    };
    const watching = watch(`consultation:${consultationId}`, { onCatchUp: look, onHint: look });
    return () => watching.close();
  }, []);
  return <p class="fine" role="status" data-seen={seen.value}>{words[seen.value]}</p>;
}

/** Null while the server cannot be asked. */
async function readStatus(consultationId: string): Promise<string | null> {
  try {
    const response = await fetch(`/consultations/${consultationId}`, {
      headers: { accept: "application/json" },
      cache: "no-store",
    });
    return response.ok ? (await response.json()).status : null;
  } catch {
    return null;
  }
}
