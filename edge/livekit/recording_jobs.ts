import * as v from "valibot";
import type { AppDeps } from "../app_env.ts";
import { must, mustSucceed } from "../errors.ts";
import { log } from "../log.ts";
import type { Recorder } from "./recording.ts";

const Job = v.object({ recording_id: v.string() });

/** As `read_recording` tells it. */
interface Recording {
  recording_id: string;
  room: string;
  status: string;
  egress_id: string | null;
  path: string;
  video: boolean;
}

/**
 * Carries out what Postgres has allowed. A recording that cannot begin has failed, and both sides
 * see it at once: nobody should believe that one runs. Without a recorder each one fails so.
 */
export function recordingJobs(service: AppDeps["service"], recorder: Recorder | null) {
  const read = async (payload: unknown) => {
    const { recording_id } = v.parse(Job, payload);
    return must(await service.rpc("read_recording", { recording_id })) as unknown as Recording;
  };
  const fail = async ({ recording_id }: Recording, failure: string) => {
    mustSucceed(await service.rpc("set_recording", { recording_id, status: "failed", failure }));
  };
  return {
    start_recording: async (payload: unknown) => {
      const recording = await read(payload);
      const { recording_id, status, egress_id } = recording;
      if (egress_id) return;
      if (status === "stopping") return await fail(recording, "stopped_early");
      if (status !== "starting") return;
      if (!recorder) return await fail(recording, "not_configured");
      const begun = await recorder.start(recording).catch((error: Error) => {
        log("warn", "recording_failed", { recording: recording_id, kind: error.name });
        return null;
      });
      if (begun === null) return await fail(recording, "recorder_unavailable");
      mustSucceed(
        await service.rpc("set_recording", { recording_id, status: "active", egress_id: begun }),
      );
    },
    stop_recording: async (payload: unknown) => {
      const { egress_id } = await read(payload);
      // Without a number it has not begun: whoever begins it finds that it was stopped.
      if (egress_id) await recorder?.stop(egress_id);
    },
  };
}
