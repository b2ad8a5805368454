import { RealtimeClient } from "@supabase/realtime-js";

/**
 * Calls `onReady` when Postgres says that an urgent job waits, so that nobody waits for the clock's
 * next tick. Without the socket that tick is what remains. The answer ends it.
 */
export function listenForJobs(
  supabase: { url: string; secretKey: string },
  onReady: () => void,
): () => Promise<void> {
  const client = new RealtimeClient(`${supabase.url.replace(/^http/, "ws")}/realtime/v1`, {
    params: { apikey: supabase.secretKey },
  });
  const channel = client.channel("jobs", { config: { private: true } });
  channel.on("broadcast", { event: "job_ready" }, onReady);
  // What came while the socket was away is taken at once when it is back.
  channel.subscribe((status) => {
    if (status === "SUBSCRIBED") onReady();
  });
  return async () => {
    await channel.unsubscribe();
    await client.disconnect();
  };
}
