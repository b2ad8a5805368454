import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { commitmentOf, takePair } from "../../islands/_runtime/call/key_crypto.ts";
import type { KeyHolder } from "../../islands/_runtime/call/key_holder.ts";
import type { KeyMember } from "../../islands/_runtime/call/key_member.ts";
import type { KeyMessage } from "../../islands/_runtime/call/key_messages.ts";
import { readKeyMessage, writeKeyMessage } from "../../islands/_runtime/call/key_messages.ts";
import type { Carry, End } from "./call_keys_support.ts";
import {
  CALL,
  DOCTOR,
  holderOf,
  honest,
  MEI,
  memberOf,
  newEnd,
  pair,
  Relay,
} from "./call_keys_support.ts";

Deno.test("both ends have one key and see one phrase", async () => {
  const { relay, doctor, mei, member } = pair();
  member.begin();
  await relay.settle();
  assertEquals(mei.keys, doctor.keys);
  assertEquals(mei.keys[0]!.bytes.length, 32);
  assertEquals(mei.phrases.length, 1);
  assertEquals(mei.phrases, doctor.phrases);
  member.close();
});

Deno.test("two calls of the same two people share neither key nor phrase", async () => {
  const ends = [];
  for (let call = 0; call < 2; call++) {
    const { relay, mei, member } = pair();
    member.begin();
    await relay.settle();
    member.close();
    ends.push(mei);
  }
  assertNotEquals(ends[0]!.keys[0]!.bytes, ends[1]!.keys[0]!.bytes);
  assertNotEquals(ends[0]!.phrases, ends[1]!.phrases);
});

Deno.test("what the relay sees does not hold the room's key", async () => {
  const seen: string[] = [];
  const watch: Carry = (message) => {
    seen.push(JSON.stringify(message));
    return message;
  };
  const { relay, mei, member } = pair(watch, watch);
  member.begin();
  await relay.settle();
  member.close();
  const key = btoa(String.fromCharCode(...mei.keys[0]!.bytes));
  assertEquals(seen.map((one) => JSON.parse(one).kind), [
    "hello",
    "commit",
    "answer",
    "reveal",
    "confirmed",
  ]);
  assert(!seen.join().includes(key));
});

Deno.test("a man in the middle has both ends' media, and their phrases differ", async () => {
  const relay = new Relay();
  const [doctor, mei, towardsDoctor, towardsMei] = [newEnd(), newEnd(), newEnd(), newEnd()];
  // The relay plays the doctor to the patient, and the patient to the doctor.
  const member: KeyMember = memberOf(
    mei,
    MEI,
    (_, message) => relay.carry(() => falseDoctor.receive(MEI, message)),
  );
  const falseDoctor: KeyHolder = holderOf(
    towardsMei,
    (_, message) => relay.carry(() => member.receive(DOCTOR, message)),
  );
  const falseMei: KeyMember = memberOf(
    towardsDoctor,
    MEI,
    (_, message) => relay.carry(() => holder.receive(MEI, message)),
  );
  const holder: KeyHolder = holderOf(
    doctor,
    (_, message) => relay.carry(() => falseMei.receive(DOCTOR, message)),
  );
  member.begin();
  falseMei.begin();
  await relay.settle();
  assertEquals(mei.keys, towardsMei.keys);
  assertEquals(doctor.keys, towardsDoctor.keys);
  assertEquals([mei.phrases.length, doctor.phrases.length], [1, 1]);
  assertNotEquals(mei.phrases[0]!.digits, doctor.phrases[0]!.digits);
  member.close();
  falseMei.close();
});

