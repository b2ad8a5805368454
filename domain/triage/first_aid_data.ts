import type { Both } from "./types.ts";

/** What to do until help comes, most urgent first; `any` goes with every list. */
export const FIRST_AID: Readonly<Record<string, Both[]>> = {
  any: [
    { en: "Stay with the person and keep the phone free.", zh: "守在身边，保持电话畅通。" },
    { en: "Have their medicines at hand.", zh: "备好正在用的药。" },
  ],
  cpr: [
    { en: "Call, put the phone on loudspeaker.", zh: "拨打急救电话，打开免提。" },
    {
      en:
        "Not breathing: press hard and fast in the middle of the chest, 100 to 120 times a minute.",
      zh: "没有呼吸：在胸口正中用力快速按压，每分钟100–120次。",
    },
    { en: "Breathing but not awake: turn them on their side.", zh: "有呼吸但不醒：侧卧。" },
  ],
  choking: [
    { en: "If they can cough, let them cough.", zh: "能咳就让他咳。" },
    {
      en:
        "If not: five blows between the shoulder blades, then five thrusts above the navel (under one year: on the chest), and again.",
      zh: "不能咳：背部拍击5次，再在肚脐上方冲击5次（1岁以下按压胸部），反复进行。",
    },
  ],
  heart: [
    { en: "Sit down, rest, loosen clothes.", zh: "坐下休息，松开衣服。" },
    { en: "Do not drive yourself.", zh: "不要自己开车。" },
    {
      en: "Unless allergic or told not to, the emergency service may tell you to chew an aspirin.",
      zh: "如不过敏且无禁忌，急救人员可能会让您嚼服阿司匹林。",
    },
  ],
  stroke: [
    { en: "Note the time when it began.", zh: "记下开始的时间。" },
    { en: "Nothing to eat or drink.", zh: "不要吃喝。" },
    {
      en: "Lie with the head slightly raised; drowsy: on the side.",
      zh: "平躺、头稍抬高；昏沉时侧卧。",
    },
  ],
  breathing: [
    { en: "Sit upright, loosen tight clothes, fresh air.", zh: "坐直，松开衣服，保持通风。" },
    { en: "Use your own reliever inhaler if you have one.", zh: "有急救吸入剂就用。" },
  ],
  seizure: [
    {
      en: "Move hard things away, put something soft under the head.",
      zh: "移开硬物，头下垫软物。",
    },
    {
      en: "Put nothing in the mouth, do not hold them down; note the time.",
      zh: "不要往嘴里塞东西，不要强按；记下时间。",
    },
    { en: "Afterwards turn them on their side.", zh: "停止后让其侧卧。" },
  ],
  allergy: [
    {
      en: "Use an adrenaline pen in the thigh if there is one.",
      zh: "有肾上腺素笔就注射在大腿外侧。",
    },
    { en: "Lie flat with legs up; if breathing is hard, sit.", zh: "平躺抬腿；呼吸困难则坐起。" },
    {
      en: "A bite by a snake: keep the limb still and low, no cutting, no tourniquet.",
      zh: "蛇咬：肢体不动、放低，不切开、不扎紧。",
    },
  ],
  bleeding: [
    {
      en: "Press on the wound firmly with a cloth, without letting go.",
      zh: "用布用力按住伤口，不要松手。",
    },
    { en: "Leave anything stuck in the wound where it is.", zh: "插在伤口里的东西不要拔。" },
    { en: "Lie down, keep warm.", zh: "躺下，保暖。" },
  ],
  bleeding_inside: [
    { en: "Lie down, keep warm, nothing to eat or drink.", zh: "躺下、保暖、不要吃喝。" },
    { en: "Vomiting: lie on the side.", zh: "呕吐时侧卧。" },
  ],
  nosebleed: [
    { en: "Lean forward and pinch the soft part of the nose.", zh: "身体前倾，捏住鼻翼。" },
    { en: "Spit blood out, do not swallow it.", zh: "血吐出来，不要咽。" },
  ],
  burn: [
    {
      en: "Cool under running water for 20 minutes; keep the person warm.",
      zh: "流动凉水冲20分钟；注意保暖。",
    },
    {
      en: "Take rings and loose clothes off; leave what sticks.",
      zh: "摘下戒指、松动衣物；粘住的不要撕。",
    },
    { en: "Electricity: switch it off before you touch them.", zh: "触电：先断电再接触。" },
  ],
  poison: [
    { en: "Do not make them vomit.", zh: "不要催吐。" },
    {
      en: "Keep the packet or plant; note what, how much, when.",
      zh: "留下包装或植物；记下吃了什么、多少、何时。",
    },
    {
      en: "Gas or smoke: out into fresh air, doors open.",
      zh: "煤气或烟：转移到通风处，打开门窗。",
    },
  ],
  injury: [
    {
      en: "Do not move neck or back unless there is danger.",
      zh: "除非有危险，不要移动颈部和背部。",
    },
    { en: "Keep the injured part still.", zh: "受伤部位保持不动。" },
    { en: "Nothing to eat or drink.", zh: "不要吃喝。" },
  ],
  watch: [
    { en: "Lie down; drowsy or vomiting: on the side.", zh: "躺下；昏沉或呕吐时侧卧。" },
    { en: "Nothing to eat or drink for now.", zh: "暂时不要吃喝。" },
    { en: "Look at breathing every minute.", zh: "每分钟看一次呼吸。" },
  ],
  heat: [
    {
      en: "Into the shade, clothes off, cool with water and a fan.",
      zh: "移到阴凉处，脱衣，用水和风扇降温。",
    },
    { en: "Cold packs on neck, armpits and groin.", zh: "冰袋放在颈、腋下和腹股沟。" },
  ],
  cold: [
    {
      en: "Out of wind and wet clothes, blankets, warm the trunk first.",
      zh: "避风、脱湿衣、盖毯子，先暖躯干。",
    },
    { en: "No alcohol, no rubbing.", zh: "不喝酒，不揉搓。" },
  ],
  low_sugar: [
    {
      en: "Awake: sugar, juice or glucose now; again after 15 minutes.",
      zh: "清醒：立即吃糖或果汁；15分钟后再吃一次。",
    },
    { en: "Not awake: nothing by mouth, on the side.", zh: "不清醒：不要喂食，侧卧。" },
  ],
  labour: [
    {
      en: "Lie on the left side; waters gone or cord felt: hips high.",
      zh: "左侧卧；破水或摸到脐带：抬高臀部。",
    },
    { en: "Have the maternity papers ready.", zh: "备好产检资料。" },
  ],
  eye_chemical: [
    {
      en: "Rinse the open eye with much water for 20 minutes, before anything else.",
      zh: "先用大量清水冲洗睁开的眼睛20分钟。",
    },
    { en: "Take contact lenses out.", zh: "取出隐形眼镜。" },
  ],
  crisis: [
    {
      en: "You are not alone. Call the crisis line or the emergency number and say how you feel.",
      zh: "您并不孤单。请拨打心理援助热线或急救电话，说出您的感受。",
    },
    { en: "Go to somebody you trust and stay with them.", zh: "去找一个信任的人，待在一起。" },
    { en: "Put away what you could hurt yourself with.", zh: "把可能伤害自己的东西收起来。" },
  ],
};
