import * as esbuild from "esbuild";
import { Hono } from "hono";
import type { Browser, Page } from "playwright-core";
import type { CallParty, CallState } from "../../../domain/call.ts";
import type { AppDeps, AppEnv } from "../../../edge/app_env.ts";
import { buildCallFiles } from "../../../edge/build_call.ts";
import { createCalls } from "../../../edge/livekit/rooms.ts";
import type { Calls } from "../../../edge/livekit/rooms.ts";
import { startLocalLivekit } from "../../../edge/livekit/server.ts";
import { securityHeaders } from "../../../edge/security.ts";
import { launchChromium } from "../../support/chromium.ts";
import { findLivekit } from "../../support/livekit.ts";
import { watchMedia } from "../../support/media_watch.ts";
import { freePort } from "../../support/product.ts";
import type { Harness } from "./page.ts";

export type Who = "okafor" | "mei" | "guest";
type Scope = { harness: Harness; mediaWatch: { peers: Set<RTCPeerConnection> } };

/** Somebody's page in the call. */
export interface Caller {
  page: Page;
  enter(wanted?: { camera?: boolean; blur?: boolean }): Promise<void>;
  /** Waits until this holds in the page; it is sent there as text. */
  until(what: (harness: Harness) => unknown, timeout?: number): Promise<void>;
  ask<Answer>(what: (harness: Harness) => Answer): Promise<Awaited<Answer>>;
  /** Pictures of others that were shown so far, and how loud they were. */
  received(): Promise<{ frames: number; energy: number }>;
  /** Kilobits a second that go out and come in, with the headers. */
  kbps(milliseconds: number): Promise<{ out: number; into: number }>;
}

/** A LiveKit server, ours as far as a call needs it, and two browsers. */
export interface Stage {
  call: CallState;
  calls: Calls;
  pid(): number;
  caller(who: Who): Promise<Caller>;
  /** Every address that any page asked for. */
  asked: string[];
  stop(): Promise<void>;
}

const CALL_ID = "c0000000-0000-4000-8000-000000000001";
const PARTIES: Record<Who, CallParty> = {
  okafor: "practitioner",
  mei: "patient",
  guest: "guest",
};

export async function setCallStage(): Promise<Stage> {
  const dataDir = await Deno.makeTempDir({ prefix: "wenyi-calls-" });
  const port = freePort();
  const origin = `http://localhost:${port}`;
  const livekit = await startLocalLivekit({
    binary: (await findLivekit())!,
    dataDir,
    ports: { http: freePort(), udp: freePort() },
    webhookUrl: `http://127.0.0.1:${port}/webhooks`,
  });
  const calls = createCalls(livekit.access);
  const call = newCall();
  const app = await pages(origin, call, calls);
  const server = Deno.serve({ port, onListen: () => {} }, app.fetch);
  const browsers: Browser[] = [];
  const asked: string[] = [];
  return {
    call,
    calls,
    pid: () => livekit.pid()!,
    caller: async (who) => {
      // A browser for each: one of them can die without the other.
      const browser = await launchChromium();
      browsers.push(browser);
      const page = await (await browser.newContext()).newPage();
      page.on("request", (request) => asked.push(request.url()));
      await page.addInitScript(watchMedia);
      await page.goto(`${origin}/in/call`);
      return callerOf(who, page);
    },
    asked,
    stop: async () => {
      await Promise.all(browsers.map((browser) => browser.close()));
      await server.shutdown();
      await livekit.stop();
      await Deno.remove(dataDir, { recursive: true });
    },
  };
}

