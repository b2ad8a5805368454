import { Hono } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import * as v from "valibot";
import { Refusal } from "../domain/errors.ts";
import type { AppContext, AppEnv } from "../edge/app_env.ts";
import { must, mustSucceed } from "../edge/errors.ts";
import { requireUser } from "../edge/session.ts";

/** Which of the person's devices this browser is. */
const COOKIE = "push_device";
const COOKIE_DAYS = 400;

const Subscription = v.object({
  endpoint: v.pipe(v.string(), v.url(), v.maxLength(1000)),
  keys: v.object({ p256dh: v.string(), auth: v.string() }),
});

/** Lets this browser ring while Wenyi is closed, and stops it; asked by the island PushSwitch. */
export const push = new Hono<AppEnv>()
  .get("/key", (c) => c.json({ public_key: requirePush(c).publicKey }))
  .post("/subscriptions", async (c) => {
    requireUser(c);
    const sender = requirePush(c);
    const told = v.safeParse(Subscription, await c.req.json().catch(() => null));
    if (!told.success) throw new Refusal("bad_input", 400);
    const { endpoint, keys } = told.output;
    if (!sender.accepts(endpoint)) throw new Refusal("push_invalid", 422);
    const id = must(
      await c.var.supabase.rpc("save_push_subscription", {
        endpoint,
        ...keys,
        locale: c.var.locale,
      }),
    );
    setCookie(c, COOKIE, id, {
      path: "/",
      httpOnly: true,
      sameSite: "Lax",
      secure: c.var.deps.origin.startsWith("https:"),
      maxAge: COOKIE_DAYS * 24 * 60 * 60,
    });
    return c.body(null, 204);
  })
  .delete("/subscriptions", async (c) => {
    requireUser(c);
    await forgetDevice(c);
    return c.body(null, 204);
  });

function requirePush(c: AppContext) {
  const { push } = c.var.deps;
  if (!push) throw new Refusal("not_found", 404);
  return push;
}

/** This browser rings no more for the one who is signed in. */
export async function forgetDevice(c: AppContext): Promise<void> {
  const id = deviceOf(c);
  if (!id) return;
  mustSucceed(await c.var.supabase.rpc("delete_push_subscription", { push_subscription_id: id }));
  deleteCookie(c, COOKIE, { path: "/" });
}

/** Whether this browser rings for the one who is signed in. */
export async function deviceRings(c: AppContext): Promise<boolean> {
  const id = deviceOf(c);
  if (!id) return false;
  const { data } = await c.var.supabase.from("push_subscriptions").select("push_subscription_id")
    .eq("push_subscription_id", id).maybeSingle();
  return data !== null;
}

function deviceOf(c: AppContext): string | null {
  const id = getCookie(c, COOKIE);
  return v.is(v.pipe(v.string(), v.uuid()), id) ? id : null;
}
