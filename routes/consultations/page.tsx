import { Hono } from "hono";
import type { AppEnv } from "../../edge/app_env.ts";
import { wantsPage } from "../../edge/problem.tsx";
import { requireUser } from "../../edge/session.ts";
import { draftPage } from "./draft_page.tsx";
import { endedPage } from "./ended.tsx";
import { readConsultation } from "./reading.ts";
import { roomPage } from "./room.tsx";
import { waitingPage } from "./waiting.tsx";

/** One address for a consultation's whole life; what it shows follows its status. */
export const consultationPage = new Hono<AppEnv>().get("/:consultation_id", async (c) => {
  requireUser(c);
  const consultation = await readConsultation(c);
  const { consultation_id, status, respond_by, last_seq } = consultation;
  if (!wantsPage(c)) {
    return c.json({ consultation_id, status, respond_by, last_seq }, 200, {
      "cache-control": "no-store",
    });
  }
  // A doctor works on the split view; the patient's page is not for them.
  if (!consultation.patients) return c.redirect(`/work/${consultation_id}`, 303);
  if (status === "draft") return await draftPage(c, consultation);
  if (status === "open" || status === "closed" || c.req.query("view") === "messages") {
    return await roomPage(c, consultation);
  }
  return status === "waiting"
    ? await waitingPage(c, consultation)
    : await endedPage(c, consultation);
});
