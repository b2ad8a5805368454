import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { AccessToken, EgressStatus } from "livekit-server-sdk";
import { createRecorder } from "../../edge/livekit/recording.ts";
import { recordingJobs } from "../../edge/livekit/recording_jobs.ts";
import type { CallClinic } from "../support/call_clinic.ts";
import { openCallClinic } from "../support/call_clinic.ts";
import { findLivekit, NO_LIVEKIT } from "../support/livekit.ts";
import { skipTest } from "../support/skip.ts";

/* The adapter to LiveKit Egress against a real LiveKit server which has no Egress beside it. */
const NAME = "a recording that cannot be made says so; what Egress reports is kept";
const LOOSE = { sanitizeOps: false, sanitizeResources: false } as const;
const VIDEO = "d4000000-0000-4000-8000-000000000003";
const STORAGE = {
  endpoint: "http://127.0.0.1:9",
  region: "us-east-1",
  accessKey: "key",
  secret: "secret",
  bucket: "recordings",
};

if (await findLivekit()) Deno.test({ name: NAME, ...LOOSE, fn: record });
else skipTest(NAME, NO_LIVEKIT);

/** A call of Dr Lin and Mei to whose recording both have agreed; answers its id. */
async function talk(clinic: CallClinic): Promise<string> {
  await clinic.query("update private.call_settings set recording_allowed = true");
  const call_id = crypto.randomUUID();
  const [lin, mei] = await Promise.all(
    ["dr.lin", "mei"].map((name) => clinic.signIn(`${name}@demo.wenyi.example`)),
  );
  await lin!.send(`/consultations/${VIDEO}/calls`, { call_id, mode: "video" });
  await mei!.send(`/calls/${call_id}/token`);
  for (const person of [lin!, mei!]) {
    await person.send(`/calls/${call_id}/recording-consent`, { given: "yes" });
  }
  return call_id;
}

async function record(t: Deno.TestContext): Promise<void> {
  const clinic = await openCallClinic();
  try {
    const call_id = await talk(clinic);
    await cannotRecord(t, clinic, call_id);
    await followsReports(t, clinic, call_id);
  } finally {
    await clinic.stop();
  }
}

async function standing(clinic: CallClinic, recording_id: string) {
  const [row] = await clinic.query<{ status: string; failure: string | null }>(
    "select status, failure from public.recordings where recording_id = $1",
    [recording_id],
  );
  return row!;
}

async function cannotRecord(t: Deno.TestContext, clinic: CallClinic, call_id: string) {
  const lin = await clinic.signIn("dr.lin@demo.wenyi.example");
  await t.step("without a store it fails at once, and both sides see it", async () => {
    const id = crypto.randomUUID();
    const answer = await lin.send(`/calls/${call_id}/recordings`, { recording_id: id });
    assertEquals(answer.status, 200, await answer.text());
    while ((await standing(clinic, id)).status === "starting") await pause();
    assertEquals(await standing(clinic, id), { status: "failed", failure: "not_configured" });
    const { recording } = await (await lin.get(`/calls/${call_id}`, JSON_ONLY)).json();
    assertEquals(recording.status, "failed");
  });

  await t.step("LiveKit finds no Egress, so it fails and can be tried again", async () => {
    const id = await rowOf(clinic, call_id);
    const recorder = createRecorder(clinic.running.livekit!.access, STORAGE);
    let said = "";
    const jobs = recordingJobs(clinic.service, {
      ...recorder,
      start: (recording) =>
        recorder.start(recording).catch((error) => {
          said = error.message;
          throw error;
        }),
    });
    // LiveKit looks for a recorder for some twenty seconds.
    await jobs.start_recording({ recording_id: id });
    assertStringIncludes(said, "no response from servers");
    assertEquals(await standing(clinic, id), { status: "failed", failure: "recorder_unavailable" });
    await jobs.start_recording({ recording_id: id });
    await jobs.stop_recording({ recording_id: id });
    await assertRejects(() => recorder.stop("EG_unknown"), Error, "egress not connected");
  });
}

async function followsReports(t: Deno.TestContext, clinic: CallClinic, call_id: string) {
  const { access } = clinic.running.livekit!;
  await t.step("signed reports move it on, in any order, and forged ones do not", async () => {
    const id = await rowOf(clinic, call_id);
    const tell = (status: EgressStatus, secret = access.apiSecret) =>
      report(clinic, { id, status, secret });
    assertEquals(await tell(EgressStatus.EGRESS_ACTIVE, "forged".repeat(8)), 401);
    assertEquals((await standing(clinic, id)).status, "starting");
    assertEquals(await tell(EgressStatus.EGRESS_ACTIVE), 200);
    assertEquals((await standing(clinic, id)).status, "active");
    assertEquals(await tell(EgressStatus.EGRESS_COMPLETE), 200);
    assertEquals(await tell(EgressStatus.EGRESS_ACTIVE), 200);
    assertEquals((await standing(clinic, id)).status, "kept");
    assertEquals(
      await clinic.query(
        `select duration_seconds, size_bytes::integer as size_bytes,
             delete_after > now() + interval '1000 days' as stays
           from public.recordings where recording_id = $1`,
        [id],
      ),
      [{ duration_seconds: 61, size_bytes: 4096, stays: true }],
    );
  });

  await t.step("a recorder that fails is told as failed", async () => {
    const id = await rowOf(clinic, call_id);
    await report(clinic, { id, status: EgressStatus.EGRESS_FAILED, secret: access.apiSecret });
    assertEquals(await standing(clinic, id), { status: "failed", failure: "recorder_failed" });
  });
}

const JSON_ONLY = { accept: "application/json" };
const pause = () => new Promise((resolve) => setTimeout(resolve, 50));

/** A recording that no job has taken up yet. */
async function rowOf(clinic: CallClinic, call_id: string): Promise<string> {
  const id = crypto.randomUUID();
  await clinic.query(
    `insert into public.recordings (recording_id, call_id, consultation_id, storage_path)
     values ($1, $2, $3, $4)`,
    [id, call_id, VIDEO, `${VIDEO}/${id}.mp4`],
  );
  return id;
}

interface Report {
  id: string;
  status: EgressStatus;
  secret: string;
}

/** Posts what LiveKit would, signed with a secret; answers the status. */
async function report(clinic: CallClinic, { id, status, secret }: Report): Promise<number> {
  const body = JSON.stringify({
    event: "egress_updated",
    id: crypto.randomUUID(),
    egressInfo: {
      egressId: `EG_${id.slice(0, 8)}`,
      status,
      fileResults: [
        { filename: `${VIDEO}/${id}.mp4`, duration: "61000000000", size: "4096" },
      ],
    },
  });
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(body));
  const token = new AccessToken(clinic.running.livekit!.access.apiKey, secret, { ttl: 60 });
  token.sha256 = new Uint8Array(digest).toBase64();
  const answer = await fetch(`${clinic.running.origin}/webhooks/livekit`, {
    method: "POST",
    headers: { authorization: await token.toJwt(), "content-type": "application/webhook+json" },
    body,
  });
  await answer.body?.cancel();
  return answer.status;
}
