/* Voices which a test can tell apart: what each fake microphone says, and who is heard. */

const RATE = 48_000;
const SECONDS = 2;
/** In syllables: suppression of noise takes a steady tone for a fan and removes it. */
const SYLLABLE = { every: 0.4, sounds: 0.25 };

/** Writes a WAV of this pitch for `--use-file-for-fake-audio-capture`, which repeats it. */
export async function writeVoice(path: string, hertz: number): Promise<void> {
  const samples = Int16Array.from({ length: RATE * SECONDS }, (_, index) => {
    const at = index / RATE;
    const sounds = at % SYLLABLE.every < SYLLABLE.sounds;
    return sounds ? 16_000 * Math.sin(2 * Math.PI * hertz * at) : 0;
  });
  const header = new DataView(new ArrayBuffer(44));
  const word = (at: number, text: string) =>
    [...text].forEach((letter, index) => header.setUint8(at + index, letter.charCodeAt(0)));
  const number = (at: number, value: number) => header.setUint32(at, value, true);
  word(0, "RIFF");
  number(4, 36 + samples.byteLength);
  word(8, "WAVEfmt ");
  number(16, 16);
  // PCM, one channel.
  number(20, 0x0001_0001);
  number(24, RATE);
  number(28, RATE * 2);
  // Two bytes a sample, sixteen bits.
  number(32, 0x0010_0002);
  word(36, "data");
  number(40, samples.byteLength);
  await Deno.writeFile(
    path,
    new Uint8Array([
      ...new Uint8Array(header.buffer),
      ...new Uint8Array(samples.buffer),
    ]),
  );
}

/** Which share of a time a voice was heard and nothing else was louder. */
export interface Heard {
  hertz: number;
  milliseconds: number;
}

/** As a share of all time, a voice that arrives whole sounds so long. */
export const WHOLE_VOICE = SYLLABLE.sounds / SYLLABLE.every;

/**
 * Runs in the page: of the given time, the share in which this pitch came out of a player that is
 * on. Needs `keepPlayers` before the page's scripts.
 */
export async function shareOfVoice({ hertz, milliseconds }: Heard): Promise<number> {
  const LOUD_DECIBEL = -60;
  const NEAR_HERTZ = 40;
  const players = (globalThis as unknown as { players?: Set<HTMLMediaElement> }).players ?? [];
  const streams = [...players]
    .filter(({ muted, paused, volume }) => !muted && !paused && volume > 0)
    .map(({ srcObject }) => srcObject)
    .filter((stream) => stream instanceof MediaStream)
    .filter((stream) => stream.getAudioTracks().some(({ readyState }) => readyState === "live"));
  const context = new AudioContext();
  await context.resume();
  const ears = streams.map((stream) => {
    const ear = new AnalyserNode(context, { fftSize: 4096, smoothingTimeConstant: 0 });
    context.createMediaStreamSource(stream).connect(ear);
    return ear;
  });
  const levels = new Float32Array(2048);
  const width = context.sampleRate / 4096;
  const sounds = (ear: AnalyserNode) => {
    ear.getFloatFrequencyData(levels);
    const voice = levels.subarray(Math.ceil(150 / width), Math.floor(4000 / width));
    const loudest = voice.reduce((best, level, at) => level > voice[best]! ? at : best, 0);
    const pitch = (loudest + Math.ceil(150 / width)) * width;
    return voice[loudest]! > LOUD_DECIBEL && Math.abs(pitch - hertz) < NEAR_HERTZ;
  };
  let [heard, looked] = [0, 0];
  const until = performance.now() + milliseconds;
  while (performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 40));
    looked++;
    if (ears.some(sounds)) heard++;
  }
  await context.close();
  return heard / looked;
}

/** Runs in the page before its scripts: keeps what plays, in the document or beside it. */
export function keepPlayers(): void {
  const players = new Set<HTMLMediaElement>();
  Object.assign(globalThis, { players });
  const source = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, "srcObject")!;
  Object.defineProperty(HTMLMediaElement.prototype, "srcObject", {
    ...source,
    set(this: HTMLMediaElement, stream: MediaProvider | null) {
      players.add(this);
      source.set!.call(this, stream);
    },
  });
}
