import type { push as source } from "../en/push.ts";

export const push: typeof source = {
  incoming_call: { title: "来电", body: "问医：有人正在呼叫您，点按接听。" },
  missed_call: { title: "未接来电", body: "问医：您有一个未接来电，点按查看。" },
  danger: { title: "有患者需要您立即查看", body: "问医：请立即点按查看。" },
  accept: "接听",
  decline: "拒接",
};
