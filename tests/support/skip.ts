/** Registers a test that cannot run here, and says why in its name. */
export function skipTest(name: string, reason: string): void {
  Deno.test({ name: `${name} [skipped: ${reason}]`, ignore: true, fn: () => {} });
}
