interface ScriptPolicy {
  createScriptURL(url: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

let policy: ScriptPolicy | undefined;

/**
 * Vouches for a script of our own. The Content-Security-Policy asks for it wherever code is loaded
 * by address, and allows one policy, made once.
 */
export function trustedUrl(url: string): string {
  if (new URL(url, location.origin).origin !== location.origin) throw new Error("Not our script");
  const { trustedTypes } = globalThis as unknown as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy("wenyi", { createScriptURL: (own) => own });
  return policy ? policy.createScriptURL(url) : url;
}
