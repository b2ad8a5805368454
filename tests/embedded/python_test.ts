import { assertEquals } from "@std/assert";
import { skipTest } from "../support/skip.ts";
import { openStage } from "./stage.ts";

const NAME = "Supabase's Python client works against it, from sign-in to Realtime";
const HOME = new URL("../../.tools/python", import.meta.url).pathname;
const SCRIPT = new URL("./fixtures/client.py", import.meta.url).pathname;
const PACKAGE = "supabase==2.34.1";

async function run(program: string, args: string[], env: Record<string, string> = {}) {
  const { success, stdout, stderr } = await new Deno.Command(program, { args, env }).output();
  if (!success) throw new Error(new TextDecoder().decode(stderr));
  return new TextDecoder().decode(stdout);
}

/** A virtual environment with the client, kept for the next run; or why there is none. */
async function findClient(): Promise<{ python: string } | { reason: string }> {
  const python = `${HOME}/bin/python`;
  try {
    await run(python, ["-c", "import supabase"]);
    return { python };
  } catch {
    // Not there yet, or not whole.
  }
  try {
    await run("python3", ["-m", "venv", "--clear", HOME]);
    await run(python, ["-m", "pip", "install", "--quiet", PACKAGE]);
    return { python };
  } catch (error) {
    return { reason: `no Python client: ${(error as Error).message}` };
  }
}

const client = await findClient();
if ("reason" in client) skipTest(NAME, client.reason);
else {
  Deno.test(NAME, async () => {
    const stage = await openStage();
    const person = await stage.person();
    const room_id = await stage.room("python", person);
    const answer = await run(client.python, [SCRIPT, person.email, room_id], {
      SUPABASE_URL: stage.supabase.url,
      SUPABASE_PUBLISHABLE_KEY: stage.supabase.keys.publishableKey,
    });
    const { lent, ...found } = JSON.parse(answer);
    assertEquals(found, {
      user: person.id,
      me: person.id,
      joined: "SUBSCRIBED",
      heard: "from Python",
      author: person.id,
      embedded: ["from Python"],
      refused: "23514",
      file: "来自 Python",
      listed: ["python.txt"],
      refreshed: person.id,
    });
    assertEquals(await (await fetch(lent)).text(), "来自 Python");
    await stage.remove();
  });
}
