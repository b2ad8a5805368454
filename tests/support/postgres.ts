/** A throwaway Postgres 15 from Debian for one test file: own port, own folder, gone at the end. */

export interface RunningPostgres {
  url: string;
  stop(): Promise<void>;
}

const BINARIES = "/usr/lib/postgresql/15/bin";

/** Starts an empty cluster; or tells why this machine cannot. */
export async function startPostgres(): Promise<RunningPostgres | { skip: string }> {
  if (!await isInstalled() && !await install()) {
    return { skip: "no Postgres 15 (Debian: apt-get install postgresql-15 postgresql-15-pgtap)" };
  }
  const folder = await Deno.makeTempDir({ prefix: "wenyi-postgres-" });
  const port = freePort();
  // initdb refuses root, so as root it all runs as Debian's own user for it.
  if (Deno.uid() === 0) await run("chown", ["postgres:", folder]);
  const asOwner = (program: string, args: string[]) =>
    Deno.uid() === 0
      ? run("setpriv", [...AS_POSTGRES, `${BINARIES}/${program}`, ...args])
      : run(`${BINARIES}/${program}`, args);
  const data = `${folder}/data`;
  await asOwner("initdb", ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "-N"]);
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c fsync=off ` +
    `-c unix_socket_directories=${folder}`;
  await asOwner("pg_ctl", ["-D", data, "-w", "-l", `${folder}/log`, "-o", settings, "start"]);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      await asOwner("pg_ctl", ["-D", data, "-w", "-m", "immediate", "stop"]);
      await Deno.remove(folder, { recursive: true });
    },
  };
}

const AS_POSTGRES = ["--reuid=postgres", "--regid=postgres", "--clear-groups"];

async function isInstalled(): Promise<boolean> {
  const files = [`${BINARIES}/initdb`, "/usr/share/postgresql/15/extension/pgtap.control"];
  const found = await Promise.all(files.map((file) => Deno.stat(file).catch(() => null)));
  return found.every((file) => file !== null);
}

async function install(): Promise<boolean> {
  if (Deno.build.os !== "linux" || Deno.uid() !== 0) return false;
  try {
    await run("apt-get", ["update"]);
    await run("apt-get", ["install", "-y", "postgresql-15", "postgresql-15-pgtap"]);
  } catch {
    return false;
  }
  return await isInstalled();
}

async function run(program: string, args: string[]): Promise<void> {
  const { success, stderr } = await new Deno.Command(program, {
    args,
    // Nothing of ours is readable to another user; pg_ctl wants a folder that is.
    cwd: "/",
    stdout: "null",
    stderr: "piped",
    env: { DEBIAN_FRONTEND: "noninteractive" },
  }).output();
  if (!success) throw new Error(`${program}: ${new TextDecoder().decode(stderr)}`);
}

function freePort(): number {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = listener.addr as Deno.NetAddr;
  listener.close();
  return port;
}
