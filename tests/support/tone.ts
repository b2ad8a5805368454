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

/** As a share of all time, a voice that arrives whole sounds so long. */
export const WHOLE_VOICE = SYLLABLE.sounds / SYLLABLE.every;
