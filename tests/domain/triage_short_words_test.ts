import { assertEquals } from "@std/assert";
import { levelOf } from "./triage_support.ts";

/** In danger people write three words, or none. */
const ENGLISH = `I can't breathe|cant breathe|struggling to breathe|crushing chest pain
my face is drooping|my baby is blue|my baby is not breathing|my son swallowed a battery
I took too many pills|I want to die|vomiting blood|I am bleeding and it won't stop
my throat is swelling after eating peanuts|seizure that does not stop|she is unconscious
he collapsed and does not respond|sudden loss of vision in one eye|testicle pain sudden
electric shock|snake bite|acid in my eye|pregnant 30 weeks and heavy bleeding`;
const CHINESE =
  `我喘不上气|无法呼吸|胸口压榨样疼|胸闷出大汗|嘴歪了，说话不清楚|宝宝没有呼吸了|宝宝脸发紫
孩子吞了纽扣电池|吃了一整瓶安眠药|我不想活了|吐血了|咳出很多血|流血止不住|吃了花生喉咙肿了
被蜂蜇了喘不上气|抽搐一直不停|她昏迷了|他倒下了没反应|怀孕30周大出血|突然一只眼睛看不见
睾丸突然剧痛|触电了|被蛇咬了|强酸溅到眼睛里|煤气中毒`;
/** The same words where they mean less. */
const LESS = {
  en: "I have a cold and can't breathe through my nose. No fever.|out of breath climbing stairs",
  "zh-CN": "感冒了，鼻子堵得不能呼吸，不发烧|爬楼喘不上气，几个月了",
};

for (const [language, texts] of [["en", ENGLISH], ["zh-CN", CHINESE]] as const) {
  Deno.test(`danger in a few words is an emergency (${language})`, () => {
    const missed = texts.split(/[|\n]/).filter((text) =>
      levelOf(text, { years: 30 }) !== "emergency"
    );
    assertEquals(missed, []);
  });

  Deno.test(`a blocked nose and stairs are none (${language})`, () => {
    const over = LESS[language].split("|").filter((text) =>
      levelOf(text, { years: 30 }) === "emergency"
    );
    assertEquals(over, []);
  });
}
