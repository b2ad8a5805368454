import type { legal as source } from "../en/legal.ts";

export const legal: typeof source = {
  version: (version: number, day: string) => `第 ${version} 版，${day}起生效`,
  earlier: "这是较早的版本。",
  newest: "查看最新版本",
  kinds: { terms: "服务条款", privacy: "隐私政策" },
};
