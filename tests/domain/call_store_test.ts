import { assert, assertEquals } from "@std/assert";
import { problemOf } from "../../islands/_runtime/call/devices.ts";
import type { CallSnapshot } from "../../islands/_runtime/call/session_types.ts";
import { createStore } from "../../islands/_runtime/call/store.ts";

const FIRST = {
  phase: "connecting",
  own: { sending: "full", quality: null },
  people: [],
  problems: [],
} as unknown as CallSnapshot;

Deno.test("a refused device has the reason that helps", () => {
  const reasons: [name: string, message: string, code: string][] = [
    ["NotAllowedError", "Permission denied", "denied"],
    ["NotAllowedError", "Permission dismissed", "dismissed"],
    ["NotFoundError", "Requested device not found", "none"],
    ["OverconstrainedError", "", "none"],
    ["NotReadableError", "Could not start video source", "in_use"],
    ["InsecureError", "", "insecure"],
    ["TypeError", "", "failed"],
  ];
  for (const [name, message, code] of reasons) {
    assertEquals(problemOf(new DOMException(message, name)), code);
  }
  assertEquals(problemOf(new Error("else")), "failed");
});

Deno.test("a change makes a new snapshot, and no change makes none", () => {
  const store = createStore(FIRST);
  let told = 0;
  const stop = store.subscribe(() => told++);
  store.change({ phase: "connecting" });
  store.changeOwn({ sending: "full" });
  assertEquals([told, store.snapshot() === FIRST], [0, true]);
  store.change({ phase: "live" });
  store.changeOwn({ sending: "voice" });
  store.changePerson("mei", { lostSince: null });
  store.changePerson("mei", { lostSince: null });
  assertEquals(told, 3);
  assertEquals(store.snapshot().own.sending, "voice");
  assert(Object.isFrozen(store.snapshot()));
  stop();
  store.change({ phase: "ended" });
  assertEquals(told, 3);
});

Deno.test("people keep their place, and what is not told about them stays", () => {
  const store = createStore(FIRST);
  store.changePerson("mei", { quality: "good" });
  store.changePerson("guest", {});
  store.changePerson("mei", { sending: "stills" });
  assertEquals(store.snapshot().people.map(({ identity }) => identity), ["mei", "guest"]);
  assertEquals(store.person("mei")!.quality, "good");
  store.removePerson("mei");
  assertEquals(store.snapshot().people.map(({ identity }) => identity), ["guest"]);
});

Deno.test("a device has one problem at most, until it works", () => {
  const store = createStore(FIRST);
  store.setProblem("camera", "denied");
  store.setProblem("camera", "in_use");
  store.setProblem("microphone", "none");
  assertEquals(store.snapshot().problems, [
    { kind: "camera", code: "in_use" },
    { kind: "microphone", code: "none" },
  ]);
  store.setProblem("camera", null);
  assertEquals(store.snapshot().problems, [{ kind: "microphone", code: "none" }]);
});
