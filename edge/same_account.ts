import { createMiddleware } from "hono/factory";
import { Refusal } from "../domain/errors.ts";
import type { AppEnv } from "./app_env.ts";

const HEADER = "x-account";

/**
 * Names the account that an answer is for, so that a device keeps it for no one else; and takes
 * what a device kept only from the one who wrote it, should another have signed in since.
 */
export const sameAccount = createMiddleware<AppEnv>(async (c, next) => {
  const written = c.req.header(HEADER);
  if (written && written !== c.var.user?.accountId) throw new Refusal("sign_in_needed", 401);
  await next();
  if (c.var.user) c.header(HEADER, c.var.user.accountId);
});
