import { Hono } from "hono";
import { deleteCookie, getCookie } from "hono/cookie";
import { ButtonLink } from "../../components/Button.tsx";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { page } from "../../edge/render.tsx";
import { SESSION_COOKIE, sessionClient } from "../../edge/session.ts";
import { forgetDevice } from "../push.ts";

/** Ends this device's session on the server and takes everything personal off the device. */
export const signOut = new Hono<AppEnv>().post("/", async (c) => {
  // Even when the server cannot be told, the device must forget.
  if (c.var.user) {
    await forgetDevice(c);
    await sessionClient(c).auth.signOut({ scope: "local" });
  }
  for (const name of Object.keys(getCookie(c))) {
    if (name.startsWith(SESSION_COOKIE) || name === "desk") deleteCookie(c, name, { path: "/" });
  }
  // Works without script too. It also takes the service worker, which the next page puts back;
  // "cache" is left out because browsers take seconds over it, and no personal page is stored there.
  c.header("clear-site-data", '"storage"');
  return c.redirect("/signed-out", 303);
});

/** Where the loader wipes what a browser without Clear-Site-Data has kept (islands/_runtime/wipe.ts). */
export const signedOut = new Hono<AppEnv>().get("/", (c) => {
  // A link from elsewhere must not wipe the unsent messages of somebody who is still signed in.
  return c.var.user ? c.redirect("/me", 303) : signedOutPage(c);
});

function signedOutPage(c: AppContext): Response {
  const { account: words } = c.var.words;
  return page(
    c,
    { title: words.signedOutTitle, variant: "focus" },
    <div class="stack">
      <h1>{words.signedOutTitle}</h1>
      <p>{words.signedOutText}</p>
      <p class="quiet">{words.signedOutShared}</p>
      <ButtonLink href="/sign-in" wide>{words.signInAgain}</ButtonLink>
    </div>,
  );
}
