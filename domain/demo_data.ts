/**
 * People of the demo clinic (`supabase/seed.sql`), offered on the sign-in page of a demonstration
 * and nowhere else: a real deployment has neither them nor this password.
 */
export const DEMO_PASSWORD = "demo-password-1";

export const DEMO_PEOPLE = [
  {
    email: "mei@demo.wenyi.example",
    en: "Mei, patient, with a child and a parent",
    "zh-CN": "小梅，患者，带着孩子和父母",
  },
  {
    email: "tom@demo.wenyi.example",
    en: "Tom, patient, just signed up",
    "zh-CN": "汤姆，患者，刚刚注册",
  },
  {
    email: "dr.lin@demo.wenyi.example",
    en: "Dr Lin, general practice",
    "zh-CN": "林医生，全科",
  },
  {
    email: "dr.okafor@demo.wenyi.example",
    en: "Dr Okafor, dermatology",
    "zh-CN": "奥卡福医生，皮肤科",
  },
] as const;