Deno.test("who shows another key than the one they were bound to is refused", async () => {
  const bound = (await takePair()).publicKey;
  const chosenLater = (await takePair()).publicKey;
  const mei = newEnd();
  const sent: KeyMessage[] = [];
  const member = memberOf(mei, MEI, (_, message) => sent.push(message));
  const commitment = await commitmentOf(CALL, "x", bound);
  const reveal = { kind: "reveal", exchange: "x", epoch: 1, sealed: "AAAA" } as const;
  await member.receive(DOCTOR, { kind: "commit", exchange: "x", commitment, known: "" });
  await member.receive(DOCTOR, { ...reveal, publicKey: chosenLater });
  assertEquals(sent.map(({ kind }) => kind), ["answer"]);
  assertEquals([mei.refusals, mei.phrases.length, mei.keys.length], [1, 0, 0]);
  // And the exchange is over: not even the right key gets in by it.
  await member.receive(DOCTOR, { ...reveal, publicKey: bound });
  assertEquals([mei.refusals, sent.length], [1, 1]);
  member.close();
});

Deno.test("who binds themselves again after they have seen the answer is held to the first", async () => {
  const [mei, chosenLater] = [newEnd(), (await takePair()).publicKey];
  const member = memberOf(mei, MEI, () => {});
  const commit = { kind: "commit", exchange: "x", known: "" } as const;
  await member.receive(DOCTOR, { ...commit, commitment: "of another key" });
  const commitment = await commitmentOf(CALL, "x", chosenLater);
  await member.receive(DOCTOR, { ...commit, commitment });
  const reveal = { kind: "reveal", exchange: "x", publicKey: chosenLater } as const;
  await member.receive(DOCTOR, { ...reveal, epoch: 1, sealed: "AAAA" });
  assertEquals([mei.refusals, mei.phrases.length], [1, 0]);
  member.close();
});

Deno.test("a commitment says nothing of another call or exchange", async () => {
  const key = (await takePair()).publicKey;
  const one = await commitmentOf(CALL, "x", key);
  assertNotEquals(one, await commitmentOf(CALL, "y", key));
  assertNotEquals(one, await commitmentOf("another", "x", key));
});

Deno.test("the holder takes one answer an exchange, and makes a key for each", async () => {
  const sent: KeyMessage[] = [];
  const holder = holderOf(newEnd(), (_, message) => sent.push(message));
  const shown: string[] = [];
  for (let round = 0; round < 3; round++) {
    await holder.greet(MEI);
    const { exchange } = sent.at(-1) as { exchange: string };
    for (let answer = 0; answer < 2; answer++) {
      const publicKey = (await takePair()).publicKey;
      await holder.receive(MEI, { kind: "answer", exchange, publicKey });
    }
    shown.push((sent.at(-1) as { publicKey: string }).publicKey);
  }
  const round = ["commit", "reveal"];
  assertEquals(sent.map(({ kind }) => kind), [...round, ...round, ...round]);
  assertEquals(new Set(shown).size, 3);
});

Deno.test("a member makes a key for each exchange", async () => {
  const shown = new Set<string>();
  const member = memberOf(newEnd(), MEI, (_, message) => {
    if (message.kind === "answer") shown.add(message.publicKey);
  });
  for (const exchange of ["a", "b", "c", "c"]) {
    await member.receive(DOCTOR, { kind: "commit", exchange, commitment: "x", known: "" });
  }
  assertEquals(shown.size, 3);
  member.close();
});

Deno.test("a changed public key, commitment or wrapped key agrees on nothing", async () => {
  const other = (await takePair()).publicKey;
  const reveals = (part: object): Carry => (message) =>
    message.kind === "reveal" ? { ...message, ...part } : message;
  const attacks: Record<string, Carry> = {
    answer: (message) => message.kind === "answer" ? { ...message, publicKey: other } : message,
    commit: (message) => message.kind === "commit" ? { ...message, commitment: "AAAA" } : message,
    reveal: reveals({ publicKey: other }),
    sealed: reveals({ sealed: btoa("x".repeat(60)) }),
    epoch: reveals({ epoch: 70_000 }),
    junk: (message) => message.kind === "answer" ? { ...message, publicKey: "!" } : message,
  };
  for (const [name, attack] of Object.entries(attacks)) {
    const { relay, doctor, mei, member } = pair(attack, attack);
    member.begin();
    await relay.settle();
    member.close();
    assertEquals([mei.keys.length, mei.phrases.length, doctor.phrases.length], [0, 0, 0], name);
    assertEquals(doctor.refusals + mei.refusals > 0, true, name);
  }
});

