import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { AppEnv } from "../edge/app_env.ts";
import { mustSucceed } from "../edge/errors.ts";
import { recordingReportOf } from "../edge/livekit/recording.ts";
import { callEventOf } from "../edge/livekit/webhook.ts";

const BODY_BYTES_MAX = 64 * 1024;

/**
 * Told by machines, not by people: the signature is what counts, no session and no form. A failure
 * below answers 5xx, so that LiveKit tells it again.
 */
export const webhooks = new Hono<AppEnv>()
  .use(bodyLimit({ maxSize: BODY_BYTES_MAX, onError: (c) => c.body(null, 413) }))
  .post("/livekit", async (c) => {
    const { calls, service } = c.var.deps;
    const event = await calls?.readWebhook(await c.req.text(), c.req.header("authorization"));
    if (!event) return c.body(null, 401);
    const told = callEventOf(event);
    if (told) mustSucceed(await service.rpc("record_call_event", { event: told }));
    const report = recordingReportOf(event);
    if (report) mustSucceed(await service.rpc("set_recording", report));
    return c.body(null, 200);
  });
