import type { device as source } from "../en/device.ts";

export const device: typeof source = {
  unsentTitle: (count) => `还有 ${count} 条消息没有发出`,
  unsentDetail:
    "退出登录会清除本设备上您的所有内容，包括这些消息。您可以先保持登录，等消息发出；也可以现在退出，但这些消息会丢失。",
  staySignedIn: "保持登录",
  signOutAnyway: "退出并删除消息",
};
