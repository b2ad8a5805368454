import { assert, assertEquals } from "@std/assert";
import { AccessToken } from "livekit-server-sdk";
import { call as words } from "../../domain/words/en/call.ts";
import { call_live as live } from "../../domain/words/en/call_live.ts";
import { startServer } from "../bench/server_process.ts";
import { CLOSED, LOOSE, OPEN } from "../islands/stage.ts";
import { CALL_PATHS, setCallStage, VOICES } from "../support/call_stage.ts";
import type { CallStage } from "../support/call_stage.ts";
import * as steps from "../support/call_steps.ts";
import { framesSeen, shareOfVoice, watchMedia } from "../support/media_watch.ts";
import { reasonForNoCalls } from "../support/no_calls.ts";
import { OKAFOR } from "../support/pages.ts";
import { invite } from "../support/person.ts";
import type { Person } from "../support/person.ts";
import { skipTest } from "../support/skip.ts";
import { storyOf } from "../support/steps.ts";

/* Who gets into a call, who does not, and who must leave. */
const NAME = "a call is open to its two sides alone, for as long as they have the right to it";
/** From the loss of the right until nobody hears anybody. */
const ENDED_MS = 1_000;
/** What cannot be decrypted may crackle, and for a moment at any pitch. */
const NOISE_SHARE = 0.15;
/** Of a sealed frame's clear head a decoder makes a grey picture now and then, once in a second. */
const NOISE_FRAMES_MAX = 1;

const reason = await reasonForNoCalls();
if (reason) skipTest(NAME, reason);
else Deno.test({ name: NAME, ...LOOSE, fn: doors });

async function doors(t: Deno.TestContext): Promise<void> {
  const stage = await setCallStage();
  const step = storyOf(t);
  try {
    await steps.talk(stage, "video");
    for (const [name, act] of Object.entries(STEPS)) await step(name, () => act(stage));
  } finally {
    await stage.stop();
  }
}

