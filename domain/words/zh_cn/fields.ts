import type { fields as source } from "../en/fields.ts";

export const fields: typeof source = {
  showPassword: "显示密码",
  hidePassword: "隐藏密码",
  print: "打印",
  allergySearch: "对什么过敏？",
  allergySearchHint: "药物、食物、昆虫、乳胶等。请输入至少一个汉字或两个字母。",
  allergyFind: "查找",
  allergyMatches: (count: number) => `找到 ${count} 项`,
  allergyNone: "列表中没有，您可以按自己的说法添加。",
  allergyAdd: (name: string) => `按我的说法添加“${name}”`,
  allergyFailed: "查找没有回应，请点“查找”重试。",
  allergyKinds: {
    medication: "药物",
    food: "食物",
    environment: "环境",
    biologic: "生物制品",
  },
};
