import type {
  CallEvents,
  CallSnapshot,
  OwnSide,
  Problem,
  ProblemCode,
  RemotePerson,
} from "./session_types.ts";

/** The call as it is seen: one snapshot that is replaced, and what happened once. */
export interface Store {
  snapshot(): CallSnapshot;
  change(part: Partial<CallSnapshot>): void;
  changeOwn(part: Partial<OwnSide>): void;
  person(identity: string): RemotePerson | undefined;
  /** Changes somebody; one who was not known comes in. */
  changePerson(identity: string, part: Partial<RemotePerson>): void;
  removePerson(identity: string): void;
  /** Null: it works. */
  setProblem(kind: Problem["kind"], code: ProblemCode | null): void;
  subscribe(listener: () => void): () => void;
  on<Name extends keyof CallEvents>(
    name: Name,
    listener: (event: CallEvents[Name]) => void,
  ): () => void;
  emit<Name extends keyof CallEvents>(name: Name, event: CallEvents[Name]): void;
}

const NEW_PERSON: Omit<RemotePerson, "identity"> = {
  speaking: false,
  lostSince: null,
  quality: null,
  sending: "full",
  forced: false,
  microphoneOn: false,
  cameraOn: false,
  camera: null,
  screen: null,
  still: null,
  caption: null,
  cannotDecrypt: false,
  phrase: null,
};

export function createStore(first: CallSnapshot): Store {
  let snapshot = Object.freeze(first);
  const listeners = new Set<() => void>();
  const handlers = new Map<string, Set<(event: never) => void>>();

  const change = (part: Partial<CallSnapshot>) => {
    if (isSame(snapshot, part)) return;
    snapshot = Object.freeze({ ...snapshot, ...part });
    for (const listener of [...listeners]) listener();
  };
  const person = (identity: string) => snapshot.people.find((one) => one.identity === identity);

  return {
    snapshot: () => snapshot,
    change,
    changeOwn: (part) => {
      if (!isSame(snapshot.own, part)) change({ own: { ...snapshot.own, ...part } });
    },
    person,
    changePerson: (identity, part) => {
      const known = person(identity);
      if (known && isSame(known, part)) return;
      const changed = { ...NEW_PERSON, identity, ...known, ...part };
      const people = known
        ? snapshot.people.map((one) => one === known ? changed : one)
        : [...snapshot.people, changed];
      change({ people });
    },
    removePerson: (identity) => {
      const people = snapshot.people.filter((one) => one.identity !== identity);
      if (people.length < snapshot.people.length) change({ people });
    },
    setProblem: (kind, code) => {
      const known = snapshot.problems.find((one) => one.kind === kind)?.code ?? null;
      if (known === code) return;
      const others = snapshot.problems.filter((one) => one.kind !== kind);
      change({ problems: code ? [...others, { kind, code }] : others });
    },
    subscribe: (listener) => add(listeners, listener),
    on: (name, listener) => {
      const known = handlers.get(name) ?? new Set();
      handlers.set(name, known);
      return add(known, listener as (event: never) => void);
    },
    emit: (name, event) => {
      for (const handler of [...handlers.get(name) ?? []]) handler(event as never);
    },
  };
}

function add<Item>(to: Set<Item>, item: Item): () => void {
  to.add(item);
  return () => to.delete(item);
}

function isSame<Whole extends object>(whole: Whole, part: Partial<Whole>): boolean {
  return (Object.keys(part) as (keyof Whole)[]).every((key) => Object.is(whole[key], part[key]));
}