const STEPS: Record<string, (stage: CallStage) => Promise<void>> = {
  async "another patient and another doctor get neither page nor token"(stage) {
    const { call_id } = await steps.lastCall(stage);
    for (const email of ["tom@demo.wenyi.example", "dr.lin@demo.wenyi.example"]) {
      const stranger = await invite(stage.mei.browser, { origin: stage.running.origin });
      await stranger.signIn(email);
      for (const path of Object.values(CALL_PATHS)) {
        const answer = await stranger.page.goto(stage.running.origin + path);
        assertEquals([email, path, answer?.status()], [email, path, 404]);
      }
      for (const [path, fields] of REFUSED_TO_STRANGERS) {
        const status = await post(stranger, path.replace(":call_id", call_id), fields);
        assertEquals([email, path, status], [email, path, 404]);
      }
      await stranger.leave();
    }
    await steps.bothHear(stage);
  },

  async "who listens at the media server hears and sees nothing, with no key and with a wrong one"(
    stage,
  ) {
    const { call_id } = await steps.lastCall(stage);
    const { url, apiKey, apiSecret } = stage.running.livekit!.access;
    const bare = await startServer("tests/bench/bare/call.ts", {
      LIVEKIT_URL: url,
      LIVEKIT_API_KEY: apiKey,
      LIVEKIT_API_SECRET: apiSecret,
    });
    try {
      for (const key of ["", "&encrypted"]) {
        const { page, context, leave } = await invite(stage.okafor.browser, {
          origin: bare.origin,
        });
        await context.grantPermissions(["microphone", "camera"]);
        await context.addInitScript(watchMedia);
        await page.goto(`${bare.origin}/?room=${call_id}&identity=listener${key}`);
        await page.locator("body[data-ready] #join").click();
        await page.locator("#people audio").first().waitFor({ state: "attached" });
        for (const hertz of [VOICES.mei, VOICES.okafor]) {
          const share = await page.evaluate(shareOfVoice, { hertz, milliseconds: 2_000 });
          assert(share < NOISE_SHARE, `${hertz} Hz is heard in ${share} of the time ${key}`);
        }
        // With a key of one's own what cannot be opened is not even given to the decoder.
        const most = key === "" ? NOISE_FRAMES_MAX : 0;
        const frames = await page.evaluate(framesSeen, 1_000);
        assert(frames <= most, `${frames} frames are seen ${key}`);
        await leave();
      }
    } finally {
      await bare.stop();
    }
    await steps.bothHear(stage);
  },

  async "a token opens the door for five minutes, not later"({ running }) {
    const { url, apiKey, apiSecret } = running.livekit!.access;
    const tokenFor = async (seconds: number) => {
      const token = new AccessToken(apiKey, apiSecret, { identity: "late", ttl: seconds });
      token.addGrant({ roomJoin: true, room: "of-nobody" });
      return await token.toJwt();
    };
    const knock = async (token: string) => {
      const door = `${url.replace(/^ws/, "http")}/rtc/validate?access_token=${token}`;
      const answer = await fetch(door);
      await answer.body?.cancel();
      return answer.status;
    };
    // LiveKit allows for clocks that differ by a minute.
    assertEquals(await knock(await tokenFor(-90)), 401);
    // And a good one opens no room that Postgres has not agreed to.
    assertEquals(await knock(await tokenFor(60)), 404);
  },

  async "two devices of one person: the call is on one, and comes back by one tap"(stage) {
    const { mei, okafor } = stage;
    const tablet = await invite(mei.browser, { origin: stage.running.origin });
    await tablet.context.grantPermissions(["microphone", "camera"]);
    await tablet.signIn("mei@demo.wenyi.example");
    await tablet.open(CALL_PATHS.mei);
    await tablet.page.getByRole("button", { name: words.join, exact: true }).click();
    await tablet.page.locator(".call-live[data-phase=live]").waitFor();
    await mei.page.getByRole("heading", { name: live.elsewhere }).waitFor();
    await mei.page.getByRole("button", { name: live.bringHere }).click();
    await steps.inCall(mei);
    await tablet.page.getByRole("heading", { name: live.elsewhere }).waitFor();
    await tablet.leave();
    await Promise.all([mei.hears(VOICES.okafor), okafor.hears(VOICES.mei)]);
  },

  async "in a consultation that is closed no call begins"({ mei }) {
    assertEquals(
      await post(mei, `/consultations/${CLOSED}/calls`, {
        call_id: crypto.randomUUID(),
        mode: "voice",
      }),
      409,
    );
  },

  async "a doctor who is suspended is out within a second, and the patient is told"(stage) {
    const { mei, okafor } = stage;
    const begun = performance.now();
    await stage.query(
      "update public.practitioners set status = 'suspended' where practitioner_id = $1",
      [OKAFOR],
    );
    await Promise.all(
      [mei, okafor].map(({ page }) =>
        page.locator(".call-live[data-phase=live]").waitFor({ state: "detached" })
      ),
    );
    const milliseconds = performance.now() - begun;
    assert(milliseconds < ENDED_MS, `took ${Math.round(milliseconds)} ms`);
    await mei.page.getByText(words.ended.rights_ended).waitFor();
    assertEquals((await steps.lastCall(stage)).end_reason, "rights_ended");
    const fields = { call_id: crypto.randomUUID(), mode: "voice" };
    assert(await post(okafor, `/consultations/${OPEN}/calls`, fields) >= 400);
  },
};

const REFUSED_TO_STRANGERS: [string, Record<string, string>][] = [
  ["/calls/:call_id/token", {}],
  ["/calls/:call_id/end", {}],
  ["/calls/:call_id/mode", { mode: "voice" }],
  [`/consultations/${OPEN}/calls`, { call_id: crypto.randomUUID(), mode: "voice" }],
];

/** As script of the product's own page asks; answers the status. */
async function post({ page }: Person, path: string, fields: Record<string, string>) {
  return await page.evaluate(async ([path, body]) => {
    const headers = { accept: "application/json", "content-type": "application/json" };
    return (await fetch(path, { method: "POST", headers, body })).status;
  }, [path, JSON.stringify(fields)] as const);
}
