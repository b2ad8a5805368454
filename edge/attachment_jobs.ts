import * as v from "valibot";
import type { AppDeps } from "./app_env.ts";

const DeleteJob = v.object({ bucket: v.string(), path: v.string() });

/** Removes files whose rows the database has let go. A file that is gone already is fine. */
export function attachmentJobs(service: AppDeps["service"]) {
  return {
    delete_object: async (payload: unknown) => {
      const { bucket, path } = v.parse(DeleteJob, payload);
      const { error } = await service.storage.from(bucket).remove([path]);
      if (error) throw error;
    },
  };
}
