import { useEffect, useRef, useState } from "preact/hooks";
import { mergeMessages } from "../../domain/conversation.ts";
import type { Conversation, Message, Side } from "../../domain/conversation.ts";
import { watch } from "../_runtime/live.ts";
import type { LiveState, Presence, Watch } from "../_runtime/live.ts";

export interface Talk {
  conversation: Conversation;
  live: LiveState;
  /** The other side, as far as it is there at this moment. */
  other: { here: boolean; typing: boolean };
  loadingOlder: boolean;
  loadOlder(): void;
  /** Takes in what the server answered to a message of ours, with the danger that it found there. */
  add(message: Answer): void;
  tellTyping(): void;
  tellRead(seq: number): void;
}

/** A message as stored, and the event that tells of danger in it. */
export type Answer = Message & { danger?: Message };

const TYPING_MS = 4_000;
const READ_PAUSE_MS = 600;
const SAVE_PAUSE_MS = 3_000;

/** A conversation that stays true: starts with the server's page, then reads on at every hint. */
export function useConversation(start: Conversation, side: Side): Talk {
  const id = start.consultation_id;
  const [conversation, setConversation] = useState(start);
  const [live, setLive] = useState<LiveState>("connecting");
  const [other, setOther] = useState({ here: false, typing: false });
  const [loadingOlder, setLoadingOlder] = useState(false);
  const runtime = useRef<Runtime | null>(null);

  useEffect(() => {
    const readOn = reader(id, start, setConversation, setLive);
    const watched = watch(`consultation:${id}`, {
      // A call changes often, and its lines come as messages of their own.
      onHint: (event) => event === "call_changed" || readOn(),
      onCatchUp: readOn,
      onPresence: (present) => setOther(otherOf(present, side)),
      onState: setLive,
    });
    watched.track({ side, typing: false });
    runtime.current = {
      watched,
      tell: typingTeller(watched, side),
      mark: readMarker(id, start, side),
    };
    return () => watched.close();
  }, [id]);

  const loadOlder = () => {
    const first = conversation.messages[0];
    if (!first || loadingOlder || !conversation.has_older) return;
    setLoadingOlder(true);
    void fetchPart(id, { before: first.seq }).then((part) => {
      if (part instanceof Object) {
        setConversation((known) => ({
          ...known,
          messages: mergeMessages(known.messages, part.messages),
          has_older: part.has_older,
        }));
      }
    }).finally(() => setLoadingOlder(false));
  };
  const add = ({ danger, ...message }: Answer) => {
    const news = danger ? [message, danger] : [message];
    setConversation((known) => ({ ...known, messages: mergeMessages(known.messages, news) }));
  };
  return {
    conversation,
    live,
    other,
    loadingOlder,
    loadOlder,
    add,
    tellTyping: () => runtime.current?.tell(),
    tellRead: (seq) => runtime.current?.mark(seq),
  };
}

interface Runtime {
  watched: Watch;
  tell(): void;
  mark(seq: number): void;
}

/**
 * Reads what came after the last one read, and once more when asked meanwhile. Only these answers
 * move the cursor: a message that we sent ourselves may have passed one that we do not know.
 */
function reader(
  id: string,
  start: Conversation,
  update: (change: (known: Conversation) => Conversation) => void,
  setLive: (state: LiveState) => void,
): () => void {
  let cursor = start.messages.at(-1)?.seq ?? 0;
  let running = false;
  let again = false;
  const run = async () => {
    do {
      again = false;
      const part = await fetchPart(id, { after: cursor });
      if (part === "signed_out") setLive(part);
      if (typeof part === "string") return;
      cursor = part.messages.at(-1)?.seq ?? cursor;
      update((known) => ({
        ...part,
        messages: mergeMessages(known.messages, part.messages),
        has_older: known.has_older,
      }));
      if (part.messages.length > 0) savePageSoon();
      again ||= part.has_newer;
    } while (again);
  };
  return () => {
    again = true;
    if (running) return;
    running = true;
    void run().finally(() => running = false);
  };
}

async function fetchPart(
  id: string,
  part: { after: number } | { before: number },
): Promise<Conversation | "signed_out" | "failed"> {
  const [[name, seq]] = Object.entries(part) as [[string, number]];
  try {
    const response = await fetch(`/consultations/${id}/messages?${name}=${seq}`, {
      headers: { accept: "application/json" },
    });
    if (response.status === 401) return "signed_out";
    return response.ok ? await response.json() : "failed";
  } catch {
    return "failed";
  }
}

function otherOf(present: Presence[], side: Side): { here: boolean; typing: boolean } {
  const others = present.filter((one) => one.side !== side);
  return { here: others.length > 0, typing: others.some((one) => one.typing) };
}

function typingTeller(watched: Watch, side: Side): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    if (timer === undefined) watched.track({ side, typing: true });
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      watched.track({ side, typing: false });
    }, TYPING_MS);
  };
}

/** Tells the server how far one has read, once the eye has rested. */
function readMarker(id: string, start: Conversation, side: Side): (seq: number) => void {
  let marked = start.reads[side];
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (seq) => {
    if (seq <= marked) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      void fetch(`/consultations/${id}/read`, {
        method: "POST",
        headers: { accept: "application/json", "content-type": "application/json" },
        body: JSON.stringify({ seq }),
      }).then((response) => {
        if (response.ok) marked = Math.max(marked, seq);
      }, () => {});
    }, READ_PAUSE_MS);
  };
}

let saving: ReturnType<typeof setTimeout> | undefined;

/** So that the page which is saved for reading offline holds what has come since it was loaded. */
function savePageSoon(): void {
  clearTimeout(saving);
  saving = setTimeout(() => {
    const path = location.pathname + location.search;
    navigator.serviceWorker?.controller?.postMessage({ type: "KEEP", path });
  }, SAVE_PAUSE_MS);
}
