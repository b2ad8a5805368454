import type { Packets } from "./packets.ts";
import type { Caption } from "./session_types.ts";
import type { Store } from "./store.ts";

/** The parts of the Web Speech API that are used; TypeScript does not know them yet. */
interface Recognition extends EventTarget {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  processLocally: boolean;
  start(track?: MediaStreamTrack): void;
  abort(): void;
}
interface RecognitionKind {
  new (): Recognition;
  available?(options: { langs: string[]; processLocally: true }): Promise<string>;
  install?(options: { langs: string[]; processLocally: true }): Promise<boolean>;
}
interface RecognitionEvent extends Event {
  results: ArrayLike<ArrayLike<{ transcript: string }> & { isFinal: boolean }>;
}

export interface Captions {
  set(on: boolean, voice: MediaStreamTrack | null): Promise<void>;
  close(): void;
}

const SHOWN_MS = 6_000;

/**
 * What one says as text for the others, off by default. Only where the browser hears on the device
 * itself: the voice of a consultation is not sent to a browser's maker.
 */
export function createCaptions(store: Store, packets: Packets, locale: string): Captions {
  const langs = [locale.startsWith("zh") ? "cmn-Hans-CN" : "en-US"];
  const scope = globalThis as unknown as Record<string, RecognitionKind | undefined>;
  const Kind = scope.SpeechRecognition ?? scope.webkitSpeechRecognition;
  let recognition: Recognition | null = null;

  const availability = async (): Promise<string> =>
    await Kind?.available?.({ langs, processLocally: true }).catch(() => "unavailable") ??
      "unavailable";

  const onResult = (event: Event) => {
    const { results } = event as RecognitionEvent;
    const last = results[results.length - 1];
    const text = last?.[0]?.transcript.trim() ?? "";
    if (!last || text === "") return;
    const caption: Caption = { text, at: Date.now(), done: last.isFinal };
    store.change({ ownCaption: caption });
    fade(() => store.snapshot().ownCaption === caption && store.change({ ownCaption: null }));
    void packets.sendJson("caption", { text, done: last.isFinal });
  };

  const stop = () => {
    const old = recognition;
    recognition = null;
    old?.abort();
  };

  const start = (voice: MediaStreamTrack) => {
    const made = new Kind!();
    Object.assign(made, {
      lang: langs[0],
      continuous: true,
      interimResults: true,
      processLocally: true,
    });
    made.addEventListener("result", onResult);
    // It ends by itself after a silence; whoever wants captions wants them after it too.
    made.addEventListener("end", () => recognition === made && made.start(voice));
    made.addEventListener("error", (event) => {
      if ((event as Event & { error: string }).error === "no-speech") return;
      stop();
      store.change({ captions: "unavailable" });
    });
    recognition = made;
    made.start(voice);
  };

  packets.onJson<{ text: string; done: boolean }>("caption", (identity, { text, done }) => {
    if (typeof text !== "string" || !store.person(identity)) return;
    const caption: Caption = { text: text.slice(0, 500), at: Date.now(), done: done === true };
    store.changePerson(identity, { caption });
    fade(() =>
      store.person(identity)?.caption === caption && store.changePerson(identity, { caption: null })
    );
  });

  void availability().then((answer) =>
    store.change({ captions: answer === "unavailable" ? "unavailable" : "off" })
  );
  return {
    set: async (on, voice) => {
      stop();
      if (store.snapshot().captions === "unavailable") return;
      if (!on || !voice) return store.change({ captions: "off", ownCaption: null });
      store.change({ captions: "starting" });
      const ready = await availability() === "available" ||
        await Kind?.install?.({ langs, processLocally: true }).catch(() => false);
      if (ready) start(voice);
      store.change({ captions: ready ? "on" : "unavailable" });
    },
    close: stop,
  };
}

function fade(forget: () => void): void {
  setTimeout(forget, SHOWN_MS);
}
