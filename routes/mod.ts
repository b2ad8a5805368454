import type { Hono } from "hono";
import type { AppEnv } from "../edge/app_env.ts";
import { doctorList } from "./doctors/list.tsx";
import { doctorProfile } from "./doctors/profile.tsx";
import { emergency } from "./emergency.tsx";
import { health } from "./health.ts";
import { home } from "./home.tsx";
import { offline } from "./offline.tsx";
import { preferences } from "./preferences.ts";

/** The table of contents: every mount, by hand. */
export function mountRoutes(app: Hono<AppEnv>): void {
  app.route("/", home);
  app.route("/doctors", doctorList);
  app.route("/doctors", doctorProfile);
  app.route("/emergency", emergency);
  app.route("/health", health);
  app.route("/offline", offline);
  app.route("/preferences", preferences);
}
