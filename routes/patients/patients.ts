import { Hono } from "hono";
import type { AppEnv } from "../../edge/app_env.ts";
import { allergies } from "./allergies.tsx";
import { allergyEntries } from "./allergy_entries.tsx";
import { entries } from "./entries.tsx";
import { newPatient } from "./new.tsx";
import { overview } from "./overview.tsx";
import { pregnancy } from "./pregnancy.tsx";
import { profile } from "./profile.tsx";

/** The people an account cares for: one page for each question. */
export const patients = new Hono<AppEnv>()
  .route("/", newPatient)
  .route("/", overview)
  .route("/", profile)
  .route("/", pregnancy)
  .route("/", allergies)
  .route("/", allergyEntries)
  .route("/", entries);
