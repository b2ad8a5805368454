import { useEffect, useState } from "preact/hooks";
import { Button } from "../../components/Button.tsx";
import type { call as callWords } from "../../domain/words/en/call.ts";
import type { call_check } from "../../domain/words/en/call_check.ts";
import { spoken } from "./spoken.ts";
import type { LobbyMedia } from "./use_media.ts";

interface ChecksProps {
  media: LobbyMedia;
  words: typeof callWords;
  video: boolean;
}

type Panel = typeof import("./CheckPanel.tsx")["CheckPanel"];

/** The check is offered, and what it needs is fetched when somebody wants it. */
export function Checks({ media, words, video }: ChecksProps) {
  const [loaded, setLoaded] = useState<{ Panel: Panel; words: typeof call_check } | null>(null);
  const [busy, setBusy] = useState(false);
  const open = async () => {
    setBusy(true);
    try {
      const [{ CheckPanel }, words] = await Promise.all([
        import("./CheckPanel.tsx"),
        spoken<typeof call_check>("call_check"),
      ]);
      setLoaded({ Panel: CheckPanel, words });
    } catch {
      // Without the network there is no call either; the button stays.
    }
    setBusy(false);
  };
  const troubled = media.problems.length > 0;
  useEffect(() => {
    if (troubled) void open();
  }, [troubled]);
  if (loaded) return <loaded.Panel media={media} words={loaded.words} video={video} />;
  return (
    <div class="lobby-check">
      <Button type="button" kind="secondary" icon="check" busy={busy} onClick={() => void open()}>
        {words.check}
      </Button>
      <p class="fine quiet">{words.checkHint}</p>
    </div>
  );
}
