/** Drawn like the icons of `components/Icon.tsx`; kept apart, so that only calls carry them. */
const PHONE = "M6.5 3.5h2.7l1.6 4.3-2 1.6a12 12 0 0 0 5.8 5.8l1.6-2 4.3 1.6v2.7a2 2 0 0 1-2.1 2" +
  "A16.3 16.3 0 0 1 4.5 5.6a2 2 0 0 1 2-2.1z";
const MIC = "M12 14.5a3 3 0 0 0 3-3v-5a3 3 0 0 0-6 0v5a3 3 0 0 0 3 3z" +
  "M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3";
const VIDEO = "M3.5 6.5h11v11h-11zM14.5 10.5l6-3v9l-6-3";
const CROSSED = "M3.5 3.5l17 17";

const PATHS = {
  mic: MIC,
  mic_off: MIC + CROSSED,
  video: VIDEO,
  video_off: VIDEO + CROSSED,
  phone: PHONE,
  hang_up: "M3 14.8c5-4.6 13-4.6 18 0v1.7a1.5 1.5 0 0 1-2 1.4l-2.6-.9a1.5 1.5 0 0 1-1-1.4v-1.5" +
    "a12 12 0 0 0-6.8 0v1.5a1.5 1.5 0 0 1-1 1.4L5 17.9a1.5 1.5 0 0 1-2-1.4z",
  chat: "M5 4.5h14A1.5 1.5 0 0 1 20.5 6v9.5A1.5 1.5 0 0 1 19 17h-8l-5 4v-4H5a1.5 1.5 0 0 1" +
    "-1.5-1.5V6A1.5 1.5 0 0 1 5 4.5zM8 9h8M8 12.5h5",
  dots: "M5 12a.6.6 0 1 0 0-.1zM11.5 12a.6.6 0 1 0 0-.1zM18 12a.6.6 0 1 0 0-.1z",
  flip: "M4 8h15M15 4l4 4-4 4M20 16H5M9 12l-4 4 4 4",
  speaker: "M4 9.5h3.5L12 5.5v13l-4.5-4H4zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11",
  speaker_off: "M4 9.5h3.5L12 5.5v13l-4.5-4H4zM16 9.5l5 5M21 9.5l-5 5",
  blur:
    "M12 11.5A3.75 3.75 0 1 0 12 4a3.75 3.75 0 0 0 0 7.5zM4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6" +
    "M3.5 5v.1M3.5 9v.1M20.5 5v.1M20.5 9v.1M20.5 13v.1M3.5 13v.1",
  screen: "M3.5 5h17v11.5h-17zM8.5 20h7M12 13.5v-5M9.5 10.5 12 8l2.5 2.5",
  photo: "M4 7.5h3.5L9 5h6l1.5 2.5H20a1 1 0 0 1 1 1V18a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V8.5" +
    "a1 1 0 0 1 1-1zM12 16.3a3.4 3.4 0 1 0 0-6.8 3.4 3.4 0 0 0 0 6.8z",
  captions: "M3.5 5.5h17v13h-17zM10.5 10.5a2.2 2.2 0 1 0 0 3M17 10.5a2.2 2.2 0 1 0 0 3",
  people: "M9 11a3.25 3.25 0 1 0 0-6.5A3.25 3.25 0 0 0 9 11zM2.5 19.5c.5-3.4 3-5.2 6.5-5.2" +
    "s6 1.8 6.5 5.2M15.5 4.8a3.25 3.25 0 0 1 0 6M17.5 14.6c2.3.6 3.7 2.3 4 4.9",
  devices: "M4 7h9M17 7h3M15 5v4M4 12h3M11 12h9M9 10v4M4 17h9M17 17h3M15 15v4",
  lock: "M5.5 11h13v9.5h-13zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11",
  unlocked: "M5.5 11h13v9.5h-13zM8.5 11V7.5a3.5 3.5 0 0 1 6.8-1.2",
  flag: "M5.5 21V4M5.5 4.5h12l-2.5 4 2.5 4h-12",
  leave: "M14 4H5.5v16H14M10.5 12h10M16.5 8l4 4-4 4",
  enlarge: "M13.5 4H20v6.5M20 4l-7 7M10.5 20H4v-6.5M4 20l7-7",
  bars_3: "M5 19v-4M12 19V10M19 19V5",
  bars_2: "M5 19v-4M12 19V10M19 19v-.1",
  bars_1: "M5 19v-4M12 19v-.1M19 19v-.1",
  bars_0: "M6 6l12 12M18 6 6 18",
} as const;

export type CallIconName = keyof typeof PATHS;

export function CallIcon({ name }: { name: CallIconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
