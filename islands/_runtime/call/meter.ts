const EVERY_MS = 80;

/** How loud this microphone hears, 0 to 1, a dozen times a second; gives the way to stop. */
export function meter(track: MediaStreamTrack, onLevel: (level: number) => void): () => void {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
  const wave = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(wave);
    const power = wave.reduce((sum, value) => sum + value * value, 0) / wave.length;
    // Speech at arm's length is near 0.05; its root fills a bar as ears hear it.
    onLevel(Math.min(1, Math.sqrt(Math.sqrt(power) * 2.5)));
  }, EVERY_MS);
  return () => {
    clearInterval(timer);
    void context.close();
  };
}
