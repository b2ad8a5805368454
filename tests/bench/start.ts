import type { Measurement } from "./measurement.ts";
import { startServer } from "./server_process.ts";
import { medianAndSpread } from "./statistics.ts";

const RUNS = 3;

export const start: Measurement = {
  name: "start",
  title: "Start",
  how:
    `From the start of the process until \`GET /\` answers 200, ${RUNS} runs, in turn. Cold: an empty ` +
    "data folder, so the database is made, migrated and seeded. Warm: the data of the cold run, " +
    "after an orderly end. Packages are installed; islands and styles are built at each start. " +
    "Beside it a Deno server that does nothing.",
  measure: async () => {
    const cold: number[] = [];
    const warm: number[] = [];
    const empty: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const dataDir = await Deno.makeTempDir({ prefix: "wenyi-start-" });
      cold.push(await time("edge/main.ts", { WENYI_DATA_DIR: dataDir }));
      warm.push(await time("edge/main.ts", { WENYI_DATA_DIR: dataDir }));
      empty.push(await time("tests/bench/bare/empty.ts"));
      await Deno.remove(dataDir, { recursive: true });
    }
    const seconds = (name: string, values: number[]) => [
      name,
      medianAndSpread(values.map((value) => value / 1000), 2),
    ];
    return {
      columns: ["start", "seconds until the first page"],
      rows: [
        seconds("cold", cold),
        seconds("warm", warm),
        seconds("empty Deno server", empty),
      ],
    };
  },
};

async function time(script: string, variables?: Record<string, string>): Promise<number> {
  const server = await startServer(script, variables);
  await server.stop();
  return server.startMs;
}
