import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { createCalls } from "../../edge/livekit/rooms.ts";
import type { Calls } from "../../edge/livekit/rooms.ts";
import type { LocalLivekit } from "../../edge/livekit/server.ts";
import { startLocalLivekit } from "../../edge/livekit/server.ts";
import { patiently } from "../support/call_stage.ts";
import { findLivekit, NO_LIVEKIT } from "../support/livekit.ts";
import { freePort, startProduct } from "../support/product.ts";
import { skipTest } from "../support/skip.ts";

/* The LiveKit server of this machine: ours alone, kept up, and never left behind. */
const PATIENCE_MS = 10_000;

const binary = await findLivekit();
if (binary) withServer(binary);
else skipTest("the LiveKit server of this machine", NO_LIVEKIT);

function withServer(binary: string) {
  Deno.test("the LiveKit server of this machine is ours, kept up, and ends with us", async () => {
    const dataDir = await Deno.makeTempDir({ prefix: "wenyi-livekit-" });
    const port = freePort();
    const begin = () =>
      startLocalLivekit({
        binary,
        dataDir,
        ports: { http: port, udp: port + 1 },
        webhookUrl: `http://127.0.0.1:${freePort()}/webhooks/livekit`,
      });
    let server: LocalLivekit = await begin();
    try {
      const calls = createCalls(server.access);
      await calls.ensureRoom("a-room");
      const first = server.pid()!;
      await keptSecret(`${dataDir}/livekit`);
      await onlyWithItsKey(server, calls);

      Deno.kill(first, "SIGKILL");
      await calls.ensureRoom("a-room");
      assertNotEquals(server.pid(), first);

      const { access } = server;
      const last = server.pid()!;
      await server.stop();
      assert(!await calls.answers());
      assert(!isAlive(last));
      server = await begin();
      assertEquals(server.access, access);
      await createCalls(access).ensureRoom("a-room");
    } finally {
      await server.stop();
      await Deno.remove(dataDir, { recursive: true });
    }
  });

  Deno.test("a product that was killed leaves no LiveKit behind, and starts again", async () => {
    const port = freePort();
    const product = await startProduct({ variables: { LIVEKIT_PORT: `${port}` } });
    const access = { url: `ws://127.0.0.1:${port}`, apiKey: "any", apiSecret: "any" };
    const { answers } = createCalls(access);
    const health = async () => (await (await fetch(`${product.origin}/health`)).json()).calls;
    try {
      await patiently("LiveKit is not up", answers, PATIENCE_MS);
      await product.kill();
      await patiently("LiveKit is still up", async () => !await answers(), PATIENCE_MS);
      await product.start();
      await patiently("health tells no calls", async () => await health() === "up", PATIENCE_MS);
    } finally {
      await product.stop();
    }
    assert(!await answers());
  });
}

async function keptSecret(folder: string): Promise<void> {
  for (const file of ["key.json", "config.yaml"]) {
    const { mode } = await Deno.stat(`${folder}/${file}`);
    assertEquals([file, mode! & 0o777], [file, 0o600]);
  }
}

async function onlyWithItsKey(server: LocalLivekit, calls: Calls): Promise<void> {
  const stranger = createCalls({ ...server.access, apiSecret: "x".repeat(48) });
  const grant = {
    room: "a-room",
    identity: "one",
    canPublish: true,
    canShareScreen: false,
    canSendData: true,
  };
  const statusOf = async (token: string) => {
    const http = server.access.url.replace("ws", "http");
    const response = await fetch(`${http}/rtc/validate?access_token=${token}`);
    await response.body?.cancel();
    return response.status;
  };
  assertEquals(await statusOf(await calls.mint(grant)), 200);
  assertEquals(await statusOf(await stranger.mint(grant)), 401);
  // No room by a token alone: only those that Postgres agreed to are made.
  assertEquals(await statusOf(await calls.mint({ ...grant, room: "another" })), 404);
}

function isAlive(pid: number): boolean {
  try {
    Deno.kill(pid, "SIGCONT");
    return true;
  } catch {
    return false;
  }
}
