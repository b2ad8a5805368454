/** `deno task livekit:install`: puts LiveKit's server into .tools/, the same version everywhere. */
import { TOOLS } from "./server.ts";

export const VERSION = "1.13.5";
const RELEASES = "https://github.com/livekit/livekit/releases/download";
const MODULE = "github.com/livekit/livekit-server/cmd/server";
const NAME = "livekit-server";
const DOWNLOAD_MS = 120_000;

/** What LiveKit has built for whom, with the SHA-256 of its archive (the release's checksums.txt). */
const ARCHIVES: Record<string, { name: string; sha256: string }> = {
  "linux-x86_64": {
    name: `livekit_${VERSION}_linux_amd64.tar.gz`,
    sha256: "c020fac437b7cc9b776eef1ad5ea8af77be9acfa07602eca20a3a44930dfbc70",
  },
  "linux-aarch64": {
    name: `livekit_${VERSION}_linux_arm64.tar.gz`,
    sha256: "332015305518765fe05bad74fc3a9d9583e635e7dd130de3c4fc563d69c550f3",
  },
};

/**
 * Installs the server from LiveKit's release, else builds it where Go is; answers its path. Throws
 * one Error that tells both failures. A download that is not the pinned one is never run.
 */
export async function installLivekit(): Promise<string> {
  await Deno.mkdir(TOOLS, { recursive: true });
  const folder = await Deno.makeTempDir({ dir: TOOLS, prefix: "installing-" });
  try {
    const failures: string[] = [];
    for (const way of [download, build]) {
      const binary = await way(folder).catch((error) => void failures.push(error.message));
      if (!binary) continue;
      await Deno.chmod(binary, 0o755);
      await Deno.rename(binary, `${TOOLS}${NAME}`);
      return `${TOOLS}${NAME}`;
    }
    throw new Error(`Cannot install LiveKit ${VERSION}:\n- ${failures.join("\n- ")}`);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function download(folder: string): Promise<string> {
  const { os, arch } = Deno.build;
  const archive = ARCHIVES[`${os}-${arch}`];
  if (!archive) throw new Error(`LiveKit releases no server for ${os} on ${arch}.`);
  const response = await fetch(`${RELEASES}/v${VERSION}/${archive.name}`, {
    signal: AbortSignal.timeout(DOWNLOAD_MS),
  }).catch((error) => {
    throw new Error(`LiveKit's release cannot be reached: ${error.message}.`);
  });
  if (!response.ok) throw new Error(`LiveKit's release answers ${response.status}.`);
  const bytes = await response.bytes();
  await verify(bytes, archive);
  await Deno.writeFile(`${folder}/${archive.name}`, bytes);
  await run("tar", ["-xzf", archive.name, NAME], { cwd: folder });
  return `${folder}/${NAME}`;
}

/** Throws unless the bytes are those of the pinned archive. */
export async function verify(
  bytes: Uint8Array<ArrayBuffer>,
  { name, sha256 }: { name: string; sha256: string },
): Promise<void> {
  const found = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
  if (found !== sha256) throw new Error(`${name} is not the file that was pinned: ${found}.`);
}

/** Go checks the sources against its public log of checksums. */
async function build(folder: string): Promise<string> {
  await run("go", ["install", "-trimpath", "-ldflags=-s -w", `${MODULE}@v${VERSION}`], {
    env: { GOBIN: folder, CGO_ENABLED: "0" },
  });
  return `${folder}/server`;
}

async function run(
  program: string,
  args: string[],
  options: { cwd?: string; env?: Record<string, string> },
): Promise<void> {
  const command = new Deno.Command(program, { args, ...options, stdout: "null", stderr: "piped" });
  // Without such a program it throws at once.
  const { success, stderr } = await Promise.try(() => command.output()).catch(() => {
    throw new Error(`${program} is not installed.`);
  });
  if (success) return;
  const why = new TextDecoder().decode(stderr).trim().split("\n").at(-1);
  throw new Error(`${program} ${args[0]} failed: ${why}`);
}

if (import.meta.main) {
  try {
    console.log(`LiveKit ${VERSION} is at ${await installLivekit()}`);
  } catch (error) {
    console.error((error as Error).message);
    Deno.exit(1);
  }
}
