import { assertEquals } from "@std/assert";
import type { Ladder, LineSample } from "../../domain/call_quality.ts";
import { forceSending, judge, newLadder, qualityOf, sendingOf } from "../../domain/call_quality.ts";

const CLEAN = { availableKbps: 2_000, loss: 0, rttMs: 40, server: "excellent" } as const;

/** Lets the line be like this for so many seconds; gives the ladder and the clock after it. */
function live(
  [ladder, from]: [Ladder, number],
  seconds: number,
  line: Partial<LineSample>,
): [Ladder, number] {
  for (let second = 1; second <= seconds; second++) {
    ladder = judge(ladder, { ...CLEAN, ...line, at: from + second * 1000 });
  }
  return [ladder, from + seconds * 1000];
}

const begun = (): [Ladder, number] => live([newLadder(0), 0], 10, {});

Deno.test("a good line keeps the full picture", () => {
  assertEquals(sendingOf(live(begun(), 600, {})[0]), "full");
});

Deno.test("the first seconds are not judged: the estimate starts low", () => {
  assertEquals(sendingOf(live([newLadder(0), 0], 5, { availableKbps: 40 })[0]), "full");
});

Deno.test("a line that gets narrow goes down within five seconds to what it carries", () => {
  const cases = { 250: "saving", 100: "stills", 50: "voice" } as const;
  for (const [kbps, rung] of Object.entries(cases)) {
    assertEquals(sendingOf(live(begun(), 5, { availableKbps: Number(kbps) })[0]), rung);
  }
});

Deno.test("a dip of two seconds changes nothing", () => {
  let now = begun();
  for (let round = 0; round < 20; round++) {
    now = live(live(now, 2, { availableKbps: 30, loss: 0.5 }), 2, {});
  }
  assertEquals(sendingOf(now[0]), "full");
});

Deno.test("loss or delay alone go down one rung at a time", () => {
  const lossy = live(begun(), 5, { availableKbps: null, loss: 0.2 });
  assertEquals(sendingOf(lossy[0]), "saving");
  assertEquals(sendingOf(live(lossy, 8, { availableKbps: null, loss: 0.2 })[0]), "stills");
  assertEquals(sendingOf(live(begun(), 5, { rttMs: 1_500 })[0]), "saving");
  assertEquals(sendingOf(live(begun(), 60, { availableKbps: null, loss: 0.2 })[0]), "voice");
});

Deno.test("a line between two rungs' needs settles: it neither climbs nor falls", () => {
  let now = live(begun(), 10, { availableKbps: 300 });
  const seen = new Set<string>();
  for (let second = 0; second < 300; second++) {
    now = live(now, 1, { availableKbps: second % 2 ? 300 : 340 });
    seen.add(sendingOf(now[0]));
  }
  assertEquals([...seen], ["saving"]);
});

Deno.test("a line that is wide again climbs rung by rung, and not at once", () => {
  let now = live(begun(), 10, { availableKbps: 30 });
  assertEquals(sendingOf(now[0]), "voice");
  now = live(now, 12, { availableKbps: null });
  assertEquals(sendingOf(now[0]), "voice");
  now = live(now, 8, { availableKbps: null });
  assertEquals(sendingOf(now[0]), "stills");
  now = live(now, 22, { availableKbps: null });
  assertEquals(sendingOf(now[0]), "saving");
  now = live(now, 17, {});
  assertEquals(sendingOf(now[0]), "full");
});

Deno.test("a climb that does not hold is tried again later and later", () => {
  // Voice passes cleanly; everything more drowns the line.
  let now = live(begun(), 10, { availableKbps: 30 });
  const climbs: number[] = [];
  for (let second = 0; second < 900; second++) {
    const before = sendingOf(now[0]);
    now = live(now, 1, { availableKbps: null, loss: before === "voice" ? 0 : 0.3 });
    if (before === "voice" && sendingOf(now[0]) === "stills") climbs.push(now[1]);
  }
  const waits = climbs.slice(1).map((at, index) => at - climbs[index]!);
  assertEquals(waits.length >= 4, true);
  for (const [index, wait] of waits.slice(1).entries()) assertEquals(wait >= waits[index]!, true);
  assertEquals(waits.at(-1)! > 110_000, true);
});

Deno.test("a choice by hand holds whatever the line does, and is given back without a jump", () => {
  const [ladder, at] = begun();
  const voice = forceSending(ladder, "voice", at);
  const [held, later] = live([voice, at], 120, {});
  assertEquals(sendingOf(held), "voice");
  const back = forceSending(held, null, later);
  assertEquals(sendingOf(back), "voice");
  assertEquals(sendingOf(live([back, later], 120, {})[0]), "full");
  const full = forceSending(ladder, "full", at);
  assertEquals(sendingOf(live([full, at], 60, { availableKbps: 20, loss: 0.4 })[0]), "full");
});

Deno.test("a lost line is for reconnecting, not for the ladder", () => {
  assertEquals(sendingOf(live(begun(), 60, { server: "lost", loss: 1, rttMs: 5_000 })[0]), "full");
});

Deno.test("quality is the worse of what is measured and what the server says", () => {
  const line = { availableKbps: null, loss: 0, rttMs: 50, server: null };
  assertEquals(qualityOf(line), "excellent");
  assertEquals(qualityOf({ ...line, loss: 0.05 }), "good");
  assertEquals(qualityOf({ ...line, rttMs: 800 }), "poor");
  assertEquals(qualityOf({ ...line, server: "poor" }), "poor");
  assertEquals(qualityOf({ ...line, rttMs: 800, server: "excellent" }), "poor");
  assertEquals(qualityOf({ ...line, server: "lost" }), "lost");
});
