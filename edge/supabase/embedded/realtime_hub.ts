/** Topics and who listens to them; hears the database's broadcasts and passes them on. */
import type { Database } from "./database.ts";
import type { Broadcast } from "./realtime_frames.ts";
import { Presence, type PresenceDiff } from "./realtime_presence.ts";

/** A joined channel, as the hub sees it. */
export interface Member {
  readonly topic: string;
  push(event: string, payload: Record<string, unknown>): void;
  /** Whether it asked for presence and may read it. */
  readonly seesPresence: boolean;
}

/** A message is only a hint for who is there now; this keeps them just for a reader by id. */
const KEPT_MINUTES = 10;

export class Hub {
  #topics = new Map<string, { members: Set<Member>; presence: Presence }>();
  #sweep: ReturnType<typeof setInterval> | undefined;
  #heard: Promise<void> = Promise.resolve();
  #unlisten: (() => Promise<void>) | undefined;

  constructor(readonly database: Database) {}

  async start() {
    this.#unlisten = await this.database.listen("realtime_messages", (text) => {
      // One after the other: a message that is read back must not be overtaken.
      this.#heard = this.#heard.then(() => this.#hear(text)).catch(() => {});
    });
    this.#sweep = setInterval(() => this.sweep(), KEPT_MINUTES * 60_000);
    Deno.unrefTimer(this.#sweep);
    await this.sweep();
  }

  async stop() {
    clearInterval(this.#sweep);
    await this.#unlisten?.();
  }

  /** Deletes the messages that nobody can still be waiting for. */
  async sweep() {
    await this.database.query(
      "delete from realtime.messages where inserted_at < now() - make_interval(mins => $1)",
      [KEPT_MINUTES],
    );
  }

  join(member: Member) {
    this.#at(member.topic).members.add(member);
  }

  leave(member: Member) {
    const topic = this.#topics.get(member.topic);
    if (!topic?.members.delete(member)) return;
    this.untrack(member);
    if (topic.members.size === 0) this.#topics.delete(member.topic);
  }

  presenceOf(topic: string) {
    return this.#at(topic).presence.state();
  }

  track(member: Member, key: string, shown: Record<string, unknown>) {
    this.#tell(member.topic, this.#at(member.topic).presence.track(member, key, shown));
  }

  untrack(member: Member) {
    const diff = this.#topics.get(member.topic)?.presence.untrack(member);
    if (diff) this.#tell(member.topic, diff);
  }

  /** Sends a broadcast to everyone on the topic except, perhaps, its sender. */
  broadcast(topic: string, message: Broadcast & { meta?: { id: string } }, except?: Member) {
    for (const member of this.#topics.get(topic)?.members ?? []) {
      if (member !== except) member.push("broadcast", { ...message });
    }
  }

  #at(topic: string) {
    const there = this.#topics.get(topic);
    if (there) return there;
    const fresh = { members: new Set<Member>(), presence: new Presence() };
    this.#topics.set(topic, fresh);
    return fresh;
  }

  #tell(topic: string, diff: PresenceDiff) {
    for (const member of this.#topics.get(topic)?.members ?? []) {
      if (member.seesPresence) member.push("presence_diff", { ...diff });
    }
  }

  async #hear(text: string) {
    const notice = JSON.parse(text) as { id: string; topic?: string };
    const row = notice.topic ? notice as Row : await this.#read(notice.id);
    if (!row) return;
    const { id, topic, event, payload } = row;
    this.broadcast(topic, { type: "broadcast", event, payload, meta: { id } });
  }

  async #read(id: string): Promise<Row | undefined> {
    const rows = await this.database.query<Row>(
      "select id, topic, event, payload from realtime.messages where id = $1",
      [id],
    );
    return rows[0];
  }
}

interface Row {
  id: string;
  topic: string;
  event: string;
  payload: unknown;
}
