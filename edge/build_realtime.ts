import type * as esbuild from "esbuild";

/** Parts of the Realtime client for Postgres changes and for Node, which no page of ours uses. */
const UNUSED: Record<string, string> = {
  RealtimePostgresFilterBuilder: `
    export class RealtimePostgresFilterBuilder {}
    export const postgresChangesFilter = () => new RealtimePostgresFilterBuilder();`,
  "websocket-factory": "export default { getWebSocketConstructor: () => WebSocket };",
};

/** Leaves them out of what browsers load: a kilobyte on every page with a socket. */
export function realtimePlugin(): esbuild.Plugin {
  return {
    name: "realtime",
    setup(build) {
      const filter = /\/(RealtimePostgresFilterBuilder|websocket-factory)$/;
      build.onResolve({ filter }, ({ path }) => ({
        path: path.split("/").at(-1),
        namespace: "unused",
      }));
      build.onLoad({ filter: /./, namespace: "unused" }, ({ path }) => ({
        contents: UNUSED[path],
      }));
    },
  };
}
