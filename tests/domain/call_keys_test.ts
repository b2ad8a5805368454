import { assert, assertEquals, assertNotEquals } from "@std/assert";
import type { CheckPhrase } from "../../domain/check_phrase.ts";
import { commitmentOf, newPair, publicKeyOf } from "../../islands/_runtime/call/key_crypto.ts";
import { createHolder } from "../../islands/_runtime/call/key_holder.ts";
import type { KeyHolder, RoomKey } from "../../islands/_runtime/call/key_holder.ts";
import { createMember } from "../../islands/_runtime/call/key_member.ts";
import type { KeyMember } from "../../islands/_runtime/call/key_member.ts";
import type { KeyMessage } from "../../islands/_runtime/call/key_messages.ts";
import { readKeyMessage, writeKeyMessage } from "../../islands/_runtime/call/key_messages.ts";

const CALL = "c0000000-0000-4000-8000-000000000001";
const DOCTOR = "doctor";
const MEI = "mei";

interface End {
  keys: RoomKey[];
  phrases: CheckPhrase[];
  refusals: number;
}

type Carry = (message: KeyMessage) => KeyMessage | null;

const newEnd = (): End => ({ keys: [], phrases: [], refusals: 0 });
const honest: Carry = (message) => message;

/** One exchange at a time settles when nothing more is on its way. */
class Relay {
  private travelling: Promise<unknown>[] = [];

  carry(deliver: () => Promise<void>): void {
    this.travelling.push(Promise.resolve().then(deliver));
  }

  async settle(): Promise<void> {
    while (this.travelling.length > 0) await Promise.all(this.travelling.splice(0));
  }
}

function holderOf(end: End, send: (to: string, message: KeyMessage) => void): KeyHolder {
  return createHolder({ callId: CALL, holder: DOCTOR, send }, {
    onRoomKey: (key) => end.keys.push(key),
    onAgreed: (_, phrase) => end.phrases.push(phrase),
    onViolation: () => end.refusals++,
  });
}

function memberOf(end: End, self: string, send: (to: string, message: KeyMessage) => void) {
  return createMember({ callId: CALL, holder: DOCTOR, send }, self, {
    onRoomKey: (key) => end.keys.push(key),
    onAgreed: (phrase) => end.phrases.push(phrase),
    onFailed: () => end.refusals++,
  });
}

/** Two browsers with a relay between them that may change what passes. */
function pair(up: Carry = honest, down: Carry = honest) {
  const relay = new Relay();
  const doctor = newEnd();
  const mei = newEnd();
  const pass = (carry: Carry, deliver: (message: KeyMessage) => Promise<void>) =>
  (
    _: string,
    message: KeyMessage,
  ) =>
    relay.carry(async () => {
      const passed = carry(message);
      if (passed) await deliver(readKeyMessage(writeKeyMessage(passed))!);
    });
  const member: KeyMember = memberOf(
    mei,
    MEI,
    pass(up, (message) => holder.receive(MEI, message)),
  );
  const holder: KeyHolder = holderOf(
    doctor,
    pass(down, (message) => member.receive(DOCTOR, message)),
  );
  return { relay, doctor, mei, holder, member };
}

Deno.test("both ends have one key and see one phrase", async () => {
  const { relay, doctor, mei, member } = pair();
  await member.begin();
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
    await member.begin();
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
  await member.begin();
  await relay.settle();
  member.close();
  const key = btoa(String.fromCharCode(...mei.keys[0]!.bytes));
  assertEquals(seen.length, 5);
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
  await member.begin();
  await falseMei.begin();
  await relay.settle();
  assertEquals(mei.keys, towardsMei.keys);
  assertEquals(doctor.keys, towardsDoctor.keys);
  assertEquals([mei.phrases.length, doctor.phrases.length], [1, 1]);
  assertNotEquals(mei.phrases[0]!.digits, doctor.phrases[0]!.digits);
  member.close();
  falseMei.close();
});

Deno.test("who shows another key than the one they were bound to is refused", async () => {
  const bound = await publicKeyOf(await newPair());
  const chosenLater = await publicKeyOf(await newPair());
  const doctor = newEnd();
  const answers: KeyMessage[] = [];
  const holder = holderOf(doctor, (_, message) => answers.push(message));
  const commitment = await commitmentOf(CALL, "x", bound);
  await holder.receive(MEI, { kind: "commit", exchange: "x", commitment });
  await holder.receive(MEI, { kind: "reveal", exchange: "x", publicKey: chosenLater });
  assertEquals(answers.map(({ kind }) => kind), ["offer", "refused"]);
  assertEquals([doctor.refusals, doctor.phrases.length], [1, 0]);
  // And the exchange is over: not even the right key gets in by it.
  await holder.receive(MEI, { kind: "reveal", exchange: "x", publicKey: bound });
  assertEquals(answers.length, 2);
});

