import type { AppContext } from "../../edge/app_env.ts";
import { must } from "../../edge/errors.ts";

interface RecordingSettings {
  recording_allowed: boolean;
  recording_days: number;
}

/** Whether this clinic records calls at all, and for how long. */
export async function readRecordingSettings(c: AppContext): Promise<RecordingSettings> {
  return must(await c.var.supabase.rpc("call_settings")) as unknown as RecordingSettings;
}

/** Where each side of a consultation says yes or no. */
export function recordingPath(consultationId: string): string {
  return `/consultations/${consultationId}/recording`;
}
