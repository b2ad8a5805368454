/**
 * A queue of one: whoever takes the turn holds it until they release it, in the order asked.
 * PGlite is one session; without this, two requests' transactions would run inside each other.
 */
export class Turn {
  #tail: Promise<void> = Promise.resolve();

  /** Waits for the turn; the answer gives it back (calling it twice does nothing more). */
  async take(): Promise<() => void> {
    const before = this.#tail;
    let release = () => {};
    this.#tail = new Promise((resolve) => release = resolve);
    await before;
    return release;
  }

  /** Runs `work` alone and gives the turn back whatever happens. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const release = await this.take();
    try {
      return await work();
    } finally {
      release();
    }
  }
}
