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

const SHOWN_MS = 6_000;
const LENGTH_MAX = 500;

/**
 * What one says as text for the others, off by default. Only where the browser hears on the device
 * itself: the voice of a consultation is not sent to a browser's maker.
 */
export class Captions {
  private readonly langs: string[];
  private readonly Kind: RecognitionKind | undefined;
  private recognition: Recognition | null = null;

  constructor(
    private readonly store: Store,
    private readonly packets: Packets,
    locale: string,
  ) {
    this.langs = [locale.startsWith("zh") ? "cmn-Hans-CN" : "en-US"];
    const scope = globalThis as unknown as Record<string, RecognitionKind | undefined>;
    this.Kind = scope.SpeechRecognition ?? scope.webkitSpeechRecognition;
    packets.onJson<{ text: string; done: boolean }>(
      "caption",
      (from, said) => this.show(from, said),
    );
    void this.available().then((answer) =>
      store.change({ captions: answer === "unavailable" ? "unavailable" : "off" })
    );
  }

  async set(on: boolean, voice: MediaStreamTrack | null): Promise<void> {
    this.close();
    if (this.store.snapshot().captions === "unavailable") return;
    if (!on || !voice) return this.store.change({ captions: "off", ownCaption: null });
    this.store.change({ captions: "starting" });
    const ready = await this.available() === "available" ||
      await this.Kind?.install?.({ langs: this.langs, processLocally: true }).catch(() => false);
    if (ready) this.start(voice);
    this.store.change({ captions: ready ? "on" : "unavailable" });
  }

  close(): void {
    const { recognition } = this;
    this.recognition = null;
    recognition?.abort();
  }

  private async available(): Promise<string> {
    const asked = this.Kind?.available?.({ langs: this.langs, processLocally: true });
    return await asked?.catch(() => "unavailable") ?? "unavailable";
  }

  private start(voice: MediaStreamTrack): void {
    const recognition = new this.Kind!();
    recognition.lang = this.langs[0]!;
    recognition.continuous = recognition.interimResults = recognition.processLocally = true;
    recognition.addEventListener("result", (event) => this.say(event as RecognitionEvent));
    // It ends by itself after a silence; whoever wants captions wants them after it too.
    recognition.addEventListener("end", () => {
      if (this.recognition === recognition) recognition.start(voice);
    });
    recognition.addEventListener("error", (event) => {
      if ((event as Event & { error: string }).error === "no-speech") return;
      this.close();
      this.store.change({ captions: "unavailable" });
    });
    this.recognition = recognition;
    recognition.start(voice);
  }

  private say({ results }: RecognitionEvent): void {
    const last = results[results.length - 1];
    const text = last?.[0]?.transcript.trim() ?? "";
    if (!last || text === "") return;
    const caption: Caption = { text, at: Date.now(), done: last.isFinal };
    this.store.change({ ownCaption: caption });
    fade(() => {
      if (this.store.snapshot().ownCaption === caption) this.store.change({ ownCaption: null });
    });
    void this.packets.sendJson("caption", { text, done: last.isFinal });
  }

  private show(identity: string, { text, done }: { text?: string; done?: boolean }): void {
    if (typeof text !== "string" || !this.store.person(identity)) return;
    const caption = { text: text.slice(0, LENGTH_MAX), at: Date.now(), done: done === true };
    this.store.changePerson(identity, { caption });
    fade(() => {
      if (this.store.person(identity)?.caption !== caption) return;
      this.store.changePerson(identity, { caption: null });
    });
  }
}

function fade(forget: () => void): void {
  setTimeout(forget, SHOWN_MS);
}
