import {
  EgressClient,
  EgressStatus,
  EncodedFileOutput,
  EncodedFileType,
  S3Upload,
  ServerError,
} from "livekit-server-sdk";
import type { WebhookEvent } from "livekit-server-sdk";
import type { LivekitAccess } from "./tokens.ts";

/** An S3-compatible store that LiveKit Egress can reach, such as Supabase Storage's. */
export interface RecordingStorage {
  endpoint: string;
  region: string;
  accessKey: string;
  secret: string;
  bucket: string;
}

export interface Recorder {
  /** Begins to record a room into a file; answers the recorder's own number for it. */
  start(recording: { room: string; path: string; video: boolean }): Promise<string>;
  /** Ends it; one that has ended already is fine. */
  stop(egressId: string): Promise<void>;
}

/** As `set_recording` takes it. */
export type RecordingReport = {
  recording_id: string;
  status: "active" | "kept" | "failed";
  egress_id: string;
  duration_seconds?: number;
  size_bytes?: number;
  failure?: string;
};

/** Failures that mean "there is nothing to stop". */
const OVER = ["not_found", "failed_precondition"];
/** LiveKit itself looks for a free recorder for some ten seconds before it says that there is none. */
const REQUEST_SECONDS = 30;

/** LiveKit Egress: a service beside the LiveKit server that mixes a room into one file. */
export function createRecorder(access: LivekitAccess, storage: RecordingStorage): Recorder {
  const http = access.url.replace(/^ws/, "http");
  const egress = new EgressClient(http, access.apiKey, access.apiSecret, {
    requestTimeout: REQUEST_SECONDS,
  });
  const { accessKey, secret, region, endpoint, bucket } = storage;
  return {
    start: async ({ room, path, video }) => {
      const file = new EncodedFileOutput({
        fileType: video ? EncodedFileType.MP4 : EncodedFileType.OGG,
        filepath: path,
        disableManifest: true,
        output: {
          case: "s3",
          value: new S3Upload({
            accessKey,
            secret,
            region,
            endpoint,
            bucket,
            forcePathStyle: true,
          }),
        },
      });
      const begun = await egress.startRoomCompositeEgress(room, { file }, {
        layout: "grid",
        audioOnly: !video,
      });
      return begun.egressId;
    },
    stop: async (egressId) => {
      try {
        await egress.stopEgress(egressId);
      } catch (error) {
        if (!(error instanceof ServerError) || !OVER.includes(error.code ?? "")) throw error;
      }
    },
  };
}

const RECORDING_PATH = /\/([0-9a-f-]{36})\.(?:mp4|ogg)$/;

/** The part of a webhook that tells how a recording goes; null where it tells nothing of one. */
export function recordingReportOf(event: WebhookEvent): RecordingReport | null {
  const told = event.egressInfo;
  const file = told?.fileResults[0];
  const recordingId = RECORDING_PATH.exec(file?.filename ?? "")?.[1];
  if (!told || !file || !recordingId) return null;
  const known = { recording_id: recordingId, egress_id: told.egressId };
  switch (told.status) {
    case EgressStatus.EGRESS_ACTIVE:
      return { ...known, status: "active" };
    case EgressStatus.EGRESS_COMPLETE:
    case EgressStatus.EGRESS_LIMIT_REACHED:
      return {
        ...known,
        status: "kept",
        duration_seconds: Math.round(Number(file.duration) / 1e9),
        size_bytes: Number(file.size),
      };
    case EgressStatus.EGRESS_FAILED:
    case EgressStatus.EGRESS_ABORTED:
      return { ...known, status: "failed", failure: "recorder_failed" };
    default:
      return null;
  }
}
