import type { CheckPhrase } from "../../domain/check_phrase.ts";
import { KeyHolder } from "../../islands/_runtime/call/key_holder.ts";
import type { RoomKey } from "../../islands/_runtime/call/key_holder.ts";
import { KeyMember } from "../../islands/_runtime/call/key_member.ts";
import type { KeyMessage } from "../../islands/_runtime/call/key_messages.ts";
import { readKeyMessage, writeKeyMessage } from "../../islands/_runtime/call/key_messages.ts";

/* Two ends that agree on a key, and a relay between them that may do what it likes. */

export const CALL = "c0000000-0000-4000-8000-000000000001";
export const DOCTOR = "doctor";
export const MEI = "mei";

export interface End {
  keys: RoomKey[];
  phrases: CheckPhrase[];
  refusals: number;
}

export type Carry = (message: KeyMessage) => KeyMessage | null;

export const newEnd = (): End => ({ keys: [], phrases: [], refusals: 0 });
export const honest: Carry = (message) => message;

/** One exchange at a time settles when nothing more is on its way. */
export class Relay {
  private travelling: Promise<unknown>[] = [];

  carry(deliver: () => Promise<void>): void {
    this.travelling.push(Promise.resolve().then(deliver));
  }

  async settle(): Promise<void> {
    while (this.travelling.length > 0) await Promise.all(this.travelling.splice(0));
  }
}

export function holderOf(end: End, send: (to: string, message: KeyMessage) => void): KeyHolder {
  return new KeyHolder({ callId: CALL, holder: DOCTOR, send }, {
    onRoomKey: (key) => end.keys.push(key),
    onAgreed: (_, phrase) => see(end, phrase),
    onViolation: () => end.refusals++,
  });
}

export function memberOf(end: End, self: string, send: (to: string, message: KeyMessage) => void) {
  return new KeyMember({ callId: CALL, holder: DOCTOR, send }, self, {
    onRoomKey: (key) => end.keys.push(key),
    onAgreed: (phrase) => see(end, phrase),
    onFailed: () => end.refusals++,
  });
}

/** Words that stay the same are not new words. */
function see({ phrases }: End, phrase: CheckPhrase): void {
  if (phrases.at(-1)?.digits !== phrase.digits) phrases.push(phrase);
}

/** Two browsers with a relay between them that may change what passes. */
export function pair(onWayUp: Carry = honest, onWayDown: Carry = honest) {
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
  const up = { to: (message: KeyMessage) => holder.receive(MEI, message) };
  const member: KeyMember = memberOf(mei, MEI, pass(onWayUp, (message) => up.to(message)));
  const holder: KeyHolder = holderOf(
    doctor,
    pass(onWayDown, (message) => member.receive(DOCTOR, message)),
  );
  return { relay, doctor, mei, holder, member, up };
}
