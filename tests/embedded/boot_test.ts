import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { describeKeys } from "../../edge/keys.ts";
import { SEED } from "./fixtures/mod.ts";
import { openStage, PASSWORD, type Stage } from "./stage.ts";

const FIRST_BOOT = new URL("./first_boot.ts", import.meta.url).pathname;

/** Runs a test with a folder of its own, removed afterwards. */
function withFolder(name: string, run: (folder: string) => Promise<void>) {
  Deno.test(name, async () => {
    const folder = await Deno.makeTempDir({ prefix: "wenyi-boot-" });
    try {
      await run(folder);
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  });
}

async function withStage<T>(
  options: Parameters<typeof openStage>[0],
  run: (stage: Stage) => Promise<T>,
): Promise<T> {
  const stage = await openStage(options);
  try {
    return await run(stage);
  } finally {
    await stage.stop();
  }
}

withFolder("a restart keeps people, sessions, files and keys", async (dataDir) => {
  const before = await withStage({ dataDir, seedFile: SEED }, async (stage) => {
    const { client, id, email } = await stage.person();
    await client.storage.from("files").upload(`${id}/kept.txt`, "kept", {
      contentType: "text/plain",
    });
    const { data: { session } } = await client.auth.getSession();
    return { id, email, session: session!, keys: stage.supabase.keys };
  });
  await withStage({ dataDir, seedFile: SEED }, async (stage) => {
    assertEquals(stage.supabase.keys, before.keys);
    const client = stage.client();
    const { error } = await client.auth.setSession(before.session);
    assertEquals(error, null);
    assertEquals((await client.rpc("who_am_i")).data.id, before.id);
    const { data } = await client.auth.refreshSession();
    assertEquals(data.user?.email, before.email);
    const file = await client.storage.from("files").download(`${before.id}/kept.txt`);
    assertEquals(await file.data?.text(), "kept");
    const seeded = await stage.client().auth.signInWithPassword({
      email: "seeded@rooms.example",
      password: "seeded-password",
    });
    assertEquals(seeded.error, null);
    assertEquals(await stage.supabase.query("select from rooms where name = 'seeded'"), [{}]);
  });
});

withFolder("what migrations take back stays taken back at the next start", async (dataDir) => {
  await withStage({ dataDir }, async ({ supabase }) => {
    await supabase.query(
      "alter default privileges in schema public revoke all on tables from anon",
    );
    await supabase.query("revoke insert on storage.objects, realtime.messages from anon");
    await supabase.query("revoke usage on schema realtime from anon");
  });
  await withStage({ dataDir }, async ({ supabase }) => {
    await supabase.query("create table later (a int)");
    const [anon] = await supabase.query(`select
      has_table_privilege('anon', 'later', 'select') as later,
      has_table_privilege('anon', 'storage.objects', 'insert') as objects,
      has_table_privilege('anon', 'realtime.messages', 'insert') as messages,
      has_schema_privilege('anon', 'realtime', 'usage') as realtime`);
    assertEquals(anon, { later: false, objects: false, messages: false, realtime: false });
  });
});

withFolder(
  "a first start that is killed leaves nothing in the way of the next",
  async (dataDir) => {
    for (const milliseconds of [300, 700, 1100, 1500, 1900, 2300]) {
      const child = new Deno.Command(Deno.execPath(), {
        args: ["run", "-A", "--no-check", FIRST_BOOT, dataDir],
        stdout: "null",
        stderr: "null",
      }).spawn();
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      child.kill("SIGKILL");
      await child.status;
    }
    await withStage({ dataDir, seedFile: SEED }, async (stage) => {
      await stage.person();
      assertEquals(await stage.supabase.query("select from rooms"), [{}]);
    });
  },
);

withFolder("a folder in use says by whom, one left by the dead does not", async (dataDir) => {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", FIRST_BOOT, dataDir],
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
  const reader = child.stdout.getReader();
  assertEquals(new TextDecoder().decode((await reader.read()).value), "started\n");
  const error = await assertRejects(() => openStage({ dataDir, fresh: true }));
  assertStringIncludes(error.message, `process ${child.pid}, which serves http://localhost:8139`);
  assertStringIncludes(error.message, dataDir);
  child.kill("SIGKILL");
  await reader.cancel();
  await child.status;
  await withStage({ dataDir }, async (stage) => {
    assertEquals((await stage.supabase.query("select from rooms")).length, 1);
  });
});

withFolder("keys are made once, for the owner alone, and printed on request", async (dataDir) => {
  const settings: Record<string, string> = { WENYI_DATA_DIR: dataDir, PORT: "8131" };
  const ask = () => describeKeys((name) => settings[name]);
  assertStringIncludes((await assertRejects(ask)).message, "made at the first start");
  await withStage({ dataDir }, async ({ supabase }) => {
    const { mode } = await Deno.stat(`${dataDir}/keys.json`);
    assertEquals(mode! & 0o777, 0o600);
    assertEquals(
      await ask(),
      `SUPABASE_URL=http://localhost:8131\nSUPABASE_PUBLISHABLE_KEY=${supabase.keys.publishableKey}`,
    );
    await Promise.resolve();
  });
  const kept = await Deno.readTextFile(`${dataDir}/keys.json`);
  await withStage({ dataDir, fresh: true }, async () => {
    assert(await Deno.readTextFile(`${dataDir}/keys.json`) !== kept);
  });
});

withFolder("a migration that fails names its file and line, and leaves nothing", async (folder) => {
  const migrationsDir = `${folder}/migrations`;
  await Deno.mkdir(migrationsDir);
  await Deno.writeTextFile(`${migrationsDir}/1_good.sql`, "create table good (a int);");
  const bad = "create table half (a int);\n\ncreate table bad (a nonsense);";
  await Deno.writeTextFile(`${migrationsDir}/2_bad.sql`, bad);
  const dataDir = `${folder}/data`;
  const error = await assertRejects(() => openStage({ dataDir, migrationsDir }));
  assertStringIncludes(error.message, '2_bad.sql: type "nonsense" does not exist (line 3)');
  await Deno.writeTextFile(`${migrationsDir}/2_bad.sql`, bad.replace("nonsense", "int"));
  await withStage({ dataDir, migrationsDir }, async ({ supabase }) => {
    const names = await supabase.query<{ name: string }>(
      "select name from supabase_migrations.schema_migrations order by version",
    );
    assertEquals(names.map(({ name }) => name), ["good", "bad"]);
  });
});

withFolder(
  "the Studio works on the loopback; the app's own door has no admin mode",
  async (dataDir) => {
    await withStage({ dataDir }, async (stage) => {
      await stage.supabase.query("insert into secrets values ('seen by admins')");
      const studio = await stage.supabase.studio.listen(0);
      const at = `http://127.0.0.1:${studio.port}`;
      const page = await (await fetch(at)).text();
      const script = /src="(\/static\/[^"]+)"/.exec(page)![1]!;
      assertEquals((await fetch(at + script).then((file) => file.bytes())).length > 100_000, true);
      const read = await fetch(`${at}/rest/v1/secrets`);
      assertEquals(await read.json(), [{ secret: "seen by admins" }]);
      const foreign = await fetch(`${at}/rest/v1/secrets`, {
        headers: { origin: "https://a.example" },
      });
      assertEquals(foreign.status, 403);
      await foreign.body?.cancel();
      const traversal = await fetch(`${at}/static/..%2fpackage.json`);
      assertEquals(traversal.status, 404);
      await traversal.body?.cancel();
      const plain = await fetch(`${stage.supabase.url}/rest/v1/secrets`);
      assertEquals(plain.status, 401);
      await plain.body?.cancel();
      // Deno's fetch sends no forged Host, so a raw connection plays the rebound name.
      for (
        const header of ["Host: evil.example", "Host: localhost\r\nOrigin: https://evil.example"]
      ) {
        assertEquals(await rawStatus(studio.port, header), 403);
      }
      assertEquals(await rawStatus(studio.port, "Host: localhost"), 200);
      await studio.close();
    });
  },
);

