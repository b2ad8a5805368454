import { Hono } from "hono";
import type { AppEnv } from "../edge/app_env.ts";
import { page } from "../edge/render.tsx";

export const home = new Hono<AppEnv>().get("/", (c) => {
  const { shell } = c.var.words;
  return page(c, { title: shell.tagline, active: "home" }, <h1>{shell.tagline}</h1>);
});
