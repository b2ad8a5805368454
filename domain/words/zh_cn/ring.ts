import type { ring as source } from "../en/ring.ts";

export const ring: typeof source = {
  calling: {
    video: (name) => `${name}请您视频通话`,
    voice: (name) => `${name}请您语音通话`,
    telephone: (name) => `${name}请您电话通话`,
  },
  title: (name) => `来电：${name}`,
  accept: "接听",
  decline: "拒接",
};
