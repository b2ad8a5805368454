// deno-std ships plain JavaScript; these are the parts that the tests use, with the narrowing that `deno check` needs.
declare module "@std/assert" {
  export function assert(value: unknown, message?: string): asserts value;
  export function assertEquals<T>(actual: T, expected: T, message?: string): void;
  export function assertNotEquals<T>(actual: T, expected: T, message?: string): void;
  export function assertExists<T>(value: T, message?: string): asserts value is NonNullable<T>;
  export function assertMatch(actual: string, expected: RegExp, message?: string): void;
  export function assertStringIncludes(actual: string, expected: string, message?: string): void;
  export function assertRejects(
    run: () => Promise<unknown>,
    // deno-lint-ignore no-explicit-any
    kind?: new (...values: any[]) => Error,
    includes?: string,
  ): Promise<Error>;
  export function assertThrows(
    run: () => unknown,
    // deno-lint-ignore no-explicit-any
    kind?: new (...values: any[]) => Error,
    includes?: string,
  ): Error;
}
