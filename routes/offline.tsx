import { Hono } from "hono";
import { ButtonLink } from "../components/Button.tsx";
import type { AppEnv } from "../edge/app_env.ts";
import { page } from "../edge/render.tsx";

/** What the service worker shows for a page that this device does not hold. */
export const offline = new Hono<AppEnv>().get("/", (c) => {
  const { shell } = c.var.words;
  return page(c, { title: shell.offlineTitle, variant: "focus" }, (
    <>
      <h1>{shell.offlineTitle}</h1>
      <p>{shell.offlineText}</p>
      <ButtonLink href="/record">{shell.offlineRecord}</ButtonLink>
    </>
  ));
});
