// A module of its own, so that the bundle holds the client alone and not all that the package exports.
export { RealtimeClient } from "@supabase/realtime-js";