Deno.test("the holder shows a key of its own for each exchange, never one seen before", async () => {
  const keys = new Set<string>();
  const holder = holderOf(newEnd(), (_, message) => {
    if (message.kind === "offer") keys.add(message.publicKey);
  });
  for (const exchange of ["a", "b", "c"]) {
    await holder.receive(MEI, { kind: "commit", exchange, commitment: "x" });
  }
  assertEquals(keys.size, 3);
});

Deno.test("a member takes one offer an exchange", async () => {
  const sent: KeyMessage[] = [];
  const member = memberOf(newEnd(), MEI, (_, message) => sent.push(message));
  await member.begin();
  const { exchange } = sent[0] as { exchange: string };
  for (let offer = 0; offer < 2; offer++) {
    const publicKey = await publicKeyOf(await newPair());
    await member.receive(DOCTOR, { kind: "offer", exchange, publicKey });
  }
  assertEquals(sent.map(({ kind }) => kind), ["commit", "reveal"]);
  member.close();
});

Deno.test("a changed public key, commitment or wrapped key agrees on nothing", async () => {
  const other = await publicKeyOf(await newPair());
  const attacks: Record<string, Carry> = {
    offer: (message) => message.kind === "offer" ? { ...message, publicKey: other } : message,
    reveal: (message) => message.kind === "reveal" ? { ...message, publicKey: other } : message,
    commit: (message) => message.kind === "commit" ? { ...message, commitment: "AAAA" } : message,
    room_key: (message) =>
      message.kind === "room_key" ? { ...message, sealed: btoa("x".repeat(60)) } : message,
    epoch: (message) => message.kind === "room_key" ? { ...message, epoch: 70_000 } : message,
    junk: (message) => message.kind === "offer" ? { ...message, publicKey: "!" } : message,
  };
  for (const [name, attack] of Object.entries(attacks)) {
    const { relay, doctor, mei, member } = pair(attack, attack);
    await member.begin();
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
    await members[name].begin();
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
  const { relay, doctor, mei, holder, member } = pair();
  await member.begin();
  await relay.settle();
  await holder.rotate();
  await member.begin();
  await relay.settle();
  assertEquals([mei.phrases.length, mei.keys.at(-1)], [1, doctor.keys.at(-1)]);
  member.close();

  const reloaded = newEnd();
  const next: KeyHolder = holderOf(
    reloaded,
    (_, message) => relay.carry(() => again.receive(DOCTOR, message)),
  );
  const again: KeyMember = memberOf(
    mei,
    MEI,
    (_, message) => relay.carry(() => next.receive(MEI, message)),
  );
  await again.receive(DOCTOR, { kind: "again" });
  await relay.settle();
  assertEquals(mei.keys.at(-1), reloaded.keys[0]);
  assertEquals(mei.phrases.at(-1), reloaded.phrases[0]);
  again.close();
});

Deno.test("a holder that does not know the exchange asks to begin anew", async () => {
  const answers: KeyMessage[] = [];
  const holder = holderOf(newEnd(), (_, message) => answers.push(message));
  await holder.receive(MEI, { kind: "resume", exchange: "of before", epoch: 1 });
  assertEquals(answers, [{ kind: "again" }]);
});

Deno.test("an older key that comes again is not taken", async () => {
  let old: KeyMessage | null = null;
  const { relay, mei, holder, member } = pair(honest, (message) => {
    if (message.kind === "room_key") old ??= message;
    return message;
  });
  await member.begin();
  await relay.settle();
  await holder.rotate();
  await relay.settle();
  await member.receive(DOCTOR, old!);
  assertEquals(mei.keys.length, 2);
  member.close();
});

Deno.test("only the holder's words count, and only in their form", async () => {
  const { mei, member } = pair();
  await member.receive("guest", { kind: "again" });
  assertEquals(mei.keys.length, 0);
  const bytes = (text: string) => new TextEncoder().encode(text);
  for (const text of ["", "null", "{}", '{"kind":"toString"}', '{"kind":"offer","exchange":1}']) {
    assertEquals(readKeyMessage(bytes(text)), null);
  }
  assertEquals(readKeyMessage(bytes('{"kind":"again"}')), { kind: "again" });
});
