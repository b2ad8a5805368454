import { useState } from "preact/hooks";
import { Button } from "../../components/Button.tsx";
import type { call_check } from "../../domain/words/en/call_check.ts";

/** A short tone out of the loudspeaker that the call will use; only ears can tell whether it works. */
export function SpeakerCheck(
  { words, speakerId }: { words: typeof call_check; speakerId: string | undefined },
) {
  const [state, setState] = useState<"" | "playing" | "played" | "failed">("");
  const play = async () => {
    setState("playing");
    try {
      const { playTone } = await import("../_runtime/call/tone.ts");
      await playTone(speakerId);
      setState("played");
    } catch {
      setState("failed");
    }
  };
  return (
    <>
      <Button
        type="button"
        kind="secondary"
        busy={state === "playing"}
        onClick={() => void play()}
      >
        {words.play}
      </Button>
      {(state === "played" || state === "failed") && (
        <p class="fine" role="status">
          {state === "played" ? words.played : words.problems.speaker.failed}
        </p>
      )}
    </>
  );
}
