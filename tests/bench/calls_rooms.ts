import { request } from "playwright-core";
import type { APIRequestContext } from "playwright-core";
import { readEnvironment } from "../../edge/env.ts";
import { start } from "../../edge/main.ts";
import { OPEN } from "../islands/stage.ts";
import { DEMO_PASSWORD } from "../support/person.ts";
import type { Product } from "../support/product.ts";
import { freePort, startProduct } from "../support/product.ts";
import { joinRoom, PICTURE } from "./calls_rooms_client.ts";
import type { Client } from "./calls_rooms_client.ts";
import type { Measurement } from "./measurement.ts";
import { corePercent, findProcess, usageOf } from "./process_usage.ts";
import type { Usage } from "./process_usage.ts";

const ROOMS = 20;
const STEADY_MS = 20_000;
const REST_MS = 5_000;

interface Server {
  name: string;
  pid: number;
  idle?: Usage;
  joining?: Usage;
  talking?: Usage;
  end?: Usage;
}

export const callsRooms: Measurement = {
  name: "calls_rooms",
  title: "Twenty calls at once",
  how: `${ROOMS} video calls of two, each started, answered and joined through the product's own ` +
    "routes, one after the other; in the place of browsers, LiveKit's client for servers, which " +
    `sends a picture of ${PICTURE.width} × ${PICTURE.height}, ${PICTURE.perSecond} times a second, ` +
    "and takes the other's; one of the two speaks. Encoding and decoding of all forty share the " +
    "machine with the servers. Processor time as per cent of one " +
    `core: while they join, and over ${
      STEADY_MS / 1000
    } s while they talk. Wenyi's process has its ` +
    "database inside and takes LiveKit's webhooks.",
  measure: async () => {
    await using stack = new AsyncDisposableStack();
    const product = await startProduct();
    stack.defer(() => product.stop());
    const consultations = await openConsultations(product);
    const servers: Server[] = [
      { name: "LiveKit server", pid: await findProcess("livekit-server", product.dataDir) },
      { name: "Wenyi, its database inside", pid: product.pid()! },
    ];
    const look = async (when: "idle" | "joining" | "talking" | "end") => {
      for (const server of servers) server[when] = await usageOf(server.pid);
    };
    const people = await signInBoth(product.origin);
    await pause(REST_MS);
    await look("idle");
    await pause(REST_MS);
    await look("joining");
    const clients = await joinAll(people, consultations);
    stack.defer(async () => void await Promise.all(clients.map(({ leave }) => leave())));
    await look("talking");
    const before = clients.map(({ received }) => ({ ...received }));
    await pause(STEADY_MS);
    await look("end");
    const came = (name: keyof Client["received"]) =>
      clients.reduce((sum, { received }, at) => sum + received[name] - before[at]![name], 0);
    const percent = (part: number, whole: number) => `${(100 * part / whole).toFixed(1)} %`;
    const sound = percent(came("soundMs"), ROOMS * STEADY_MS);
    const sent = clients.length * PICTURE.perSecond * STEADY_MS / 1000;
    const pictures = percent(came("pictures"), sent);
    return {
      columns: ["server", "core idle", "joining", "talking", "MB idle", "MB with 20 calls"],
      rows: servers.map(({ name, idle, joining, talking, end }) => [
        name,
        ...[[idle, joining], [joining, talking], [talking, end]].map(([from, to]) =>
          `${corePercent(from!, to!).toFixed(1)} %`
        ),
        idle!.megabytes.toFixed(0),
        end!.megabytes.toFixed(0),
      ]),
      notes: [
        `Of what was sent meanwhile, ${sound} of the sound and ${pictures} of the pictures came.`,
      ],
    };
  },
};

type People = Record<"patient" | "doctor", APIRequestContext>;

async function signInBoth(origin: string): Promise<People> {
  const enter = async (email: string) => {
    const person = await request.newContext({
      baseURL: origin,
      extraHTTPHeaders: { origin, accept: "application/json" },
    });
    const form = { email, password: DEMO_PASSWORD };
    const answer = await person.post("/sign-in", { form, headers: { accept: "text/html" } });
    if (!answer.ok()) throw new Error(`Cannot sign in ${email}: ${answer.status()}`);
    return person;
  };
  return {
    patient: await enter("mei@demo.wenyi.example"),
    doctor: await enter("dr.okafor@demo.wenyi.example"),
  };
}

/** Twenty more of the demo clinic's open consultation, written while the product rests. */
async function openConsultations(product: Product): Promise<string[]> {
  await product.kill();
  const variables: Record<string, string> = {
    PORT: `${freePort()}`,
    STUDIO_PORT: `${freePort()}`,
    LIVEKIT_PORT: `${freePort()}`,
    WENYI_DATA_DIR: product.dataDir,
  };
  const running = await start(readEnvironment([], (name) => variables[name]));
  const ids = Array.from({ length: ROOMS }, () => crypto.randomUUID());
  await running.embedded!.query("set session_replication_role = replica");
  await running.embedded!.query(
    `insert into public.consultations
     select (jsonb_populate_record(consultations, jsonb_build_object('consultation_id', id))).*
     from public.consultations, unnest($2::uuid[]) as id where consultation_id = $1`,
    [OPEN, ids],
  );
  await running.embedded!.query("set session_replication_role = origin");
  await running.stop();
  await product.start();
  return ids;
}

async function joinAll(people: People, consultations: string[]): Promise<Client[]> {
  const clients: Client[] = [];
  for (const consultation of consultations) {
    const call_id = crypto.randomUUID();
    await ask(people.doctor, `/consultations/${consultation}/calls`, { call_id, mode: "video" });
    for (const side of ["doctor", "patient"] as const) {
      const { url, token } = await ask(people[side], `/calls/${call_id}/token`);
      clients.push(await joinRoom(url, token, side === "doctor"));
    }
  }
  return clients;
}

async function ask(person: APIRequestContext, path: string, data: Record<string, string> = {}) {
  const answer = await person.post(path, { data });
  if (!answer.ok()) throw new Error(`${path} answers ${answer.status()}: ${await answer.text()}`);
  return await answer.json();
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
