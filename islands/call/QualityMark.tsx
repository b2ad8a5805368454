import type { Quality } from "../../domain/call.ts";
import { CallIcon } from "./CallIcon.tsx";
import { useLive } from "./live_view.ts";

const BARS = { excellent: "bars_3", good: "bars_3", poor: "bars_1", lost: "bars_0" } as const;

/** How well somebody is connected: a word, bars and a colour say the same. */
export function QualityMark({ quality }: { quality: Quality | null }) {
  const { words } = useLive();
  const known = quality ?? "unknown";
  return (
    <span class={`call-quality call-quality-${known}`}>
      <CallIcon name={quality ? BARS[quality] : "bars_2"} />
      <span class="call-quality-word">{words.quality[known]}</span>
    </span>
  );
}
