import { bytes } from "./bytes.ts";
import { growth } from "./growth.ts";
import { callsJoin } from "./calls_join.ts";
import { callsRates } from "./calls_rates.ts";
import { callsRecovery } from "./calls_recovery.ts";
import { callsRooms } from "./calls_rooms.ts";
import { callsWeight } from "./calls_weight.ts";
import { describeMachine } from "./machine.ts";
import { renderTable } from "./measurement.ts";
import type { Measurement } from "./measurement.ts";
import { message } from "./message.ts";
import { offline } from "./offline.ts";
import { pages } from "./pages.ts";
import { start } from "./start.ts";
import { triage } from "./triage.ts";

/*
 * `deno task bench` measures everything and prints it; names measure only those; `--write` renews
 * docs/benchmarks.md, whole.
 */
const ALL = [
  bytes,
  triage,
  pages,
  message,
  growth,
  start,
  offline,
  callsJoin,
  callsRecovery,
  callsRates,
  callsWeight,
  callsRooms,
];
const FILE = new URL("../../docs/benchmarks.md", import.meta.url);

const names = Deno.args.filter((argument) => !argument.startsWith("--"));
const unknown = names.filter((name) => !ALL.some((one) => one.name === name));
const write = Deno.args.includes("--write");
if (unknown.length > 0 || (write && names.length > 0)) {
  console.error(
    unknown.length > 0
      ? `Cannot measure ${unknown.join(", ")}: known are ${ALL.map(({ name }) => name).join(", ")}`
      : "Cannot write a part: --write renews the whole file, so leave the names out",
  );
  Deno.exit(1);
}

async function section({ title, how, name, measure }: Measurement): Promise<string> {
  const result = await measure();
  const notes = (result.notes ?? []).map((note) => `\n${note}\n`).join("");
  return `## ${title}\n\n${how} Again: \`deno task bench ${name}\`.\n\n${
    renderTable(result)
  }\n${notes}`;
}

const machine = (await describeMachine()).map(([name, value]) => `- ${name}: ${value}`).join("\n");
console.log(`${machine}\n`);
const sections: string[] = [];
for (const measurement of ALL.filter(({ name }) => names.length === 0 || names.includes(name))) {
  const text = await section(measurement);
  console.log(text);
  sections.push(text);
}
if (write) {
  const head = "# Benchmarks\n\nWritten by `deno task bench --write`; not edited by hand. " +
    "Where a number has a spread, it is the median with the least and greatest of the rounds. " +
    "Servers, browsers and the asking side share the machine.";
  await Deno.writeTextFile(FILE, `${[head, machine, ...sections].join("\n\n").trimEnd()}\n`);
}
// A browser that was driven leaves handles behind which would keep this process.
Deno.exit(0);
