/** Two notes, one after the other: told apart from any hum. In hertz. */
const NOTES = [523.25, 659.25];
const NOTE_SECONDS = 0.7;
const LOUDNESS = 0.25;

/**
 * Plays a short test sound on this loudspeaker, or on the usual one. Throws NotFoundError when it
 * is not there, NotAllowedError outside of a tap.
 */
export async function playTone(speakerId?: string): Promise<void> {
  const context = new AudioContext();
  const output = context.createMediaStreamDestination();
  const element = new Audio();
  element.srcObject = output.stream;
  try {
    if (speakerId && "setSinkId" in element) await element.setSinkId(speakerId);
    await element.play();
    await context.resume();
    NOTES.forEach((hertz, index) => note(context, output, hertz, index * NOTE_SECONDS));
    await new Promise((done) => setTimeout(done, NOTES.length * NOTE_SECONDS * 1000 + 100));
  } finally {
    element.srcObject = null;
    await context.close();
  }
}

/** Swells and fades, so that nothing clicks. */
function note(context: AudioContext, output: AudioNode, hertz: number, after: number): void {
  const from = context.currentTime + after;
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  oscillator.frequency.value = hertz;
  gain.gain.setValueAtTime(0, from);
  gain.gain.linearRampToValueAtTime(LOUDNESS, from + 0.05);
  gain.gain.linearRampToValueAtTime(0, from + NOTE_SECONDS);
  oscillator.connect(gain).connect(output);
  oscillator.start(from);
  oscillator.stop(from + NOTE_SECONDS);
}
