import { useEffect, useState } from "preact/hooks";
import { Button } from "../../components/Button.tsx";
import type { call_check } from "../../domain/words/en/call_check.ts";

type Found = "checking" | "good" | "fair" | "poor" | "failed";

/** What the network will carry, said before it matters. */
export function NetworkCheck({ words }: { words: typeof call_check }) {
  const [found, setFound] = useState<Found>("checking");
  const check = async () => {
    setFound("checking");
    try {
      const { checkNetwork } = await import("../_runtime/call/probe.ts");
      setFound((await checkNetwork()).code);
    } catch {
      setFound("failed");
    }
  };
  useEffect(() => void check(), []);
  return (
    <div class="check">
      <p role="status">
        <b>{words.network}:</b> {words.networks[found]}
      </p>
      {found !== "checking" && found !== "good" && (
        <Button
          type="button"
          kind="quiet"
          icon="refresh"
          onClick={() => void check()}
        >
          {words.again}
        </Button>
      )}
    </div>
  );
}
