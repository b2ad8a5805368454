import type { RequestText } from "../../domain/request.ts";
import { keepDraft, readDraft } from "./drafts.ts";

/** How the server stands to what is written on this device. */
export type KeepState = "idle" | "saving" | "saved" | "kept" | "signed_out" | "sent_elsewhere";

/** Text that the server has not confirmed. */
export interface KeptRequest {
  text: RequestText;
  /** When it was written, in milliseconds. */
  at: number;
  /** The server's version that it was written upon. */
  base: string;
}

export interface Keeper {
  /** Keeps the text on this device now and sends it after a pause. */
  write(text: RequestText): void;
  stop(): void;
}

const PAUSE_MS = 1_200;
const RETRY_MS = 10_000;
/** A request that outlives its page may carry 64 KiB; every character is at most four bytes. */
const OUTLIVING_CHARACTERS_MAX = 15_000;

/** Under the drafts' own name, so that signing out wipes it with them. */
const keyOf = (consultationId: string) => `${consultationId}:request`;

/** What this device holds and the server may not have. */
export function readKept(consultationId: string): KeptRequest | null {
  try {
    return JSON.parse(readDraft(keyOf(consultationId)) || "null");
  } catch {
    return null;
  }
}

/** Once sent or saved, the device need not hold it. */
export function forgetKept(consultationId: string): void {
  keepDraft(keyOf(consultationId), "");
}

/** Saves a draft as it is written: on the device at once, on the server when the hand rests. */
export function keepRequest(
  consultationId: string,
  updatedAt: string,
  onState: (state: KeepState) => void,
): Keeper {
  let base = updatedAt;
  let latest: RequestText | null = null;
  let busy = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const later = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), wait);
  };
  const send = async () => {
    if (!latest || busy) return;
    const text = latest;
    busy = true;
    onState("saving");
    const outcome = await post(consultationId, text);
    busy = false;
    if (outcome.updatedAt) base = outcome.updatedAt;
    if (outcome.state === "saved" && text === latest) {
      latest = null;
      forgetKept(consultationId);
    }
    onState(outcome.state);
    if (text !== latest && latest) later(PAUSE_MS);
    else if (outcome.state === "kept") later(RETRY_MS);
  };
  const now = () => void send();
  addEventListener("online", now);
  return {
    write: (text) => {
      latest = text;
      const kept: KeptRequest = { text, at: Date.now(), base };
      keepDraft(keyOf(consultationId), JSON.stringify(kept));
      later(PAUSE_MS);
    },
    stop: () => {
      clearTimeout(timer);
      removeEventListener("online", now);
    },
  };
}

async function post(
  consultationId: string,
  text: RequestText,
): Promise<{ state: KeepState; updatedAt?: string }> {
  try {
    const body = new FormData();
    for (const [field, value] of Object.entries(text)) body.set(field, value);
    const response = await fetch(`/consultations/${consultationId}`, {
      method: "POST",
      headers: { accept: "application/json" },
      body,
      keepalive: Object.values(text).join("").length < OUTLIVING_CHARACTERS_MAX,
    });
    if (response.ok) return { state: "saved", updatedAt: (await response.json()).updated_at };
    if (response.status === 401) return { state: "signed_out" };
    // A draft that is no longer one was paid or deleted in another window.
    if (response.status === 409 || response.status === 404) return { state: "sent_elsewhere" };
    // Too long: the field says so, and the next change sends it again.
    return { state: response.status === 422 ? "idle" : "kept" };
  } catch {
    return { state: "kept" };
  }
}