Deno.test("a new key reaches all but the one who was removed", async () => {
  const relay = new Relay();
  const doctor = newEnd();
  const ends: Record<string, End> = { mei: newEnd(), guest: newEnd() };
  const members: Record<string, KeyMember> = {};
  const holder = holderOf(
    doctor,
    (to, message) => relay.carry(() => members[to]!.receive(DOCTOR, message)),
  );
  for (const [name, end] of Object.entries(ends)) {
    members[name] = memberOf(
      end,
      name,
      (_, message) => relay.carry(() => holder.receive(name, message)),
    );
    members[name].begin();
  }
  await relay.settle();
  assertEquals(ends.guest!.keys, doctor.keys);
  holder.forget("guest");
  await holder.rotate();
  await relay.settle();
  assertEquals(ends.mei!.keys, doctor.keys);
  assertEquals(doctor.keys.map(({ epoch }) => epoch - doctor.keys[0]!.epoch), [0, 1]);
  assertEquals(ends.guest!.keys.length, 1);
  // The phrase is of the two people, not of the key: it stays.
  assertEquals(ends.mei!.phrases.length, 1);
  for (const member of Object.values(members)) member.close();
});

Deno.test("after a break in the line the phrase stays; after the holder's reload all is new", async () => {
  const { relay, doctor, mei, holder, member, up } = pair();
  member.begin();
  await relay.settle();
  await holder.rotate();
  member.begin();
  await relay.settle();
  assertEquals([mei.phrases.length, mei.keys.at(-1)], [1, doctor.keys.at(-1)]);
  // The holder sees the member come back at the same time: that is no reason for new words either.
  await holder.greet(MEI);
  await relay.settle();
  assertEquals([mei.phrases.length, doctor.phrases.at(-1)], [1, doctor.phrases[0]]);

  const reloaded = newEnd();
  const next: KeyHolder = holderOf(
    reloaded,
    (_, message) => relay.carry(() => member.receive(DOCTOR, message)),
  );
  up.to = (message) => next.receive(MEI, message);
  member.begin();
  await next.greet(MEI);
  await relay.settle();
  assertEquals(mei.keys.at(-1), reloaded.keys[0]);
  assertEquals([mei.phrases.length, mei.phrases.at(-1)], [2, reloaded.phrases.at(-1)]);
  member.close();
});

Deno.test("an older key that comes again is not taken", async () => {
  let old: KeyMessage | null = null;
  const { relay, mei, holder, member } = pair(honest, (message) => {
    if (message.kind === "room_key") old ??= message;
    return message;
  });
  member.begin();
  await relay.settle();
  for (let round = 0; round < 2; round++) await holder.rotate();
  await relay.settle();
  await member.receive(DOCTOR, old!);
  assertEquals(mei.keys.length, 3);
  member.close();
});

Deno.test("only the holder's words count, and only in their form", async () => {
  const sent: KeyMessage[] = [];
  const member = memberOf(newEnd(), MEI, (_, message) => sent.push(message));
  await member.receive("guest", { kind: "commit", exchange: "x", commitment: "x", known: "" });
  assertEquals(sent.length, 0);
  const bytes = (text: string) => new TextEncoder().encode(text);
  for (const text of ["", "null", "{}", '{"kind":"toString"}', '{"kind":"hello","known":1}']) {
    assertEquals(readKeyMessage(bytes(text)), null);
  }
  const hello: KeyMessage = { kind: "hello", known: "" };
  assertEquals(readKeyMessage(writeKeyMessage(hello)), hello);
});
