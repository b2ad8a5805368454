import type { errors as source } from "../en/errors.ts";

export const errors: typeof source = {
  not_found: {
    title: "找不到这个页面",
    detail: "它可能已被删除，或者属于别人。请返回上一页，或从首页重新开始。",
  },
  sign_in_needed: { title: "请先登录", detail: "登录后即可继续。您写的内容保留在本机。" },
  not_allowed: { title: "您不能进行这项操作", detail: "您的账号没有这项权限。没有任何改动。" },
  wrong_origin: {
    title: "这个请求不是从问医发出的",
    detail: "为了您的安全，没有任何改动。请重新打开页面再操作一次。",
  },
  too_many_requests: {
    title: "短时间内尝试次数过多",
    detail: "请等一分钟再试。您写的内容不会丢失。",
  },
  body_too_large: { title: "内容太大", detail: "请选择较小的文件或缩短文字，再重新发送。" },
  unavailable: { title: "问医的这一部分暂时没有响应", detail: "内容没有丢失。请一分钟后再试。" },
  unexpected: {
    title: "我们这边出了问题",
    detail: "内容没有丢失。请一分钟后再试；如果再次出现，请把下面的编号告诉我们。",
  },
  bad_input: { title: "表单里有内容不正确", detail: "请检查您填写的内容，再重新提交。" },
};