function callerOf(who: Who, page: Page): Caller {
  const ask: Caller["ask"] = (what) =>
    page.evaluate(`(${what})(globalThis.harness)`) as Promise<never>;
  return {
    page,
    enter: async (wanted = {}) => {
      await page.evaluate(
        ([who, wanted]) => (globalThis as unknown as Scope).harness.enter(who, wanted),
        [who, wanted] as const,
      );
    },
    until: async (what, timeout = 10_000) => {
      // Not waitForFunction: that evaluates in the page, which its policy forbids.
      const end = performance.now() + timeout;
      while (!await ask(what)) {
        if (performance.now() > end) throw new Error(`Never true: ${what}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    ask,
    received: () => page.evaluate(received),
    kbps: async (milliseconds) => {
      const from = await page.evaluate(carried);
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      const to = await page.evaluate(carried);
      const rate = (one: number, other: number) => (other - one) * 8 / milliseconds;
      return { out: rate(from.out, to.out), into: rate(from.into, to.into) };
    },
  };
}

/** Runs in the page. */
async function received(): Promise<{ frames: number; energy: number }> {
  const { peers } = (globalThis as unknown as Scope).mediaWatch;
  let energy = 0;
  let frames = 0;
  for (const peer of peers) {
    for (const one of (await peer.getStats()).values()) {
      if (one.type !== "inbound-rtp") continue;
      energy += one.totalAudioEnergy ?? 0;
      frames += one.framesDecoded ?? 0;
    }
  }
  return { frames, energy };
}

/** Runs in the page. */
async function carried(): Promise<{ out: number; into: number }> {
  const { peers } = (globalThis as unknown as Scope).mediaWatch;
  let [out, into] = [0, 0];
  for (const peer of peers) {
    for (const one of (await peer.getStats()).values()) {
      if (one.type !== "candidate-pair") continue;
      // An IP and a UDP header each: 28 bytes that a line carries too.
      out += (one.bytesSent ?? 0) + (one.packetsSent ?? 0) * 28;
      into += (one.bytesReceived ?? 0) + (one.packetsReceived ?? 0) * 28;
    }
  }
  return { out, into };
}

async function pages(origin: string, call: CallState, calls: Calls): Promise<Hono<AppEnv>> {
  const files = await buildFiles();
  const app = new Hono<AppEnv>();
  const deps = {
    origin,
    supabase: { url: origin },
    calls,
  } as unknown as AppDeps;
  app.use(securityHeaders(deps));
  app.get(
    "/in/call",
    (c) => c.html(`<!doctype html><script type="module" src="/_/page.js"></script>`),
  );
  app.get("/robots.txt", (c) => c.text("ok"));
  app.post("/webhooks", (c) => c.body(null, 204));
  app.get("/_/*", async (c) => {
    const body = await files(c.req.path);
    const type = { js: "text/javascript", wasm: "application/wasm" }[c.req.path.split(".").at(-1)!];
    return body ? c.body(body, 200, { "content-type": type ?? "" }) : c.notFound();
  });
  app.get("/:who", (c) => c.json({ ...call, side: PARTIES[c.req.param("who") as Who] }));
  app.post("/:who/quality", (c) => c.body(null, 204));
  app.post("/:who/token", async (c) => {
    if (call.status !== "active") return c.json({ code: "call_over" }, 409);
    const party = PARTIES[c.req.param("who") as Who];
    const identity = call.participants.find((one) => one.party === party)!.identity;
    await calls.ensureRoom(call.call_id);
    const token = await calls.mint({
      room: call.call_id,
      identity,
      canPublish: true,
      canShareScreen: party === "practitioner",
      canSendData: true,
    });
    return c.json({ url: calls.url, token, identity, encrypted: call.encrypted, mode: call.mode });
  });
  return app;
}

async function buildFiles() {
  const shared = { bundle: true, minify: true, logLevel: "error" } as const;
  const digest = (bytes: Uint8Array) => Promise.resolve(`${bytes.length}`);
  const own = await buildCallFiles(shared, digest);
  const built = await esbuild.build({
    ...shared,
    write: false,
    entryPoints: [new URL("page.ts", import.meta.url).pathname],
    outdir: "out",
    format: "esm",
    splitting: true,
    define: own.define,
  });
  await esbuild.stop();
  const scripts = built.outputFiles.map((file) =>
    [`/_/${file.path.split("/").at(-1)}`, file.contents] as const
  );
  const files = new Map([...scripts, ...own.files]);
  return async (path: string) => {
    const stored = own.stored.get(path);
    const body = stored ? await Deno.readFile(stored) : files.get(path);
    return body as Uint8Array<ArrayBuffer> | undefined;
  };
}

function newCall(): CallState {
  const now = new Date().toISOString();
  return {
    call_id: CALL_ID,
    consultation_id: CALL_ID,
    mode: "video",
    status: "active",
    started_by: "practitioner",
    encrypted: true,
    ring_until: null,
    created_at: now,
    answered_at: now,
    ended_at: null,
    end_reason: null,
    ended_by: null,
    talk_seconds: 0,
    talking_since: null,
    call_minutes: 15,
    side: "patient",
    participants: Object.values(PARTIES).map((party) => ({
      identity: crypto.randomUUID(),
      party,
      name: party === "guest" ? "Wei" : null,
      present: true,
      quality: null,
      sending: null,
    })),
    guests: [],
    legs: [],
    recording: null,
    consents: { recording: { patient: false, practitioner: false } },
    call_back: false,
  };
}