withFolder(
  "the Studio changes exactly the row that was edited, and shows views",
  async (dataDir) => {
    await withStage({ dataDir }, async (stage) => {
      const [kept, edited] = [await stage.room("kept"), await stage.room("edited")];
      await stage.supabase.query("create view room_names as select room_id, name from rooms");
      await stage.supabase.query(
        "create table seats (room int, seat text, note text, primary key (room, seat))",
      );
      await stage.supabase.query("insert into seats values (1, 'a', ''), (1, 'b, c', '')");
      const studio = await stage.supabase.studio.listen(0);
      const at = `http://127.0.0.1:${studio.port}`;
      const catalogue = await (await fetch(`${at}/_system/introspect`)).json();
      const names = catalogue.tables.map(({ name }: { name: string }) => name);
      assert(names.includes("room_names") && names.includes("rooms"));
      // Studio filters the first column of the key by the row's id, and reads ids from the rows.
      const rows = async (table: string): Promise<Record<string, string>[]> =>
        await (await fetch(`${at}/rest/v1/${table}?select=*`)).json();
      const edit = async (
        table: string,
        column: string,
        id: string,
        change: Record<string, string>,
      ) => {
        const response = await fetch(`${at}/rest/v1/${table}?${column}=eq.${id}`, {
          method: "PATCH",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(change),
        });
        assertEquals(response.status, 204);
      };
      const room = (await rows("room_names")).find(({ room_id }) => room_id === edited)!;
      await edit("room_names", "room_id", room.id!, { name: "by an admin" });
      const after = await rows("rooms");
      assertEquals(after.filter(({ name }) => name === "by an admin").length, 1);
      assertEquals(after.find(({ room_id }) => room_id === kept)!.name!.startsWith("kept"), true);
      const seat = (await rows("seats")).find((row) => row.seat === "b, c")!;
      await edit("seats", "room", seat.id!, { note: "taken" });
      assertEquals(
        await stage.supabase.query("select seat, note from seats order by seat"),
        [{ seat: "a", note: "" }, { seat: "b, c", note: "taken" }],
      );
      const removed = await fetch(`${at}/rest/v1/seats?room=in.(${seat.id})`, { method: "DELETE" });
      assertEquals(removed.status, 204);
      assertEquals(await stage.supabase.query("select seat from seats"), [{ seat: "a" }]);
      await studio.close();
    });
  },
);

withFolder("one person's work survives the other's many simultaneous requests", async (dataDir) => {
  await withStage({ dataDir }, async (stage) => {
    const people = await Promise.all([stage.person(), stage.person()]);
    const room = await stage.room("busy", ...people);
    const written = await Promise.all(
      Array.from(
        { length: 40 },
        (_, turn) =>
          people[turn % 2]!.client.from("notes").insert({ room_id: room, body: `note ${turn}` }),
      ),
    );
    assertEquals(written.filter(({ error }) => error), []);
    const [first] = people;
    const again = await first!.client.auth.signInWithPassword({
      email: first!.email,
      password: PASSWORD,
    });
    assertEquals(again.error, null);
    const { count } = await first!.client.from("notes").select("*", { count: "exact", head: true });
    assertEquals(count, 40);
  });
});

/** The status that the Studio answers to a request with these header lines. */
async function rawStatus(port: number, header: string): Promise<number> {
  const connection = await Deno.connect({ hostname: "127.0.0.1", port });
  const request = `GET /_system/introspect HTTP/1.1\r\n${header}\r\nConnection: close\r\n\r\n`;
  await connection.write(new TextEncoder().encode(request));
  const answer = await new Response(connection.readable).text();
  return Number(answer.split(" ")[1]);
}
