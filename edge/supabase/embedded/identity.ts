/** Who a token speaks for, and how to become them in a transaction. */
import { verify } from "hono/jwt";
import type { Query } from "./database.ts";
import type { Keys } from "./keys.ts";

export interface Claims {
  role: string;
  sub?: string;
  /** Seconds since 1970; absent for API keys, which do not expire. */
  exp?: number;
}

const roles = new Set(["anon", "authenticated", "service_role"]);

/** The claims of a token or an API key; null when it is neither valid nor current. */
export async function readToken(token: unknown, keys: Keys): Promise<Claims | null> {
  if (token === keys.publishableKey) return { role: "anon" };
  if (token === keys.secretKey) return { role: "service_role" };
  if (typeof token !== "string") return null;
  try {
    const claims = await verify(token, keys.jwtSecret, "HS256") as unknown as Claims;
    return roles.has(claims.role) ? claims : null;
  } catch {
    return null;
  }
}

/** Makes the rest of the transaction run as the token's user, under the policies. */
export async function become(query: Query, claims: Claims): Promise<void> {
  await query(
    `select set_config('request.jwt.claims', $1, true),
      set_config('request.jwt.claim.sub', $2, true), set_config('request.jwt.claim.role', $3, true),
      set_config('role', $3, true)`,
    [JSON.stringify(claims), claims.sub ?? "", claims.role],
  );
}
