/** Two soft tones every two seconds, and the phone's own buzz, until stopped. */
const EVERY_MS = 2_000;
const TONES_HZ = [660, 880];
const TONE_SECONDS = 0.35;
const BUZZ_MS = [400, 200, 400];

/** Rings aloud as far as the browser lets: sound and buzz need a touch of the page before. */
export function startTone(): () => void {
  let context: AudioContext | null = null;
  const ring = () => {
    if (!navigator.userActivation?.hasBeenActive) return;
    navigator.vibrate?.(BUZZ_MS);
    context ??= new AudioContext();
    TONES_HZ.forEach((frequency, index) => play(context!, frequency, index * TONE_SECONDS));
  };
  ring();
  const timer = setInterval(ring, EVERY_MS);
  return () => {
    clearInterval(timer);
    navigator.vibrate?.(0);
    void context?.close();
  };
}

function play(context: AudioContext, frequency: number, afterSeconds: number): void {
  const start = context.currentTime + afterSeconds;
  const [tone, volume] = [context.createOscillator(), context.createGain()];
  tone.frequency.value = frequency;
  // Swelling and fading: a tone that is cut off clicks.
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(0.3, start + 0.03);
  volume.gain.linearRampToValueAtTime(0, start + TONE_SECONDS);
  tone.connect(volume).connect(context.destination);
  tone.start(start);
  tone.stop(start + TONE_SECONDS);
}
